#include "core/store/log_guard.h"

#include <QFile>
#include <fcntl.h>
#include <unistd.h>

namespace hallway {
namespace {

// The bytes on which SQLite shares a file; they are part of its file format.
constexpr off_t sharedFirst = 0x40000002;
constexpr off_t sharedSize = 510;

} // namespace

LogGuard::LogGuard(const QString &path)
    : m_file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC))
{
    set(F_RDLCK);
}

LogGuard::~LogGuard()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

void LogGuard::letGo()
{
    set(F_UNLCK);
}

void LogGuard::set(short kind)
{
    if (m_file < 0) {
        return;
    }
    struct flock range = {};
    range.l_type = kind;
    range.l_whence = SEEK_SET;
    range.l_start = sharedFirst;
    range.l_len = sharedSize;
    static_cast<void>(::fcntl(m_file, F_OFD_SETLK, &range));
}

} // namespace hallway
