#pragma once

#include "core/store/database.h"

namespace hallway {

/// An immediate transaction that rolls back unless it was committed.
class Transaction
{
public:
    /// Takes the write lock at once, so that no other writer can slip in between.
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// Brings the search index up to the rows first.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}

    Database *m_database;
};

} // namespace hallway
