#pragma once

#include <QtGlobal>
#include <functional>

namespace hallway {

/// Told how far a long work is, of how much (0: not known yet); answers false to cancel it.
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// True when the work may go on; without anybody to ask it may.
[[nodiscard]] inline bool goesOn(const Progress &progress, qint64 done, qint64 total)
{
    return !progress || progress(done, total);
}

} // namespace hallway
