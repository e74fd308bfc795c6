#pragma once

#include "core/journal/interaction.h"
#include "core/journal/promise.h"
#include "core/store/database.h"

namespace hallway {

/// Interactions and promises in the database. Writing functions run inside the caller's
/// transaction.
class JournalTable
{
public:
    explicit JournalTable(Database &database) : m_database(database) {}

    [[nodiscard]] Result<InteractionId> insert(const Interaction &interaction);
    [[nodiscard]] Result<void> update(const Interaction &interaction);
    [[nodiscard]] Result<void> remove(InteractionId id);
    /// NotFound when there is none.
    [[nodiscard]] Result<Interaction> interaction(InteractionId id) const;
    /// Newest first, at most `limit` (0: all).
    [[nodiscard]] Result<std::vector<Interaction>> interactionsOf(ContactId contact,
                                                                  int limit = 0) const;

    [[nodiscard]] Result<PromiseId> insert(const Promise &promise);
    [[nodiscard]] Result<void> update(const Promise &promise);
    [[nodiscard]] Result<void> remove(PromiseId id);
    [[nodiscard]] Result<Promise> promise(PromiseId id) const;
    /// By date, open and kept ones.
    [[nodiscard]] Result<std::vector<Promise>> promisesOf(ContactId contact) const;

    [[nodiscard]] Result<qint64> countInteractions() const;

private:
    [[nodiscard]] Result<void> setParticipants(const Interaction &interaction);
    [[nodiscard]] Result<void> readParticipants(Interaction &interaction) const;

    Database &m_database;
};

} // namespace hallway
