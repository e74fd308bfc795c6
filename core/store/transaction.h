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

/// One picture of the file as long as it lives: everything read meanwhile is of one moment, and
/// SQLite takes its locks once rather than for every statement. Inside a transaction, which is such
/// a picture already, it does nothing.
class Snapshot
{
public:
    explicit Snapshot(Database &database);
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;
    ~Snapshot();

private:
    Database *m_database; ///< nullptr: there was one already
};

} // namespace hallway
