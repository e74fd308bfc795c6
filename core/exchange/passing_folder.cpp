#include "core/exchange/passing_folder.h"

#include <QDateTime>
#include <QDir>
#include <sys/file.h>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr auto lockName = "lock";

bool lock(QFile &file)
{
    return flock(file.handle(), LOCK_EX | LOCK_NB) == 0;
}

/// One that has no lock yet is being made, unless it is old: then it was killed while that was so.
bool isLeftBehind(const QFileInfo &folder)
{
    constexpr qint64 daysToBeMade = 1;
    QFile file(QDir(folder.filePath()).filePath(QLatin1String(lockName)));
    if (!file.exists()) {
        return folder.lastModified().daysTo(QDateTime::currentDateTime()) > daysToBeMade;
    }
    return file.open(QIODevice::ReadWrite) && lock(file);
}

/// Only the user's own, and only what looks as the constructor makes it.
void clearAway(const QDir &beside)
{
    const auto folders = beside.entryInfoList({u".hallway-passing-??????"_s},
                                              QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot |
                                                  QDir::NoSymLinks | QDir::Writable);
    for (const QFileInfo &folder : folders) {
        if (isLeftBehind(folder)) {
            QDir(folder.filePath()).removeRecursively();
        }
    }
}

} // namespace

PassingFolder::PassingFolder(const QString &beside)
    : m_folder(beside + u"/.hallway-passing-XXXXXX"_s)
{
    clearAway(QDir(beside));
    if (m_folder.isValid()) {
        hold();
    }
}

/// The lock gets its name when it is held: nobody ever sees one of a living process free. A file
/// system without locks leaves it to the day after tomorrow.
void PassingFolder::hold()
{
    m_lock.setFileName(filePath(u"lock.new"_s));
    if (m_lock.open(QIODevice::ReadWrite) && lock(m_lock)) {
        QFile(m_lock.fileName()).rename(filePath(QLatin1String(lockName)));
    }
}

} // namespace hallway
