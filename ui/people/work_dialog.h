#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace hallway {

class DayField;
class OutputRows;
class PeopleField;
class QuietLabel;

/// A shared work with its participants and outputs, to be entered or changed. Deliverables are
/// promises and have a dialog of their own.
class WorkDialog : public QDialog
{
    Q_OBJECT

public:
    /// The workspace is only read, to find people by name. Both have to outlive the dialog.
    WorkDialog(const Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    void setWork(const Work &work);
    /// What was entered, on what was set.
    [[nodiscard]] Work work() const;

    void accept() override;

private:
    [[nodiscard]] QWidget *makeFields();
    [[nodiscard]] std::vector<WorkParticipant> participants() const;
    [[nodiscard]] QString missing() const;

    const Theme &m_theme;
    Work m_start;
    QLineEdit *m_title;
    QComboBox *m_kind;
    QComboBox *m_state;
    DayField *m_starts;
    DayField *m_ends;
    QLineEdit *m_part;
    PeopleField *m_people;
    OutputRows *m_outputs;
    QPlainTextEdit *m_notes;
    QuietLabel *m_reason;
};

} // namespace hallway
