#include "core/base/text.h"

#include <QHash>
#include <QUrl>
#include <algorithm>

namespace hallway {

namespace {

/// Letters that have no Unicode decomposition, beside what people type instead of them.
const QHash<QChar, QString> &standIns()
{
    static const QHash<QChar, QString> table{
        {QChar(0x00F8), QStringLiteral("o")},  // o with stroke
        {QChar(0x0142), QStringLiteral("l")},  // l with stroke
        {QChar(0x0111), QStringLiteral("d")},  // d with stroke
        {QChar(0x00F0), QStringLiteral("d")},  // eth
        {QChar(0x00FE), QStringLiteral("th")}, // thorn
        {QChar(0x00DF), QStringLiteral("ss")}, // sharp s
        {QChar(0x00E6), QStringLiteral("ae")}, // ae
        {QChar(0x0153), QStringLiteral("oe")}, // oe
        {QChar(0x0131), QStringLiteral("i")},  // dotless i
    };
    return table;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString folded(const QString &text)
{
    if (isAscii(text)) {
        return text.toLower();
    }
    QString result;
    result.reserve(text.size());
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : decomposed) {
        if (c.isMark()) {
            continue;
        }
        const auto standIn = standIns().constFind(c);
        if (standIn == standIns().cend()) {
            result.append(c);
        } else {
            result.append(*standIn);
        }
    }
    return result;
}

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate();
}

QStringList foldedWords(const QString &text)
{
    QStringList words;
    QString word;
    const QString source = folded(text) + QLatin1Char(' ');
    for (const QChar c : source) {
        if (isPartOfWord(c)) {
            word.append(c);
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    return words;
}

QString emailKey(const QString &address)
{
    QString key = address.trimmed().toLower();
    if (key.startsWith(QLatin1String("mailto:"))) {
        key.remove(0, 7);
    }
    const auto open = key.lastIndexOf(QLatin1Char('<'));
    if (open >= 0 && key.endsWith(QLatin1Char('>'))) {
        key = key.sliced(open + 1).chopped(1);
    }
    return key.trimmed();
}

QString phoneKey(const QString &number)
{
    QString key;
    for (const QChar c : number) {
        if (c.isDigit()) {
            key.append(QChar(u'0' + c.digitValue()));
        } else if (c == QLatin1Char('+') && key.isEmpty()) {
            key.append(c);
        }
    }
    return key;
}

QString linkKey(const QString &link)
{
    QString key = link.trimmed().toLower();
    const auto scheme = key.indexOf(QLatin1String("://"));
    if (scheme >= 0) {
        key.remove(0, scheme + 3);
    }
    const auto end =
        std::find_if(key.cbegin(), key.cend(), [](QChar c) { return c == u'?' || c == u'#'; });
    key.truncate(std::distance(key.cbegin(), end));
    if (key.startsWith(QLatin1String("www."))) {
        key.remove(0, 4);
    }
    const auto linkedin = key.indexOf(QLatin1String("linkedin.com/"));
    if (linkedin > 0 && key.at(linkedin - 1) == u'.') {
        key.remove(0, linkedin);
    }
    while (key.endsWith(QLatin1Char('/'))) {
        key.chop(1);
    }
    return QUrl::fromPercentEncoding(key.toUtf8());
}

QString oneLine(const QString &text, qsizetype length)
{
    const QString line = text.simplified();
    if (line.size() <= length) {
        return line;
    }
    QString cut = line.first(length - 1);
    if (!cut.isEmpty() && cut.back().isHighSurrogate()) {
        cut.chop(1); // half of a character
    }
    return cut.trimmed() + QChar(0x2026);
}

QString cleaned(const QString &text)
{
    // All that are Other_Control; QChar::category() is slow to ask for each letter of a mailbox.
    const auto isControl = [](QChar c) { return c < u' ' || (c >= u'\x7f' && c < u'\xa0'); };
    QString result = text;
    result.removeIf([&](QChar c) { return isControl(c) && c != u'\n' && c != u'\t'; });
    return result.trimmed();
}

} // namespace hallway
