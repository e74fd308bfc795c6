#pragma once

#include "core/base/progress.h"
#include "core/store/table_rows.h"

#include <functional>

namespace hallway {

/// Makes a database out of rows, for a file that nobody uses yet and that is thrown away when
/// anything fails: nothing is journalled, and the rows may come in any order.
class DatabaseLoad
{
public:
    /// A new file with the schema of a version, which this program must know, its indexes and
    /// triggers away.
    [[nodiscard]] static Result<DatabaseLoad> begin(const QString &path, int version);

    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] const std::vector<DataTable> &tables() const { return m_tables; }
    /// Makes the indexes, the triggers and the search index, and closes the file.
    [[nodiscard]] Result<void> finish();

private:
    explicit DatabaseLoad(std::unique_ptr<Database> database);
    [[nodiscard]] Result<void> prepare(int version);
    [[nodiscard]] Result<void> takeAwayIndexes();
    [[nodiscard]] Result<void> makeSearchIndex();

    std::unique_ptr<Database> m_database;
    std::vector<DataTable> m_tables;
    QByteArray m_definitions;
};

/// Puts what the file `source` holds, which nobody else uses, in the place of everything in the
/// database, in one transaction: others that have it open see all of it or nothing. Both are of
/// this program's version. `mayReplace` is asked when nobody else can write any more. Errors:
/// DatabaseLocked, DatabaseFull, Cancelled, and what `mayReplace` fails with; then nothing is
/// changed. `progress` is told in pages of the file.
[[nodiscard]] Result<void> replaceContent(const QString &path, const QString &source,
                                          const std::function<Result<void>()> &mayReplace,
                                          const Progress &progress = {});

/// What is in a database.
struct Occupancy
{
    bool hasData = false;   ///< rows of any table but the settings
    bool hasTraces = false; ///< settings, or changes that can be undone

    [[nodiscard]] bool isEmpty() const { return !hasData && !hasTraces; }
};
[[nodiscard]] Result<Occupancy> occupancyOf(Database &database);

} // namespace hallway
