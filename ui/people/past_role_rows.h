#pragma once

#include "core/people/contact.h"
#include "ui/people/card_rows.h"

#include <QDate>

class QComboBox;

namespace hallway {

/// What somebody was before, one card each.
class PastRoleRows : public CardRows
{
    Q_OBJECT

public:
    PastRoleRows(const Theme &theme, QDate today, QWidget *parent = nullptr);

    void setRoles(const std::vector<PastRole> &roles);
    /// Those that say something, the latest first.
    [[nodiscard]] std::vector<PastRole> roles() const;
    /// Why they cannot be stored; empty when they can.
    [[nodiscard]] QString missing() const;

protected:
    void addEmpty() override;
    void forget(const QWidget *card) override;

private:
    struct Row
    {
        Card *card;
        QComboBox *role;
        QLineEdit *title;
        QLineEdit *institution;
        QLineEdit *department;
        QLineEdit *from;
        QLineEdit *until;
    };

    void addRow(const PastRole &past);
    [[nodiscard]] bool isUnclear(const QLineEdit *edit) const;

    QDate m_today;
    std::vector<Row> m_rows;
};

/// A choice among all roles; the first says nothing.
[[nodiscard]] QComboBox *roleChoice(const QString &objectName, const QString &accessibleName,
                                    Role role, QWidget *parent);

} // namespace hallway
