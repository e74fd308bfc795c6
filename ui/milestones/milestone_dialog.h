#pragma once

#include "core/work/milestone.h"
#include "ui/shell/theme.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace hallway {

class DayField;
class QuietLabel;

/// Asks for news that mentors shall hear.
class MilestoneDialog : public QDialog
{
    Q_OBJECT

public:
    /// News of today; `theme` has to outlive the dialog.
    MilestoneDialog(const Theme &theme, QDate today, QWidget *parent = nullptr);

    /// One that is stored and shall be changed.
    void setMilestone(const Milestone &milestone);
    /// What was entered, on what was set.
    [[nodiscard]] Milestone milestone() const;

    void accept() override;

private:
    Milestone m_start;
    QLineEdit *m_title;
    QComboBox *m_kind;
    DayField *m_on;
    QPlainTextEdit *m_notes;
    QuietLabel *m_reason;
};

} // namespace hallway
