#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace hallway {

/// Larger files are not read for a photo, in bytes.
inline constexpr qint64 mostPhotoBytes = 20LL * 1024 * 1024;
/// A photo is stored with at most so many pixels a side.
inline constexpr int mostPhotoSide = 512;

/// True for a file that is a picture by its ending or by how it begins.
[[nodiscard]] bool isPicture(const QString &path);

/// A JPEG or PNG file, turned upright, made small and encoded to be stored. FileMissing,
/// FileTooLarge, or FileUnreadable for what is no such picture.
[[nodiscard]] Result<QByteArray> readPhoto(const QString &path);

} // namespace hallway
