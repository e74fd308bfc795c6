#pragma once

#include "core/exchange/import_reporter.h"
#include "core/exchange/journal_plan.h"
#include "core/files/attachment.h"

namespace hallway {

/// Who was added in the same step: what stood for them becomes them.
struct Arrived
{
    std::vector<ContactId> newPeople; ///< as JournalPlan::newPeople
    std::vector<ContactId> lines;     ///< of the plans of contacts, one after the other
    QString peopleBefore;             ///< digest of the addresses before the step
};

/// Writes the ticked lines of a plan, inside a transaction of the caller.
class JournalWriter
{
public:
    /// What becomes of the files that came with mails.
    enum class Files { Listed, Kept };

    /// All must outlive the writer; `arrived` is read while writing.
    JournalWriter(const JournalPlan &plan, QDate today, WriteSteps &steps, const Arrived &arrived,
                  Files files);

    /// Adds the new mails and meetings, and stores the bytes of the files that are kept.
    [[nodiscard]] Result<void> add(Database &database);
    /// Lets people join what is there, attaches the files that are kept to all who have a part in
    /// their mail, and notes what the next import wants to know.
    [[nodiscard]] Result<void> join(Database &database);

private:
    /// A line of the plan with its record.
    struct Unpacked
    {
        const JournalLine *line = nullptr;
        Result<JournalRecord> record;
    };

    void unpackNext(JournalAction action, std::size_t &next, std::vector<Unpacked> &batch) const;
    template <class Write>
    [[nodiscard]] Result<void> writeAll(JournalAction action, Write write);
    [[nodiscard]] Result<void> keepFiles(Database &database, const JournalRecord &record);
    [[nodiscard]] Result<void> attachFiles(Database &database) const;
    void settle(std::vector<ContactId> &participants) const;
    [[nodiscard]] ContactId settled(ContactId participant) const;
    [[nodiscard]] Result<void> writeMemory(Database &database) const;
    [[nodiscard]] Result<MailboxMark> settledMark(Database &database) const;

    const JournalPlan &m_plan;
    QDate m_today;
    WriteSteps &m_steps;
    const Arrived &m_arrived;
    Files m_files;
    std::vector<Attachment> m_kept;
};

} // namespace hallway
