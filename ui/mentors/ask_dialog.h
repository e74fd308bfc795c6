#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"
#include "ui/text/mentor_text.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hallway {

class QuietLabel;

/// Drafts the request for a first talk with somebody who might become a mentor. Nothing leaves
/// before the user takes it along.
class AskDialog : public QDialog
{
    Q_OBJECT

public:
    AskDialog(Workspace &workspace, const Theme &theme, const MentorProposal &proposal,
              QWidget *parent = nullptr);

Q_SIGNALS:
    void failed(const hallway::Error &error);

private:
    void build(const Theme &theme);
    void fill();
    [[nodiscard]] MailText text() const;
    void showBlanks();
    void copy();
    void openMail();
    void notePlan();

    Workspace &m_workspace;
    MentorProposal m_proposal;
    Contact m_contact;
    QLineEdit *m_subject = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QuietLabel *m_blanks = nullptr;
    QCheckBox *m_prospective = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_mail = nullptr;
};

} // namespace hallway
