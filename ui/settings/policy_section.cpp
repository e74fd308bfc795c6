#include "ui/settings/policy_section.h"

#include "ui/settings/policy_group.h"
#include "ui/settings/policy_number_row.h"
#include "ui/text/policy_text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>
#include <algorithm>

namespace hallway {
namespace {

constexpr int countAfter = 300;   ///< milliseconds without another key
constexpr int countedEvery = 100; ///< milliseconds

} // namespace

PolicySection::PolicySection(Workspace &workspace, const Theme &theme, QWidget *parent)
    : SettingsSection(workspace, theme, parent), m_counting(workspace)
{
    setObjectName(QStringLiteral("policySection"));
    auto *whole = column(this, 0);
    buildGroups(addScrolling(whole));
    buildFoot(whole);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countAfter);
    m_countingTimer.setInterval(countedEvery);
    connect(&m_countSoon, &QTimer::timeout, this, &PolicySection::count);
    connect(&m_countingTimer, &QTimer::timeout, this, &PolicySection::showCounting);
    connect(&m_counting, &BackgroundJob::finished, &m_countingTimer, &QTimer::stop);
}

void PolicySection::buildGroups(QBoxLayout *column)
{
    column->addWidget(new QuietLabel(theme(), tr("All numbers are days. The examples begin today."),
                                     this, Token::Soft, QuietLabel::Size::Usual));
    for (int rule = 0; rule <= int(PolicyRule::QuietImport); ++rule) {
        auto *group = new PolicyGroup(theme(), PolicyRule(rule), this);
        m_groups.push_back(group);
        column->addWidget(group);
        for (PolicyNumberRow *row : group->rows()) {
            m_rows.push_back(row);
            row->setReadOnly(workspace().isReadOnly());
            connect(row, &PolicyNumberRow::changed, this, [this, row] {
                m_edited = row;
                takeEdit();
            });
        }
    }
    m_edited = m_rows.front();
    column->addStretch();
}

void PolicySection::buildFoot(QBoxLayout *whole)
{
    m_effect = new QuietLabel(theme(), {}, this, Token::Soft, QuietLabel::Size::Usual);
    m_effect->setObjectName(QStringLiteral("policyEffectLabel"));
    m_effect->setWordWrap(true);
    m_resetAll = wordButton(QStringLiteral("policyResetAllButton"), tr("&Reset all"), this);
    m_resetAll->setToolTip(tr("Back to the numbers Hallway comes with"));
    m_discard = wordButton(QStringLiteral("policyDiscardButton"), tr("&Discard"), this);
    m_discard->setToolTip(tr("Back to the numbers in use"));
    m_apply = wordButton(QStringLiteral("policyApplyButton"), tr("&Apply"), this);
    makePrimary(m_apply);
    auto *foot = row(nullptr, 2);
    foot->setContentsMargins(0, Theme::spacing(3), 0, 0);
    foot->addWidget(m_effect, 1);
    foot->addWidget(m_resetAll);
    foot->addWidget(m_discard);
    foot->addWidget(m_apply);
    whole->addLayout(foot);
    for (const QPushButton *button : {m_resetAll, m_discard, m_apply}) {
        connect(button, &QPushButton::clicked, this, [this] { m_edited->focusField(); });
    }
    connect(m_resetAll, &QPushButton::clicked, this, [this] { show(Policy()); });
    connect(m_discard, &QPushButton::clicked, this, [this] { show(m_stored); });
    connect(m_apply, &QPushButton::clicked, this, &PolicySection::apply);
}

/// Numbers that were changed and not applied stay as they were typed.
void PolicySection::read()
{
    const Policy before = std::exchange(m_stored, workspace().policy());
    Policy shown = m_stored;
    for (const PolicyNumberRow *row : m_rows) {
        const auto member = row->number().member;
        if (row->days() != before.*member) {
            shown.*member = row->days();
        }
    }
    show(shown);
}

void PolicySection::show(const Policy &policy)
{
    for (PolicyNumberRow *row : m_rows) {
        row->setDays(policy.*row->number().member);
    }
    takeEdit();
}

Policy PolicySection::entered() const
{
    Policy policy;
    for (const PolicyNumberRow *row : m_rows) {
        policy.*row->number().member = row->days();
    }
    return policy;
}

void PolicySection::takeEdit()
{
    const Policy policy = entered();
    for (PolicyGroup *group : m_groups) {
        group->showExample(policy, workspace().today());
    }
    const bool isWritable = !workspace().isReadOnly();
    m_resetAll->setEnabled(isWritable && policy != Policy());
    m_discard->setEnabled(isWritable && policy != m_stored);
    m_apply->setEnabled(false);
    showProblems(policy);
}

void PolicySection::showProblems(const Policy &policy)
{
    const auto problems = policyProblems(policy);
    for (PolicyNumberRow *row : m_rows) {
        const auto problem =
            std::find_if(problems.begin(), problems.end(), [row](const PolicyProblem &each) {
                return each.number == &row->number();
            });
        row->setProblem(problem == problems.end() ? QString()
                                                  : policyProblemText(*problem, policy));
    }
    m_counting.drop();
    m_countingTimer.stop();
    m_countSoon.stop();
    if (!problems.empty()) {
        m_effect->say(counted(qint64(problems.size()),
                              QT_TRANSLATE_NOOP("Words", "1 number cannot be used"),
                              QT_TRANSLATE_NOOP("Words", "%1 numbers cannot be used")),
                      Token::Overdue);
    } else if (policy == m_stored) {
        m_effect->say(tr("These numbers are in use"), Token::Soft);
    } else {
        m_effect->say(tr("Counting what would change…"), Token::Soft);
        m_countSoon.start();
    }
}

void PolicySection::count()
{
    m_countingTimer.start();
    m_counting.start<PolicyEffect>(
        OpenMode::ReadOnly,
        [policy = entered()](Workspace &own, const Progress &progress) {
            return own.effectOf(policy, progress);
        },
        [this](const Result<PolicyEffect> &effect) { showEffect(effect); });
}

void PolicySection::showCounting()
{
    if (m_counting.total() > 0) {
        m_effect->say(filledIn(tr("Counting what would change… %1 of %2"),
                               {wordsLocale().toString(m_counting.done()),
                                wordsLocale().toString(m_counting.total())}),
                      Token::Soft);
    }
}

void PolicySection::showEffect(const Result<PolicyEffect> &effect)
{
    m_effect->say(effect ? policyEffectText(*effect) : errorText(effect.error()),
                  effect ? Token::Text : Token::Overdue);
    m_apply->setEnabled(effect && !workspace().isReadOnly());
}

void PolicySection::apply()
{
    m_apply->setEnabled(false);
    write(tr("Planning everybody anew"),
          [policy = entered()](Workspace &own, const Progress &progress) {
              return own.setPolicy(policy, progress);
          });
}

void PolicySection::written(const Result<void> &outcome)
{
    if (!outcome) {
        takeEdit();
    }
}

void PolicySection::focusContent()
{
    m_rows.front()->focusField();
}

} // namespace hallway
