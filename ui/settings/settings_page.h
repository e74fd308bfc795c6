#pragma once

#include "ui/shell/page.h"

#include <functional>
#include <vector>

class QAction;
class QComboBox;
class QListWidget;
class QStackedWidget;

namespace hallway {

class SettingsSection;

/// Everything that the user can set, a section each, which is made when it is looked at.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    enum class Section { FollowUps, Profile, Appearance, Lists, Data, About };

    /// What the sections lead to.
    struct Links
    {
        QList<QAction *> themes; ///< of which one is checked
        QAction *importFiles;
        QString logPath; ///< empty: nothing is logged
    };

    SettingsPage(Workspace &workspace, const Theme &theme, const Links &links,
                 QWidget *parent = nullptr);

    QString summary() const override;
    bool needsPeople() const override { return false; }
    void reload() override;
    void takeIn(const ChangeSet &) override { reload(); }
    void focusContent() override;
    void setNarrow(bool isNarrow) override;

    /// Shows a section.
    void showSection(Section section);

Q_SIGNALS:
    /// Something went well that leaves no trace in the history.
    void told(const QString &text);
    /// Another connection has written to the file; `done` says what.
    void changedBeside(const QString &done);
    /// An archive or a backup is to take the place of everything.
    void restoreRequested();

private:
    void addSections(Workspace &workspace, const Theme &theme, const Links &links);
    void addSection(const QString &title, std::function<SettingsSection *()> make);
    void makeSection(int row);
    void showRow(int row);
    [[nodiscard]] SettingsSection *current() const;

    std::vector<std::function<SettingsSection *()>> m_makers; ///< of those never looked at
    QListWidget *m_list;
    QComboBox *m_choice;
    QStackedWidget *m_stack;
};

} // namespace hallway
