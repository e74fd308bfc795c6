#include "app/arguments.h"
#include "app/json.h"
#include "ui/text/policy_text.h"

#include <QCoreApplication>

namespace hallway {

namespace {
struct PolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)
};

struct PolicyOptions
{
    QStringList changes; ///< "nudge_opens=7"
    bool isReset = false;
    bool isDry = false;
};

QJsonObject numbersJson(const Policy &policy)
{
    QJsonObject json;
    for (const PolicyNumber &number : policyNumbers()) {
        json.insert(QLatin1String(number.name), policy.*number.member);
    }
    return json;
}

QString numbersText(const Console &console, const Policy &policy)
{
    const Policy usual;
    std::vector<std::vector<Cell>> rows;
    for (const PolicyNumber &number : policyNumbers()) {
        const bool isChanged = policy.*number.member != usual.*number.member;
        rows.push_back(
            {{QString::fromLatin1(number.name)},
             {QString::number(policy.*number.member), isChanged ? Ink::Due : Ink::Plain},
             {isChanged ? PolicyWords::tr("usually %1").arg(usual.*number.member) : QString(),
              Ink::Quiet},
             {policyNumberText(number), Ink::Quiet}});
    }
    return console.table(rows);
}

tl::unexpected<Error> notUsable(const QString &change, const QString &reason)
{
    return fail(ErrorCode::InvalidValue, {QStringLiteral("number"), change, reason});
}

Result<void> apply(Policy &policy, const QString &change)
{
    const QStringList parts = change.split(u'=');
    const PolicyNumber *number = policyNumber(parts.first());
    bool isNumber = false;
    const int days = parts.value(1).toInt(&isNumber);
    if (parts.size() != 2 || !isNumber) {
        return notUsable(change, PolicyWords::tr("it must look like nudge_opens=10"));
    }
    if (number == nullptr) {
        return notUsable(parts.first(), PolicyWords::tr("there is none of that name"));
    }
    policy.*number->member = days;
    return {};
}

Result<Reply> showPolicy(Request &request, const PolicyOptions &)
{
    const Policy policy = request.workspace.policy();
    return Reply{.json = {{QStringLiteral("policy"), numbersJson(policy)}},
                 .text = numbersText(request.console, policy)};
}

Result<Reply> setPolicy(Request &request, const PolicyOptions &options)
{
    Policy policy = options.isReset ? Policy() : request.workspace.policy();
    for (const QString &change : options.changes) {
        if (const auto applied = apply(policy, change); !applied) {
            return failed(applied);
        }
    }
    const auto effect = request.workspace.effectOf(policy);
    if (!effect) {
        return failed(effect);
    }
    const auto done = options.isDry ? Result<void>{} : request.workspace.setPolicy(policy);
    if (!done) {
        return failed(done);
    }
    const QString sentence = options.isDry
                                 ? PolicyWords::tr("Follow-ups that would change: %1 (people: %2)")
                                 : PolicyWords::tr("Follow-ups changed: %1 (people: %2)");
    return Reply{.json = {{QStringLiteral("policy"), numbersJson(policy)},
                          {QStringLiteral("changes"), effect->followUps},
                          {QStringLiteral("contacts"), effect->contacts},
                          {QStringLiteral("applied"), !options.isDry}},
                 .text = sentence.arg(effect->followUps).arg(effect->contacts)};
}
} // namespace

void addPolicyCommands(CLI::App &app, Chosen &chosen)
{
    auto *const group = app.add_subcommand("policy", "The numbers of the follow-ups, in days");
    group->require_subcommand(1);
    const auto shown = std::make_shared<PolicyOptions>();
    setCommand(*group->add_subcommand("show", "Show them"), chosen, shown, showPolicy);
    auto *const set = group->add_subcommand("set", "Change them; everybody is planned anew");
    const auto options = std::make_shared<PolicyOptions>();
    addTexts(*set, "number", options->changes, "As nudge_opens=10");
    set->add_flag("--reset", options->isReset, "Begin with the usual numbers");
    set->add_flag("--dry-run", options->isDry, "Only tell how much would change");
    setCommand(*set, chosen, options, setPolicy);
}

} // namespace hallway
