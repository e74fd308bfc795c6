#include "core/base/result.h"

#include "core/base/names.h"

namespace hallway {

namespace {
constexpr NameTable<ErrorCode, 31> codeNames{{{
    {ErrorCode::NotFound, "not_found"},
    {ErrorCode::Ambiguous, "ambiguous"},
    {ErrorCode::InvalidValue, "invalid_value"},
    {ErrorCode::FileMissing, "file_missing"},
    {ErrorCode::FileUnreadable, "file_unreadable"},
    {ErrorCode::FileUnwritable, "file_unwritable"},
    {ErrorCode::FileIsFolder, "file_is_folder"},
    {ErrorCode::FileEmpty, "file_empty"},
    {ErrorCode::FileTooLarge, "file_too_large"},
    {ErrorCode::FileLost, "file_lost"},
    {ErrorCode::FormatUnknown, "format_unknown"},
    {ErrorCode::ColumnsUnknown, "columns_unknown"},
    {ErrorCode::NothingToImport, "nothing_to_import"},
    {ErrorCode::DatabaseMissing, "database_missing"},
    {ErrorCode::DatabaseUnreadable, "database_unreadable"},
    {ErrorCode::DatabaseForeign, "database_foreign"},
    {ErrorCode::DatabaseNewer, "database_newer"},
    {ErrorCode::DatabaseCorrupt, "database_corrupt"},
    {ErrorCode::DatabaseLocked, "database_locked"},
    {ErrorCode::DatabaseReadOnly, "database_read_only"},
    {ErrorCode::DatabaseFull, "database_full"},
    {ErrorCode::DatabaseNotEmpty, "database_not_empty"},
    {ErrorCode::DatabaseFailed, "database_failed"},
    {ErrorCode::MigrationFailed, "migration_failed"},
    {ErrorCode::BackupFailed, "backup_failed"},
    {ErrorCode::NothingToUndo, "nothing_to_undo"},
    {ErrorCode::NothingToRedo, "nothing_to_redo"},
    {ErrorCode::ChangedSince, "changed_since"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::DocumentFailed, "document_failed"},
    {ErrorCode::PartMissing, "part_missing"},
}}};
} // namespace

QString errorCodeName(ErrorCode code)
{
    return codeNames.name(code);
}

bool isOpeningError(ErrorCode code)
{
    return (code >= ErrorCode::DatabaseMissing && code <= ErrorCode::DatabaseLocked) ||
           code == ErrorCode::MigrationFailed;
}

} // namespace hallway
