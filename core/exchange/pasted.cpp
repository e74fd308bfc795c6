#include "core/exchange/pasted.h"

#include "core/exchange/detect.h"
#include "core/exchange/vcard_writer.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr qsizetype mostAddresses = 5000;
constexpr qsizetype longestName = 500;

/// Where a text may be cut: at a character that is in neither quotation marks nor angle brackets.
QStringList partsBetween(const QString &text, const QString &separators)
{
    QStringList parts{QString()};
    bool isQuoted = false;
    bool isInAngles = false;
    for (const QChar character : text) {
        if (character == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (character == u'<' || character == u'>')) {
            isInAngles = character == u'<';
        }
        const bool isEnd = character == u'\n';
        if (isEnd || (!isQuoted && !isInAngles && separators.contains(character))) {
            isQuoted = isQuoted && !isEnd;
            isInAngles = isInAngles && !isEnd;
            parts.append(QString());
        } else {
            parts.back().append(character);
        }
    }
    return parts;
}

/// Where a semicolon stands between addresses, a comma belongs to a name: "Torvik, Hannah <…>".
QStringList addressParts(const QString &text)
{
    const QStringList between = partsBetween(text, u";"_s);
    QStringList parts;
    QString name;
    for (const QString &line : between) {
        for (const QString &part : partsBetween(line, u","_s)) {
            const QString whole = name + part;
            const bool isName = !part.contains(u'@') && !part.trimmed().isEmpty();
            name = isName ? whole + u',' : QString();
            if (!isName) {
                parts.append(whole.trimmed());
            }
        }
        parts.append(name.trimmed());
        name.clear();
    }
    parts.removeAll(QString());
    return parts;
}

/// Nothing where the part is no address.
std::optional<MailAddress> addressOf(const QString &part)
{
    static const QRegularExpression form(
        uR"form(\A(?:"?([^"<>]*?)"?\s*<)?\s*(?i:mailto:)*)form"
        uR"form(([^<>\s@,;"\p{Cc}]+@[^<>\s@,;"\p{Cc}]+\.[^<>\s@,;"\p{Cc}]+)\s*>?\z)form"_s);
    const auto match = form.match(part);
    if (!match.hasMatch() || match.capturedLength(1) > longestName) {
        return std::nullopt;
    }
    return MailAddress{match.captured(1).trimmed(), match.captured(2)};
}

/// One card for each; without a name it is known by the address.
QByteArray cardsOf(const std::vector<MailAddress> &addresses)
{
    QByteArray cards;
    for (const MailAddress &address : addresses) {
        Contact contact;
        contact.name = parsedName(address.name);
        contact.emails = {{QString(), address.address}};
        cards += writtenVcard(contact);
    }
    return cards;
}

QString endingOf(FileFormat format, const QString &text)
{
    switch (format) {
    case FileFormat::Vcard:
        return u"vcf"_s;
    case FileFormat::Calendar:
        return u"ics"_s;
    case FileFormat::Mail:
        return u"eml"_s;
    case FileFormat::Mbox:
        return u"mbox"_s;
    case FileFormat::LinkedIn:
    case FileFormat::GoogleCsv:
    case FileFormat::OutlookCsv:
    case FileFormat::ThunderbirdCsv:
        return u"csv"_s;
    case FileFormat::OtherCsv:
        // Cells of a spreadsheet; a letter has commas as well.
        return text.contains(u'\t') && text.trimmed().contains(u'\n') ? u"csv"_s : QString();
    default:
        return {};
    }
}

} // namespace

std::vector<MailAddress> addressesIn(const QString &text)
{
    std::vector<MailAddress> addresses;
    for (const QString &part : addressParts(text)) {
        const auto address = addressOf(part);
        if (!address || std::ssize(addresses) == mostAddresses) {
            return {};
        }
        addresses.push_back(*address);
    }
    return addresses;
}

std::optional<PastedFile> pastedFile(const QString &text)
{
    if (const auto addresses = addressesIn(text); !addresses.empty()) {
        return PastedFile{u"vcf"_s, cardsOf(addresses)};
    }
    const QByteArray bytes = text.toUtf8();
    const QString ending = endingOf(detectedFormat(bytes), text);
    return ending.isEmpty() ? std::nullopt : std::optional(PastedFile{ending, bytes});
}

} // namespace hallway
