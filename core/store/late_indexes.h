#pragma once

#include "core/store/database.h"

namespace hallway {

/// Drops the indexes and triggers of these names, or all of them where none are named; returns the
/// statements that make them again.
[[nodiscard]] Result<QByteArray> takeAwayParts(Database &database, const QStringList &names = {});

/// The indexes over names and addresses, and the search index, away while very many people are
/// added: each row would go to a place of its own in them, and made in one go they cost a fraction.
/// For inside a transaction, which a failure rolls back.
class LateIndexes
{
public:
    [[nodiscard]] static Result<LateIndexes> takeAway(Database &database);
    [[nodiscard]] Result<void> putBack();

private:
    explicit LateIndexes(Database &database) : m_database(&database) {}

    Database *m_database;
    QByteArray m_definitions;
    qint64 m_lastContact = 0;
};

} // namespace hallway
