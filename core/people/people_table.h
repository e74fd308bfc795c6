#pragma once

#include "core/people/contact.h"
#include "core/people/hand_edits.h"
#include "core/store/database.h"

namespace hallway {

/// One line of the people list.
struct PersonLine
{
    ContactId id;
    QString name; ///< display name
    Role role = Role::Unset;
    QString title;
    QString field;
    QString institution;
    QString email; ///< the first one
    ContactState state = ContactState::Active;
    double tie = 0.0; ///< stored sum, see tieOn()
    int works = 0;    ///< active shared works
    int exchanges = 0;
    qint64 photoBytes = 0; ///< of the encoded picture; 0: none
    QDate lastOn;          ///< last interaction but notes
    QDate restingFrom;
    QDate nextOpensOn; ///< of the open follow-up that is due first; invalid: none
    QDate nextDueOn;
    QDate nextSnoozedUntil;
};

/// Which people a list shows.
struct PeopleFilter
{
    QString text; ///< words, each the beginning of a word of name, institution, title, tags, e-mail
    QString tag;  ///< exactly this tag; empty: any
    std::optional<Role> role;
    bool mentorsOnly = false;
    bool includeArchived = false;
};

/// A telephone number and whose it is.
struct PhoneOwner
{
    ContactId contact;
    QString number;
};

/// The contacts in the database. Writing functions run inside a transaction of the caller.
class PeopleTable
{
public:
    explicit PeopleTable(Database &database) : m_database(database) {}

    [[nodiscard]] Result<ContactId> insert(const Contact &contact, qint64 nowMilliseconds);
    /// Stores the whole value; rows of details that did not change are left alone.
    [[nodiscard]] Result<void> update(const Contact &contact, qint64 nowMilliseconds);
    /// The same by the user's own hand: what changed is noted, see HandEdit.
    [[nodiscard]] Result<void> edit(const Contact &contact, qint64 nowMilliseconds);
    [[nodiscard]] Result<void> remove(ContactId id);
    [[nodiscard]] Result<void> setState(ContactId id, ContactState state);
    [[nodiscard]] Result<void> wake(ContactId id, QDate on);
    [[nodiscard]] Result<void> setRhythm(ContactId id, std::optional<int> days);

    /// NotFound when there is none.
    [[nodiscard]] Result<Contact> contact(ContactId id) const;
    /// Many at once, in this order, for the price of a few; without those that are gone.
    [[nodiscard]] Result<std::vector<Contact>> contacts(const std::vector<ContactId> &ids) const;
    [[nodiscard]] Result<QString> name(ContactId id) const;
    /// By id, e-mail address, or enough of the name to be unique; NotFound or Ambiguous.
    [[nodiscard]] Result<ContactId> find(const QString &text) const;
    /// Everybody whose e-mail or link has such a key; with a limit some of very many.
    [[nodiscard]] Result<std::vector<ContactId>> byKey(const QString &matchKey,
                                                       int limit = -1) const;
    /// Every telephone number of every contact.
    [[nodiscard]] Result<std::vector<PhoneOwner>> phones() const;
    /// What was changed by hand of every contact.
    [[nodiscard]] Result<std::vector<HandEdit>> handEdits() const;
    [[nodiscard]] Result<std::vector<ContactId>> byUid(const QString &uid) const;
    [[nodiscard]] Result<std::vector<ContactId>> byName(const QString &sortKey) const;

    /// Everybody who was introduced by this contact, by name.
    [[nodiscard]] Result<std::vector<ContactId>> introducedBy(ContactId id) const;

    [[nodiscard]] Result<qint64> count() const;
    /// Whether there are more than so many, archived ones too; without counting further.
    [[nodiscard]] Result<bool> hasMoreThan(int number) const;
    /// The ids in the order of their names.
    [[nodiscard]] Result<std::vector<ContactId>> ids(const PeopleFilter &filter) const;
    /// The list's line for one contact as of a day (a lapsed follow-up is nobody's next);
    /// NotFound when it is gone.
    [[nodiscard]] Result<PersonLine> line(ContactId id, QDate today) const;
    [[nodiscard]] Result<std::vector<QString>> tags() const;
    /// The encoded picture of somebody; empty: none.
    [[nodiscard]] Result<QByteArray> photo(ContactId id) const;

private:
    /// How many candidates an Ambiguous error lists.
    static constexpr int mostCandidates = 10;

    [[nodiscard]] Result<void> store(const Contact &before, const Contact &contact,
                                     qint64 nowMilliseconds);
    [[nodiscard]] Result<void> insertDetails(ContactId id, const Contact &before,
                                             const Contact &after);
    [[nodiscard]] Result<void> insertPoints(ContactId id, const char *kind,
                                            const std::vector<LabelledValue> &points,
                                            QString (*key)(const QString &));
    [[nodiscard]] Result<void> insertAddresses(ContactId id, const Contact &contact);
    [[nodiscard]] Result<void> insertTags(ContactId id, const Contact &contact);
    [[nodiscard]] Result<void> insertMentorships(ContactId id, const Contact &contact);
    [[nodiscard]] Result<void> insertPastRoles(ContactId id, const Contact &contact);
    [[nodiscard]] Result<void> insertPhoto(ContactId id, const Contact &contact);
    [[nodiscard]] Result<void> removeDetails(const Contact &before, const Contact &after);
    [[nodiscard]] Result<void> readDetails(Contact &contact) const;
    [[nodiscard]] Result<void> readPoints(Contact &contact) const;
    [[nodiscard]] Result<void> readAddresses(Contact &contact) const;
    [[nodiscard]] Result<void> readPastRoles(Contact &contact) const;
    [[nodiscard]] Result<void> readMentorships(Contact &contact) const;
    [[nodiscard]] std::vector<ContactId> exactlyNamed(const QString &text,
                                                      const std::vector<ContactId> &ids) const;
    [[nodiscard]] Result<ContactId> unique(const QString &text,
                                           const std::vector<ContactId> &ids) const;

    Database &m_database;
};

} // namespace hallway
