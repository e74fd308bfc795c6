#include "core/exchange/mail_message.h"

#include "core/base/text.h"
#include "core/exchange/mail_parts.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr int firstYear = 1970;
constexpr int lastYear = 2200;
constexpr qint64 secondsPerMinute = 60;
constexpr qint64 widestUtcOffset = 14 * 60 * secondsPerMinute;
/// What is kept of a header that is longer than any honest one.
constexpr qsizetype longestSubject = 998;
constexpr qsizetype mostReferences = 200;
constexpr int mostAddresses = 500;

QString headerText(GMimeMessage *message, const char *name)
{
    const char *value = g_mime_object_get_header(GMIME_OBJECT(message), name);
    return value == nullptr ? QString() : cleaned(QString::fromUtf8(value));
}

bool hasHeader(GMimeMessage *message, const char *name)
{
    return g_mime_object_get_header(GMIME_OBJECT(message), name) != nullptr;
}

/// The ids between < and >; without such, the first word.
QStringList idsIn(const QString &value)
{
    static const QRegularExpression id(uR"(<\s*([^<>\s]+)\s*>)"_s);
    QStringList ids;
    for (auto found = id.globalMatch(value); found.hasNext() && ids.size() < mostReferences;) {
        ids.append(found.next().captured(1));
    }
    if (ids.isEmpty() && !value.isEmpty()) {
        ids.append(value.section(u' ', 0, 0, QString::SectionSkipEmpty));
    }
    return ids;
}

QStringList referencesOf(GMimeMessage *message)
{
    QStringList ids = idsIn(headerText(message, "References"));
    // "Your message of Tuesday …": only an id in <> is one here.
    const QString parent = headerText(message, "In-Reply-To");
    for (const QString &id : parent.contains(u'<') ? idsIn(parent) : QStringList()) {
        ids.removeAll(id);
        ids.append(id);
    }
    return ids;
}

/// GMime spells out internationalised domains; who has written xn-- meant that.
QString addressOf(InternetAddressMailbox *mailbox, bool keepsPunycode)
{
    const char *value = keepsPunycode ? internet_address_mailbox_get_idn_addr(mailbox)
                                      : internet_address_mailbox_get_addr(mailbox);
    return cleaned(QString::fromUtf8(value));
}

void addMailbox(InternetAddress *address, bool keepsPunycode, std::vector<MailAddress> &found)
{
    const QString name = cleaned(QString::fromUtf8(internet_address_get_name(address)));
    const QString text = addressOf(INTERNET_ADDRESS_MAILBOX(address), keepsPunycode);
    if (!text.isEmpty()) {
        found.push_back({name, text});
    }
}

void addAddresses(InternetAddressList *list, bool keepsPunycode, std::vector<MailAddress> &found)
{
    const int count = list == nullptr ? 0 : internet_address_list_length(list);
    for (int i = 0; i < count && found.size() < mostAddresses; ++i) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_MAILBOX(address)) {
            addMailbox(address, keepsPunycode, found);
        } else if (INTERNET_ADDRESS_IS_GROUP(address)) {
            addAddresses(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)),
                         keepsPunycode, found);
        }
    }
}

struct AddressField
{
    GMimeAddressType type;
    const char *name;
};

std::vector<MailAddress> addresses(GMimeMessage *message,
                                   std::initializer_list<AddressField> fields)
{
    std::vector<MailAddress> found;
    for (const auto &[type, name] : fields) {
        const char *written = g_mime_object_get_header(GMIME_OBJECT(message), name);
        const bool hasPunycode =
            written != nullptr && std::string_view(written).find("@xn--") != std::string_view::npos;
        addAddresses(g_mime_message_get_addresses(message, type), hasPunycode, found);
    }
    return found;
}

/// The instant on the clock that the header had; UTC where its zone cannot be.
LocalMoment momentOf(GDateTime *date)
{
    if (date == nullptr) {
        return {};
    }
    qint64 offset = g_date_time_get_utc_offset(date) / G_TIME_SPAN_SECOND;
    if (std::abs(offset) > widestUtcOffset) {
        offset = 0;
    }
    const auto local = QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date) + offset, Qt::UTC);
    if (local.date().year() < firstYear || local.date().year() > lastYear) {
        return {};
    }
    const QTime time = local.time();
    return {local.date(), {time.hour() * 60 + time.minute(), int(offset / secondsPerMinute)}};
}

LocalMoment momentIn(const QByteArray &text)
{
    GDateTime *date = g_mime_utils_header_decode_date(text.constData());
    const LocalMoment moment = momentOf(date);
    if (date != nullptr) {
        g_date_time_unref(date);
    }
    return moment;
}

/// The Date; where it is missing or broken, when the nearest server got the mail.
LocalMoment dateOf(GMimeMessage *message)
{
    const QString written = headerText(message, "Date");
    static const QRegularExpression readable(uR"(\d{1,2}\D+\d{4}|\d{4}-\d{2}-\d{2})"_s);
    if (readable.match(written).hasMatch()) {
        const LocalMoment moment = momentOf(g_mime_message_get_date(message));
        if (moment.on.isValid()) {
            return moment;
        }
    }
    const QString received = headerText(message, "Received");
    const auto semicolon = received.lastIndexOf(u';');
    return semicolon < 0 ? LocalMoment() : momentIn(received.mid(semicolon + 1).toUtf8());
}

bool isList(GMimeMessage *message)
{
    constexpr std::array headers{"List-Id", "List-Post", "List-Unsubscribe", "Mailing-List",
                                 "X-Mailing-List"};
    const QString precedence = headerText(message, "Precedence").toLower();
    return std::any_of(headers.begin(), headers.end(),
                       [message](const char *name) { return hasHeader(message, name); }) ||
           precedence == u"list"_s || precedence == u"bulk"_s || precedence == u"junk"_s;
}

bool isAutomatic(GMimeMessage *message)
{
    const QString submitted = headerText(message, "Auto-Submitted").toLower();
    const bool isSubmitted = !submitted.isEmpty() && !submitted.startsWith(u"no"_s);
    return isSubmitted || hasHeader(message, "X-Autoreply") ||
           hasHeader(message, "X-Autorespond") ||
           headerText(message, "Precedence").toLower() == u"auto_reply"_s;
}

bool isSpam(GMimeMessage *message)
{
    return headerText(message, "X-Spam-Flag").startsWith(u"yes"_s, Qt::CaseInsensitive) ||
           headerText(message, "X-Spam-Status").startsWith(u"yes"_s, Qt::CaseInsensitive);
}

/// Thunderbird leaves deleted mails in the file and marks them (bit 3).
bool isExpunged(GMimeMessage *message)
{
    constexpr uint expunged = 0x0008;
    return (headerText(message, "X-Mozilla-Status").toUInt(nullptr, 16) & expunged) != 0;
}

QStringList labelsOf(GMimeMessage *message)
{
    const QString value = headerText(message, "X-Gmail-Labels");
    if (value.isEmpty()) {
        return {};
    }
    QStringList labels;
    for (const QString &label : value.split(u',', Qt::SkipEmptyParts)) {
        labels.append(label.trimmed().remove(u'"'));
    }
    return labels;
}

QStringList deliveriesOf(GMimeMessage *message)
{
    QStringList found;
    for (const char *name : {"Delivered-To", "X-Original-To", "Envelope-To"}) {
        const QString address = emailKey(headerText(message, name));
        if (address.contains(u'@')) {
            found.append(address);
        }
    }
    return found;
}

/// Lines with nothing in them in front of the header would end it before it began.
QByteArray withoutEmptyStart(const QByteArray &mail)
{
    const auto text = std::find_if(mail.begin(), mail.end(),
                                   [](char c) { return c != ' ' && c != '\r' && c != '\n'; });
    return text == mail.begin() ? mail : mail.mid(text - mail.begin());
}

} // namespace

struct MailMessage::Parsed
{
    explicit Parsed(const QByteArray &mail)
        : bytes(withoutEmptyStart(mail)), message(parsedMessage(bytes))
    {
    }

    MailBytes bytes;
    MailPointer<GMimeMessage> message;
};

MailMessage::MailMessage(const QByteArray &bytes) : m_parsed(std::make_unique<Parsed>(bytes)) {}

MailMessage::~MailMessage() = default;

bool MailMessage::isMail() const
{
    GMimeMessage *message = m_parsed->message.get();
    constexpr std::array names{"From",   "To",  "Subject",  "Date",        "Received",  "Cc",
                               "Sender", "Bcc", "Reply-To", "Return-Path", "Message-ID"};
    if (message == nullptr) {
        return false;
    }
    // A header about the content belongs to the part, not to the message.
    GMimeObject *part = g_mime_message_get_mime_part(message);
    const bool isMime =
        hasHeader(message, "MIME-Version") ||
        (part != nullptr && g_mime_object_get_header(part, "Content-Type") != nullptr);
    return isMime || std::any_of(names.begin(), names.end(),
                                 [message](const char *name) { return hasHeader(message, name); });
}

MailHead MailMessage::head() const
{
    GMimeMessage *message = m_parsed->message.get();
    if (message == nullptr) {
        return {};
    }
    const char *subject = g_mime_message_get_subject(message);
    MailHead head;
    head.messageId = idsIn(headerText(message, "Message-ID")).value(0);
    head.references = referencesOf(message);
    head.gmailThread = headerText(message, "X-GM-THRID");
    head.labels = labelsOf(message);
    head.from = addresses(message, {{GMIME_ADDRESS_TYPE_FROM, "From"}});
    if (head.from.empty()) {
        head.from = addresses(message, {{GMIME_ADDRESS_TYPE_SENDER, "Sender"}});
    }
    head.to = addresses(message, {{GMIME_ADDRESS_TYPE_TO, "To"},
                                  {GMIME_ADDRESS_TYPE_CC, "Cc"},
                                  {GMIME_ADDRESS_TYPE_BCC, "Bcc"}});
    head.deliveredTo = deliveriesOf(message);
    head.subject = cleaned(QString::fromUtf8(subject)).replace(u'\n', u' ').left(longestSubject);
    head.date = dateOf(message);
    head.isFromList = isList(message);
    head.isAutomatic = isAutomatic(message);
    head.isMarkedSpam = isSpam(message);
    head.isMarkedTrash = isExpunged(message);
    return head;
}

QStringList namesOf(const MailBody &body)
{
    QStringList names;
    for (const MailAttachment &attachment : body.attachments) {
        names.append(attachment.name);
    }
    return names;
}

MailBody MailMessage::body() const
{
    GMimeMessage *message = m_parsed->message.get();
    return message == nullptr ? MailBody() : bodyOf(g_mime_message_get_mime_part(message));
}

std::vector<MailFile> MailMessage::files() const
{
    GMimeMessage *message = m_parsed->message.get();
    return message == nullptr ? std::vector<MailFile>()
                              : filesOf(g_mime_message_get_mime_part(message));
}

/// "From name Thu Apr 16 09:53:04 2015", Google's with "+0000" before the year.
LocalMoment momentOfSeparator(const QByteArray &separator)
{
    static const QRegularExpression form(
        uR"(([A-Z][a-z]{2}) +(\d{1,2}) +(\d{1,2}:\d{2}(?::\d{2})?) *([+-]\d{4})? *(\d{4}))"_s);
    const auto found = form.match(QString::fromLatin1(separator));
    if (!found.hasMatch()) {
        return {};
    }
    const QString zone = found.captured(4).isEmpty() ? u"+0000"_s : found.captured(4);
    return momentIn(QStringList{found.captured(2), found.captured(1), found.captured(5),
                                found.captured(3), zone}
                        .join(u' ')
                        .toLatin1());
}

} // namespace hallway
