#include "core/exchange/journal_writer.h"

#include "core/base/made_ahead.h"
#include "core/exchange/address_book.h"
#include "core/exchange/mail_files.h"
#include "core/files/attachment_table.h"
#include "core/journal/journal_table.h"

#include <algorithm>

namespace hallway {

namespace {

/// So many records are taken from the spool while those before them are written.
constexpr std::size_t linesAhead = 128;

/// A thread's name in the database: the number that stands for its first mail.
QString threadName(quint64 thread)
{
    constexpr int digits = 16;
    return thread == 0 ? QString() : QStringLiteral("%1").arg(thread, digits, 16, QChar(u'0'));
}

/// Nobody where the list is too short.
ContactId at(const std::vector<ContactId> &people, std::size_t index)
{
    return index < people.size() ? people[index] : ContactId();
}

} // namespace

JournalWriter::JournalWriter(const JournalPlan &plan, QDate today, WriteSteps &steps,
                             const Arrived &arrived, Files files)
    : m_plan(plan), m_today(today), m_steps(steps), m_arrived(arrived), m_files(files)
{
}

Result<void> JournalWriter::add(Database &database)
{
    return writeAll(JournalAction::Create, [&](const JournalLine &line, JournalRecord &record) {
        Interaction &made = record.interaction;
        made.id = InteractionId();
        made.loggedOn = m_today;
        made.replyExpected = line.isReplyExpected;
        made.thread = threadName(line.thread);
        const auto added = JournalTable(database).insert(made);
        return added ? keepFiles(database, record) : failed(added);
    });
}

Result<void> JournalWriter::join(Database &database)
{
    auto joined = writeAll(JournalAction::Update, [&](const JournalLine &, JournalRecord &record) {
        const Interaction &there = record.interaction;
        return MailboxTable(database).addParticipants(there.id, there.participants);
    });
    if (joined) {
        joined = attachFiles(database);
    }
    return joined ? writeMemory(database) : joined;
}

/// The bytes are stored at once; what is attached is written with what is changed row by row.
Result<void> JournalWriter::keepFiles(Database &database, const JournalRecord &record)
{
    if (m_files == Files::Listed || record.attachments.isEmpty()) {
        return {};
    }
    const auto files = MailFiles(m_plan, FileStore(database.path())).take(record);
    if (!files) {
        return failed(files);
    }
    for (const StoredFile &file : *files) {
        for (const ContactId contact : record.interaction.participants) {
            m_kept.push_back({.contact = contact, .file = file, .attachedOn = m_today});
        }
    }
    return {};
}

Result<void> JournalWriter::attachFiles(Database &database) const
{
    for (const Attachment &attachment : m_kept) {
        if (const auto added = AttachmentTable(database).insert(attachment); !added) {
            return failed(added);
        }
    }
    return {};
}

/// The next ticked lines with this action, from the one at `next` on, which moves on.
void JournalWriter::unpackNext(JournalAction action, std::size_t &next,
                               std::vector<Unpacked> &batch) const
{
    batch.clear();
    for (; next < m_plan.lines.size() && batch.size() < linesAhead; ++next) {
        const JournalLine &line = m_plan.lines[next];
        if (line.action == action && line.isTicked) {
            batch.push_back({&line, m_plan.record(line)});
        }
    }
}

template <class Write>
Result<void> JournalWriter::writeAll(JournalAction action, Write write)
{
    std::size_t next = 0;
    MadeAhead<Unpacked> records(
        [&](std::vector<Unpacked> &batch) { unpackNext(action, next, batch); });
    while (Unpacked *unpacked = records.next()) {
        auto &[line, record] = *unpacked;
        if (!record) {
            return failed(record);
        }
        settle(record->interaction.participants);
        // All who had a part in it were unticked meanwhile.
        const bool isNobodys = record->interaction.participants.empty();
        if (const auto written = isNobodys ? Result<void>() : write(*line, *record); !written) {
            return written;
        }
        if (!m_steps.goesOn()) {
            return fail(ErrorCode::Cancelled);
        }
    }
    return {};
}

/// The stored people in place of those who stood for them; who was not added has no part.
void JournalWriter::settle(std::vector<ContactId> &participants) const
{
    std::transform(participants.begin(), participants.end(), participants.begin(),
                   [this](ContactId participant) { return settled(participant); });
    participants.erase(std::remove(participants.begin(), participants.end(), ContactId()),
                       participants.end());
}

ContactId JournalWriter::settled(ContactId participant) const
{
    if (const auto person = newPersonOf(participant)) {
        return at(m_arrived.newPeople, *person);
    }
    const auto line = lineOf(participant);
    return line ? at(m_arrived.lines, *line) : participant;
}

/// What the next import of the same mailbox wants to know.
Result<void> JournalWriter::writeMemory(Database &database) const
{
    MailboxTable mailboxes(database);
    if (!m_plan.ownAddresses.isEmpty()) {
        if (const auto stored = mailboxes.setOwnAddresses(m_plan.ownAddresses); !stored) {
            return stored;
        }
    }
    // A mail that was unticked is not known: it has to be offered again.
    const bool isWhole = std::all_of(m_plan.lines.begin(), m_plan.lines.end(),
                                     [](const JournalLine &line) { return line.isTicked; });
    if (!m_plan.mark || !isWhole) {
        return {};
    }
    const auto mark = settledMark(database);
    return mark ? mailboxes.setMark(*mark) : failed(mark);
}

/// Those who were expected are there now, unless somebody else has changed addresses meanwhile.
Result<MailboxMark> JournalWriter::settledMark(Database &database) const
{
    MailboxMark mark = *m_plan.mark;
    if (mark.people == m_plan.peopleBefore || m_arrived.peopleBefore != m_plan.peopleBefore) {
        return mark;
    }
    return MailboxTable(database).owners().map([&](const std::vector<AddressOwner> &owners) {
        mark.people = addressDigest(owners);
        return mark;
    });
}

} // namespace hallway
