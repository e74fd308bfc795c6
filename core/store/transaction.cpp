#include "core/store/transaction.h"

#include "core/store/search_index.h"

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

} // namespace hallway
