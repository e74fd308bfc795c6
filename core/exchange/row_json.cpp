#include "core/exchange/row_json.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLocale>

namespace hallway {

namespace {

/// UTF-8 as it is, with what JSON wants escaped.
void appendText(QByteArray &json, std::string_view text)
{
    constexpr char hexadecimal[] = "0123456789abcdef";
    json += '"';
    for (const char character : text) {
        const auto code = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            json += '\\';
            json += character;
        } else if (code >= 0x20) {
            json += character;
        } else if (character == '\n') {
            json += "\\n";
        } else {
            json += "\\u00";
            json += hexadecimal[code >> 4U];
            json += hexadecimal[code & 15U];
        }
    }
    json += '"';
}

void appendValue(QByteArray &json, const TableReader &rows, int column)
{
    switch (rows.kind(column)) {
    case ValueKind::Integer:
        json += QByteArray::number(rows.row().integer(column));
        break;
    case ValueKind::Real:
        json += QByteArray::number(rows.row().real(column), 'g', QLocale::FloatingPointShortest);
        break;
    case ValueKind::Text:
        appendText(json, rows.utf8(column));
        break;
    case ValueKind::Bytes:
        json += R"({"file":")" + contentName(rows.row().blob(column)) + "\"}";
        break;
    case ValueKind::Null:
        json += "null";
    }
}

bool isSpace(char character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

tl::unexpected<Error> notRows(const QString &reason)
{
    return fail(ErrorCode::InvalidValue, {QStringLiteral("json"), QString(), reason});
}

} // namespace

void appendRow(QByteArray &json, const DataTable &table, const TableReader &row)
{
    char gap = '{';
    for (int column = 0; column < int(table.columns.size()); ++column) {
        json += gap;
        appendText(json, table.columns.at(column).toStdString());
        json += ':';
        appendValue(json, row, column);
        gap = ',';
    }
    json += '}';
}

QByteArray contentName(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

Result<void> ObjectSplitter::add(QByteArrayView piece)
{
    qsizetype begin = 0;
    for (qsizetype at = 0; at < piece.size(); ++at) {
        if (m_place != Place::Object) {
            const auto taken = takeOutside(piece[at]);
            if (!taken) {
                return taken;
            }
            begin = at;
        }
        if (m_place == Place::Object && endsObject(piece[at])) {
            m_object.append(piece.sliced(begin, at + 1 - begin));
            if (const auto taken = takeObject(); !taken) {
                return taken;
            }
        }
    }
    if (m_place == Place::Object) {
        m_object.append(piece.sliced(begin));
    }
    return m_object.size() <= mostBytes ? Result<void>{}
                                        : notRows(QStringLiteral("it is too long"));
}

/// A character that stands between objects, or begins one.
Result<void> ObjectSplitter::takeOutside(char character)
{
    const bool mayBegin = m_place == Place::First || m_place == Place::Next;
    const bool mayEnd = m_place == Place::First || m_place == Place::Between;
    if (isSpace(character)) {
        return {};
    }
    if (character == '[' && m_place == Place::Before) {
        m_place = Place::First;
    } else if (character == '{' && mayBegin) {
        m_place = Place::Object;
    } else if (character == ',' && m_place == Place::Between) {
        m_place = Place::Next;
    } else if (character == ']' && mayEnd) {
        m_place = Place::After;
    } else {
        return notRows(QStringLiteral("it is no array of objects"));
    }
    return {};
}

bool ObjectSplitter::endsObject(char character)
{
    if (m_isInText) {
        m_isInText = m_isEscaped || character != '"';
        m_isEscaped = !m_isEscaped && character == '\\';
        return false;
    }
    m_isInText = character == '"';
    m_depth += int(character == '{') - int(character == '}');
    return m_depth == 0;
}

Result<void> ObjectSplitter::takeObject()
{
    ++m_count;
    m_place = Place::Between;
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(m_object, &problem);
    m_object.resize(0); // keeps the room for the next one
    return document.isObject() ? m_visit(document.object()) : notRows(problem.errorString());
}

Result<void> ObjectSplitter::finish() const
{
    return m_place == Place::After ? Result<void>{} : notRows(QStringLiteral("its end is missing"));
}

} // namespace hallway
