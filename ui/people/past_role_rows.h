#pragma once

#include "core/people/contact.h"
#include "ui/shell/theme.h"

#include <QDate>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace hallway {

/// What somebody was before, one card each.
class PastRoleRows : public QWidget
{
    Q_OBJECT

public:
    PastRoleRows(const Theme &theme, QDate today, QWidget *parent = nullptr);

    void setRoles(const std::vector<PastRole> &roles);
    /// Those that say something, the latest first.
    [[nodiscard]] std::vector<PastRole> roles() const;
    /// Why they cannot be stored; empty when they can.
    [[nodiscard]] QString missing() const;

private:
    struct Row
    {
        QWidget *box;
        QComboBox *role;
        QLineEdit *title;
        QLineEdit *institution;
        QLineEdit *department;
        QLineEdit *from;
        QLineEdit *until;
    };

    void addRow(const PastRole &past);
    void removeRow(QWidget *box);
    [[nodiscard]] bool isUnclear(const QLineEdit *edit) const;

    const Theme &m_theme;
    QDate m_today;
    std::vector<Row> m_rows;
    int m_made = 0;
    QVBoxLayout *m_layout;
};

/// A choice among all roles; the first says nothing.
[[nodiscard]] QComboBox *roleChoice(const QString &objectName, const QString &accessibleName,
                                    Role role, QWidget *parent);

} // namespace hallway
