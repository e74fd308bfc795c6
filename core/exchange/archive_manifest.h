#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <vector>

namespace hallway {

/// A table of an archive: where its rows are, and what they must come to.
struct ArchivedTable
{
    QString name;
    qint64 rows = 0;
    qint64 bytes = 0;
    QString sha256; ///< in hexadecimal

    friend bool operator==(const ArchivedTable &, const ArchivedTable &) = default;
};

/// The table of contents of an archive, its archive.json.
struct ArchiveManifest
{
    /// Of the archive's own layout; grows when an older Hallway would misread it.
    static constexpr int latestVersion = 1;

    int version = latestVersion;
    int schema = 0;
    QString application; ///< the version of Hallway that wrote it
    QDate madeOn;
    qint64 contacts = 0;
    qint64 interactions = 0;
    qint64 files = 0;      ///< attached files and pictures, each content once
    QStringList lostFiles; ///< contents that were gone when it was written
    std::vector<ArchivedTable> tables;

    friend bool operator==(const ArchiveManifest &, const ArchiveManifest &) = default;
};

[[nodiscard]] QByteArray writtenManifest(const ArchiveManifest &manifest);

/// InvalidValue with the reason for what is no table of contents. One of a newer version is read as
/// far as its versions.
[[nodiscard]] Result<ArchiveManifest> readManifest(const QByteArray &json);

/// The name of a table's part in the archive.
[[nodiscard]] QString partOfTable(const QString &table);
/// The name of a content's part in the archive.
[[nodiscard]] QString partOfContent(const QString &content);
/// True for the SHA-256 of something, in small hexadecimal letters.
[[nodiscard]] bool isContentName(const QString &text);

} // namespace hallway
