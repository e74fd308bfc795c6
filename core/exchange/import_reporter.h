#pragma once

#include "core/base/progress.h"

namespace hallway {

/// Tells a Progress from time to time; false once the user has cancelled.
class Reporter
{
public:
    Reporter(const Progress &progress, qint64 total) : m_progress(progress), m_total(total) {}

    [[nodiscard]] bool goesOn(qint64 done) const
    {
        const bool isDue = done % recordsPerReport == 0 || done == m_total;
        return !m_progress || !isDue || m_progress(done, m_total);
    }

private:
    static constexpr qint64 recordsPerReport = 500;

    const Progress &m_progress;
    qint64 m_total;
};

/// Counts what has been written of a step that several write, and reports it.
class WriteSteps
{
public:
    WriteSteps(const Progress &progress, qint64 total) : m_reporter(progress, total) {}

    /// One more is written; false once the user has cancelled.
    [[nodiscard]] bool goesOn() { return m_reporter.goesOn(++m_done); }

private:
    Reporter m_reporter;
    qint64 m_done = 0;
};

} // namespace hallway
