#include "ui/settings/policy_group.h"

#include "ui/settings/policy_number_row.h"
#include "ui/text/policy_text.h"
#include "ui/widgets/form.h"
#include "ui/widgets/themed_label.h"

#include <QBoxLayout>
#include <array>

namespace hallway {
namespace {

/// "nudgeExample": names of the examples, in the order of PolicyRule.
constexpr std::array exampleNames{"thankYouExample", "nudgeExample",      "keepInTouchExample",
                                  "promiseExample",  "letterExample",     "eventExample",
                                  "newsExample",     "quietImportExample"};

} // namespace

PolicyGroup::PolicyGroup(const Theme &theme, PolicyRule rule, QWidget *parent)
    : Card(theme, parent), m_theme(theme), m_rule(rule),
      m_example(wrappedLabel(theme, ThemedLabel::Look::Text, {}, this))
{
    auto *inside = new QVBoxLayout(this);
    inside->setSpacing(Theme::spacing(2));
    auto *head = column(nullptr, 0);
    head->addWidget(wrappedLabel(theme, ThemedLabel::Look::Strong, policyRuleText(rule), this));
    head->addWidget(wrappedLabel(theme, ThemedLabel::Look::Soft, policyRuleSentence(rule), this));
    inside->addLayout(head);
    for (const PolicyNumber &number : policyNumbers()) {
        if (number.rule == rule) {
            m_rows.push_back(new PolicyNumberRow(theme, number, this));
            inside->addWidget(m_rows.back());
        }
    }
    auto *ground = new Card(theme, this);
    ground->setTone(Tone::Accent);
    (new QVBoxLayout(ground))->addWidget(m_example);
    m_example->setObjectName(QLatin1String(exampleNames.at(std::size_t(rule))));
    m_example->makeSelectable();
    inside->addWidget(ground);
}

void PolicyGroup::showExample(const Policy &policy, QDate today)
{
    const QStringList lines = policyExample(m_rule, policy, today);
    m_example->setText(lines.isEmpty() ? tr("Mend the numbers to see an example.")
                                       : lines.join(u'\n'));
}

} // namespace hallway
