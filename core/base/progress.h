#pragma once

#include <QtGlobal>
#include <functional>

namespace hallway {

/// Told how far the work is; answers false to cancel it.
using Progress = std::function<bool(qint64 done, qint64 total)>;

} // namespace hallway
