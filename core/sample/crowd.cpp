#include "core/sample/sample_person.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <random>

namespace hallway {

namespace {

/// Chance that falls the same way every time, on every platform.
class Dice
{
public:
    int below(int end) { return int(m_engine() % std::mt19937::result_type(end)); }

    /// A number inside [first, last], as a JSON pair.
    int inside(const QJsonArray &range)
    {
        const int first = range.at(0).toInt();
        return first + below(range.at(1).toInt() - first + 1);
    }

private:
    std::mt19937 m_engine{20261123};
};

/// Makes one person after the other from lists of names, places and sentences.
class Crowd
{
public:
    explicit Crowd(QDate today) : m_today(today), m_json(sampleFile(QStringLiteral("crowd.json")))
    {
        const QJsonObject pools = m_json.value(QLatin1String("pools")).toObject();
        for (auto pool = pools.begin(); pool != pools.end(); ++pool) {
            m_pools.insert(pool.key(), pool.value().toVariant().toStringList());
        }
    }

    std::vector<SamplePerson> people()
    {
        std::vector<SamplePerson> people;
        for (const QJsonValue value : m_json.value(QLatin1String("groups")).toArray()) {
            const QJsonObject group = value.toObject();
            const int count = group.value(QLatin1String("count")).toInt();
            for (int i = 0; i < count; ++i) {
                people.push_back(person(group, i));
            }
        }
        return people;
    }

private:
    QString pick(const QString &pool)
    {
        const QStringList &choices = m_pools[pool];
        return choices.at(m_dice.below(int(choices.size())));
    }

    SamplePerson person(const QJsonObject &group, int number)
    {
        SamplePerson person;
        Contact &contact = person.contact;
        contact.role = roleFromName(text(group, "role")).value_or(Role::Other);
        contact.howMet = howMetFromName(text(group, "howMet")).value_or(HowMet::Other);
        nameAndPlace(contact);
        m_topic = pick(QStringLiteral("topics"));
        m_institution = contact.institution;
        addHistory(group, person);
        tag(group, contact);
        const QJsonArray introducers = group.value(QLatin1String("introducedBy")).toArray();
        if (!introducers.isEmpty()) {
            person.introducedBy = introducers.at(number % introducers.size()).toString();
        }
        if (group.value(QLatin1String("promise")).toBool()) {
            addPromise(person);
        }
        return person;
    }

    void nameAndPlace(Contact &contact)
    {
        do {
            contact.name.given = pick(QStringLiteral("given"));
            contact.name.family = pick(QStringLiteral("family"));
        } while (m_names.contains(plainName(contact)));
        m_names.insert(plainName(contact));
        const QJsonArray titles = m_json.value(QLatin1String("titles"))
                                      .toObject()
                                      .value(roleName(contact.role))
                                      .toArray();
        contact.title = titles.at(m_dice.below(int(titles.size()))).toString();
        if (contact.role == Role::Peer) {
            contact.institution = QStringLiteral("St. Aldric School of Medicine");
            addReach(contact, QStringLiteral("staldric"));
            return;
        }
        const int place = m_dice.below(int(m_pools[QStringLiteral("institutions")].size()));
        contact.institution = m_pools[QStringLiteral("institutions")].at(place);
        addReach(contact, m_pools[QStringLiteral("domains")].at(place));
        if (contact.role != Role::Coordinator) {
            addTraining(contact);
        }
    }

    void addTraining(Contact &contact)
    {
        contact.field = pick(QStringLiteral("fields"));
        if (contact.role == Role::Resident) {
            contact.pgyYear = 1 + m_dice.below(6);
        } else if (contact.role != Role::Researcher) {
            contact.name.prefix = QStringLiteral("Dr.");
        }
        contact.name.credentials =
            contact.role == Role::Researcher ? QStringLiteral("PhD") : QStringLiteral("MD");
        if (m_dice.below(4) == 0) {
            contact.training = QStringLiteral("IMG");
        }
    }

    void addReach(Contact &contact, const QString &domain)
    {
        const QString work = QStringLiteral("work");
        contact.emails.push_back(
            {work, QStringLiteral("%1.%2@%3.example")
                       .arg(contact.name.given.toLower(), contact.name.family.toLower(), domain)});
        if (m_dice.below(3) == 0) {
            contact.phones.push_back({work, QStringLiteral("+1 %1 555 01%2")
                                                .arg(201 + m_dice.below(780))
                                                .arg(m_dice.below(100), 2, 10, QLatin1Char('0'))});
        }
        if (m_dice.below(2) == 0) {
            contact.links.push_back(
                {QStringLiteral("LinkedIn"),
                 QStringLiteral("https://www.linkedin.com/in/%1-%2-example")
                     .arg(contact.name.given.toLower(), contact.name.family.toLower())});
        }
    }

    void tag(const QJsonObject &group, Contact &contact)
    {
        const QString event = text(group, "event");
        if (!event.isEmpty()) {
            contact.tags = {QStringLiteral("conference"), sampleConferenceName(event, m_today)};
        }
        if (contact.training == QLatin1String("IMG")) {
            contact.tags.append(QStringLiteral("img"));
        }
        if (contact.role == Role::Peer) {
            contact.tags.append(QStringLiteral("peer"));
        }
    }

    /// A script's steps lie so many days behind each other; the first is tied to a conference, or
    /// the last to a day in the recent or distant past.
    void addHistory(const QJsonObject &group, SamplePerson &person)
    {
        const QJsonArray steps = m_json.value(QLatin1String("scripts"))
                                     .toObject()
                                     .value(text(group, "script"))
                                     .toArray();
        std::vector<int> gaps;
        int span = 0;
        for (const QJsonValue step : steps) {
            gaps.push_back(m_dice.inside(step.toObject().value(QLatin1String("gap")).toArray()));
            span += gaps.back();
        }
        m_event = text(group, "event");
        QDate day = m_event.isEmpty() ? m_today.addDays(-span - m_dice.inside(lastRange(group)))
                                      : sampleConferenceDay(m_event, m_today);
        for (int i = 0; i < int(gaps.size()); ++i) {
            day = day.addDays(gaps[std::size_t(i)]);
            person.history.push_back(interaction(steps.at(i).toObject(), day));
        }
        person.contact.howMetOn = person.history.empty() ? day : person.history.front().on;
        person.contact.howMetLine =
            person.history.empty() ? QString() : person.history.front().subject;
    }

    static QJsonArray lastRange(const QJsonObject &group)
    {
        return group.value(QLatin1String("last")).toArray();
    }

    Interaction interaction(const QJsonObject &step, QDate day)
    {
        if (step.contains(QLatin1String("event"))) {
            m_event = text(step, "event");
        }
        Interaction interaction;
        interaction.on = day;
        interaction.loggedOn = day;
        interaction.kind =
            interactionKindFromName(text(step, "kind")).value_or(InteractionKind::Note);
        interaction.direction = directionFromName(text(step, "way")).value_or(Direction::Mutual);
        interaction.subject = sentence(text(step, "subject"));
        interaction.text = sentence(text(step, "text"));
        interaction.replyExpected = step.value(QLatin1String("replyExpected")).toBool();
        if (step.value(QLatin1String("mention")).toBool()) {
            interaction.mention = m_topic;
        }
        if (step.value(QLatin1String("occasion")).toBool()) {
            interaction.occasion = sampleConferenceName(m_event, m_today);
        }
        return interaction;
    }

    QString sentence(const QString &pool)
    {
        QString text = pick(pool);
        text.replace(QLatin1String("{topic}"), m_topic);
        text.replace(QLatin1String("{institution}"), m_institution);
        if (!m_event.isEmpty()) {
            text.replace(QLatin1String("{event}"), sampleConferenceName(m_event, m_today));
        }
        return text.left(1).toUpper() + text.mid(1);
    }

    void addPromise(SamplePerson &person)
    {
        Promise promise;
        promise.text = sentence(QStringLiteral("promises"));
        promise.madeOn = person.history.front().on;
        promise.loggedOn = promise.madeOn;
        promise.promisedFor = promise.madeOn.addDays(14);
        promise.keptOn = promise.madeOn.addDays(9 + m_dice.below(6));
        person.promises.push_back(promise);
    }

    static QString text(const QJsonObject &json, const char *name)
    {
        return json.value(QLatin1String(name)).toString();
    }

    QDate m_today;
    QJsonObject m_json;
    QHash<QString, QStringList> m_pools;
    QSet<QString> m_names; ///< that are taken
    Dice m_dice;
    // Of the person that is being made.
    QString m_topic;
    QString m_institution;
    QString m_event;
};

} // namespace

std::vector<SamplePerson> sampleCrowd(QDate today)
{
    return Crowd(today).people();
}

} // namespace hallway
