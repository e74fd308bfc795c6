#pragma once

#include <QByteArray>
#include <QFile>
#include <string_view>

namespace hallway {

/// More of one mail than this is not kept: mail servers refuse such mails, so it is damage.
constexpr qint64 mostMailBytes = 48LL * 1024 * 1024;

/// True for the line that begins a mail in an mbox: "From " and, further on, a date.
[[nodiscard]] bool isMboxSeparator(QByteArrayView line);

/// One mail of an mbox as it stands in the file.
struct MboxMail
{
    qint64 offset = 0;    ///< of the separator line, in bytes
    qint64 line = 0;      ///< 1-based, of the separator line
    QByteArray separator; ///< "From name date"; empty where the file begins without one
    QByteArray bytes;     ///< header and body, with "From " unquoted
};

/// Reads an mbox mail by mail, holding one of them at a time. A mail begins where a line "From "
/// with a date follows an empty line or begins the file; line ends may be LF or CRLF.
class MboxReader
{
public:
    /// Reads from an open file, from its present place on, which has the given 1-based line.
    explicit MboxReader(QFile &file, qint64 line = 1);

    /// The next mail; false at the end of the file or when it can no longer be read.
    [[nodiscard]] bool next(MboxMail &mail);
    /// How far the file has been given out, in bytes.
    [[nodiscard]] qint64 offset() const { return m_offset; }
    /// The line number at that place.
    [[nodiscard]] qint64 line() const { return m_line; }

private:
    [[nodiscard]] bool refill();
    [[nodiscard]] qsizetype nextSeparator() const;
    [[nodiscard]] bool isSeparatorAt(std::string_view text, std::size_t start) const;
    void skipMark();
    void take(MboxMail &mail, qsizetype bytes);
    void takeSeparator(MboxMail &mail);

    QFile &m_file;
    QByteArray m_buffer;
    qsizetype m_begin = 0; ///< in the buffer: the first byte not given out
    qint64 m_offset;
    qint64 m_line;
    bool m_isAtEnd = false;
};

} // namespace hallway
