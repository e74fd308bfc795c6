#pragma once

#include "core/insight/name_index.h"

#include <QDate>
#include <optional>

namespace hallway {

/// What a search found.
struct SearchHit
{
    enum class Type { Contact, Interaction, Event, Work };
    enum class Fit {
        Name, ///< the words stand in the name, as they were typed
        Text, ///< they stand in what is written
        Near  ///< they are in the name but for slips of typing
    };
    Type type = Type::Contact;
    Fit fit = Fit::Text;
    qint64 id = 0;
    ContactId contact; ///< whose page shows it; invalid for an event or a work
    QString title;
    QString snippet; ///< the words around what was found
    QDate on;        ///< of an interaction, event or work
};

/// The words by which the command line knows what was found.
[[nodiscard]] QString searchTypeName(SearchHit::Type type);

/// How many of each kind a search brings at most.
struct SearchRoom
{
    int people = 0;
    int planned = 0; ///< events and works
    int written = 0;
};

/// Finds people, events, works and exchanges by words in any order, each of which may be the
/// beginning of one. Names are kept in memory and read anew after a change.
class Search
{
public:
    explicit Search(Database &database) : m_database(database) {}

    /// Reads the names, so that the first search is as quick as the others.
    [[nodiscard]] Result<void> prepare() const;
    /// Best first: people by name, by what is written of them, events and works, exchanges; where
    /// few people were found, those whose names are near. Of very many, the newest are weighed.
    [[nodiscard]] Result<std::vector<SearchHit>> find(const QString &text,
                                                      const SearchRoom &room) const;
    /// With whom there was something lately, the last one first.
    [[nodiscard]] Result<std::vector<SearchHit>> recentPeople(QDate today, int limit) const;

private:
    /// Grows with every change of this connection and of others.
    struct Version
    {
        qint64 outside = 0;
        qint64 own = 0;

        friend bool operator==(const Version &, const Version &) = default;
    };

    Database &m_database;
    mutable std::optional<NameIndex> m_names;
    mutable Version m_version;
};

} // namespace hallway
