#include "app/window_part.h"

#include <QFile>
#include <dlfcn.h>

namespace hallway {
namespace {

// Without a folder: it is looked for where the executable's run path says, beside the program or
// where it was installed.
constexpr char fileName[] = "hallway-window.so";

Result<const WindowPart *> load()
{
    const auto missing = [](const char *reason) {
        return fail(ErrorCode::PartMissing,
                    {QString::fromLatin1(fileName), QFile::decodeName(reason)});
    };
    void *library = dlopen(fileName, RTLD_LAZY | RTLD_LOCAL);
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
