#include "core/store/transaction.h"

#include "core/store/search_index.h"

#include <sqlite3.h>
#include <utility>

namespace hallway {

Result<Transaction> Transaction::begin(Database &database)
{
    if (database.isReadOnly()) {
        return fail(ErrorCode::DatabaseReadOnly);
    }
    const auto begun = database.runScript("BEGIN IMMEDIATE");
    if (!begun) {
        return failed(begun);
    }
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database != nullptr) {
        static_cast<void>(m_database->runScript("ROLLBACK"));
    }
}

Result<void> Transaction::commit()
{
    if (const auto indexed = catchUpSearch(*m_database); !indexed) {
        return indexed;
    }
    const auto committed = m_database->runScript("COMMIT");
    if (committed) {
        m_database = nullptr;
    }
    return committed;
}

Snapshot::Snapshot(Database &database)
    : m_database(sqlite3_get_autocommit(database.handle()) != 0 ? &database : nullptr)
{
    if (m_database && !m_database->run("BEGIN")) {
        m_database = nullptr;
    }
}

Snapshot::~Snapshot()
{
    if (m_database) {
        static_cast<void>(m_database->run("COMMIT"));
    }
}

} // namespace hallway
