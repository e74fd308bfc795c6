#pragma once

#include "core/people/contact.h"
#include "ui/shell/theme.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace hallway {

class QuietLabel;

/// Asks what somebody is from now on; what they were moves to their earlier roles.
class PositionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `theme` has to outlive the dialog.
    PositionDialog(const Theme &theme, QDate today, QWidget *parent = nullptr);

    void setContact(const Contact &contact);
    /// The contact with the new position in front and the old one behind.
    [[nodiscard]] Contact contact() const;

    void accept() override;

private:
    [[nodiscard]] QString since() const;

    QDate m_today;
    Contact m_start;
    QComboBox *m_role;
    QLineEdit *m_title;
    QLineEdit *m_institution;
    QLineEdit *m_department;
    QLineEdit *m_since;
    QuietLabel *m_reason;
};

} // namespace hallway
