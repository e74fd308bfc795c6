#include "core/base/save_file.h"

#include <QSaveFile>

namespace hallway {

Result<void> saveWhole(const QString &path,
                       const std::function<Result<void>(QIODevice &file)> &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (const auto written = write(file); !written) {
        return written;
    }
    if (!file.commit()) { // a write that failed makes this fail too
        return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    return {};
}

} // namespace hallway
