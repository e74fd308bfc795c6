#include "core/exchange/mail_parts.h"

#include "core/base/text.h"
#include "core/exchange/encoding.h"
#include "core/exchange/mail_text.h"
#include "core/files/file_store.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr int deepestPart = 60;
constexpr qsizetype mostAttachments = 200;
/// No letter between people is longer; the rest is a log or a list and is left out.
constexpr qint64 mostTextBytes = 1024LL * 1024;
constexpr qsizetype longestText = 200'000;

void startGMime()
{
    static const bool isStarted = [] {
        g_mime_init();
        const char *charsets[] = {"utf-8", "windows-1252", nullptr};
        g_mime_parser_options_set_fallback_charsets(g_mime_parser_options_get_default(), charsets);
        return true;
    }();
    static_cast<void>(isStarted);
}

QString typeOf(GMimeObject *part)
{
    GMimeContentType *type = g_mime_object_get_content_type(part);
    char *text = type == nullptr ? nullptr : g_mime_content_type_get_mime_type(type);
    const QString name = QString::fromUtf8(text).toLower();
    g_free(text);
    return name;
}

QString parameterOf(GMimeObject *part, const char *name)
{
    return QString::fromUtf8(g_mime_object_get_content_type_parameter(part, name)).toLower();
}

/// The decoded bytes, at most about `most`.
QByteArray contentOf(GMimePart *part, qint64 most)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    GMimeStream *encoded = content == nullptr ? nullptr : g_mime_data_wrapper_get_stream(content);
    if (encoded == nullptr) {
        return {};
    }
    const gint64 length = std::clamp<gint64>(g_mime_stream_length(encoded), 0, most);
    const MailPointer<GMimeStream> piece(
        g_mime_stream_substream(encoded, encoded->bound_start, encoded->bound_start + length));
    const MailPointer<GMimeDataWrapper> wrapper(g_mime_data_wrapper_new_with_stream(
        piece.get(), g_mime_data_wrapper_get_encoding(content)));
    const MailPointer<GMimeStream> decoded(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(wrapper.get(), decoded.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(decoded.get()));
    return {reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)};
}

bool isUtf8(const QByteArray &bytes)
{
    return g_utf8_validate(bytes.constData(), bytes.size(), nullptr) != 0;
}

/// Bytes in a charset that Qt does not know: converted by the C library.
QString converted(const QByteArray &bytes, const QByteArray &charset)
{
    gsize size = 0;
    char *utf8 = g_convert_with_fallback(bytes.constData(), bytes.size(), "utf-8",
                                         charset.constData(), "?", nullptr, &size, nullptr);
    const QString text = utf8 == nullptr ? decodedPiece(bytes) : QString::fromUtf8(utf8, size);
    g_free(utf8);
    return text;
}

/// The label is believed unless the bytes plainly are UTF-8, as they often are under a wrong one.
QString decoded(const QByteArray &bytes, const QString &label)
{
    static const QStringList wide{u"utf-16"_s, u"utf-16le"_s,    u"utf-16be"_s,
                                  u"utf-32"_s, u"iso-2022-jp"_s, u"iso-2022-kr"_s,
                                  u"utf-7"_s,  u"hz-gb-2312"_s};
    const QByteArray charset = label.toLatin1();
    const bool isWide = wide.contains(label);
    if (!isWide && (charset.isEmpty() || isUtf8(bytes))) {
        return decodedPiece(bytes);
    }
    const bool isKnown = label == u"utf-8"_s || label == u"us-ascii"_s ||
                         label == u"iso-8859-1"_s || label == u"windows-1252"_s;
    return isKnown ? decodedPiece(bytes, charset) : converted(bytes, charset);
}

QString shortened(const QString &text)
{
    QString kept = text.first(std::min(text.size(), longestText));
    kept.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return cleaned(kept);
}

/// Gathers text and attachments while walking down the parts.
class PartWalk
{
public:
    void visit(GMimeObject *part, int depth)
    {
        if (part == nullptr || depth > deepestPart) {
            return;
        }
        if (GMIME_IS_MULTIPART(part)) {
            visitAll(GMIME_MULTIPART(part), depth);
        } else if (GMIME_IS_PART(part)) {
            visitLeaf(GMIME_PART(part));
        } else if (GMIME_IS_MESSAGE_PART(part)) {
            addMessage(GMIME_MESSAGE_PART(part));
        }
    }

    MailBody body() const
    {
        const bool isHtmlOnly = m_plain.trimmed().isEmpty() && !m_html.isEmpty();
        return {isHtmlOnly ? textFromHtml(m_html) : m_plain, m_attachments, m_isInvitation};
    }

    std::vector<MailFile> files() const
    {
        std::vector<MailFile> files;
        for (std::size_t i = 0; i < m_attachments.size(); ++i) {
            files.push_back(fileOf(m_attachments[i], m_parts[i]));
        }
        return files;
    }

private:
    static MailFile fileOf(const MailAttachment &attachment, GMimeObject *part)
    {
        if (GMIME_IS_MESSAGE_PART(part)) {
            GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
            return {attachment.name, attachment.name + u".eml"_s, bytesOf(message)};
        }
        const bool isKept = attachment.bytes <= FileStore::mostBytes;
        return {attachment.name, attachment.name,
                isKept ? contentOf(GMIME_PART(part), 2 * FileStore::mostBytes) : QByteArray()};
    }

    /// A mail inside a mail, as it was sent.
    static QByteArray bytesOf(GMimeMessage *message)
    {
        if (message == nullptr) {
            return {};
        }
        char *text = g_mime_object_to_string(GMIME_OBJECT(message), nullptr);
        QByteArray bytes(text);
        g_free(text);
        return bytes;
    }

    void visitAll(GMimeMultipart *multipart, int depth)
    {
        const int count = g_mime_multipart_get_count(multipart);
        for (int i = 0; i < count; ++i) {
            visit(g_mime_multipart_get_part(multipart, i), depth + 1);
        }
    }

    void visitLeaf(GMimePart *part)
    {
        GMimeObject *object = GMIME_OBJECT(part);
        const QString type = typeOf(object);
        if (type == u"text/calendar"_s && !parameterOf(object, "method").isEmpty()) {
            m_isInvitation = true;
        }
        const bool isText = type == u"text/plain"_s || type == u"text/html"_s;
        if (isText && !isAttachment(part)) {
            addText(part, type == u"text/html"_s);
        } else if (!isSignature(type)) {
            addAttachment(part, type);
        }
    }

    static bool isAttachment(GMimePart *part)
    {
        const char *disposition = g_mime_object_get_disposition(GMIME_OBJECT(part));
        return disposition != nullptr &&
               QString::fromUtf8(disposition).compare(u"attachment"_s, Qt::CaseInsensitive) == 0;
    }

    static bool isSignature(const QString &type)
    {
        return type == u"application/pgp-signature"_s || type == u"application/pkcs7-signature"_s ||
               type == u"application/x-pkcs7-signature"_s || type == u"application/pgp-encrypted"_s;
    }

    void addText(GMimePart *part, bool isHtml)
    {
        QString &target = isHtml ? m_html : m_plain;
        if (target.size() >= longestText) {
            return;
        }
        GMimeObject *object = GMIME_OBJECT(part);
        QString text =
            shortened(decoded(contentOf(part, mostTextBytes), parameterOf(object, "charset")));
        if (!isHtml && parameterOf(object, "format") == u"flowed"_s) {
            text = unflowed(text, parameterOf(object, "delsp") == u"yes"_s);
        }
        target += target.isEmpty() || text.isEmpty() ? text : u'\n' + text;
    }

    void addAttachment(GMimePart *part, const QString &type)
    {
        if (m_attachments.size() >= mostAttachments) {
            return;
        }
        const char *name = g_mime_part_get_filename(part);
        GMimeDataWrapper *content = g_mime_part_get_content(part);
        GMimeStream *stream =
            content == nullptr ? nullptr : g_mime_data_wrapper_get_stream(content);
        const qint64 length = stream == nullptr ? 0 : g_mime_stream_length(stream);
        const bool isBase64 =
            g_mime_part_get_content_encoding(part) == GMIME_CONTENT_ENCODING_BASE64;
        const QString shown = oneLine(cleaned(QString::fromUtf8(name)), 200);
        m_parts.push_back(GMIME_OBJECT(part));
        m_attachments.push_back(
            {shown.isEmpty() ? type : shown, isBase64 ? length / 4 * 3 : length});
    }

    void addMessage(GMimeMessagePart *part)
    {
        GMimeMessage *message = g_mime_message_part_get_message(part);
        const char *subject = message == nullptr ? nullptr : g_mime_message_get_subject(message);
        const QString name = oneLine(cleaned(QString::fromUtf8(subject)), 200);
        if (m_attachments.size() < mostAttachments) {
            m_parts.push_back(GMIME_OBJECT(part));
            m_attachments.push_back({name.isEmpty() ? u"message/rfc822"_s : name, 0});
        }
    }

    QString m_plain;
    QString m_html;
    std::vector<MailAttachment> m_attachments;
    std::vector<GMimeObject *> m_parts; ///< of the attachments
    bool m_isInvitation = false;
};

} // namespace

// GMime takes guint8 * and only reads through a stream that does not own its bytes.
MailBytes::MailBytes(const QByteArray &bytes)
    : m_bytes(bytes),
      // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
      m_view{reinterpret_cast<guint8 *>(const_cast<char *>(m_bytes.constData())),
             guint(m_bytes.size())}
{
}

MailPointer<GMimeStream> MailBytes::stream()
{
    MailPointer<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(stream.get()), &m_view);
    return stream;
}

MailPointer<GMimeMessage> parsedMessage(MailBytes &bytes)
{
    startGMime();
    const auto stream = bytes.stream();
    const MailPointer<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MESSAGE);
    return MailPointer<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

MailBody bodyOf(GMimeObject *part)
{
    PartWalk walk;
    walk.visit(part, 0);
    return walk.body();
}

std::vector<MailFile> filesOf(GMimeObject *part)
{
    PartWalk walk;
    walk.visit(part, 0);
    return walk.files();
}

} // namespace hallway
