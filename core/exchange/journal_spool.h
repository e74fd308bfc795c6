#pragma once

#include "core/exchange/journal_plan.h"

#include <QTemporaryFile>

namespace hallway {

/// Keeps the records of a plan in a file that only the user may read and that goes with the
/// plan, so that the memory needed does not grow with the mailbox.
class JournalSpool
{
public:
    /// The place of the record that was added.
    [[nodiscard]] Result<qint64> add(const JournalRecord &record);
    [[nodiscard]] Result<JournalRecord> at(qint64 place);

private:
    QTemporaryFile m_file;
    qint64 m_end = 0;
};

} // namespace hallway
