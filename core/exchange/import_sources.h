#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <vector>

namespace hallway {

enum class SourceKind { People, Mail, Calendar };

/// One thing to import: a file, or the mails of a folder taken together.
struct ImportSource
{
    SourceKind kind = SourceKind::People;
    QString path;
    QString format;    ///< by the content: "mbox", "eml", "maildir", "ics"; empty for people
    QStringList files; ///< the mails below the folder `path`; empty for a single file

    friend bool operator==(const ImportSource &, const ImportSource &) = default;
};

/// What files and folders hold, found from the content. In a folder all files are looked at;
/// what is neither mail, calendar nor contacts is passed over there. A file by itself whose
/// format is not known counts as people: reading it says what is wrong. Errors: FileMissing;
/// NothingToImport for a folder with nothing in it.
[[nodiscard]] Result<std::vector<ImportSource>> importSources(const QStringList &paths);

} // namespace hallway
