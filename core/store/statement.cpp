#include "core/store/statement.h"

#include <QStringEncoder>
#include <array>
#include <memory_resource>
#include <sqlite3.h>
#include <utility>

namespace hallway {

namespace {

constexpr std::size_t isoLength = 10; ///< 2026-11-24

/// A number of digits alone; negative for anything else.
int digits(std::string_view text)
{
    int value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') {
            return -1;
        }
        value = value * 10 + (digit - '0');
    }
    return value;
}

/// A day as it is stored. A history has a dozen of them for every person: the general way by way
/// of QString takes longer than SQLite takes for the row.
QDate isoDay(std::string_view text)
{
    if (text.size() != isoLength || text[4] != '-' || text[7] != '-') {
        return {};
    }
    const int year = digits(text.substr(0, 4));
    return year < 0 ? QDate() : QDate(year, digits(text.substr(5, 2)), digits(text.substr(8, 2)));
}

} // namespace

/// The texts of one execution as UTF-8, side by side in one piece of memory: SQLite need not copy
/// them, and a row of thirty texts does not cost sixty allocations.
class Statement::BoundTexts
{
public:
    [[nodiscard]] std::string_view add(const QString &text)
    {
        auto *begin = static_cast<char *>(
            m_room.allocate(std::size_t(m_encoder.requiredSpace(text.size())), 1));
        const char *end = m_encoder.appendToBuffer(begin, text);
        return {begin, std::size_t(end - begin)};
    }

    void clear() { m_room.release(); }

private:
    static constexpr std::size_t usualRoom = 8192;

    std::array<std::byte, usualRoom> m_first{};
    std::pmr::monotonic_buffer_resource m_room{m_first.data(), m_first.size()};
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

Statement::Statement() = default;

Statement::Statement(sqlite3_stmt *statement)
    : m_statement(statement), m_texts(std::make_unique<BoundTexts>())
{
}

Statement::Statement(Statement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_texts(std::move(other.m_texts))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_texts, other.m_texts);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_texts->clear();
}

void Statement::bind(int index, std::nullptr_t)
{
    sqlite3_bind_null(m_statement, index);
}

void Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bind(int index, double value)
{
    sqlite3_bind_double(m_statement, index, value);
}

void Statement::bind(int index, const QString &value)
{
    const std::string_view utf8 = m_texts->add(value);
    sqlite3_bind_text(m_statement, index, utf8.data(), int(utf8.size()), SQLITE_STATIC);
}

void Statement::bind(int index, const QByteArray &value)
{
    sqlite3_bind_blob64(m_statement, index, value.constData(), sqlite3_uint64(value.size()),
                        SQLITE_TRANSIENT);
}

void Statement::bind(int index, QDate value)
{
    value.isValid() ? bind(index, value.toString(Qt::ISODate)) : bind(index, nullptr);
}

int Statement::step()
{
    return sqlite3_step(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

QDate Statement::date(int column) const
{
    if (isNull(column)) {
        return {};
    }
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return isoDay({bytes, std::size_t(sqlite3_column_bytes(m_statement, column))});
}

std::optional<int> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional<int>(int(integer(column)));
}

} // namespace hallway
