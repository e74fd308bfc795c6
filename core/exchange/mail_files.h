#pragma once

#include "core/exchange/journal_plan.h"
#include "core/files/file_store.h"

namespace hallway {

/// Keeps the files that came with the mails of a plan: reads their mails once more, because a plan
/// holds no bytes.
class MailFiles
{
public:
    /// `plan` must outlive it.
    MailFiles(const JournalPlan &plan, const FileStore &store) : m_plan(plan), m_store(store) {}

    /// Stores what came with a mail; empty files and those that are larger than the store takes are
    /// left. FileUnreadable where the mailbox is not what it was when it was planned.
    [[nodiscard]] Result<std::vector<StoredFile>> take(const JournalRecord &record) const;

private:
    [[nodiscard]] Result<QByteArray> mailOf(const JournalRecord &record) const;

    const JournalPlan &m_plan;
    FileStore m_store;
};

} // namespace hallway
