#pragma once

#include "core/store/table_rows.h"

#include <QJsonObject>

namespace hallway {

/// Appends the present row as a JSON object whose keys are the columns, in one line. Bytes stand as
/// {"file": "their SHA-256"}.
void appendRow(QByteArray &json, const DataTable &table, const TableReader &row);

/// The SHA-256 of bytes in hexadecimal: their name.
[[nodiscard]] QByteArray contentName(const QByteArray &bytes);

/// Takes a JSON array of objects apart that comes in pieces, so that it need not fit into memory.
class ObjectSplitter
{
public:
    /// Larger objects are refused, in bytes.
    static constexpr qsizetype mostBytes = 256LL * 1024 * 1024;

    using Visit = std::function<Result<void>(const QJsonObject &)>;

    explicit ObjectSplitter(Visit visit) : m_visit(std::move(visit)) {}

    /// Calls `visit` with each object that ends in the piece. InvalidValue with the reason for what
    /// is no array of objects; else what `visit` fails with.
    [[nodiscard]] Result<void> add(QByteArrayView piece);
    /// InvalidValue when the array has not ended.
    [[nodiscard]] Result<void> finish() const;
    /// How many objects there were.
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    enum class Place { Before, First, Object, Between, Next, After };

    [[nodiscard]] Result<void> takeOutside(char character);
    [[nodiscard]] bool endsObject(char character);
    [[nodiscard]] Result<void> takeObject();

    Visit m_visit;
    Place m_place = Place::Before;
    QByteArray m_object;
    int m_depth = 0;
    bool m_isInText = false;
    bool m_isEscaped = false;
    qint64 m_count = 0;
};

} // namespace hallway
