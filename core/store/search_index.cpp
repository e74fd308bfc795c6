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

// FTS5 sorts so many bytes in memory before it writes them down and merges them with what is there.
constexpr qint64 usualPiece = 1024 * 1024; // its own default
constexpr qint64 largePiece = 16 * usualPiece;
constexpr qint64 manyRows = 5000;

Result<void> setPiece(Database &database, qint64 bytes)
{
    for (const std::string_view index :
         {"INSERT INTO contact_search (contact_search, rank) VALUES ('hashsize', ?1)",
          "INSERT INTO interaction_search (interaction_search, rank) VALUES ('hashsize', ?1)"}) {
        if (const auto set = database.run(index, bytes); !set) {
            return failed(set);
        }
    }
    return {};
}

/// Many rows are indexed a third faster in large pieces.
template <class Work>
Result<void> inLargePieces(Database &database, Work work)
{
    if (const auto set = setPiece(database, largePiece); !set) {
        return set;
    }
    const Result<void> done = work();
    return done ? setPiece(database, usualPiece) : done;
}

Result<void> runSteps(Database &database)
{
    for (const std::string_view step : steps) {
        if (const auto done = database.run(step); !done) {
            return failed(done);
        }
    }
    return {};
}

} // namespace

Result<void> catchUpSearch(Database &database)
{
    const auto pending = database.number("SELECT (SELECT count(*) FROM contact_search_pending)"
                                         " + (SELECT count(*) FROM interaction_search_pending)");
    if (!pending) {
        return failed(pending);
    }
    return *pending < manyRows ? runSteps(database)
                               : inLargePieces(database, [&] { return runSteps(database); });
}

Result<void> addToSearch(Database &database, qint64 lastContact)
{
    return inLargePieces(database, [&] {
        return database
            .run("INSERT INTO contact_search"
                 " (rowid, display_name, institution, title, notes, keywords)"
                 " SELECT id, display_name, institution, title, notes, keywords FROM contact"
                 " WHERE id > ?1 ORDER BY id",
                 lastContact)
            .map([](int) {});
    });
}

} // namespace hallway
