#include "ui/people/photo_reading.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace hallway {
namespace {

struct PhotoReading
{
    Q_DECLARE_TR_FUNCTIONS(PhotoReading)
};

constexpr int jpegQuality = 88;
constexpr int mostSourceSide = 30'000;

tl::unexpected<Error> unreadable(const QString &path, const QString &reason)
{
    return fail(ErrorCode::FileUnreadable, {QFileInfo(path).fileName(), reason});
}

QByteArray encoded(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.hasAlphaChannel() ? image.save(&buffer, "PNG") : image.save(&buffer, "JPEG", jpegQuality);
    return bytes;
}

/// Reads from bytes, so that a file that vanishes halfway is noticed before.
Result<QByteArray> smallPhoto(const QString &path, QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    if (format != "jpeg" && format != "png") {
        return unreadable(path, PhotoReading::tr("it is no JPEG or PNG picture"));
    }
    const QSize size = reader.size();
    if (std::max(size.width(), size.height()) > mostSourceSide) {
        return unreadable(path, PhotoReading::tr("it has too many pixels"));
    }
    const QSize most(mostPhotoSide, mostPhotoSide);
    if (size.width() > most.width() || size.height() > most.height()) {
        reader.setScaledSize(size.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    const QImage image = reader.read();
    return image.isNull() ? Result<QByteArray>(
                                unreadable(path, PhotoReading::tr("the picture in it is broken")))
                          : Result<QByteArray>(encoded(image));
}

} // namespace

bool isPicture(const QString &path)
{
    static const QStringList endings{QStringLiteral("jpg"),  QStringLiteral("jpeg"),
                                     QStringLiteral("png"),  QStringLiteral("gif"),
                                     QStringLiteral("webp"), QStringLiteral("bmp"),
                                     QStringLiteral("tiff"), QStringLiteral("heic")};
    return endings.contains(QFileInfo(path).suffix().toLower()) ||
           (QFileInfo(path).isFile() && !QImageReader::imageFormat(path).isEmpty());
}

Result<QByteArray> readPhoto(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(ErrorCode::FileMissing, {path});
    }
    if (!info.isFile()) {
        return fail(ErrorCode::FileIsFolder, {path});
    }
    if (info.size() > mostPhotoBytes) {
        return fail(ErrorCode::FileTooLarge, {info.fileName(), QString::number(info.size()),
                                              QString::number(mostPhotoBytes)});
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(path, file.errorString());
    }
    const QByteArray bytes = file.read(mostPhotoBytes);
    return bytes.isEmpty() ? Result<QByteArray>(fail(ErrorCode::FileEmpty, {info.fileName()}))
                           : smallPhoto(path, bytes);
}

} // namespace hallway
