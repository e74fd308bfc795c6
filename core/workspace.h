#pragma once

#include "core/base/clock.h"
#include "core/followup/follow_up_table.h"
#include "core/insight/mentor_board.h"
#include "core/journal/journal_table.h"
#include "core/journal/mailbox_table.h"
#include "core/people/people_table.h"
#include "core/profile.h"
#include "core/store/backup.h"
#include "core/store/history.h"

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
    [[nodiscard]] const History &history() const { return m_history; }

    // People
    [[nodiscard]] Result<ContactId> addContact(const Contact &contact);
    [[nodiscard]] Result<void> editContact(const Contact &contact);
    [[nodiscard]] Result<void> setContactState(ContactId id, ContactState state);
    [[nodiscard]] Result<void> deleteContact(ContactId id);
    /// Ends a rest: follow-ups are planned for the contact again.
    [[nodiscard]] Result<void> wakeContact(ContactId id);

    // Journal. `loggedOn` and a missing day are filled with today.
    [[nodiscard]] Result<InteractionId> log(const Interaction &interaction);
    [[nodiscard]] Result<void> editInteraction(const Interaction &interaction);
    [[nodiscard]] Result<void> deleteInteraction(InteractionId id);
    [[nodiscard]] Result<PromiseId> addPromise(const Promise &promise);
    [[nodiscard]] Result<void> editPromise(const Promise &promise);
    [[nodiscard]] Result<void> deletePromise(PromiseId id);
    /// What logging this would plan for each participant, without writing anything.
    [[nodiscard]] Result<std::vector<FollowUp>> preview(const Interaction &interaction) const;

    // Follow-ups. A promise that is done is marked kept.
    [[nodiscard]] Result<void> finish(FollowUpId id);
    [[nodiscard]] Result<void> snooze(FollowUpId id, QDate until);
    [[nodiscard]] Result<void> dismiss(FollowUpId id, const QString &reason);

    // Settings that belong to the data
    [[nodiscard]] Result<Profile> profile() const;
    [[nodiscard]] Result<void> setProfile(const Profile &profile);
    /// Writes the profile inside an edit's body.
    [[nodiscard]] static Result<void> storeProfile(Database &database, const Profile &profile);
    [[nodiscard]] Policy policy() const { return m_policy; }

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

    [[nodiscard]] Result<BackupReport> backUpTo(const QString &path) const;
    /// Everything wrong with the file or with the plans in it; empty when sound.
    [[nodiscard]] Result<QStringList> findProblems() const;

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
    [[nodiscard]] Result<bool> isPlannedRight(ContactId contact) const;
    [[nodiscard]] Result<void> watchPlanning();
    [[nodiscard]] Result<void> replanTouched();
    [[nodiscard]] Result<void> replan(ContactId contact);
    [[nodiscard]] Result<void> travel(const std::vector<HistoryEntry> &path);
    [[nodiscard]] Result<HistoryLabel> contactLabel(const char *action, ContactId id) const;
    [[nodiscard]] Result<HistoryLabel> followUpLabel(const char *action,
                                                     const FollowUp &followUp) const;
    [[nodiscard]] Result<QString> participantNames(const Interaction &interaction) const;
    [[nodiscard]] Result<void> decide(FollowUpId id, const char *action, Decision decision);

    std::unique_ptr<Database> m_database;
    const Clock &m_clock;
    PeopleTable m_people;
    JournalTable m_journal;
    MailboxTable m_mailboxes;
    FollowUpTable m_followUps;
    History m_history;
    Policy m_policy;
    qint64 m_seenVersion = 0;
};

} // namespace hallway
