#pragma once

#include "core/followup/policy.h"
#include "ui/widgets/card.h"

#include <QDate>

namespace hallway {

class PolicyNumberRow;
class ThemedLabel;

/// The numbers of one rule, with what they do on an example.
class PolicyGroup : public Card
{
    Q_OBJECT

public:
    PolicyGroup(const Theme &theme, PolicyRule rule, QWidget *parent);

    [[nodiscard]] const std::vector<PolicyNumberRow *> &rows() const { return m_rows; }
    /// Plans the example with other numbers, as on that day.
    void showExample(const Policy &policy, QDate today);

private:
    const Theme &m_theme;
    PolicyRule m_rule;
    std::vector<PolicyNumberRow *> m_rows;
    ThemedLabel *m_example;
};

} // namespace hallway
