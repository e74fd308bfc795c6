#include "core/store/late_indexes.h"

#include "core/store/search_index.h"

namespace hallway {

Result<QByteArray> takeAwayParts(Database &database, const QStringList &names)
{
    struct Part
    {
        QString name;
        QByteArray drop;
        QByteArray definition;
    };
    const auto parts = database.rows(
        "SELECT type, name, sql FROM sqlite_schema"
        " WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rowid",
        [](Row row) {
            return Part{row.text(1), "DROP " + row.text(0).toUtf8() + ' ' + row.text(1).toUtf8(),
                        row.text(2).toUtf8() + ';'};
        });
    if (!parts) {
        return failed(parts);
    }
    QByteArray definitions;
    for (const Part &part : *parts) {
        if (!names.isEmpty() && !names.contains(part.name)) {
            continue;
        }
        if (const auto gone = database.runScript(part.drop); !gone) {
            return failed(gone);
        }
        definitions += part.definition;
    }
    return definitions;
}

Result<LateIndexes> LateIndexes::takeAway(Database &database)
{
    static const QStringList names{
        QStringLiteral("contact_by_name"), QStringLiteral("contact_by_uid"),
        QStringLiteral("contact_point_by_key"), QStringLiteral("contact_search_insert")};
    const auto last = database.number("SELECT coalesce(max(id), 0) FROM contact");
    const auto definitions = last ? takeAwayParts(database, names) : failed(last);
    if (!definitions) {
        return failed(definitions);
    }
    LateIndexes late(database);
    late.m_lastContact = *last;
    late.m_definitions = *definitions;
    return late;
}

Result<void> LateIndexes::putBack()
{
    const auto back = m_database->runScript(m_definitions);
    return back ? addToSearch(*m_database, m_lastContact) : back;
}

} // namespace hallway
