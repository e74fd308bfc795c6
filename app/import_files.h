#pragma once

#include "app/request.h"

namespace hallway {

/// What `import` is told.
struct ImportOptions
{
    QStringList paths;
    QString format;
    QString onMatch = QStringLiteral("update");
    QStringList me;
    QStringList columns;
    QStringList tags;
    bool keepsAttachments = false;
    bool isDry = false;
    bool takesAll = false; ///< also what the user changed by hand
};

/// Brings in all the files and folders as one step, contacts first: mail and calendars find the
/// people who come along. An archive of everything goes by itself.
[[nodiscard]] Result<Reply> importFiles(Request &request, const ImportOptions &options);

} // namespace hallway
