#pragma once

#include "core/exchange/import.h"
#include "core/journal/mailbox_table.h"

#include <array>
#include <memory>

namespace hallway {

class JournalSpool;
struct SeenRecords;

/// What importing a mail or an event would do to the journal.
enum class JournalAction : quint8 {
    Create,
    Update, ///< it is there; people who have become contacts since join it
    Same,
    Skip
};

/// Why a mail or an event is left aside. Worded in ui/text/import_text.h.
enum class SkipReason : quint8 {
    None,
    NobodyKnown, ///< no address belongs to a contact
    NoSender,
    MailingList,
    Automatic, ///< no-reply, vacation notices, bounces
    Invitation,
    Spam,
    Trash,
    Draft,
    Cancelled, ///< an event that was called off or declined
    Upcoming,  ///< an event still to come
    Repeated   ///< a series beyond the bounds, or one that repeats by the hour
};
constexpr int skipReasons = 12;

/// A mail or an event as the journal would hold it, and what only the preview shows.
struct JournalRecord
{
    Interaction interaction; ///< with its id for Update and Same
    QString who;             ///< who wrote, or to whom: "Hannah Torvik <h.torvik@…>"
    QStringList attachments; ///< their names
    QString file;            ///< inside a folder; empty for a single file
    qint64 line = 0;         ///< 1-based, in an mbox or a calendar
    qint64 offset = 0;       ///< bytes, in an mbox

    friend bool operator==(const JournalRecord &, const JournalRecord &) = default;
};

/// One line of a plan. Small, because a mailbox has hundreds of thousands; JournalPlan::record()
/// gives the rest.
struct JournalLine
{
    qint64 place = 0;   ///< of the record in the spool
    quint64 thread = 0; ///< 0: none
    JournalAction action = JournalAction::Skip;
    SkipReason reason = SkipReason::None;
    bool isTicked = true;
    bool isReplyExpected = false; ///< guessed; may be changed before applying

    /// True when carrying out the plan does something for it.
    [[nodiscard]] bool isApplied() const
    {
        return isTicked && (action == JournalAction::Create || action == JournalAction::Update);
    }
};

/// Somebody who is no contact yet.
struct Stranger
{
    QString name; ///< may be empty
    QString address;
    qint64 wrote = 0;    ///< mails from them
    qint64 received = 0; ///< mails from the user to them
    qint64 met = 0;      ///< meetings of a calendar to which they were invited

    friend bool operator==(const Stranger &, const Stranger &) = default;
};

/// An address that comes with the contacts of the same import.
struct Arrival
{
    QString address;
    ContactId contact; ///< whose it will be; a stand-in for somebody new
    QString name;
};

/// Who else is to have a part in what is imported.
struct Joining
{
    std::vector<Stranger> newPeople;   ///< become contacts in the same step
    ContactId with;                    ///< has a part in each single mail; may be nobody
    std::vector<Arrival> arrivals;     ///< see arrivalsOf()
    std::shared_ptr<SeenRecords> seen; ///< of the same import; nothing when it is the only one
};

/// Stands for the new person with this number in participants until they are stored.
[[nodiscard]] ContactId standInFor(std::size_t newPerson);
/// Which new person an id stands for; nothing for the id of a contact.
[[nodiscard]] std::optional<std::size_t> newPersonOf(ContactId id);
/// The same for who comes with a file of contacts, by the number of their line.
[[nodiscard]] ContactId standInForLine(std::size_t line);
[[nodiscard]] std::optional<std::size_t> lineOf(ContactId id);

/// What an import of mail or of a calendar will do, to be looked at before it is done.
struct JournalPlan
{
    QString path;
    QString format; ///< "eml", "mbox", "maildir" or "ics"
    qint64 read = 0;
    std::vector<JournalLine> lines;
    std::vector<Rejection> rejected;
    std::vector<Stranger> strangers; ///< the most frequent first
    std::vector<Stranger> newPeople; ///< will be contacts; participants have their stand-ins
    QStringList me;                  ///< the user's addresses as they were taken
    bool isMeGuessed = false;
    qint64 attachments = 0; ///< files that came with what is new
    qint64 knownBefore = 0; ///< in the part of a mailbox that was not read again
    qint64 skippedBefore = 0;
    std::optional<MailboxMark> mark; ///< to be remembered
    QString peopleBefore;            ///< digest of the addresses without those that come along
    QStringList ownAddresses;        ///< to be remembered; empty: as they were
    std::shared_ptr<JournalSpool> spool;

    [[nodiscard]] qint64 count(JournalAction action) const;
    /// The details of a line, for showing.
    [[nodiscard]] Result<JournalRecord> record(const JournalLine &line) const;
};

/// What an import of mail or of a calendar did.
struct JournalReport
{
    ImportReport counts;
    std::array<qint64, skipReasons> skipped{}; ///< by SkipReason
    qint64 newPeople = 0;
    std::vector<Stranger> strangers;
    QStringList me;
    bool isMeGuessed = false;
};

/// What carrying out the plan would report.
[[nodiscard]] JournalReport expectedReport(const JournalPlan &plan);

/// Carries out the ticked lines as one undoable step. Applying the same file again changes
/// nothing.
[[nodiscard]] Result<JournalReport> applyJournalPlan(Workspace &workspace, const JournalPlan &plan,
                                                     const Progress &progress);

} // namespace hallway
