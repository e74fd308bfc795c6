#include "core/exchange/mail_text.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

/// A sentence that announces a quote is not spread over more lines than this.
constexpr qsizetype mostAnnouncingLines = 3;
constexpr qsizetype longestAnnouncement = 400;
/// A header copied into a mail shows within so many lines.
constexpr qsizetype copiedHeaderLines = 5;

bool isQuoted(const QString &line)
{
    return line.startsWith(u'>') || line.startsWith(u" >"_s);
}

/// RFC 3676, 4.3; without the space that mail programs and people lose on the way.
bool isSignatureMark(const QString &line)
{
    return line == u"-- "_s || line == u"--"_s;
}

bool isSentFromDevice(const QString &line)
{
    static const QRegularExpression form(
        uR"(\A(Sent from my |Get Outlook for |Sent from Outlook|Von meinem .{1,40} gesendet|)"
        uR"(Envoyé de mon |Enviado desde mi |Inviato da(l mio)? |Wysłane z |Verzonden vanaf mijn ))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return line.size() < 80 && form.match(line).hasMatch();
}

/// "-----Original Message-----" and its like in the languages of mail programs.
bool isOriginalMark(const QString &line)
{
    static const QRegularExpression form(
        uR"(\A(-{4,} ?(Original Message|Original Appointment|Forwarded message|)"
        uR"(Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d'origine|)"
        uR"(Message transféré|Mensaje original|Mensaje reenviado|Messaggio originale|)"
        uR"(Messaggio inoltrato|Wiadomość oryginalna|Mensagem original|Oorspronkelijk bericht) ?-{4,})"
        uR"(|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:)\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(line.trimmed()).hasMatch();
}

bool startsCopiedField(const QString &line)
{
    static const QRegularExpression form(
        uR"(\A\*?(From|Von|De|Da|Van|Od|Fra|Från)\*?: ?\*? ?\S)"_s);
    return form.match(line).hasMatch();
}

bool isCopiedField(const QString &line)
{
    static const QRegularExpression form(
        uR"(\A\*?(Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado|Para|)"
        uR"(Asunto|Inviato|A|Oggetto|Wysłano|Do|Temat|Verzonden|Aan|Onderwerp) ?\*?: )"_s);
    return form.match(line).hasMatch();
}

/// Outlook puts the header of the mail that is answered into the text: From, Sent, To, Subject.
bool isCopiedHeader(const QStringList &lines, qsizetype at)
{
    if (!startsCopiedField(lines.at(at))) {
        return false;
    }
    const auto last = std::min(lines.size(), at + copiedHeaderLines);
    const auto first = lines.cbegin() + at + 1;
    return std::count_if(first, std::max(first, lines.cbegin() + last), isCopiedField) >= 2;
}

/// "On Mon, 2 Nov 2026 at 10:00, Hannah Torvik <…> wrote:" in some of its languages.
bool isAnnouncement(const QString &text)
{
    static const QRegularExpression verb(
        uR"(\b(wrote|schrieb|a écrit|escribió|ha scritto|pisze|napisał|napisała|escreveu|schreef|)"
        uR"(skrev|написал|писал)\b[^:]{0,80}:\z)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression sender(
        uR"(\A(On|Am|Le|El|Il|W dniu|Em|Op|Den|På|Dnia) |@|\d{4})"_s);
    return text.size() < longestAnnouncement && verb.match(text).hasMatch() &&
           sender.match(text).hasMatch();
}

/// How many lines that end at `last` announce a quote; 0: none. The most that do, because the
/// sentence may be broken behind its date.
qsizetype announcingLines(const QStringList &lines, qsizetype last)
{
    static const QRegularExpression start(uR"(\A(On|Am|Le|El|Il|W dniu|Em|Op|Den|På|Dnia) )"_s);
    QString text;
    qsizetype found = 0;
    for (qsizetype count = 1; count <= mostAnnouncingLines && last - count + 1 >= 0; ++count) {
        const QString &line = lines.at(last - count + 1);
        if (line.trimmed().isEmpty() || isQuoted(line)) {
            break;
        }
        text = line.trimmed() + (text.isEmpty() ? QString() : u' ' + text);
        const bool isLonger = found == 0 || start.match(line).hasMatch();
        found = isLonger && isAnnouncement(text) ? count : found;
    }
    return found;
}

/// Where the text ends: at the signature, or where another mail begins.
qsizetype endOfText(const QStringList &lines)
{
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const QString &line = lines.at(at);
        if (isSignatureMark(line) || isOriginalMark(line) || isCopiedHeader(lines, at)) {
            return at;
        }
    }
    return lines.size();
}

/// Without the sentence at the end that announces a quote.
void dropAnnouncement(QStringList &kept)
{
    while (!kept.isEmpty() && kept.last().trimmed().isEmpty()) {
        kept.removeLast();
    }
    if (kept.isEmpty() || !kept.last().trimmed().endsWith(u':')) {
        return;
    }
    for (auto count = announcingLines(kept, kept.size() - 1); count > 0; --count) {
        kept.removeLast();
    }
}

/// What is left of the lines without quotes; a quote without ">" ends the text.
QStringList unquotedLines(const QStringList &lines)
{
    QStringList kept;
    bool isInQuote = false;
    for (const QString &line : lines) {
        if (isQuoted(line)) {
            if (!isInQuote) {
                dropAnnouncement(kept);
            }
            isInQuote = true;
            continue;
        }
        if (isInQuote && !line.trimmed().isEmpty() && !kept.isEmpty()) {
            kept.append(QString());
        }
        isInQuote = isInQuote && line.trimmed().isEmpty();
        kept.append(line);
    }
    return kept;
}

/// The place of an announcement that no ">" follows; everything below it is the older mail.
qsizetype bareQuote(const QStringList &lines)
{
    for (qsizetype at = 0; at < lines.size(); ++at) {
        if (lines.at(at).trimmed().endsWith(u':')) {
            if (const auto count = announcingLines(lines, at); count > 0) {
                return at - count + 1;
            }
        }
    }
    return lines.size();
}

/// One empty line at most between two others.
QString joined(const QStringList &lines)
{
    QString text;
    bool isGap = false;
    for (const QString &line : lines) {
        const auto end = std::find_if(line.crbegin(), line.crend(),
                                      [](QChar c) { return !c.isSpace() && !c.isNull(); });
        const auto size = std::distance(end, line.crend());
        if (size == 0) {
            isGap = !text.isEmpty();
            continue;
        }
        if (!text.isEmpty()) {
            text += isGap ? u"\n\n"_s : u"\n"_s;
        }
        text += QStringView(line).first(size);
        isGap = false;
    }
    return text;
}

} // namespace

QString unflowed(const QString &text, bool deletesSpace)
{
    QStringList lines;
    bool isOpen = false;
    for (QString line : text.split(u'\n')) {
        const bool isFlowing = line.endsWith(u' ') && !isSignatureMark(line);
        const bool isJoined = isOpen && !isQuoted(line) && !isSignatureMark(line);
        if (isFlowing && deletesSpace) {
            line.chop(1);
        }
        if (line.startsWith(u' ')) {
            line.remove(0, 1); // space-stuffed
        }
        if (isJoined) {
            lines.last() += line;
        } else {
            lines.append(line);
        }
        isOpen = isFlowing && !isQuoted(line);
    }
    return lines.join(u'\n');
}

QString newText(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (line.endsWith(u'\r')) {
            line.chop(1);
        }
    }
    QStringList kept = unquotedLines(lines.first(endOfText(lines)));
    kept = kept.first(bareQuote(kept));
    const auto isAd = [](const QString &line) { return isSentFromDevice(line.trimmed()); };
    while (!kept.isEmpty() && (kept.last().trimmed().isEmpty() || isAd(kept.last()))) {
        kept.removeLast();
    }
    return joined(kept);
}

bool asksSomething(const QString &text)
{
    static const QRegularExpression question(uR"re([\w)"'”’][?](?=\s|\z|[)"'”’!?]))re"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    return text.contains(u'？') || question.match(text).hasMatch();
}

} // namespace hallway
