#pragma once

#include "core/base/result.h"
#include "core/exchange/mail_message.h"
#include "core/exchange/mbox_reader.h"

#include <QStringList>
#include <memory>

namespace hallway {

/// What the place where a mail lies says about it.
struct MailPlace
{
    bool isSent = false;
    bool isSpam = false;
    bool isTrash = false;
    bool isDraft = false;
};

/// Adds what a folder's or a label's name says, in the languages of mail programs.
void readPlaceName(const QString &name, MailPlace &place);

/// One mail as it lies in a mailbox.
struct FedMail
{
    QByteArray bytes;
    QString file;         ///< inside a folder; empty in an mbox
    qint64 offset = 0;    ///< in an mbox
    qint64 line = 1;      ///< in an mbox, 1-based
    QByteArray separator; ///< in an mbox: the line that says when it came
    MailPlace place;
    bool isUnreadable = false; ///< the file could not be opened
    bool isCut = false;        ///< no mail: the mbox could not be read further
};

/// Hands out the mails of a mailbox one after the other.
class MailFeed
{
public:
    MailFeed() = default;
    MailFeed(const MailFeed &) = delete;
    MailFeed &operator=(const MailFeed &) = delete;
    virtual ~MailFeed() = default;

    [[nodiscard]] virtual bool next(FedMail &mail) = 0;
    /// How much has been handed out, in the unit of size().
    [[nodiscard]] virtual qint64 position() const = 0;
    [[nodiscard]] virtual qint64 size() const = 0;
};

/// The mails of one mbox.
class MboxFeed final : public MailFeed
{
public:
    /// Opens the file at a byte offset, which has the given line number. FileMissing,
    /// FileUnreadable.
    [[nodiscard]] static Result<std::unique_ptr<MboxFeed>> open(const QString &path,
                                                                qint64 offset = 0, qint64 line = 1);
    [[nodiscard]] bool next(FedMail &mail) override;
    [[nodiscard]] qint64 position() const override { return m_reader.offset(); }
    [[nodiscard]] qint64 size() const override { return m_file->size(); }

private:
    MboxFeed(std::unique_ptr<QFile> file, qint64 line);

    [[nodiscard]] bool isCut() const;

    std::unique_ptr<QFile> m_file;
    MboxReader m_reader;
    MailPlace m_place;
    qint64 m_expected; ///< bytes it had when it was opened
    bool m_isEndTold = false;
};

/// Mails that are a file each: a Maildir, a folder of .eml, or a single one.
class FolderFeed final : public MailFeed
{
public:
    /// `root` is the folder (or the file), the files are named from there.
    FolderFeed(const QString &root, const QStringList &files);

    [[nodiscard]] bool next(FedMail &mail) override;
    [[nodiscard]] qint64 position() const override { return m_next; }
    [[nodiscard]] qint64 size() const override { return m_files.size(); }

private:
    QString m_root;
    QStringList m_files;
    qsizetype m_next = 0;
};

} // namespace hallway
