#include "core/exchange/detect.h"

#include "core/base/names.h"
#include "core/exchange/encoding.h"
#include "core/exchange/header_words.h"
#include "core/exchange/mbox_reader.h"

#include <algorithm>

namespace hallway {

namespace {

constexpr qsizetype detectionSample = 16 * 1024;
constexpr qsizetype headerLines = 12;

constexpr NameTable<FileFormat, 17> fileFormats{{{
    {FileFormat::Unknown, "unknown"},
    {FileFormat::Empty, "empty"},
    {FileFormat::Vcard, "vcard"},
    {FileFormat::LinkedIn, "linkedin"},
    {FileFormat::GoogleCsv, "google-csv"},
    {FileFormat::OutlookCsv, "outlook-csv"},
    {FileFormat::ThunderbirdCsv, "thunderbird-csv"},
    {FileFormat::OtherCsv, "csv"},
    {FileFormat::Calendar, "ics"},
    {FileFormat::Mail, "eml"},
    {FileFormat::Mbox, "mbox"},
    {FileFormat::OutlookMessage, "msg"},
    {FileFormat::Zip, "zip"},
    {FileFormat::Office, "office"},
    {FileFormat::Html, "html"},
    {FileFormat::Pdf, "pdf"},
    {FileFormat::Binary, "binary"},
}}};

/// Office programs put a file of this name first: ISO 29500-2, and ODF 1.3, 3.3.
bool isOffice(QByteArrayView zip)
{
    constexpr qsizetype nameAt = 30;
    const QByteArrayView name = zip.sliced(std::min(nameAt, zip.size()));
    return name.startsWith("[Content_Types].xml") ||
           name.startsWith("mimetypeapplication/vnd.oasis.opendocument");
}

/// Formats that show in their first bytes.
FileFormat byMagic(QByteArrayView bytes)
{
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06")) {
        return isOffice(bytes) ? FileFormat::Office : FileFormat::Zip;
    }
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) {
        return FileFormat::OutlookMessage;
    }
    return bytes.startsWith("%PDF-") ? FileFormat::Pdf : FileFormat::Unknown;
}

bool isBinary(QStringView text)
{
    const auto odd = std::count_if(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x20 && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f';
    });
    return text.contains(QChar(0)) || odd * 20 > text.size();
}

bool hasLine(const QStringList &lines, QLatin1StringView start)
{
    return std::any_of(lines.begin(), lines.end(), [start](const QString &line) {
        return line.startsWith(start, Qt::CaseInsensitive);
    });
}

/// Taken apart at the separator it has most of. Quotes go, but what is in them is not kept
/// together: enough for headers.
QStringList roughCells(const QString &line)
{
    QChar separator = u',';
    for (const QChar other : {QChar(u';'), QChar(u'\t')}) {
        separator = line.count(other) > line.count(separator) ? other : separator;
    }
    QStringList cells = line.split(separator);
    for (QString &cell : cells) {
        cell = cell.remove(u'"').trimmed();
    }
    return cells;
}

qsizetype separatorsIn(const QString &line)
{
    return std::max({line.count(u','), line.count(u';'), line.count(u'\t')});
}

/// A first line of several cells, or a header about people soon.
bool looksLikeTable(const QStringList &lines)
{
    if (lines.isEmpty() || separatorsIn(lines.first()) >= 2) {
        return !lines.isEmpty();
    }
    const int first = headerScore(roughCells(lines.first()));
    const bool isHeader =
        first > 0 && (separatorsIn(lines.first()) > 0 || lines.value(1).contains(u'@'));
    return isHeader ||
           std::any_of(lines.begin(), lines.begin() + std::min(lines.size(), headerLines),
                       [](const QString &line) {
                           return separatorsIn(line) >= 1 && headerScore(roughCells(line)) >= 2;
                       });
}

/// "Name: value", with a name that a mail's header may have.
bool isMailField(const QString &line)
{
    static const QStringList names{
        QStringLiteral("from"),         QStringLiteral("to"),
        QStringLiteral("cc"),           QStringLiteral("subject"),
        QStringLiteral("date"),         QStringLiteral("received"),
        QStringLiteral("message-id"),   QStringLiteral("reply-to"),
        QStringLiteral("sender"),       QStringLiteral("mime-version"),
        QStringLiteral("x-mailer"),     QStringLiteral("in-reply-to"),
        QStringLiteral("return-path"),  QStringLiteral("references"),
        QStringLiteral("delivered-to"), QStringLiteral("content-type"),
        QStringLiteral("bcc"),          QStringLiteral("content-transfer-encoding")};
    const auto colon = line.indexOf(u':');
    return colon > 0 && names.contains(line.first(colon).trimmed().toLower());
}

bool isField(const QString &line)
{
    const auto colon = line.indexOf(u':');
    return colon > 0 && std::all_of(line.begin(), line.begin() + colon, [](QChar c) {
               return c.unicode() > 0x20 && c.unicode() < 0x7F;
           });
}

/// The first line is a field of a header, and From or two other fields of a mail follow.
bool looksLikeMail(const QStringList &lines)
{
    constexpr qsizetype headLines = 200;
    if (!isField(lines.first()) || lines.first().startsWith(QLatin1String("BEGIN:"))) {
        return false;
    }
    const QStringList head = lines.first(std::min(lines.size(), headLines));
    return std::count_if(head.begin(), head.end(), isMailField) >= 2;
}

bool looksLikeMbox(const QStringList &lines)
{
    return isMboxSeparator(lines.first().toUtf8()) ||
           (lines.first().startsWith(QLatin1String("From ")) && lines.size() > 1 &&
            isField(lines.at(1)));
}

FileFormat byLines(const QStringList &lines)
{
    if (looksLikeMbox(lines)) {
        return FileFormat::Mbox;
    }
    // Before the formats that a mail may carry.
    if (looksLikeMail(lines)) {
        return FileFormat::Mail;
    }
    if (hasLine(lines, QLatin1String("BEGIN:VCALENDAR"))) {
        return FileFormat::Calendar;
    }
    if (hasLine(lines, QLatin1String("BEGIN:VCARD"))) {
        return FileFormat::Vcard;
    }
    for (const QString &line : lines.first(std::min(lines.size(), headerLines))) {
        const FileFormat format = tableFormat(roughCells(line));
        if (format != FileFormat::Unknown) {
            return format;
        }
    }
    if (lines.first().startsWith(u'<') && hasLine(lines, QLatin1String("<html"))) {
        return FileFormat::Html;
    }
    return looksLikeTable(lines) ? FileFormat::OtherCsv : FileFormat::Unknown;
}

} // namespace

FileFormat detectedFormat(QByteArrayView bytes)
{
    const FileFormat magic = byMagic(bytes);
    if (magic != FileFormat::Unknown) {
        return magic;
    }
    QString text = decodedText(bytes.first(std::min(bytes.size(), detectionSample)));
    if (text.trimmed().isEmpty()) {
        return FileFormat::Empty;
    }
    text.replace(u'\r', u'\n');
    QStringList lines;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            lines.append(line.trimmed().toString());
        }
    }
    const FileFormat format = byLines(lines);
    return format == FileFormat::Unknown && isBinary(text) ? FileFormat::Binary : format;
}

FileFormat tableFormat(const QStringList &headers)
{
    const auto has = [&headers](const char *name) {
        return std::any_of(headers.begin(), headers.end(), [name](const QString &header) {
            return header.compare(QString::fromUtf8(name), Qt::CaseInsensitive) == 0;
        });
    };
    const bool isNamed = has("First Name") && has("Last Name");
    if (isNamed && (has("Connected On") || (has("URL") && has("Email Address")))) {
        return FileFormat::LinkedIn;
    }
    if (has("E-mail 1 - Value") || has("Phone 1 - Value") || has("Given Name Yomi") ||
        (has("Organization Name") && has("Organization Title") && has("File As"))) {
        return FileFormat::GoogleCsv;
    }
    const bool isOutlookMail = has("E-mail Address") || has("E-mail Display Name");
    if (has("E-mail 2 Address") ||
        (isOutlookMail && (has("Business Phone") || has("Mobile Phone") || has("Web Page"))) ||
        (has("Business Phone") && has("Business Street") && has("Job Title") && isNamed &&
         has("Home Street 2"))) {
        return FileFormat::OutlookCsv;
    }
    const bool isThunderbird = has("Primary Email") || has("Primäre E-Mail-Adresse") ||
                               has("Dirección de correo electrónico principal") ||
                               has("Première adresse électronique");
    return isThunderbird ? FileFormat::ThunderbirdCsv : FileFormat::Unknown;
}

QString fileFormatName(FileFormat format)
{
    return fileFormats.name(format);
}

} // namespace hallway
