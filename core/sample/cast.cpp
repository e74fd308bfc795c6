#include "core/sample/sample_person.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

namespace hallway {

namespace {

QString castText(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toString();
}

/// Puts days and years in: {+9} is the day in nine days, {year:sts} the year of a conference.
QString dated(QString text, QDate today)
{
    static const QRegularExpression day(QStringLiteral(R"(\{\+(\d+)\})"));
    static const QRegularExpression year(QStringLiteral(R"(\{year:(\w+)\})"));
    for (auto found = day.match(text); found.hasMatch(); found = day.match(text)) {
        const QDate then = today.addDays(found.captured(1).toInt());
        text.replace(found.capturedStart(), found.capturedLength(),
                     QLocale::c().toString(then, QStringLiteral("d MMM")));
    }
    for (auto found = year.match(text); found.hasMatch(); found = year.match(text)) {
        const int then = sampleConferenceDay(found.captured(1), today).year();
        text.replace(found.capturedStart(), found.capturedLength(), QString::number(then));
    }
    return text;
}

PersonName castName(const QJsonObject &json)
{
    PersonName name;
    name.prefix = castText(json, "prefix");
    name.given = castText(json, "given");
    name.family = castText(json, "family");
    name.credentials = castText(json, "credentials");
    return name;
}

void readReach(const QJsonObject &json, Contact &contact)
{
    const QString work = QStringLiteral("work");
    contact.emails.push_back({work, castText(json, "email")});
    if (json.contains(QLatin1String("phone"))) {
        contact.phones.push_back({work, castText(json, "phone")});
    }
    for (const QJsonValue link : json.value(QLatin1String("links")).toArray()) {
        const bool isLinkedIn = link.toString().contains(QLatin1String("linkedin"));
        contact.links.push_back(
            {isLinkedIn ? QStringLiteral("LinkedIn") : QStringLiteral("X"), link.toString()});
    }
}

void readMentorships(const QJsonObject &json, QDate today, Contact &contact)
{
    for (const QJsonValue value : json.value(QLatin1String("mentor")).toArray()) {
        const QJsonArray mentor = value.toArray();
        contact.mentorships.push_back(
            {mentorKindFromName(mentor.at(0).toString()).value_or(MentorKind::Career),
             mentorStatusFromName(mentor.at(1).toString()).value_or(MentorStatus::Active),
             today.addDays(-mentor.at(2).toInt())});
    }
}

void readLists(const QJsonObject &json, QDate today, Contact &contact)
{
    for (const QJsonValue tag : json.value(QLatin1String("tags")).toArray()) {
        contact.tags.append(dated(tag.toString(), today));
    }
    QStringList points;
    for (const QJsonValue point : json.value(QLatin1String("points")).toArray()) {
        points.append(point.toString());
    }
    contact.letterPoints = points.join(QLatin1Char('\n'));
}

Contact castContact(const QJsonObject &json, QDate today)
{
    Contact contact;
    contact.name = castName(json);
    contact.role = roleFromName(castText(json, "role")).value_or(Role::Other);
    if (json.contains(QLatin1String("pgy"))) {
        contact.pgyYear = json.value(QLatin1String("pgy")).toInt();
    }
    contact.training = castText(json, "training");
    contact.field = castText(json, "field");
    contact.institution = castText(json, "institution");
    contact.department = castText(json, "department");
    contact.title = castText(json, "title");
    contact.howMet = howMetFromName(castText(json, "howMet")).value_or(HowMet::Other);
    contact.howMetOn = today.addDays(-json.value(QLatin1String("met")).toInt());
    contact.howMetLine = castText(json, "metLine");
    contact.notes = castText(json, "notes");
    readReach(json, contact);
    readMentorships(json, today, contact);
    readLists(json, today, contact);
    return contact;
}

/// [days ago, kind, direction, subject, text, {replyExpected, mention, occasion}]
Interaction castInteraction(const QJsonArray &row, QDate today)
{
    const QJsonObject more = row.at(5).toObject();
    Interaction interaction;
    interaction.on = today.addDays(-row.at(0).toInt());
    interaction.loggedOn = interaction.on;
    interaction.kind =
        interactionKindFromName(row.at(1).toString()).value_or(InteractionKind::Note);
    interaction.direction = directionFromName(row.at(2).toString()).value_or(Direction::Mutual);
    interaction.subject = dated(row.at(3).toString(), today);
    interaction.text = dated(row.at(4).toString(), today);
    interaction.replyExpected = more.value(QLatin1String("replyExpected")).toBool();
    interaction.mention = castText(more, "mention");
    interaction.occasion = dated(castText(more, "occasion"), today);
    return interaction;
}

/// [text, "mine" or "theirs", made days ago, days from today until it is due, kept days ago or
/// null]
Promise castPromise(const QJsonArray &row, QDate today)
{
    Promise promise;
    promise.text = row.at(0).toString();
    promise.isTheirs = row.at(1).toString() == QLatin1String("theirs");
    promise.madeOn = today.addDays(-row.at(2).toInt());
    promise.loggedOn = promise.madeOn;
    promise.promisedFor = today.addDays(row.at(3).toInt());
    if (row.at(4).isDouble()) {
        promise.keptOn = today.addDays(-row.at(4).toInt());
    }
    return promise;
}

SamplePerson castPerson(const QJsonObject &json, QDate today)
{
    SamplePerson person;
    person.key = castText(json, "key");
    person.introducedBy = castText(json, "introducedBy");
    person.contact = castContact(json, today);
    for (const QJsonValue row : json.value(QLatin1String("history")).toArray()) {
        person.history.push_back(castInteraction(row.toArray(), today));
    }
    for (const QJsonValue row : json.value(QLatin1String("promises")).toArray()) {
        person.promises.push_back(castPromise(row.toArray(), today));
    }
    return person;
}

} // namespace

QJsonObject sampleFile(const QString &name)
{
    QFile file(QStringLiteral(":/sample/") + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const auto json = QJsonDocument::fromJson(isOpen ? file.readAll() : QByteArray());
    Q_ASSERT(json.isObject());
    return json.object();
}

QDate sampleConferenceDay(const QString &key, QDate today)
{
    static const QJsonObject days =
        sampleFile(QStringLiteral("cast.json")).value(QLatin1String("conferences")).toObject();
    return today.addDays(-days.value(key).toInt());
}

QString sampleConferenceName(const QString &key, QDate today)
{
    return QStringLiteral("%1 %2").arg(key.toUpper()).arg(sampleConferenceDay(key, today).year());
}

/// [title, kind, days ago]
std::vector<Milestone> sampleMilestones(QDate today)
{
    std::vector<Milestone> milestones;
    for (const QJsonValue value :
         sampleFile(QStringLiteral("cast.json")).value(QLatin1String("milestones")).toArray()) {
        const QJsonArray row = value.toArray();
        Milestone &milestone = milestones.emplace_back();
        milestone.title = row.at(0).toString();
        milestone.kind = milestoneKindFromName(row.at(1).toString()).value_or(MilestoneKind::Other);
        milestone.on = today.addDays(-row.at(2).toInt());
        milestone.loggedOn = milestone.on;
    }
    return milestones;
}

std::vector<SamplePerson> sampleCast(QDate today)
{
    const QJsonArray people =
        sampleFile(QStringLiteral("cast.json")).value(QLatin1String("people")).toArray();
    std::vector<SamplePerson> cast;
    for (const QJsonValue person : people) {
        cast.push_back(castPerson(person.toObject(), today));
    }
    return cast;
}

} // namespace hallway
