#include "app/console.h"

#include <QJsonDocument>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>

namespace hallway {

namespace {
const char *inkCode(Ink ink)
{
    switch (ink) {
    case Ink::Plain:
        return "";
    case Ink::Title:
        return "\x1b[1m";
    case Ink::Quiet:
        return "\x1b[2m";
    case Ink::Late:
        return "\x1b[31m";
    case Ink::Due:
        return "\x1b[33m";
    case Ink::Good:
        return "\x1b[32m";
    }
    return "";
}

bool isControl(QChar character)
{
    return character.category() == QChar::Other_Control && character != u'\n';
}

/// East Asian wide characters take two columns.
bool isWide(char32_t code)
{
    return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) ||
           (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
           (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) ||
           (code >= 0x1f300 && code <= 0x1faff) || (code >= 0x20000 && code <= 0x3fffd);
}

/// Columns that a text takes on a terminal.
int widthOf(const QString &text)
{
    int width = 0;
    for (const char32_t code : text.toUcs4()) {
        const auto category = QChar::category(code);
        const bool isCombining = category == QChar::Mark_NonSpacing ||
                                 category == QChar::Mark_Enclosing ||
                                 category == QChar::Other_Format;
        width += isCombining ? 0 : isWide(code) ? 2 : 1;
    }
    return width;
}

std::vector<int> columnWidths(const std::vector<std::vector<Cell>> &rows)
{
    std::vector<int> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], widthOf(row[i].text.simplified()));
        }
    }
    return widths;
}

bool writeAll(const QByteArray &bytes)
{
    const auto size = std::size_t(bytes.size());
    const bool isWritten = std::fwrite(bytes.constData(), 1, size, stdout) == size;
    return (isWritten && std::fflush(stdout) == 0) || errno == EPIPE;
}
} // namespace

Console::Console(bool isJson)
    : m_isJson(isJson),
      m_isColoured(isatty(STDOUT_FILENO) != 0 && qEnvironmentVariableIsEmpty("NO_COLOR") &&
                   qEnvironmentVariable("TERM") != u"dumb"),
      m_isErrorTerminal(isatty(STDERR_FILENO) != 0)
{
}

QString Console::shown(const QString &text, Ink ink) const
{
    QString clean = text;
    std::replace_if(clean.begin(), clean.end(), isControl, u' ');
    if (!m_isColoured || ink == Ink::Plain || clean.isEmpty()) {
        return clean;
    }
    return QLatin1String(inkCode(ink)) + clean + QLatin1String("\x1b[0m");
}

QString Console::table(const std::vector<std::vector<Cell>> &rows, int indent) const
{
    const std::vector<int> widths = columnWidths(rows);
    QString text;
    for (const auto &row : rows) {
        QString line(indent, u' ');
        int missing = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const QString cell = row[i].text.simplified();
            if (!cell.isEmpty()) {
                line += QString(missing, u' ') + shown(cell, row[i].ink);
                missing = 0;
            }
            missing += widths[i] > 0 ? widths[i] - widthOf(cell) + 2 : 0;
        }
        text += line + u'\n';
    }
    return text;
}

bool Console::write(const QString &text)
{
    const bool isEnded = text.isEmpty() || text.endsWith(u'\n');
    return writeAll(isEnded ? text.toUtf8() : text.toUtf8() + '\n');
}

bool Console::write(const QJsonObject &json)
{
    return writeAll(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
}

void Console::say(const QString &message)
{
    clearProgress();
    const QByteArray line = shown(message).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
}

void Console::showProgress(const QString &what, qint64 done, qint64 total)
{
    const int percent = total > 0 ? int(done * 100 / total) : 0;
    if (!m_isErrorTerminal || percent == m_shownPercent) {
        return;
    }
    m_shownPercent = percent;
    const QByteArray line = (u'\r' + shown(what) + QStringLiteral(" %1 %").arg(percent)).toUtf8();
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
}

void Console::clearProgress()
{
    if (m_shownPercent >= 0) {
        std::fputs("\r\x1b[K", stderr);
        m_shownPercent = -1;
    }
}

bool Console::confirm(const QString &question)
{
    if (m_isJson || !m_isErrorTerminal || isatty(STDIN_FILENO) == 0) {
        return true;
    }
    clearProgress();
    const QByteArray line = shown(question).toUtf8() + " [y/N] ";
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

} // namespace hallway
