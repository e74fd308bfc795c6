#pragma once

#include "core/followup/policy.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QPushButton;

namespace hallway {

class DaysField;
class QuietLabel;

/// One number of the policy: what it does, its field, what is wrong with it, and the way back to
/// the usual one.
class PolicyNumberRow : public QWidget
{
    Q_OBJECT

public:
    /// `number` is one of policyNumbers(). The object names begin with its name.
    PolicyNumberRow(const Theme &theme, const PolicyNumber &number, QWidget *parent);

    [[nodiscard]] const PolicyNumber &number() const { return m_number; }
    [[nodiscard]] int days() const;
    /// Shows a number without telling that it changed.
    void setDays(int days);
    /// Says why the number cannot be used; nothing for an empty text.
    void setProblem(const QString &problem);
    void setReadOnly(bool isReadOnly);
    void focusField();

Q_SIGNALS:
    void changed();

private:
    void showUsual();

    const PolicyNumber &m_number;
    int m_usual;
    DaysField *m_field;
    QPushButton *m_reset;
    QuietLabel *m_problem;
};

} // namespace hallway
