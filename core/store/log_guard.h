#pragma once

#include <QString>

namespace hallway {

/// Keeps other processes from taking the write-ahead log away as the last ones that need it.
/// SQLite's own lock says the same, but a process loses it as soon as anything in it opens and
/// closes the file, as a file dialog does that asks what kind of file it is. This lock belongs to
/// its own descriptor (an "open file description lock") and outlives that.
class LogGuard
{
public:
    /// Shares the file with all that use it; without effect where the file system knows no such
    /// lock.
    explicit LogGuard(const QString &path);
    /// Closes the descriptor: not before the connection, which would lose its own lock.
    ~LogGuard();
    LogGuard(const LogGuard &) = delete;
    LogGuard &operator=(const LogGuard &) = delete;

    /// Lets the connection, if it is the last one, tidy the log up when it closes.
    void letGo();

private:
    void set(short kind);

    int m_file;
};

} // namespace hallway
