#include "core/store/late_indexes.h"

#include "core/store/search_index.h"

namespace hallway {

Result<LateIndexes> LateIndexes::takeAway(Database &database)
{
    const auto parts = database.rows(
        "SELECT type, name, sql FROM sqlite_schema WHERE name IN"
        " ('contact_by_name', 'contact_by_uid', 'contact_point_by_key',"
        "  'contact_search_insert')",
        [](Row row) {
            return std::pair("DROP " + row.text(0).toUtf8() + ' ' + row.text(1).toUtf8(),
                             row.text(2).toUtf8() + ';');
        });
    const auto last = database.number("SELECT coalesce(max(id), 0) FROM contact");
    if (!parts || !last) {
        return parts ? failed(last) : failed(parts);
    }
    LateIndexes late(database);
    late.m_lastContact = *last;
    for (const auto &[drop, definition] : *parts) {
        late.m_definitions += definition;
        if (const auto gone = database.runScript(drop); !gone) {
            return failed(gone);
        }
    }
    return late;
}

Result<void> LateIndexes::putBack()
{
    const auto back = m_database->runScript(m_definitions);
    return back ? addToSearch(*m_database, m_lastContact) : back;
}

} // namespace hallway
