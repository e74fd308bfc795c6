#include "core/exchange/mbox_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace hallway {

namespace {

constexpr qint64 blockBytes = 1024LL * 1024;
/// A separator is never longer; what is left in the buffer until more has been read.
constexpr qsizetype longestSeparator = 1024;
constexpr std::string_view separatorStart = "From ";

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "9:53" or "09:53:04" at a colon.
bool holdsTime(std::string_view line)
{
    for (auto colon = line.find(':'); colon != std::string_view::npos;
         colon = line.find(':', colon + 1)) {
        const bool isTime = colon > 0 && colon + 2 < line.size() && isDigit(line[colon - 1]) &&
                            isDigit(line[colon + 1]) && isDigit(line[colon + 2]);
        if (isTime) {
            return true;
        }
    }
    return false;
}

bool holdsMonth(std::string_view line)
{
    return std::any_of(months.begin(), months.end(), [line](std::string_view month) {
        const auto place = line.find(month);
        return place != std::string_view::npos && place > 0 && line[place - 1] == ' ';
    });
}

/// True where the bytes before a line are an empty line.
bool isAfterEmptyLine(std::string_view text, std::size_t lineStart)
{
    const auto isNewline = [text](std::size_t place) { return text[place] == '\n'; };
    if (lineStart < 2 || !isNewline(lineStart - 1)) {
        return false;
    }
    const bool isCrLf = text[lineStart - 2] == '\r';
    const std::size_t before = isCrLf ? 3 : 2;
    return lineStart >= before && isNewline(lineStart - before);
}

/// True where a line is "Name: value", as the first one of a mail is.
bool isField(std::string_view line)
{
    const auto end = line.find_first_of(": \r\n\t");
    return end != std::string_view::npos && end > 0 && line[end] == ':';
}

/// mboxrd: one > is taken from every line of >s in front of "From ".
void unquote(QByteArray &mail)
{
    if (!mail.contains(">From ")) {
        return;
    }
    QByteArray plain;
    plain.reserve(mail.size());
    for (qsizetype start = 0; start < mail.size();) {
        const auto newline = mail.indexOf('\n', start);
        const auto end = newline < 0 ? mail.size() : newline + 1;
        const QByteArrayView line = QByteArrayView(mail).sliced(start, end - start);
        const auto text = std::find_if(line.begin(), line.end(), [](char c) { return c != '>'; });
        const auto quotes = std::distance(line.begin(), text);
        const bool isQuoted = quotes > 0 && line.sliced(quotes).startsWith("From ");
        plain.append(isQuoted ? line.sliced(1) : line);
        start = end;
    }
    mail = plain;
}

} // namespace

bool isMboxSeparator(QByteArrayView line)
{
    const std::string_view text(line.data(), std::size_t(line.size()));
    return text.substr(0, separatorStart.size()) == separatorStart && holdsTime(text) &&
           holdsMonth(text);
}

MboxReader::MboxReader(QFile &file, qint64 line) : m_file(file), m_offset(file.pos()), m_line(line)
{
}

bool MboxReader::refill()
{
    m_buffer.remove(0, m_begin);
    m_begin = 0;
    if (m_isAtEnd) {
        return false;
    }
    const QByteArray block = m_file.read(blockBytes);
    m_isAtEnd = block.isEmpty();
    m_buffer.append(block);
    return !m_isAtEnd;
}

void MboxReader::skipMark()
{
    if (m_offset == 0 && m_buffer.startsWith("\xEF\xBB\xBF")) {
        m_begin = 3;
        m_offset = 3;
    }
}

/// True where a mail begins at a place of the text. Some programs leave the empty line in front
/// out; then the next line has to be a header's.
bool MboxReader::isSeparatorAt(std::string_view text, std::size_t start) const
{
    const auto newline = text.find('\n', start);
    const auto end = std::min(newline, text.size());
    const bool isLine = newline != std::string_view::npos || m_isAtEnd;
    if (!isLine || !isMboxSeparator(QByteArrayView(text.data() + start, qsizetype(end - start)))) {
        return false;
    }
    return isAfterEmptyLine(text.substr(0, end), start) ||
           (newline != std::string_view::npos && isField(text.substr(newline + 1)));
}

/// Where the next mail begins in the buffer, or -1 when that cannot be said yet.
qsizetype MboxReader::nextSeparator() const
{
    const std::string_view text(m_buffer.constData(), std::size_t(m_buffer.size()));
    auto place = text.find("\nFrom ", std::size_t(m_begin));
    while (place != std::string_view::npos && !isSeparatorAt(text, place + 1)) {
        place = text.find("\nFrom ", place + 1);
    }
    return place == std::string_view::npos ? -1 : qsizetype(place) + 1;
}

/// Gives bytes of the buffer out. What a mail may not hold any more is only counted.
void MboxReader::take(MboxMail &mail, qsizetype bytes)
{
    const QByteArrayView piece = QByteArrayView(m_buffer).sliced(m_begin, bytes);
    mail.bytes.append(piece.first(std::min(bytes, mostMailBytes - mail.bytes.size())));
    m_line += std::count(piece.begin(), piece.end(), '\n');
    m_begin += bytes;
    m_offset += bytes;
}

void MboxReader::takeSeparator(MboxMail &mail)
{
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_begin);
    if (!rest.startsWith(QByteArrayView("From "))) {
        return;
    }
    const auto newline = std::find(rest.begin(), rest.end(), '\n');
    const auto length = newline == rest.end() ? rest.size() : newline - rest.begin() + 1;
    take(mail, length);
    mail.separator = mail.bytes.trimmed();
    mail.bytes.clear();
}

bool MboxReader::next(MboxMail &mail)
{
    if (m_buffer.size() - m_begin < longestSeparator && refill()) {
        skipMark();
    }
    if (m_begin >= m_buffer.size()) {
        return false;
    }
    mail.offset = m_offset;
    mail.line = m_line;
    mail.separator.clear();
    mail.bytes.clear();
    takeSeparator(mail);
    for (qsizetype found = nextSeparator();; found = nextSeparator()) {
        if (found >= 0) {
            take(mail, found - m_begin);
            break;
        }
        // The line end and the empty line in front of a separator stay with what is to come.
        const auto held = m_isAtEnd ? 0 : longestSeparator;
        take(mail, std::max<qsizetype>(0, m_buffer.size() - m_begin - held));
        if (!refill() && m_begin >= m_buffer.size()) {
            break;
        }
    }
    unquote(mail.bytes);
    return true;
}

} // namespace hallway
