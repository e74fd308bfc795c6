#pragma once

#include "core/letters/letter.h"
#include "ui/shell/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace hallway {

class DayField;
class QuietLabel;

/// One letter of recommendation, to be entered or changed; its state is moved elsewhere.
class LetterDialog : public QDialog
{
    Q_OBJECT

public:
    /// `seasons` are offered, by their names. `theme` has to outlive the dialog.
    LetterDialog(const Theme &theme, const std::vector<Season> &seasons, QDate today,
                 QWidget *parent = nullptr);

    void setLetter(const Letter &letter);
    /// What was entered, on what was set.
    [[nodiscard]] Letter letter() const;

    void accept() override;

private:
    [[nodiscard]] QWidget *makeFields();
    [[nodiscard]] QWidget *makeWriter();

    const Theme &m_theme;
    Letter m_start;
    QComboBox *m_season;
    DayField *m_due;
    QLineEdit *m_target;
    QComboBox *m_form;
    QComboBox *m_portal;
    QLineEdit *m_submission;
    QCheckBox *m_chair;
    QCheckBox *m_waived;
    QCheckBox *m_strong;
    QLineEdit *m_writerName;
    QLineEdit *m_writerTitle;
    QLineEdit *m_writerDepartment;
    QLineEdit *m_writerEmail;
    QPlainTextEdit *m_notes;
    QuietLabel *m_reason;
};

} // namespace hallway
