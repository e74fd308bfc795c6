#include "core/exchange/calendar_import.h"

#include "core/base/text.h"
#include "core/exchange/address_book.h"
#include "core/exchange/calendar_reader.h"
#include "core/exchange/journal_spool.h"
#include "core/exchange/own_addresses.h"
#include "core/exchange/seen_records.h"
#include "core/exchange/strangers.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

/// libical holds a whole calendar in memory; ten years of one are a tenth of this.
constexpr qint64 mostCalendarBytes = 64LL * 1024 * 1024;
constexpr int yearsLookedBack = 10;
constexpr qint64 eventsPerReport = 100;
const QString calendarSource = u"calendar"_s;

Result<QByteArray> calendarBytes(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorCode::FileMissing, {path});
    }
    if (!QFileInfo(path).isFile() || file.size() > mostCalendarBytes) {
        return fail(ErrorCode::FileUnreadable,
                    {path, QFileInfo(path).isFile() ? u"it is larger than 64 MB"_s
                                                    : u"it is not a file"_s});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fail(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    return bytes;
}

/// Without a UID, title and time say which event it is.
QString externalIdOf(const CalendarEvent &event, const Occurrence &occurrence)
{
    if (!event.uid.isEmpty()) {
        return occurrence.key.isEmpty() ? event.uid : event.uid + u'/' + occurrence.key;
    }
    const QString time = occurrence.at ? localTimeText(*occurrence.at) : QString();
    const QString text =
        QStringList{event.title, occurrence.on.toString(Qt::ISODate), time}.join(u'\n');
    const auto hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
    return u"digest:"_s + QString::fromLatin1(hash.toHex().first(16));
}

/// Makes the lines of a plan out of the events of a calendar.
class CalendarPlanner
{
public:
    CalendarPlanner(const Workspace &workspace, const AddressBook &book, const Joining &joining,
                    JournalPlan &plan)
        : m_mailboxes(workspace.mailboxes()), m_book(book), m_today(workspace.today()),
          m_plan(plan), m_strangers(book),
          m_seen(joining.seen ? joining.seen : std::make_shared<SeenRecords>())
    {
    }

    [[nodiscard]] Result<void> add(const CalendarEvent &event)
    {
        m_contacts = contactsOf(event);
        const SkipReason reason = reasonToSkip(event);
        if (reason == SkipReason::None || reason == SkipReason::NobodyKnown) {
            countStrangers(event);
        }
        if (reason != SkipReason::None) {
            const Occurrence when = event.occurrences.empty() ? Occurrence{event.lastDay, {}, {}}
                                                              : event.occurrences.front();
            return addLine({.reason = reason}, recordOf(event, when));
        }
        for (const Occurrence &occurrence : event.occurrences) {
            if (const auto added = addMeeting(event, occurrence); !added) {
                return added;
            }
        }
        return {};
    }

    /// Those who were at what took place and are no contacts.
    [[nodiscard]] std::vector<Stranger> strangers() const { return m_strangers.ranked(); }

private:
    void countStrangers(const CalendarEvent &event)
    {
        const auto times = std::count_if(event.occurrences.begin(), event.occurrences.end(),
                                         [this](const auto &each) { return each.on <= m_today; });
        QSet<QString> counted; // an organiser is among the attendees as well
        for (const Invitee &person : event.people) {
            const QString key = emailKey(person.address.address);
            if (person.hasDeclined || !person.isPerson || isMe(person.address) ||
                counted.contains(key)) {
                continue;
            }
            counted.insert(key);
            for (auto time = times; time > 0; --time) {
                m_strangers.add(person.address, &Stranger::met);
            }
        }
    }

    SkipReason reasonToSkip(const CalendarEvent &event) const
    {
        const bool isMineDeclined =
            std::any_of(event.people.begin(), event.people.end(), [this](const Invitee &person) {
                return person.hasDeclined && isMe(person.address);
            });
        if (event.isCancelled || isMineDeclined) {
            return SkipReason::Cancelled;
        }
        if (event.isReply) {
            return SkipReason::Invitation;
        }
        if (m_contacts.empty()) {
            return SkipReason::NobodyKnown;
        }
        const SkipReason outside =
            event.lastDay > m_today ? SkipReason::Upcoming : SkipReason::Repeated;
        return event.occurrences.empty() ? outside : SkipReason::None;
    }

    bool isMe(const MailAddress &address) const
    {
        return m_plan.me.contains(emailKey(address.address));
    }

    std::vector<ContactId> contactsOf(const CalendarEvent &event) const
    {
        std::vector<ContactId> contacts;
        for (const Invitee &person : event.people) {
            const bool isOut = person.hasDeclined || isMe(person.address);
            const ContactId owner = isOut ? ContactId() : m_book.owner(person.address);
            if (owner.isValid() &&
                std::find(contacts.begin(), contacts.end(), owner) == contacts.end()) {
                contacts.push_back(owner);
            }
        }
        return contacts;
    }

    JournalRecord recordOf(const CalendarEvent &event, const Occurrence &when) const
    {
        JournalRecord record{.line = event.line};
        if (!event.people.empty()) {
            const MailAddress &first = event.people.front().address;
            record.who = first.name.isEmpty() ? first.address : first.name;
        }
        Interaction &interaction = record.interaction;
        interaction.kind = InteractionKind::Meeting;
        interaction.direction = Direction::Mutual;
        interaction.on = when.on;
        interaction.at = when.at;
        interaction.subject = event.title;
        interaction.text = event.text;
        interaction.occasion = event.place;
        interaction.source = calendarSource;
        interaction.externalId = externalIdOf(event, when);
        interaction.participants = m_contacts;
        return record;
    }

    /// A meeting to come is none yet: it would answer what is still open.
    Result<void> addMeeting(const CalendarEvent &event, const Occurrence &occurrence)
    {
        JournalRecord record = recordOf(event, occurrence);
        if (occurrence.on > m_today) {
            return addLine({.reason = SkipReason::Upcoming}, record);
        }
        const QString id = record.interaction.externalId;
        const auto stored = m_mailboxes.imported(id);
        if (!stored) {
            return failed(stored);
        }
        JournalLine line{.action = JournalAction::Create};
        if (*stored) {
            line.action = join(record.interaction, **stored);
        } else if (m_seen->meetings.contains(id)) {
            line.action = JournalAction::Same;
        }
        m_seen->meetings.insert(id);
        return addLine(line, record);
    }

    /// Who has become a contact since joins what is there.
    static JournalAction join(Interaction &interaction, const Interaction &stored)
    {
        interaction.id = stored.id;
        if (stored.source != calendarSource) {
            return JournalAction::Same;
        }
        std::vector<ContactId> missing = missingIn(stored, interaction.participants);
        if (missing.empty()) {
            return JournalAction::Same;
        }
        interaction.participants = std::move(missing);
        return JournalAction::Update;
    }

    Result<void> addLine(JournalLine line, const JournalRecord &record)
    {
        return m_plan.spool->add(record).map([&](qint64 place) {
            line.place = place;
            m_plan.lines.push_back(line);
        });
    }

    const MailboxTable &m_mailboxes;
    const AddressBook &m_book;
    QDate m_today;
    JournalPlan &m_plan;
    StrangerCount m_strangers;
    std::shared_ptr<SeenRecords> m_seen;
    std::vector<ContactId> m_contacts;
};

/// The user is whoever is in nearly every event and no contact; empty where nobody stands out.
QString frequentInvitee(const std::vector<CalendarEvent> &events, const AddressBook &book)
{
    constexpr qint64 fewest = 3; ///< events to judge by
    QHash<QString, qint64> seen;
    qint64 withPeople = 0;
    for (const CalendarEvent &event : events) {
        QSet<QString> keys;
        for (const Invitee &person : event.people) {
            const QString key = emailKey(person.address.address);
            if (person.isPerson && key.contains(u'@') && !book.knows(key)) {
                keys.insert(key);
            }
        }
        withPeople += event.people.empty() ? 0 : 1;
        for (const QString &key : std::as_const(keys)) {
            ++seen[key];
        }
    }
    const auto most = std::max_element(seen.begin(), seen.end());
    const bool isEverywhere =
        most != seen.end() && withPeople >= fewest && *most * 10 >= withPeople * 9;
    const bool isAlone = isEverywhere && std::count(seen.cbegin(), seen.cend(), *most) == 1;
    return isAlone ? most.key() : QString();
}

Result<void> planEvents(CalendarPlanner &planner, const std::vector<CalendarEvent> &events,
                        const Progress &progress)
{
    const auto total = qint64(events.size());
    for (qint64 index = 0; index < total; ++index) {
        if (const auto added = planner.add(events[std::size_t(index)]); !added) {
            return added;
        }
        if (progress && index % eventsPerReport == 0 && !progress(index, total)) {
            return fail(ErrorCode::Cancelled);
        }
    }
    return {};
}

} // namespace

Result<JournalPlan> planCalendarImport(const Workspace &workspace, const QString &path,
                                       const QStringList &me, const Progress &progress,
                                       const Joining &joining)
{
    const auto bytes = calendarBytes(path);
    auto book = AddressBook::of(workspace);
    const auto told = toldAddresses(workspace, me);
    if (!bytes || !book || !told) {
        return !bytes ? failed(bytes) : !book ? failed(book) : failed(told);
    }
    const QDate today = workspace.today();
    CalendarFile file = readCalendar(*bytes, {today.addYears(-yearsLookedBack), today});
    JournalPlan plan{.path = path, .format = u"ics"_s, .me = *told};
    plan.read = qint64(file.events.size() + file.rejected.size());
    plan.rejected = std::move(file.rejected);
    if (file.cut) {
        plan.rejected.push_back(*file.cut);
    }
    plan.ownAddresses = me.isEmpty() ? QStringList() : *told;
    plan.spool = std::make_shared<JournalSpool>(path);
    if (plan.read == 0) {
        return fail(ErrorCode::NothingToImport, {path});
    }
    const QString owner = plan.me.isEmpty() ? frequentInvitee(file.events, *book) : QString();
    if (!owner.isEmpty()) {
        plan.me = {owner};
        plan.isMeGuessed = true;
    }
    expectPeople(plan, *book, joining);
    CalendarPlanner planner(workspace, *book, joining, plan);
    const auto planned = planEvents(planner, file.events, progress);
    plan.strangers = planner.strangers();
    return planned ? Result<JournalPlan>(std::move(plan)) : failed(planned);
}

} // namespace hallway
