#pragma once

#include "core/journal/interaction.h"

#include <QByteArray>
#include <memory>

namespace hallway {

/// A name with its address, as From and To have them.
struct MailAddress
{
    QString name; ///< may be empty
    QString address;

    friend bool operator==(const MailAddress &, const MailAddress &) = default;
};

/// A file that came with a mail, as it is listed.
struct MailAttachment
{
    QString name;
    qint64 bytes = 0; ///< about, decoded

    friend bool operator==(const MailAttachment &, const MailAttachment &) = default;
};

/// A file that came with a mail, decoded.
struct MailFile
{
    QString listed; ///< its name as MailAttachment has it
    QString name;   ///< as a file
    QByteArray bytes;
};

/// When something was, on the clock and the calendar of the place where it was.
struct LocalMoment
{
    QDate on; ///< invalid: not known
    LocalTime at;

    friend bool operator==(const LocalMoment &, const LocalMoment &) = default;
};

/// What the header of a mail says.
struct MailHead
{
    QString messageId;      ///< without <>; empty: none
    QStringList references; ///< Message-IDs of the thread, oldest first, In-Reply-To last
    QString gmailThread;    ///< X-GM-THRID
    QStringList labels;     ///< X-Gmail-Labels
    std::vector<MailAddress> from;
    std::vector<MailAddress> to; ///< To, Cc and Bcc
    QStringList deliveredTo;     ///< the addresses it was delivered to
    QString subject;
    LocalMoment date;
    bool isFromList = false;    ///< a mailing list or newsletter
    bool isAutomatic = false;   ///< a vacation notice, a bounce: nobody wrote it
    bool isMarkedSpam = false;  ///< by a filter
    bool isMarkedTrash = false; ///< deleted, but still in the file

    friend bool operator==(const MailHead &, const MailHead &) = default;
};

/// What a mail says and brings.
struct MailBody
{
    QString text; ///< all of it, quotes included
    std::vector<MailAttachment> attachments;
    bool isInvitation = false; ///< written by a calendar

    friend bool operator==(const MailBody &, const MailBody &) = default;
};

/// The names of what came along.
[[nodiscard]] QStringList namesOf(const MailBody &body);

/// One mail in MIME form, parsed with GMime: charsets, encodings and broken input are its trade.
class MailMessage
{
public:
    /// Takes the bytes of one mail; any bytes will do.
    explicit MailMessage(const QByteArray &bytes);
    ~MailMessage();
    MailMessage(const MailMessage &) = delete;
    MailMessage &operator=(const MailMessage &) = delete;

    /// False where there is no header that a mail has.
    [[nodiscard]] bool isMail() const;
    [[nodiscard]] MailHead head() const;
    /// Decodes the text parts, so ask only when they are needed.
    [[nodiscard]] MailBody body() const;
    /// What was attached, in the order of body(); without bytes what is larger than FileStore
    /// takes.
    [[nodiscard]] std::vector<MailFile> files() const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> m_parsed;
};

/// The moment in a separator line of an mbox; without a zone, UTC is meant.
[[nodiscard]] LocalMoment momentOfSeparator(const QByteArray &separator);

} // namespace hallway
