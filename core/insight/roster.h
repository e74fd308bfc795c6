#pragma once

#include "core/people/people_query.h"
#include "core/store/database.h"

#include <QHash>
#include <array>

namespace hallway {

/// An institution and who is there; archived people do not count.
struct InstitutionLine
{
    QString name;
    int people = 0;
    double tie = 0.0;  ///< the strongest one, as of the roster's day
    int exchanges = 0; ///< of whom that is
    QDate lastOn;

    friend bool operator==(const InstitutionLine &, const InstitutionLine &) = default;
};

/// Everybody at a glance, held in memory: what a list of people is filtered and ordered by. Of
/// 100,000 people any query is answered within a frame, which no index does for a word that nearly
/// everybody has. A value: it can be read in one thread and used in another.
class Roster
{
public:
    /// The words by which a role is found.
    using RoleWords = QString (*)(Role);

    [[nodiscard]] static Roster ofNobody(QDate today) { return Roster(today, nullptr); }
    /// Reads everybody; "due" and the ties are those of that day.
    [[nodiscard]] static Result<Roster> read(Database &database, QDate today, RoleWords roleWords);
    /// Reads these anew, takes out those that are gone, and reads all open follow-ups.
    [[nodiscard]] Result<void> refresh(Database &database, const std::vector<ContactId> &contacts);

    /// Who fits, in the query's order.
    [[nodiscard]] std::vector<ContactId> ids(const PeopleQuery &query) const;
    /// How many fit.
    [[nodiscard]] qint64 count(const PeopleQuery &query) const;
    /// By name, without those that nobody is at.
    [[nodiscard]] std::vector<InstitutionLine> institutions() const;
    [[nodiscard]] bool isArchived(ContactId contact) const;
    [[nodiscard]] QDate today() const { return m_today; }

private:
    /// What the open follow-ups of somebody come to.
    struct Pending
    {
        bool isToDo = false;
        bool isQuiet = false;    ///< past the rhythm by half
        bool isAwaiting = false; ///< a thank-you or nudge lives, which silences keeping in touch
        qint64 dueOn = 0;        ///< the next one, Julian day; 0: nothing is open
    };
    struct Entry
    {
        ContactId id;
        QByteArray sortKey;
        QByteArray text; ///< folded words, each behind a space
        Role role = Role::Unset;
        bool isArchived = false;
        bool isMentor = false;
        bool isResting = false;
        Pending pending;
        int institution = 0;   ///< place in m_names; 0: none
        std::vector<int> tags; ///< places in m_names
        qint64 lastOn = 0;     ///< Julian day; 0: never
        double tie = 0.0;      ///< as of today
        int exchanges = 0;
    };
    /// Who fits a query, kept while it is typed on.
    struct Answer
    {
        PeopleQuery query;
        std::vector<quint32> places; ///< in m_entries, in the query's order
    };
    class WordSearch;
    struct Match;
    using Entries = std::vector<Entry>;

    explicit Roster(QDate today, RoleWords roleWords) : m_today(today), m_roleWords(roleWords) {}

    [[nodiscard]] Entry entryFrom(Row row);
    void takeStanding(Entry &entry, Row row) const;
    void takeFollowUp(Pending &pending, Row row) const;
    [[nodiscard]] Result<void> readDetails(Database &database);
    [[nodiscard]] Result<void> readEntry(Database &database, ContactId contact);
    [[nodiscard]] Result<void> readFollowUps(Database &database);
    [[nodiscard]] int placeOf(const QString &name);
    [[nodiscard]] Match matchFor(const PeopleQuery &query, const QStringList &known = {}) const;
    [[nodiscard]] const std::vector<quint32> &ordered(PeopleOrder order) const;
    [[nodiscard]] const std::vector<quint32> &placesFor(const PeopleQuery &query) const;
    [[nodiscard]] std::vector<quint32> fitting(const std::vector<quint32> &places,
                                               const Match &match) const;
    void forgetAnswers();

    QDate m_today;
    RoleWords m_roleWords;
    Entries m_entries; ///< by name
    QHash<QString, int> m_places;
    std::vector<QString> m_names{QString()}; ///< of institutions and tags
    mutable std::array<std::vector<quint32>, 4> m_orders;
    mutable std::vector<Answer> m_answers; ///< each narrows the one before
};

} // namespace hallway
