#include "core/store/search_index.h"

#include <array>

namespace hallway {

namespace {

/// What the index has of a row goes out with the very texts it went in with; what the row says now
/// goes in. Each in one statement, which FTS5 writes as a whole.
constexpr std::array<std::string_view, 6> steps{
    "INSERT INTO contact_search"
    " (contact_search, rowid, display_name, institution, title, notes, keywords)"
    " SELECT 'delete', id, display_name, institution, title, notes, keywords"
    " FROM contact_search_pending WHERE is_indexed",
    "INSERT INTO contact_search (rowid, display_name, institution, title, notes, keywords)"
    " SELECT id, c.display_name, c.institution, c.title, c.notes, c.keywords"
    " FROM contact_search_pending p JOIN contact c USING (id) ORDER BY id",
    "DELETE FROM contact_search_pending",
    "INSERT INTO interaction_search (interaction_search, rowid, subject, text, mention)"
    " SELECT 'delete', id, subject, text, mention FROM interaction_search_pending"
    " WHERE is_indexed",
    "INSERT INTO interaction_search (rowid, subject, text, mention)"
    " SELECT id, i.subject, i.text, i.mention"
    " FROM interaction_search_pending p JOIN interaction i USING (id) ORDER BY id",
    "DELETE FROM interaction_search_pending",
};

} // namespace

Result<void> catchUpSearch(Database &database)
{
    for (const std::string_view step : steps) {
        if (const auto done = database.run(step); !done) {
            return failed(done);
        }
    }
    return {};
}

Result<void> addToSearch(Database &database, qint64 lastContact)
{
    return database
        .run("INSERT INTO contact_search (rowid, display_name, institution, title, notes, keywords)"
             " SELECT id, display_name, institution, title, notes, keywords FROM contact"
             " WHERE id > ?1 ORDER BY id",
             lastContact)
        .map([](int) {});
}

} // namespace hallway
