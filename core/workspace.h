#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/events/event_table.h"
#include "core/files/attachment_table.h"
#include "core/files/file_store.h"
#include "core/followup/follow_up_table.h"
#include "core/insight/duplicates.h"
#include "core/insight/mentor_board.h"
#include "core/insight/roster.h"
#include "core/insight/search.h"
#include "core/journal/journal_table.h"
#include "core/journal/mailbox_table.h"
#include "core/letters/letter_table.h"
#include "core/people/people_table.h"
#include "core/people/saved_filters.h"
#include "core/people/word_table.h"
#include "core/profile.h"
#include "core/store/backup.h"
#include "core/store/history.h"
#include "core/work/work_table.h"

#include <QObject>
#include <functional>
#include <limits>
#include <memory>

namespace hallway {

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
    [[nodiscard]] const WordTable &words() const { return m_words; }
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
    /// Two who look like one person are two: duplicates() leaves them out from now on.
    [[nodiscard]] Result<void> setNotSame(ContactId one, ContactId other);
    /// Ends a rest: follow-ups are planned for the contact again.
    [[nodiscard]] Result<void> wakeContact(ContactId id);

    // Files. Their bytes are in the store already; undo leaves them there.
    [[nodiscard]] Result<void> attachFiles(ContactId contact, const std::vector<StoredFile> &files);
    [[nodiscard]] Result<void> removeAttachment(AttachmentId id);
    /// Removes the stored bytes that neither a contact nor the history names any more.
    [[nodiscard]] Result<void> tidyFiles() const;

    // Several people as one step. Ids that are gone are an error, and then nothing is changed.
    [[nodiscard]] Result<void> setContactStates(const std::vector<ContactId> &ids,
                                                ContactState state);
    [[nodiscard]] Result<void> deleteContacts(const std::vector<ContactId> &ids);
    /// Nothing: by mentorship or tie; 0: never.
    [[nodiscard]] Result<void> setRhythms(const std::vector<ContactId> &ids,
                                          std::optional<int> days);
    /// Adds tags to each of them and takes others away.
    [[nodiscard]] Result<void> tagContacts(const std::vector<ContactId> &ids,
                                           const QStringList &added, const QStringList &removed);

    // Filters of the people list that the user gave names
    [[nodiscard]] Result<std::vector<SavedFilter>> savedFilters() const;
    /// Adds a filter, or changes the one that is called `before`. InvalidValue for a name that
    /// another one has.
    [[nodiscard]] Result<void> saveFilter(const SavedFilter &filter,
                                          const QString &before = QString());
    [[nodiscard]] Result<void> deleteFilter(const QString &name);
    /// Moves a filter so many places on, or back; it stops at the ends.
    [[nodiscard]] Result<void> moveFilter(const QString &name, int places);

    // Tags, fields and institutions. Each in people done; Cancelled.
    /// Gives everybody who has the word another one; the two become one where both were in use.
    [[nodiscard]] Result<void> renameWord(WordList list, const QString &from, const QString &to,
                                          const Progress &progress = {});
    /// Takes the word from everybody; InvalidValue for an institution that is somebody's only name.
    [[nodiscard]] Result<void> removeWord(WordList list, const QString &word,
                                          const Progress &progress = {});
    /// Offers one more field; InvalidValue when it is there already.
    [[nodiscard]] Result<void> addField(const QString &field);

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
    /// Gives the contact of a follow-up another rhythm in days, 0 for never, in place of putting
    /// the follow-up off once more: what was put off is so no longer.
    [[nodiscard]] Result<void> changeRhythm(FollowUpId id, int days);

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
    /// InvalidValue for a time zone that is not known, or an address without @.
    [[nodiscard]] Result<void> setProfile(const Profile &profile);
    /// Writes the profile inside an edit's body.
    [[nodiscard]] static Result<void> storeProfile(Database &database, const Profile &profile);
    /// The policy in force; the default one where it cannot be read.
    [[nodiscard]] Policy policy() const;
    /// Replans everybody, in contacts done. InvalidValue for numbers that make no sense; Cancelled.
    [[nodiscard]] Result<void> setPolicy(const Policy &policy, const Progress &progress = {});
    /// What setting it would change, without writing anything.
    [[nodiscard]] Result<PolicyEffect> effectOf(const Policy &policy,
                                                const Progress &progress = {}) const;

    /// The calendar file that is kept current; empty: none. Another copy of the database, as a
    /// backup is, keeps none.
    [[nodiscard]] Result<QString> keptCalendar() const;
    /// Notes the file to keep current, by its absolute path; an empty path stops that.
    /// FileUnwritable for the database itself.
    [[nodiscard]] Result<void> keepCalendar(const QString &path);

    // History. Cancelled, with nothing changed, when `progress` (in HistoryEntry::effort()) said
    // so.
    [[nodiscard]] Result<HistoryLabel> undo(const Progress &progress = {});
    [[nodiscard]] Result<HistoryLabel> redo(const Progress &progress = {});
    /// Takes back the entry and all after it or, where it has been taken back, does it and all
    /// before it again: all of them or none. How many they were.
    [[nodiscard]] Result<qint64> travelTo(HistoryId id, const Progress &progress = {});

    /// Everybody in memory, as of today; for lists that are filtered as one types.
    [[nodiscard]] Result<Roster> roster(Roster::RoleWords roleWords) const;
    /// Brings a roster up to what a change did to these people.
    [[nodiscard]] Result<void> refresh(Roster &roster,
                                       const std::vector<ContactId> &contacts) const;
    /// Who mentors the student today, and who might.
    [[nodiscard]] Result<MentorBoard> mentorBoard() const;
    /// Best first, at most `limit`, see Search::find().
    [[nodiscard]] Result<std::vector<SearchHit>> search(const QString &text, int limit) const;
    /// Contacts that may be one person, see findDuplicates(). Cancelled.
    [[nodiscard]] Result<std::vector<DuplicatePair>>
    duplicates(const Progress &progress = {}) const;
    /// Finds by words, with room for each kind.
    [[nodiscard]] const Search &finder() const { return m_search; }

    /// Copies the database, and the attached files into a folder beside the copy. Cancelled.
    [[nodiscard]] Result<BackupReport> backUpTo(const QString &path,
                                                const Progress &progress = {}) const;
    /// Everything wrong with the file or with the plans in it; empty when sound. Cancelled.
    [[nodiscard]] Result<QStringList> findProblems(const Progress &progress = {}) const;
    /// Plans everything from scratch as one step; what differed from it before.
    [[nodiscard]] Result<QStringList> repair();

    /// One recorded change: `body` gets the tables' connection and writes through them.
    using Body = std::function<Result<void>(Database &)>;
    [[nodiscard]] Result<void> edit(const HistoryLabel &label, const Body &body);
    /// The same with `addRows` before it, which only inserts contacts or interactions and what
    /// hangs on them. For many: they are not recorded row by row, undo takes them away by their
    /// ids.
    [[nodiscard]] Result<void> edit(const HistoryLabel &label, const Body &addRows,
                                    const Body &body);

    /// True once after another process has committed a change.
    [[nodiscard]] bool changedOutside();

Q_SIGNALS:
    /// After the commit of an edit, undo or redo.
    void changed(const hallway::ChangeSet &changes);

private:
    /// Stands for an interaction that is not stored yet; later than every stored one.
    static constexpr qint64 previewId = std::numeric_limits<qint64>::max();

    Workspace(std::unique_ptr<Database> database, const Clock &clock);
    [[nodiscard]] Result<void> watchPlanning();
    [[nodiscard]] Result<std::vector<Addition>> added(const Body &addRows);
    [[nodiscard]] Result<QByteArray> recorded(const Body &body);
    [[nodiscard]] Result<void> replanTouched();
    [[nodiscard]] Result<void> replan(ContactId contact, const Policy &policy);
    [[nodiscard]] Result<void> replanEverybody(const Policy &policy, const Progress &progress = {});
    /// Does something for each of everybody(), and between them asks whether to go on.
    using ForContact = std::function<Result<void>(ContactId)>;
    [[nodiscard]] Result<void> forEverybody(const ForContact &work, const Progress &progress) const;
    /// Everybody, and the invalid id for what belongs to no contact.
    [[nodiscard]] Result<std::vector<ContactId>> everybody() const;
    [[nodiscard]] Result<PlanDifference> differenceOf(ContactId contact,
                                                      const Policy &policy) const;
    [[nodiscard]] Result<QStringList> planProblems(const Progress &progress = {}) const;
    [[nodiscard]] Result<void> exchangeWordOf(ContactId id, WordList list, const QString &from,
                                              const QString &to);
    [[nodiscard]] Result<void> exchangeWord(WordList list, const QString &from, const QString &to,
                                            const Progress &progress);
    [[nodiscard]] Result<void> travel(const std::vector<HistoryEntry> &path,
                                      const Progress &progress);
    [[nodiscard]] Result<QStringList> fileProblems() const;
    [[nodiscard]] static Result<void> checkContact(const Contact &contact);
    [[nodiscard]] Result<HistoryLabel> contactLabel(const char *action, ContactId id) const;
    /// "Hannah Torvik +11".
    [[nodiscard]] Result<QString> namesOf(const std::vector<ContactId> &ids) const;
    /// One step that does the same to each of them.
    [[nodiscard]] Result<void> editEach(const char *action, const std::vector<ContactId> &ids,
                                        const std::function<Result<void>(ContactId)> &work);
    [[nodiscard]] Result<void> storeFilters(const char *action, const QString &name,
                                            const std::vector<SavedFilter> &filters);
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
    [[nodiscard]] QString canonicalPath() const;

    std::unique_ptr<Database> m_database;
    const Clock &m_clock;
    PeopleTable m_people;
    WordTable m_words;
    JournalTable m_journal;
    MailboxTable m_mailboxes;
    FollowUpTable m_followUps;
    EventTable m_events;
    LetterTable m_letters;
    WorkTable m_works;
    AttachmentTable m_attachments;
    History m_history;
    Search m_search;
    qint64 m_seenVersion = 0;
};

} // namespace hallway
