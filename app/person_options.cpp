#include "app/person_options.h"

#include <QCoreApplication>
#include <algorithm>

namespace hallway {

namespace {
struct PersonWords
{
    Q_DECLARE_TR_FUNCTIONS(PersonWords)
};

constexpr int mostYears = 12;
constexpr int mostRhythmDays = 3650;

QStringList given(const QStringList &words)
{
    QStringList shown = words;
    shown.removeAll(QString());
    return shown;
}

int wholeNumber(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? number : -1;
}

std::string judgeYear(std::string &text)
{
    const int year = wholeNumber(QString::fromStdString(text));
    return year >= 1 && year <= mostYears
               ? std::string()
               : PersonWords::tr("a year from 1 to %1 is needed").arg(mostYears).toStdString();
}

/// "never", "default" or a number of days.
std::string judgeRhythm(std::string &text)
{
    const int days = wholeNumber(QString::fromStdString(text));
    const bool isKnown =
        text == "never" || text == "default" || (days >= 1 && days <= mostRhythmDays);
    return isKnown
               ? std::string()
               : PersonWords::tr("a number of days from 1 to %1, “never” or “default” is needed")
                     .arg(mostRhythmDays)
                     .toStdString();
}

/// "clinical", "clinical:asked" or "clinical:active:2026-01-05".
std::optional<Mentorship> mentorshipFrom(const QString &text)
{
    const QStringList parts = text.split(u':');
    const auto kind = mentorKindFromName(parts.value(0));
    const auto status = parts.size() < 2 ? MentorStatus::Active : mentorStatusFromName(parts.at(1));
    const QDate since = isoDay(parts.value(2));
    if (!kind || !status || parts.size() > 3 || (parts.size() == 3 && !since.isValid())) {
        return std::nullopt;
    }
    return Mentorship{*kind, *status, since};
}

std::string judgeMentorship(std::string &text)
{
    return mentorshipFrom(QString::fromStdString(text))
               ? std::string()
               : PersonWords::tr(
                     "KIND[:STATUS[:SINCE]] is needed, with KIND one of %1, STATUS one of %2 "
                     "and SINCE like 2026-01-05")
                     .arg(mentorKindNames().join(QStringLiteral(", ")),
                          mentorStatusNames().join(QStringLiteral(", ")))
                     .toStdString();
}

/// "fellow", "fellow:2019-07:2021-06" or "fellow:2019:2021:Harlan University:Fellow in surgery".
std::optional<PastRole> pastRoleFrom(const QString &text)
{
    const QStringList parts = text.split(u':');
    const auto role = roleFromName(parts.value(0));
    const auto isDay = [](const QString &day) { return day.isEmpty() || isPartialDay(day); };
    if (!role || !isDay(parts.value(1)) || !isDay(parts.value(2))) {
        return std::nullopt;
    }
    return PastRole{.role = *role,
                    .institution = parts.value(3),
                    .department = {},
                    .title = parts.sliced(std::min<qsizetype>(4, parts.size())).join(u':'),
                    .from = parts.value(1),
                    .until = parts.value(2)};
}

std::string judgePastRole(std::string &text)
{
    return pastRoleFrom(QString::fromStdString(text))
               ? std::string()
               : PersonWords::tr(
                     "ROLE[:FROM[:UNTIL[:INSTITUTION[:TITLE]]]] is needed, with ROLE one of %1, "
                     "FROM and UNTIL like 2019 or 2019-07")
                     .arg(given(roleNames()).join(QStringLiteral(", ")))
                     .toStdString();
}

void addWordOptions(CLI::App &app, PersonOptions &options)
{
    addWord(app, "--role", options.role, given(roleNames()), "What they are");
    addText(app, "--pgy", options.pgyYear, "A resident's year")
        ->type_name("YEAR")
        ->check(CLI::Validator(judgeYear, {}));
    addWord(app, "--how-met", options.howMet, given(howMetNames()), "How the acquaintance began");
    addWord(
        app, "--state", options.state,
        {QStringLiteral("active"), QStringLiteral("archived"), QStringLiteral("do_not_contact")},
        "Whether anything is planned");
    addText(app, "--rhythm", options.rhythm, "How often to be in touch")
        ->type_name("DAYS|never|default")
        ->check(CLI::Validator(judgeRhythm, {}));
    addTexts(app, "--mentor", options.mentorships, "What they mentor in")
        ->type_name("KIND[:STATUS[:SINCE]]")
        ->check(CLI::Validator(judgeMentorship, {}));
    addTexts(app, "--past-role", options.pastRoles,
             "What they were before, all of it: takes the place of what was known")
        ->type_name("ROLE[:FROM[:UNTIL[:INSTITUTION[:TITLE]]]]")
        ->check(CLI::Validator(judgePastRole, {}));
}

void replace(QString &text, const std::optional<QString> &value)
{
    text = value.value_or(text);
}

void prepend(std::vector<LabelledValue> &values, QStringList added)
{
    added.removeDuplicates();
    std::erase_if(values, [&](const LabelledValue &known) { return added.contains(known.value); });
    for (qsizetype i = 0; i < added.size(); ++i) {
        values.insert(values.begin() + i, LabelledValue{{}, added.at(i)});
    }
}

void applyTexts(Contact &contact, const PersonOptions &options)
{
    if (options.name) {
        const QString nickname = contact.name.nickname;
        contact.name = parsedName(*options.name);
        contact.name.nickname = nickname;
    }
    replace(contact.training, options.training);
    replace(contact.field, options.field);
    replace(contact.institution, options.institution);
    replace(contact.department, options.department);
    replace(contact.title, options.title);
    replace(contact.roleFrom, options.roleFrom);
    replace(contact.birthday, options.birthday);
    replace(contact.howMetLine, options.howMetLine);
    replace(contact.notes, options.notes);
    replace(contact.letterPoints, options.letterPoints);
}

void applyWords(Contact &contact, const PersonOptions &options)
{
    if (options.role) {
        contact.role = roleFromName(*options.role).value_or(contact.role);
    }
    if (options.pgyYear) {
        contact.pgyYear = wholeNumber(*options.pgyYear);
    }
    if (options.howMet) {
        contact.howMet = howMetFromName(*options.howMet).value_or(contact.howMet);
    }
    if (options.howMetOn.isValid()) {
        contact.howMetOn = options.howMetOn;
    }
    if (options.state) {
        contact.state = contactStateFromName(*options.state).value_or(contact.state);
    }
    if (options.rhythm && *options.rhythm == u"default") {
        contact.rhythmDays.reset();
    } else if (options.rhythm) {
        contact.rhythmDays = std::max(0, wholeNumber(*options.rhythm));
    }
}

std::vector<PastRole> pastRolesFrom(const QStringList &texts)
{
    std::vector<PastRole> roles;
    for (const QString &text : texts) {
        roles.push_back(*pastRoleFrom(text));
    }
    std::erase(roles, PastRole());
    sortRoles(roles);
    return roles;
}

void applyLists(Contact &contact, const PersonOptions &options)
{
    const auto isRemoved = [&](const LabelledValue &known) {
        return options.removed.contains(known.value);
    };
    std::erase_if(contact.emails, isRemoved);
    std::erase_if(contact.phones, isRemoved);
    std::erase_if(contact.links, isRemoved);
    std::erase_if(contact.mentorships, [&](const Mentorship &known) {
        return options.removed.contains(mentorKindName(known.kind));
    });
    contact.tags.removeIf([&](const QString &tag) { return options.removed.contains(tag); });
    prepend(contact.emails, options.emails);
    prepend(contact.phones, options.phones);
    prepend(contact.links, options.links);
    contact.tags += options.tags;
    contact.tags.removeDuplicates();
    if (!options.pastRoles.isEmpty()) {
        contact.pastRoles = pastRolesFrom(options.pastRoles);
    }
    for (const QString &text : options.mentorships) {
        const Mentorship added = *mentorshipFrom(text);
        std::erase_if(contact.mentorships,
                      [&](const Mentorship &known) { return known.kind == added.kind; });
        contact.mentorships.push_back(added);
    }
}
} // namespace

void addPersonOptions(CLI::App &app, PersonOptions &options)
{
    addWordOptions(app, options);
    addTexts(app, "--email", options.emails, "E-mail address");
    addTexts(app, "--phone", options.phones, "Phone number");
    addTexts(app, "--link", options.links, "Page on the web");
    addTexts(app, "--tag", options.tags, "Tag");
    addText(app, "--training", options.training, "Kind of training");
    addText(app, "--field", options.field, "Field, as cardiac or thoracic");
    addText(app, "--institution", options.institution, "Hospital or university");
    addText(app, "--department", options.department, "Department");
    addText(app, "--title", options.title, "Title");
    addText(app, "--role-from", options.roleFrom, "Since when they are that, as 2024 or 2024-07");
    addText(app, "--birthday", options.birthday, "Birthday, as 1980-05-21 or --05-21");
    addDay(app, "--how-met-on", options.howMetOn, "The day of it");
    addText(app, "--how-met-line", options.howMetLine, "A line about it");
    addText(app, "--introduced-by", options.introducedBy, "The contact who introduced you");
    addText(app, "--notes", options.notes, "Private notes");
    addText(app, "--letter-points", options.letterPoints,
            "What a letter could speak to, one a line");
}

Result<void> applyTo(Contact &contact, const PersonOptions &options, const PeopleTable &people)
{
    applyTexts(contact, options);
    applyWords(contact, options);
    applyLists(contact, options);
    if (options.introducedBy && options.introducedBy->isEmpty()) {
        contact.introducedBy = {};
    } else if (options.introducedBy) {
        const auto introducer = people.find(*options.introducedBy);
        if (!introducer) {
            return failed(introducer);
        }
        contact.introducedBy = *introducer;
    }
    return {};
}

} // namespace hallway
