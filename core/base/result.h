#pragma once

#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace hallway {

/// What went wrong, for the program; the sentence for people is made in ui/text/error_text.h.
enum class ErrorCode {
    NotFound,           ///< arguments: what was looked for
    Ambiguous,          ///< arguments: what was looked for, then one line a candidate
    InvalidValue,       ///< arguments: field, value, reason
    FileMissing,        ///< arguments: path
    FileUnreadable,     ///< arguments: path, the system's reason
    FileUnwritable,     ///< arguments: path, the system's reason
    FileIsFolder,       ///< arguments: path
    FileEmpty,          ///< arguments: path
    FileTooLarge,       ///< arguments: path, its bytes, the most that are taken
    FileLost,           ///< arguments: name of an attached file whose content is gone
    FormatUnknown,      ///< arguments: path, what was found instead
    ColumnsUnknown,     ///< arguments: path, the headers of the table
    NothingToImport,    ///< arguments: path
    DatabaseMissing,    ///< arguments: path
    DatabaseUnreadable, ///< arguments: path, the system's reason
    DatabaseForeign,    ///< arguments: path
    DatabaseNewer,      ///< arguments: path, schema found, schema known
    DatabaseCorrupt,    ///< arguments: path, SQLite's finding
    DatabaseLocked,     ///< arguments: path
    DatabaseReadOnly,   ///< no arguments
    DatabaseFull,       ///< arguments: path
    DatabaseNotEmpty,   ///< arguments: path
    DatabaseFailed,     ///< arguments: SQLite's message
    MigrationFailed,    ///< arguments: migration, SQLite's message
    BackupFailed,       ///< arguments: path, reason
    NothingToUndo,      ///< no arguments
    NothingToRedo,      ///< no arguments
    ChangedSince,       ///< arguments: label of the entry that could not be taken back
    Cancelled,          ///< no arguments
    DocumentFailed,     ///< arguments: path, reason
    PartMissing,        ///< arguments: name of a file of the program, reason
};

/// A failure: a code, the arguments its sentence needs, and a detail for the log only.
struct Error
{
    ErrorCode code = ErrorCode::DatabaseFailed;
    QStringList arguments;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value, or why there is none.
template <class T>
using Result = tl::expected<T, Error>;

/// The failing half of a Result: `return fail(ErrorCode::NotFound, {name});`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QStringList arguments = {},
                                                QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(arguments), std::move(detail)});
}

/// Passes a failure on: `if (!rows) return failed(rows);`
template <class T>
[[nodiscard]] tl::unexpected<Error> failed(const Result<T> &result)
{
    return tl::unexpected<Error>(result.error());
}

/// The stable name of a code, as JSON output shows it ("not_found").
[[nodiscard]] QString errorCodeName(ErrorCode code);

/// True for the failures that mean the database itself cannot be opened (exit code 4).
[[nodiscard]] bool isOpeningError(ErrorCode code);

} // namespace hallway
