#include "core/exchange/mail_import.h"

#include "core/base/text.h"
#include "core/exchange/journal_spool.h"
#include "core/exchange/mail_identity.h"
#include "core/exchange/mail_text.h"
#include "core/exchange/mail_threads.h"
#include "core/exchange/mailbox_mark.h"
#include "core/exchange/own_addresses.h"
#include "core/exchange/read_mail.h"

#include <QFileInfo>
#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

constexpr qint64 mailsPerReport = 100;
const QString mailSource = u"mail"_s;
const QString maildirFormat = u"maildir"_s;

QString shown(const MailAddress &address)
{
    return address.name.isEmpty() ? address.address
                                  : u"%1 <%2>"_s.arg(address.name, address.address);
}

/// The text with the names of what came along.
QString textWith(const QStringList &attachments, QString text)
{
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        text += (i > 0            ? u" "_s
                 : text.isEmpty() ? QString()
                                  : u"\n\n"_s) +
                u"[%1]"_s.arg(attachments.at(i));
    }
    return text;
}

/// Makes the lines of a plan out of the mails of a mailbox.
class MailPlanner
{
public:
    MailPlanner(const Workspace &workspace, const Joining &joining, JournalPlan &plan)
        : m_seen(joining.seen ? joining.seen : std::make_shared<SeenRecords>()),
          m_identities(workspace.mailboxes(), *m_seen), m_plan(plan)
    {
    }

    [[nodiscard]] Result<void> add(const ReadMail &mail)
    {
        m_last = u"rejected"_s;
        if (mail.fed.isCut) {
            return reject(mail, RejectionReason::FileCut);
        }
        ++m_plan.read;
        if (mail.fed.isUnreadable) {
            return reject(mail, RejectionReason::FileUnreadable);
        }
        // What lies in a Maildir was delivered, whatever it is.
        if (!mail.isMail && m_plan.format != maildirFormat) {
            return reject(mail, RejectionReason::NoMail);
        }
        if (mail.verdict.reason == SkipReason::None && !mail.head.date.on.isValid()) {
            return reject(mail, RejectionReason::NoDate, mail.head.subject);
        }
        return addLine(mail);
    }

    /// What only the whole mailbox can tell.
    void finish()
    {
        std::unordered_set<quint64> answered;
        for (JournalLine &line : m_plan.lines) {
            line.thread = line.thread == 0 ? 0 : m_threads.threadOf(line.thread);
        }
        for (const Guess &guess : m_guesses) {
            if (guess.isIncoming) {
                answered.insert(m_plan.lines[guess.line].thread);
            }
        }
        for (const Guess &guess : m_guesses) {
            JournalLine &line = m_plan.lines[guess.line];
            line.isReplyExpected = line.isReplyExpected || (guess.isFirst && !guess.isIncoming &&
                                                            !answered.contains(line.thread));
        }
    }

    /// What became of the mail before: "known", "skipped" or "rejected".
    [[nodiscard]] QString last() const { return m_last; }

private:
    /// What a line tells about its thread.
    struct Guess
    {
        quint32 line;
        bool isIncoming;
        bool isFirst;
    };

    Result<void> reject(const ReadMail &mail, RejectionReason reason, const QString &argument = {})
    {
        m_plan.rejected.push_back(
            {.line = mail.fed.line, .reason = reason, .argument = argument, .file = mail.fed.file});
        return {};
    }

    Result<void> addLine(const ReadMail &mail)
    {
        const MailHead &head = mail.head;
        JournalLine line{.reason = mail.verdict.reason};
        JournalRecord record = recordOf(mail);
        line.thread =
            m_threads.add(head.messageId.isEmpty() ? mailDigest(head) : head.messageId, head);
        noteThread(mail);
        if (line.reason == SkipReason::None) {
            if (const auto settled = settle(line, record, mail); !settled) {
                return settled;
            }
        }
        m_last = line.action == JournalAction::Skip ? u"skipped"_s : u"known"_s;
        const auto place = m_plan.spool->add(record);
        if (!place) {
            return failed(place);
        }
        line.place = *place;
        m_plan.lines.push_back(line);
        return {};
    }

    static JournalRecord recordOf(const ReadMail &mail)
    {
        const MailHead &head = mail.head;
        JournalRecord record{.who = shown(mail.verdict.other),
                             .file = mail.fed.file,
                             .line = mail.fed.line,
                             .offset = mail.fed.offset};
        Interaction &interaction = record.interaction;
        interaction.kind = InteractionKind::Email;
        interaction.direction = mail.verdict.direction;
        interaction.on = head.date.on;
        interaction.at = head.date.at;
        interaction.subject = head.subject;
        interaction.source = mailSource;
        interaction.participants = mail.verdict.contacts;
        return record;
    }

    void noteThread(const ReadMail &mail)
    {
        const MailVerdict &verdict = mail.verdict;
        const bool isBetweenPeople =
            verdict.reason == SkipReason::None || verdict.reason == SkipReason::NobodyKnown;
        if (isBetweenPeople) {
            m_guesses.push_back({quint32(m_plan.lines.size()),
                                 verdict.direction == Direction::Incoming,
                                 mail.head.references.isEmpty()});
        }
    }

    /// New, known, or a calendar's after all.
    Result<void> settle(JournalLine &line, JournalRecord &record, const ReadMail &mail)
    {
        const auto identity = m_identities.identify(mail.head);
        if (!identity) {
            return failed(identity);
        }
        record.interaction.externalId = identity->externalId;
        if (identity->stored) {
            join(line, record.interaction, *identity->stored);
        } else if (identity->isRepeated) {
            line.action = JournalAction::Same;
        } else {
            create(line, record, mail.body);
        }
        return {};
    }

    void join(JournalLine &line, Interaction &interaction, const Interaction &stored)
    {
        m_threads.setStored(line.thread, stored.thread);
        const auto missing = missingIn(stored, interaction.participants);
        interaction.id = stored.id;
        interaction.participants = missing.empty() ? interaction.participants : missing;
        line.action = missing.empty() || stored.source != mailSource ? JournalAction::Same
                                                                     : JournalAction::Update;
    }

    void create(JournalLine &line, JournalRecord &record, const MailBody &body)
    {
        const QString text = newText(body.text);
        record.attachments = namesOf(body);
        record.interaction.text = textWith(record.attachments, text);
        line.action = body.isInvitation ? JournalAction::Skip : JournalAction::Create;
        line.reason = body.isInvitation ? SkipReason::Invitation : SkipReason::None;
        m_plan.attachments += body.isInvitation ? 0 : record.attachments.size();
        line.isReplyExpected =
            record.interaction.direction == Direction::Outgoing && asksSomething(text);
    }

    std::shared_ptr<SeenRecords> m_seen;
    MailIdentities m_identities;
    MailThreads m_threads;
    JournalPlan &m_plan;
    QString m_last;
    std::vector<Guess> m_guesses;
};

/// The mailbox from its beginning, or from where the last import ended.
Result<std::unique_ptr<MailFeed>> feedOf(const Mailbox &mailbox, qint64 offset, qint64 line)
{
    if (mailbox.format != u"mbox"_s) {
        const QStringList single{QString()};
        return std::make_unique<FolderFeed>(mailbox.path,
                                            mailbox.files.isEmpty() ? single : mailbox.files);
    }
    auto feed = MboxFeed::open(mailbox.path, offset, line);
    return feed ? Result<std::unique_ptr<MailFeed>>(std::move(*feed)) : failed(feed);
}

/// Takes the user's addresses from wherever they are known, and guesses in the end.
Result<void> settleOwner(JournalPlan &plan, const Mailbox &mailbox, const AddressBook &book)
{
    if (!plan.me.isEmpty()) {
        return {};
    }
    plan.isMeGuessed = true;
    const auto feed = feedOf(mailbox, 0, 1);
    if (!feed) {
        return failed(feed);
    }
    const QString guess = guessedOwner(**feed, book);
    plan.me = guess.isEmpty() ? QStringList() : QStringList{guess};
    return {};
}

/// What is to be remembered of an mbox that was read up to a byte.
MailboxMark markOf(const JournalPlan &plan, const QString &people, qint64 bytes,
                   const FedMail &last, const QString &lastWas)
{
    const qint64 skipped = plan.count(JournalAction::Skip);
    MailboxMark mark{.path = QFileInfo(plan.path).canonicalFilePath(), .people = people};
    mark.me = plan.me;
    mark.bytes = bytes;
    mark.resumeAt = last.offset;
    mark.line = last.line;
    mark.fingerprint = fileFingerprint(mark.path, bytes);
    mark.known = plan.knownBefore + qint64(plan.lines.size()) - skipped;
    mark.skipped = plan.skippedBefore + skipped;
    mark.lastWas = lastWas;
    return mark;
}

Result<void> readAll(MailFeed &feed, MailSorter &sorter, MailPlanner &planner, FedMail &last,
                     const Progress &progress)
{
    const qint64 size = feed.size();
    auto mails = mailsAhead(feed, sorter);
    for (qint64 count = 0; const ReadMail *read = mails.next(); ++count) {
        if (const auto added = planner.add(*read); !added) {
            return added;
        }
        last = read->fed;
        if (progress && count % mailsPerReport == 0 && !progress(read->position, size)) {
            return fail(ErrorCode::Cancelled);
        }
    }
    return {};
}

/// Counts what need not be read again, without the last mail: it may have been cut off.
void skipRead(JournalPlan &plan, const ReadBefore &before)
{
    plan.knownBefore = before.mark.known;
    plan.skippedBefore = before.mark.skipped;
    if (!before.isAll) {
        plan.knownBefore -= before.mark.lastWas == u"known"_s ? 1 : 0;
        plan.skippedBefore -= before.mark.lastWas == u"skipped"_s ? 1 : 0;
    }
    plan.read = plan.knownBefore + plan.skippedBefore;
    plan.isMeGuessed = plan.me.isEmpty();
    plan.me = before.mark.me;
}

/// What an earlier import has read of an mbox.
Result<std::optional<ReadBefore>> readEarlier(const Workspace &workspace, const Mailbox &mailbox,
                                              const AddressBook &book, const QStringList &me)
{
    if (mailbox.format != u"mbox"_s) {
        return std::optional<ReadBefore>();
    }
    const auto mark = workspace.mailboxes().mark(QFileInfo(mailbox.path).canonicalFilePath());
    return mark ? Result<std::optional<ReadBefore>>(readBefore(*mark, book.digest(), me))
                : failed(mark);
}

Result<void> readMailbox(const Workspace &workspace, const Mailbox &mailbox,
                         const AddressBook &book, const MailboxMark &from, const Joining &joining,
                         JournalPlan &plan, const Progress &progress)
{
    const auto feed = feedOf(mailbox, from.resumeAt, from.line);
    if (!feed) {
        return failed(feed);
    }
    MailSorter sorter(book, plan.me);
    sorter.joinEverywhere(joining.with);
    MailPlanner planner(workspace, joining, plan);
    FedMail last;
    if (const auto read = readAll(**feed, sorter, planner, last, progress); !read) {
        return read;
    }
    if (plan.read == 0) {
        return fail(ErrorCode::NothingToImport, {mailbox.path});
    }
    planner.finish();
    plan.strangers = sorter.strangers();
    if (mailbox.format == u"mbox"_s && !mailbox.isPassing) {
        plan.mark = markOf(plan, book.digest(), (*feed)->position(), last, planner.last());
    }
    return {};
}

} // namespace

Result<JournalPlan> planMailImport(const Workspace &workspace, const Mailbox &mailbox,
                                   const QStringList &me, const Progress &progress,
                                   const Joining &joining)
{
    auto book = AddressBook::of(workspace);
    const auto told = toldAddresses(workspace, me);
    if (!book || !told) {
        return book ? failed(told) : failed(book);
    }
    JournalPlan plan{.path = mailbox.path, .format = mailbox.format, .me = *told};
    plan.ownAddresses = me.isEmpty() ? QStringList() : *told;
    plan.spool = std::make_shared<JournalSpool>(mailbox.path);
    expectPeople(plan, *book, joining);
    const auto before = readEarlier(workspace, mailbox, *book, *told);
    if (!before) {
        return failed(before);
    }
    Result<void> done;
    if (*before) {
        skipRead(plan, **before);
    } else {
        done = settleOwner(plan, mailbox, *book);
    }
    const MailboxMark from = *before ? (*before)->mark : MailboxMark();
    if (done && !(*before && (*before)->isAll)) {
        done = readMailbox(workspace, mailbox, *book, from, joining, plan, progress);
    }
    return done ? Result<JournalPlan>(std::move(plan)) : failed(done);
}

} // namespace hallway
