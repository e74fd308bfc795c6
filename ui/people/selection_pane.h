#pragma once

#include "ui/people/people_job.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QComboBox;
class QCompleter;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStringListModel;
class QVBoxLayout;

namespace hallway {

class QuietLabel;

/// What can be done to several people at once, each as one step that can be undone.
class SelectionPane : public QWidget
{
    Q_OBJECT

public:
    /// More people than these are changed beside the window, not between two frames.
    static constexpr std::size_t mostAtOnce = 300;

    SelectionPane(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// The people it is about, in the order in which they are named.
    void setPeople(const std::vector<ContactId> &people);
    /// Writes the people into a contacts file, as vCards.
    void exportTo(const QString &path);

Q_SIGNALS:
    void failed(const hallway::Error &error);
    /// Something went well that leaves no trace in the history.
    void told(const QString &text);
    /// Another connection has written to the file; `done` says what.
    void changedBeside(const QString &done);
    /// Nobody shall be selected but the current person.
    void leaveRequested();
    /// The people shall be told something, one by one.
    void updateRequested();

private:
    void addWritingPart(QVBoxLayout *parts);
    void addTagPart(QVBoxLayout *parts);
    void addRhythmPart(QVBoxLayout *parts);
    void addButtons(QVBoxLayout *parts);
    void tag(bool isAdding);
    void act(PeopleJob::Work work);
    void showRunning();
    void chooseExportFile();
    [[nodiscard]] QString someNames() const;
    void offerTags();

    Workspace &m_workspace;
    const Theme &m_theme;
    std::vector<ContactId> m_people;
    PeopleJob *m_job;
    QuietLabel *m_title;
    QuietLabel *m_names;
    QWidget *m_actions;
    QProgressBar *m_progress;
    QLineEdit *m_tag;
    QStringListModel *m_tags;
    QComboBox *m_rhythm;
    QPushButton *m_update = nullptr;
};

} // namespace hallway
