#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hallway {

class QuietLabel;

/// Who the user is: what mails and packets say about them.
class ProfileDialog : public QDialog
{
    Q_OBJECT

public:
    /// Shows the profile that is stored. Both have to outlive the dialog.
    ProfileDialog(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

private:
    struct LineOf
    {
        QString Profile::*member;
        QLineEdit *edit;
    };
    struct TextOf
    {
        QString Profile::*member;
        QPlainTextEdit *edit;
    };

    [[nodiscard]] QWidget *line(QString Profile::*member, const QString &name, const QString &words,
                                const QString &placeholder = {});
    [[nodiscard]] QWidget *text(QString Profile::*member, const QString &name, const QString &words,
                                const QString &placeholder);
    [[nodiscard]] QWidget *fields();
    [[nodiscard]] QWidget *foot();
    void fill(const Profile &profile);
    [[nodiscard]] Profile entered() const;
    void save();

    Workspace &m_workspace;
    const Theme &m_theme;
    std::vector<LineOf> m_lines;
    std::vector<TextOf> m_texts;
    QuietLabel *m_notice = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace hallway
