#include "app/window_part.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <dlfcn.h>

namespace hallway {
namespace {

constexpr char fileName[] = "hallway-window.so";

/// Beside the program; else without a folder, for the executable's run path to say where it was
/// installed. Sanitizers take that path away from whoever loads something.
QByteArray libraryPath()
{
    const QFileInfo program(QFile::symLinkTarget(QStringLiteral("/proc/self/exe")));
    const QString beside = program.dir().filePath(QLatin1String(fileName));
    return QFileInfo::exists(beside) ? QFile::encodeName(beside) : QByteArray(fileName);
}

Result<const WindowPart *> load()
{
    const auto missing = [](const char *reason) {
        return fail(ErrorCode::PartMissing,
                    {QString::fromLatin1(fileName), QFile::decodeName(reason)});
    };
    void *library = dlopen(libraryPath().constData(), RTLD_LAZY | RTLD_LOCAL);
    if (!library) {
        return missing(dlerror());
    }
    using Maker = const WindowPart *(const char *version);
    auto *maker = reinterpret_cast<Maker *>(dlsym(library, "hallwayWindowPart"));
    if (!maker) {
        return missing(dlerror());
    }
    const WindowPart *part = maker(HALLWAY_VERSION);
    if (!part) {
        return missing("it is of another version than Hallway " HALLWAY_VERSION);
    }
    return part;
}

} // namespace

Result<const WindowPart *> windowPart()
{
    static const Result<const WindowPart *> part = load();
    return part;
}

} // namespace hallway
