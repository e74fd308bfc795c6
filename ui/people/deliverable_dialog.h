#pragma once

#include "core/journal/promise.h"
#include "ui/shell/theme.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace hallway {

class DayField;
class QuietLabel;

/// What a shared work asks for by a day.
class DeliverableDialog : public QDialog
{
    Q_OBJECT

public:
    /// `person` is who it can be owed to; without one it stays as it is. `theme` has to outlive the
    /// dialog.
    DeliverableDialog(const Theme &theme, QDate today, ContactId person, const QString &name,
                      QWidget *parent = nullptr);

    void setDeliverable(const Promise &deliverable);
    /// What was entered, on what was set.
    [[nodiscard]] Promise deliverable() const;

    void accept() override;

private:
    ContactId m_person;
    Promise m_start;
    QLineEdit *m_text;
    DayField *m_by;
    QCheckBox *m_owed;
    QuietLabel *m_reason;
};

} // namespace hallway
