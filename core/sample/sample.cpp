#include "core/sample/sample.h"

#include "core/sample/sample_person.h"

#include <QHash>
#include <QJsonArray>
#include <algorithm>

/// The macro declares a function of the global namespace.
static void initialiseSampleFiles()
{
    Q_INIT_RESOURCE(core);
}

namespace hallway {

namespace {

Profile sampleProfile()
{
    const QJsonObject json = sampleFile(QStringLiteral("student.json"));
    const auto text = [&json](const char *name) {
        return json.value(QLatin1String(name)).toString();
    };
    const QStringList links = json.value(QLatin1String("links")).toVariant().toStringList();
    Profile profile;
    profile.name = text("name");
    profile.degree = text("degree");
    profile.school = text("school");
    profile.year = text("year");
    profile.email = text("email");
    profile.phone = text("phone");
    profile.links = links.join(QLatin1Char('\n'));
    profile.signature = text("signature");
    profile.whoIAm = text("whoIAm");
    profile.whyField = text("whyField");
    profile.whatIDid = text("whatIDid");
    profile.whatSetsMeApart = text("whatSetsMeApart");
    profile.introduction = text("introduction");
    return profile;
}

/// Writes people with their history, one after the other.
class Filling
{
public:
    Filling(Database &database, qint64 nowMilliseconds)
        : m_people(database), m_journal(database), m_nowMilliseconds(nowMilliseconds)
    {
    }

    Result<void> add(SamplePerson person)
    {
        person.contact.introducedBy = m_ids.value(person.introducedBy);
        const auto id = m_people.insert(person.contact, m_nowMilliseconds);
        if (!id) {
            return failed(id);
        }
        if (!person.key.isEmpty()) {
            m_ids.insert(person.key, *id);
        }
        for (Interaction &interaction : person.history) {
            note(std::move(interaction), *id, !person.key.isEmpty());
        }
        for (Promise &promise : person.promises) {
            promise.contact = *id;
            if (const auto stored = m_journal.insert(promise); !stored) {
                return failed(stored);
            }
        }
        return {};
    }

    /// Writes what was noted, in the order in which it took place.
    Result<void> finish()
    {
        std::stable_sort(m_history.begin(), m_history.end(),
                         [](const auto &a, const auto &b) { return a.on < b.on; });
        for (const Interaction &interaction : m_history) {
            if (const auto stored = m_journal.insert(interaction); !stored) {
                return failed(stored);
            }
        }
        return {};
    }

private:
    /// The same mail to several of the cast is one mail.
    void note(Interaction interaction, ContactId contact, bool isCast)
    {
        const auto same = std::find_if(
            m_history.begin(), m_history.end(), [&interaction](const Interaction &other) {
                return isOutreach(other) && other.on == interaction.on &&
                       other.subject == interaction.subject && other.text == interaction.text;
            });
        if (isCast && same != m_history.end()) {
            same->participants.push_back(contact);
            return;
        }
        interaction.participants = {contact};
        m_history.push_back(std::move(interaction));
    }

    PeopleTable m_people;
    JournalTable m_journal;
    qint64 m_nowMilliseconds;
    QHash<QString, ContactId> m_ids;
    std::vector<Interaction> m_history;
};

Result<void> write(Database &database, const std::vector<SamplePerson> &people, qint64 now)
{
    Filling filling(database, now);
    for (const SamplePerson &person : people) {
        if (const auto added = filling.add(person); !added) {
            return added;
        }
    }
    return filling.finish();
}

Result<void> writeMilestones(Database &database, QDate today)
{
    WorkTable works(database);
    for (const Milestone &milestone : sampleMilestones(today)) {
        if (const auto stored = works.insert(milestone); !stored) {
            return failed(stored);
        }
    }
    return {};
}

} // namespace

Result<int> fillSample(Workspace &workspace)
{
    PeopleFilter everybody;
    everybody.includeArchived = true;
    const auto present = workspace.people().ids(everybody);
    if (!present) {
        return failed(present);
    }
    if (!present->empty()) {
        return fail(ErrorCode::DatabaseNotEmpty, {workspace.path()});
    }
    initialiseSampleFiles();
    const QDate today = workspace.today();
    std::vector<SamplePerson> people = sampleCast(today);
    for (SamplePerson &person : sampleCrowd(today)) {
        people.push_back(std::move(person));
    }
    const Profile profile = sampleProfile();
    const qint64 now = QDateTime(today, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    const auto filled = workspace.edit(
        {QStringLiteral("fill_sample"), profile.name}, [&](Database &database) -> Result<void> {
            if (const auto done = write(database, people, now); !done) {
                return done;
            }
            const auto told = writeMilestones(database, today);
            return told ? Workspace::storeProfile(database, profile) : told;
        });
    if (!filled) {
        return failed(filled);
    }
    return int(people.size());
}

} // namespace hallway
