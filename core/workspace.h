#pragma once

#include "core/base/clock.h"
#include "core/events/event_table.h"
#include "core/files/attachment_table.h"
#include "core/files/file_store.h"
#include "core/followup/follow_up_table.h"
#include "core/insight/mentor_board.h"
#include "core/journal/journal_table.h"
#include "core/journal/mailbox_table.h"
#include "core/letters/letter_table.h"
#include "core/people/people_table.h"
#include "core/profile.h"
#include "core/store/backup.h"
#include "core/store/history.h"
#include "core/work/work_table.h"

#include <QObject>
#include <functional>
#include <limits>
#include <memory>

namespace hallway {

/// What a search found.
struct SearchHit
{
    enum class Type { Contact, Interaction };
    Type type = Type::Contact;
    qint64 id = 0;
    ContactId contact; ///< whose page shows it
    QString title;
    QString snippet;
    QDate on; ///< of an interaction
};

/// What another policy would change.
struct PolicyEffect
{
    qint64 followUps = 0;
    qint64 contacts = 0; ///< whose follow-ups those are

    friend bool operator==(const PolicyEffect &, const PolicyEffect &) = default;
};

/// The façade over one database: every verb is one transaction, one history entry and, after the
/// commit, one changed() signal; the contacts touched are replanned inside the transaction.
/// Reading goes through the tables. One Workspace belongs to one thread.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Opens or creates the file. `clock` must outlive the workspace.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const QString &path, OpenMode mode,
                                                                 const Clock &clock);

    [[nodiscard]] QDate today() const { return m_clock.today(); }
    [[nodiscard]] QString path() const { return m_database->path(); }
    [[nodiscard]] bool isReadOnly() const { return m_database->isReadOnly(); }

    [[nodiscard]] const PeopleTable &people() const { return m_people; }
    [[nodiscard]] const JournalTable &journal() const { return m_journal; }
    [[nodiscard]] const MailboxTable &mailboxes() const { return m_mailboxes; }
    [[nodiscard]] const FollowUpTable &followUps() const { return m_followUps; }
    [[nodiscard]] const EventTable &events() const { return m_events; }
    [[nodiscard]] const LetterTable &letters() const { return m_letters; }
    [[nodiscard]] const WorkTable &works() const { return m_works; }
    [[nodiscard]] const AttachmentTable &attachments() const { return m_attachments; }
    /// Where the bytes of attached files are.
    [[nodiscard]] FileStore fileStore() const;
    [[nodiscard]] const History &history() const { return m_history; }

    // People
    [[nodiscard]] Result<ContactId> addContact(const Contact &contact);
    [[nodiscard]] Result<void> editContact(const Contact &contact);
    [[nodiscard]] Result<void> setContactState(ContactId id, ContactState state);
    [[nodiscard]] Result<void> deleteContact(ContactId id);
    /// Ends a rest: follow-ups are planned for the contact again.
    [[nodiscard]] Result<void> wakeContact(ContactId id);

    // Files. Their bytes are in the store already; undo leaves them there.
    [[nodiscard]] Result<void> attachFiles(ContactId contact, const std::vector<StoredFile> &files);
    [[nodiscard]] Result<void> removeAttachment(AttachmentId id);
    /// Removes the stored bytes that neither a contact nor the history names any more.
    [[nodiscard]] Result<void> tidyFiles() const;

    // Journal. `loggedOn` and a missing day are filled with today.
    /// With a next step, that is promised to the first participant unless it names another one.
    [[nodiscard]] Result<InteractionId> log(const Interaction &interaction,
                                            const std::optional<Promise> &nextStep = {});
    [[nodiscard]] Result<void> editInteraction(const Interaction &interaction);
    [[nodiscard]] Result<void> deleteInteraction(InteractionId id);
    [[nodiscard]] Result<PromiseId> addPromise(const Promise &promise);
    [[nodiscard]] Result<void> editPromise(const Promise &promise);
    [[nodiscard]] Result<void> deletePromise(PromiseId id);
    /// What logging this would plan for each participant, without writing anything.
    [[nodiscard]] Result<std::vector<FollowUp>> preview(const Interaction &interaction) const;

    // Follow-ups. A promise that is done is marked kept, a deadline met, a letter moved on.
    /// With an exchange that did it, that is logged in the same step.
    [[nodiscard]] Result<void> finish(FollowUpId id, const std::optional<Interaction> &done = {});
    /// What finishing offers to log: a message to the contact today; nothing where there is none.
    [[nodiscard]] std::optional<Interaction> interactionFor(const FollowUp &followUp) const;
    [[nodiscard]] Result<void> snooze(FollowUpId id, QDate until);
    [[nodiscard]] Result<void> dismiss(FollowUpId id, const QString &reason);
    /// Takes the user's own done, snooze or dismissal back; InvalidValue when there was none.
    [[nodiscard]] Result<void> reopen(FollowUpId id);

    // Events. A missing last day is the first, `loggedOn` is filled with today.
    [[nodiscard]] Result<EventId> addEvent(const Event &event);
    /// Changes the event's own fields; deadlines and targets have verbs of their own.
    [[nodiscard]] Result<void> editEvent(const Event &event);
    [[nodiscard]] Result<void> deleteEvent(EventId id);
    [[nodiscard]] Result<DeadlineId> addDeadline(EventId event, const Deadline &deadline);
    [[nodiscard]] Result<void> editDeadline(const Deadline &deadline);
    [[nodiscard]] Result<void> deleteDeadline(DeadlineId id);
    [[nodiscard]] Result<void> setTarget(EventId event, const Target &target);
    [[nodiscard]] Result<void> removeTarget(EventId event, ContactId contact);

    // Letters
    [[nodiscard]] Result<LetterId> addLetter(const Letter &letter);
    /// Changes everything but the state.
    [[nodiscard]] Result<void> editLetter(const Letter &letter);
    /// Moves a letter on (or back), reached on a day; an invalid day is today.
    [[nodiscard]] Result<void> moveLetter(LetterId id, LetterState state, QDate on = QDate());
    [[nodiscard]] Result<void> deleteLetter(LetterId id);
    [[nodiscard]] Result<SeasonId> addSeason(const Season &season);
    [[nodiscard]] Result<void> editSeason(const Season &season);
    [[nodiscard]] Result<void> deleteSeason(SeasonId id);

    // Shared work and milestones
    [[nodiscard]] Result<WorkId> addWork(const Work &work);
    [[nodiscard]] Result<void> editWork(const Work &work);
    [[nodiscard]] Result<void> deleteWork(WorkId id);
    [[nodiscard]] Result<MilestoneId> addMilestone(const Milestone &milestone);
    [[nodiscard]] Result<void> editMilestone(const Milestone &milestone);
    [[nodiscard]] Result<void> deleteMilestone(MilestoneId id);

    // Settings that belong to the data
    [[nodiscard]] Result<Profile> profile() const;
    [[nodiscard]] Result<void> setProfile(const Profile &profile);
    /// Writes the profile inside an edit's body.
    [[nodiscard]] static Result<void> storeProfile(Database &database, const Profile &profile);
    /// The policy in force; the default one where it cannot be read.
    [[nodiscard]] Policy policy() const;
    /// Replans everybody. InvalidValue for numbers that make no sense.
    [[nodiscard]] Result<void> setPolicy(const Policy &policy);
    /// What setting it would change, without writing anything.
    [[nodiscard]] Result<PolicyEffect> effectOf(const Policy &policy) const;

    // History
    [[nodiscard]] Result<HistoryLabel> undo();
    [[nodiscard]] Result<HistoryLabel> redo();
    /// Takes back the entry and all after it or, where it has been taken back, does it and all
    /// before it again: all of them or none. How many they were.
    [[nodiscard]] Result<qint64> travelTo(HistoryId id);

    /// Who mentors the student today, and who might.
    [[nodiscard]] Result<MentorBoard> mentorBoard() const;
    /// Best first: names, then what was written. At most `limit`.
    [[nodiscard]] Result<std::vector<SearchHit>> search(const QString &text, int limit) const;

    /// Copies the database, and the attached files into a folder beside the copy.
    [[nodiscard]] Result<BackupReport> backUpTo(const QString &path) const;
    /// Everything wrong with the file or with the plans in it; empty when sound.
    [[nodiscard]] Result<QStringList> findProblems() const;
    /// Plans everything from scratch as one step; what differed from it before.
    [[nodiscard]] Result<QStringList> repair();

    /// One recorded change: `body` gets the tables' connection and writes through them.
    using Body = std::function<Result<void>(Database &)>;
    [[nodiscard]] Result<void> edit(const HistoryLabel &label, const Body &body);

    /// True once after another process has committed a change.
    [[nodiscard]] bool changedOutside();

Q_SIGNALS:
    /// After the commit of an edit, undo or redo.
    void changed(const hallway::ChangeSet &changes);

private:
    /// Stands for an interaction that is not stored yet; later than every stored one.
    static constexpr qint64 previewId = std::numeric_limits<qint64>::max();

    Workspace(std::unique_ptr<Database> database, const Clock &clock);
    /// Characters of a search hit's excerpt.
    static constexpr int snippetLength = 120;
    [[nodiscard]] Result<void> watchPlanning();
    [[nodiscard]] Result<void> replanTouched();
    [[nodiscard]] Result<void> replan(ContactId contact, const Policy &policy);
    [[nodiscard]] Result<void> replanEverybody(const Policy &policy);
    /// Everybody, and the invalid id for what belongs to no contact.
    [[nodiscard]] Result<std::vector<ContactId>> everybody() const;
    [[nodiscard]] Result<PlanDifference> differenceOf(ContactId contact,
                                                      const Policy &policy) const;
    [[nodiscard]] Result<QStringList> planProblems() const;
    [[nodiscard]] Result<QStringList> fileProblems() const;
    [[nodiscard]] Result<void> travel(const std::vector<HistoryEntry> &path);
    [[nodiscard]] static Result<void> checkContact(const Contact &contact);
    [[nodiscard]] Result<HistoryLabel> contactLabel(const char *action, ContactId id) const;
    [[nodiscard]] Result<HistoryLabel> followUpLabel(const char *action,
                                                     const FollowUp &followUp) const;
    [[nodiscard]] Result<HistoryLabel> promiseLabel(const char *action,
                                                    const Promise &promise) const;
    [[nodiscard]] Result<QString> participantNames(const Interaction &interaction) const;
    [[nodiscard]] Result<void> decide(FollowUpId id, const char *action, Decision decision);
    [[nodiscard]] Result<void> close(const FollowUp &followUp);
    [[nodiscard]] Result<void> closeIfOpen(const FollowUp &followUp);
    [[nodiscard]] Result<void> open(const FollowUp &followUp);
    [[nodiscard]] Result<void> insertNextStep(Promise step, const Interaction &interaction);
    [[nodiscard]] Result<Interaction> completed(const Interaction &interaction) const;

    std::unique_ptr<Database> m_database;
    const Clock &m_clock;
    PeopleTable m_people;
    JournalTable m_journal;
    MailboxTable m_mailboxes;
    FollowUpTable m_followUps;
    EventTable m_events;
    LetterTable m_letters;
    WorkTable m_works;
    AttachmentTable m_attachments;
    History m_history;
    qint64 m_seenVersion = 0;
};

} // namespace hallway
