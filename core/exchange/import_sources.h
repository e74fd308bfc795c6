#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <QTemporaryDir>
#include <memory>
#include <vector>

namespace hallway {

/// In the order in which they are imported: mail and meetings find the people that came with them.
enum class SourceKind { People, Mail, Calendar };

/// One thing to import: a file, or the mails of a folder taken together.
struct ImportSource
{
    SourceKind kind = SourceKind::People;
    QString path;
    QString format;    ///< by the content: "mbox", "eml", "maildir", "ics"; empty for people
    QStringList files; ///< the mails below the folder `path`; empty for a single file
    QString shown; ///< inside an archive what `path` is to people, "archive.zip/a.csv"; else empty
    std::shared_ptr<const QTemporaryDir> unpacked; ///< keeps what was unpacked while it is read

    /// The path to speak of.
    [[nodiscard]] const QString &name() const { return shown.isEmpty() ? path : shown; }
    /// An error about it, with the path to speak of.
    [[nodiscard]] Error spoken(Error error) const;

    friend bool operator==(const ImportSource &, const ImportSource &) = default;
};

/// What is to be imported, and what was passed over with a reason to be told.
struct ImportSources
{
    std::vector<ImportSource> sources;
    std::vector<Error> passedOver; ///< what cannot be looked into; the path comes first
};

/// What files and folders hold, found from the content. In a folder all files are looked at;
/// what is neither mail, calendar nor contacts is passed over there, and told only where it may be
/// one after all: an Outlook message, what cannot be opened. A zip archive, also one in a folder,
/// is unpacked into a folder of its own, that only the user can read and that goes with the
/// sources. A file by itself whose format is not known counts as people: reading it says what is
/// wrong. People come first, then mail, then calendars. A path among others that holds nothing is
/// passed over. Errors where nothing is left: FileMissing, FileUnreadable for an archive;
/// NothingToImport for a folder with nothing in it.
[[nodiscard]] Result<std::vector<ImportSource>> importSources(const QStringList &paths);

/// The same, with what was passed over.
[[nodiscard]] Result<ImportSources> importSourcesWithin(const QStringList &paths);

} // namespace hallway
