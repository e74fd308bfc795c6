#pragma once

#include "core/store/database.h"

namespace hallway {

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
