#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace hallway {

/// One prepared statement on the connection's handle. Parameters are always bound, never pasted.
/// Owned by Database's cache; a caller sees it as a Row or through Database::rows() and run().
class Statement
{
public:
    Statement();
    explicit Statement(sqlite3_stmt *statement);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    /// Forgets the last execution and its values.
    void reset();

    /// Binds every argument, the first one as parameter 1.
    template <class... Args>
    void bindAll(const Args &...args)
    {
        int index = 0;
        (bind(++index, args), ...);
    }

    void bind(int index, std::nullptr_t);
    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, qint64(value)); }
    void bind(int index, bool value) { bind(index, qint64(value)); }
    void bind(int index, double value);
    /// A null QString is stored as the empty text, so that text columns need no NULL.
    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &value);
    /// An ISO day; an invalid date is NULL.
    void bind(int index, QDate value);
    /// An invalid id is NULL.
    template <class Tag>
    void bind(int index, Id<Tag> id)
    {
        id.isValid() ? bind(index, id.value) : bind(index, nullptr);
    }
    template <class T>
    void bind(int index, const std::optional<T> &value)
    {
        value ? bind(index, *value) : bind(index, nullptr);
    }

    /// Runs to the next row. SQLITE_ROW, SQLITE_DONE or an error code of SQLite.
    [[nodiscard]] int step();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    /// Invalid for NULL.
    [[nodiscard]] QDate date(int column) const;
    template <class AnyId>
    [[nodiscard]] AnyId id(int column) const
    {
        return AnyId{integer(column)};
    }
    /// Nothing for NULL.
    [[nodiscard]] std::optional<int> optionalInteger(int column) const;

private:
    class BoundTexts;

    sqlite3_stmt *m_statement = nullptr;
    std::unique_ptr<BoundTexts> m_texts; ///< what SQLite reads until the next reset
};

/// The current row of a query, for the functions that turn rows into values.
using Row = const Statement &;

} // namespace hallway
