#pragma once

#include "core/exchange/journal_plan.h"

#include <QTemporaryFile>

namespace hallway {

/// Keeps the records of a plan in a file that only the user may read and that goes with the
/// plan, so that the memory needed does not grow with the mailbox.
class JournalSpool
{
public:
    /// `of` is what is read, to be named in errors: FileUnreadable.
    explicit JournalSpool(QString of) : m_of(std::move(of)) {}

    /// The place of the record that was added.
    [[nodiscard]] Result<qint64> add(const JournalRecord &record);
    [[nodiscard]] Result<JournalRecord> at(qint64 place);

private:
    QString m_of;
    QTemporaryFile m_file;
    qint64 m_end = 0;
};

} // namespace hallway
