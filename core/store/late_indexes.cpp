#include "core/store/late_indexes.h"

namespace hallway {

Result<LateIndexes> LateIndexes::takeAway(Database &database)
{
    const auto indexes =
        database.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND name IN"
                      " ('contact_by_name', 'contact_by_uid', 'contact_point_by_key')",
                      [](Row row) { return std::pair(row.text(0), row.text(1)); });
    if (!indexes) {
        return failed(indexes);
    }
    LateIndexes late(database);
    for (const auto &[name, sql] : *indexes) {
        late.m_definitions += sql.toUtf8() + ';';
        if (const auto gone = database.runScript("DROP INDEX " + name.toUtf8()); !gone) {
            return failed(gone);
        }
    }
    return late;
}

Result<void> LateIndexes::putBack()
{
    return m_database->runScript(m_definitions);
}

} // namespace hallway
