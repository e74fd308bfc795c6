#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <functional>
#include <memory>

struct zip;

namespace hallway {

/// A zip that is read part by part, each only as far as it was said to reach.
class ArchiveZip
{
public:
    /// FileMissing; FileUnreadable for what is no sound zip.
    [[nodiscard]] static Result<ArchiveZip> open(const QString &path);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QStringList names() const;
    /// How large a part says to be, unpacked and packed; nothing where there is none.
    struct Size
    {
        qint64 bytes = 0;
        qint64 packed = 0;
    };
    [[nodiscard]] std::optional<Size> sizeOf(const QString &part) const;

    /// Calls `visit` with the bytes of a part, in pieces. FileUnreadable where it is missing,
    /// larger than `mostBytes`, or broken; else what `visit` fails with.
    using Visit = std::function<Result<void>(QByteArrayView)>;
    [[nodiscard]] Result<void> read(const QString &part, qint64 mostBytes,
                                    const Visit &visit) const;
    /// A part as a whole.
    [[nodiscard]] Result<QByteArray> content(const QString &part, qint64 mostBytes) const;

    /// The failure of a part.
    [[nodiscard]] tl::unexpected<Error> damaged(const QString &part, const QString &reason) const;

private:
    struct Close
    {
        void operator()(zip *archive) const;
    };
    ArchiveZip(QString path, std::unique_ptr<zip, Close> archive);

    QString m_path;
    std::unique_ptr<zip, Close> m_zip;
};

} // namespace hallway
