#include "core/exchange/vcard_own.h"

#include "core/exchange/vcard_property.h"
#include "core/people/credentials.h"

namespace hallway {

namespace {

constexpr int latestTrainingYear = 12;

QString isoDay(QDate date)
{
    return date.toString(Qt::ISODate);
}

QDate dayOf(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

std::optional<int> numberOf(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < least || number > most) {
        return std::nullopt;
    }
    return number;
}

/// "research active 2026-02-01"
void readMentorship(const QString &text, Contact &contact)
{
    const QStringList words = text.split(u' ');
    const auto kind = mentorKindFromName(words.value(0));
    const auto status = mentorStatusFromName(words.value(1));
    if (kind && status) {
        contact.mentorships.push_back({*kind, *status, dayOf(words.value(2))});
    }
}

QString mentorshipText(const Mentorship &mentorship)
{
    const QString text =
        mentorKindName(mentorship.kind) + u' ' + mentorStatusName(mentorship.status);
    return mentorship.since.isValid() ? text + u' ' + isoDay(mentorship.since) : text;
}

/// The properties that are text as it stands.
QString *textOf(QByteArrayView name, Contact &contact)
{
    if (sameWord(name, "TRAINING")) {
        return &contact.training;
    }
    if (sameWord(name, "FIELD")) {
        return &contact.field;
    }
    if (sameWord(name, "MET-LINE")) {
        return &contact.howMetLine;
    }
    if (sameWord(name, "LETTER-POINTS")) {
        return &contact.letterPoints;
    }
    return sameWord(name, "CREDENTIALS") ? &contact.name.credentials : nullptr;
}

} // namespace

void readOwnProperty(QByteArrayView name, const QString &text, Contact &contact)
{
    if (QString *field = textOf(name, contact)) {
        *field = text;
    } else if (sameWord(name, "ROLE")) {
        contact.role = roleFromName(text).value_or(Role::Unset);
    } else if (sameWord(name, "PGY")) {
        contact.pgyYear = numberOf(text, 1, latestTrainingYear);
    } else if (sameWord(name, "MET")) {
        contact.howMet = howMetFromName(text).value_or(HowMet::Unset);
    } else if (sameWord(name, "MET-ON")) {
        contact.howMetOn = dayOf(text);
    } else if (sameWord(name, "STATE")) {
        contact.state = contactStateFromName(text).value_or(ContactState::Active);
    } else if (sameWord(name, "RHYTHM")) {
        contact.rhythmDays = numberOf(text, 0, std::numeric_limits<int>::max());
    } else if (sameWord(name, "WOKEN-ON")) {
        contact.wokenOn = dayOf(text);
    } else if (sameWord(name, "MENTORSHIP")) {
        readMentorship(text, contact);
    }
}

std::vector<std::pair<QByteArray, QString>> ownProperties(const Contact &contact)
{
    std::vector<std::pair<QByteArray, QString>> list;
    const auto add = [&list](const char *name, const QString &text) {
        if (!text.isEmpty()) {
            list.emplace_back(name, text);
        }
    };
    // Other credentials are found again among the suffixes of N.
    if (!isCredentials(contact.name.credentials)) {
        add("CREDENTIALS", contact.name.credentials);
    }
    add("ROLE", roleName(contact.role));
    add("PGY", contact.pgyYear ? QString::number(*contact.pgyYear) : QString());
    add("TRAINING", contact.training);
    add("FIELD", contact.field);
    add("MET", howMetName(contact.howMet));
    add("MET-ON", isoDay(contact.howMetOn));
    add("MET-LINE", contact.howMetLine);
    add("LETTER-POINTS", contact.letterPoints);
    add("RHYTHM", contact.rhythmDays ? QString::number(*contact.rhythmDays) : QString());
    add("WOKEN-ON", isoDay(contact.wokenOn));
    if (contact.state != ContactState::Active) {
        add("STATE", contactStateName(contact.state));
    }
    for (const Mentorship &mentorship : contact.mentorships) {
        add("MENTORSHIP", mentorshipText(mentorship));
    }
    return list;
}

} // namespace hallway
