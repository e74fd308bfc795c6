#include "core/insight/mentor_board.h"

#include <algorithm>
#include <set>

namespace hallway {

namespace {

constexpr int soonDays = 7;
constexpr int thinBelow = 2;        ///< a kind that rests on one person is thin
constexpr int leastExchanges = 2;   ///< with somebody who is proposed
constexpr size_t mostProposals = 3; ///< for one kind
constexpr int seniorYear = 4;       ///< the PGY from which a resident knows the way

constexpr int personColumnCount = 10; ///< that personFrom() reads

BoardPerson personFrom(Row row)
{
    return {.contact = row.id<ContactId>(0),
            .name = row.text(1),
            .role = roleFromName(row.text(2)).value_or(Role::Other),
            .pgyYear = row.optionalInteger(3),
            .title = row.text(4),
            .field = row.text(5),
            .institution = row.text(6),
            .training = row.text(7),
            .exchanges = int(row.integer(8)),
            .tie = row.real(9)};
}

/// A mentorship with what its pace is told from.
struct MentorRow
{
    MentorLine line;
    std::optional<int> ownRhythm;
    bool isResting = false;
};

MentorRow mentorFrom(Row row)
{
    MentorRow mentor;
    mentor.line.person = personFrom(row);
    mentor.line.kind =
        mentorKindFromName(row.text(personColumnCount)).value_or(MentorKind::Clinical);
    mentor.ownRhythm = row.optionalInteger(personColumnCount + 1);
    mentor.isResting = !row.isNull(personColumnCount + 2);
    return mentor;
}

/// Somebody who may fit a kind.
struct Candidate
{
    BoardPerson person;
    bool isProspective = false;
    bool sharesWork = false;
};

Candidate candidateFrom(Row row)
{
    return {.person = personFrom(row),
            .isProspective = row.integer(personColumnCount) != 0,
            .sharesWork = row.integer(personColumnCount + 1) != 0};
}

MentorPace paceOf(const MentorRow &mentor)
{
    const MentorLine &line = mentor.line;
    if (mentor.isResting) {
        return MentorPace::Resting;
    }
    if (!line.last) {
        return MentorPace::New;
    }
    if (line.rhythmDays == 0) {
        return MentorPace::NoRhythm;
    }
    if (-line.daysLeft * 2 > line.rhythmDays) {
        return MentorPace::GoneQuiet;
    }
    if (line.daysLeft < 0) {
        return MentorPace::Due;
    }
    return line.daysLeft <= soonDays ? MentorPace::Soon : MentorPace::OnRhythm;
}

class BoardReader
{
public:
    BoardReader(Database &database, const Policy &policy, QDate today)
        : m_database(database), m_journal(database), m_followUps(database), m_policy(policy),
          m_today(today)
    {
    }

    Result<void> readMentors(MentorBoard &board)
    {
        auto rows = m_database.rows(
            "SELECT c.id, c.display_name, c.role, c.pgy_year, c.title, c.field, c.institution,"
            " c.training, coalesce(s.exchanges, 0), coalesce(s.tie, 0.0), m.kind, c.rhythm_days, "
            "s.resting_from FROM mentorship m"
            " JOIN contact c ON c.id = m.contact_id LEFT JOIN standing s ON s.contact_id = c.id"
            " WHERE m.status = 'active' AND c.state = 'active'"
            " ORDER BY m.kind = 'career', m.kind = 'research', s.tie DESC, c.sort_key",
            mentorFrom);
        if (!rows) {
            return failed(rows);
        }
        for (MentorRow &row : *rows) {
            if (const auto read = complete(row); !read) {
                return read;
            }
            board.mentors.push_back(std::move(row.line));
        }
        return {};
    }

    Result<void> readProposals(MentorBoard &board, MentorKind kind)
    {
        auto people = m_database.rows(
            "SELECT c.id, c.display_name, c.role, c.pgy_year, c.title, c.field, c.institution,"
            " c.training, coalesce(s.exchanges, 0), coalesce(s.tie, 0.0),"
            " EXISTS (SELECT 1 FROM mentorship m WHERE m.contact_id = c.id AND m.kind = ?2"
            "         AND m.status = 'prospective') AS thought_of,"
            " EXISTS (SELECT 1 FROM work_participant w WHERE w.contact_id = c.id)"
            " FROM standing s JOIN contact c ON c.id = s.contact_id"
            " WHERE c.state = 'active' AND s.exchanges >= ?1 AND s.resting_from IS NULL"
            "   AND c.role IN ('program_director', 'associate_program_director', 'faculty',"
            "                  'fellow', 'resident', 'researcher')"
            "   AND NOT EXISTS (SELECT 1 FROM mentorship m WHERE m.contact_id = c.id"
            "                   AND m.kind = ?2 AND m.status IN ('active', 'asked'))"
            " ORDER BY thought_of DESC, s.tie DESC, c.sort_key",
            candidateFrom, leastExchanges, mentorKindName(kind));
        if (!people) {
            return failed(people);
        }
        std::vector<MentorProposal> fitting;
        for (Candidate &one : *people) {
            if (const auto reason = fit(one, kind)) {
                const bool isImg = one.person.training.contains(QLatin1String("IMG"));
                fitting.push_back({std::move(one.person), kind, *reason, isImg, one.isProspective});
            }
        }
        if (kind == MentorKind::Career) {
            std::stable_partition(fitting.begin(), fitting.end(),
                                  [](const MentorProposal &proposal) {
                                      return proposal.isProspective || proposal.isImg;
                                  });
        }
        fitting.resize(std::min(fitting.size(), mostProposals));
        std::move(fitting.begin(), fitting.end(), std::back_inserter(board.proposals));
        return {};
    }

private:
    Result<void> complete(MentorRow &row)
    {
        MentorLine &line = row.line;
        const auto exchanges = m_journal.interactionsOf(line.person.contact);
        if (!exchanges) {
            return failed(exchanges);
        }
        const auto last =
            std::find_if(exchanges->begin(), exchanges->end(), [this](const Interaction &one) {
                return one.kind != InteractionKind::Note && one.on <= m_today;
            });
        line.rhythmDays = row.ownRhythm.value_or(m_policy.mentorRhythm);
        if (last != exchanges->end()) {
            line.last = *last;
            line.daysLeft = line.rhythmDays - int(last->on.daysTo(m_today));
        }
        line.pace = paceOf(row);
        return readDue(line);
    }

    Result<void> readDue(MentorLine &line)
    {
        const auto all = m_followUps.linesOf(line.person.contact);
        if (!all) {
            return failed(all);
        }
        for (const AgendaLine &agenda : *all) {
            const FollowUpState state = stateOn(agenda.followUp, m_today);
            const bool isDue = state == FollowUpState::Due || state == FollowUpState::Overdue;
            if (isDue && agenda.followUp.key.kind != FollowUpKind::Rest &&
                (!line.due || agenda.followUp.window.dueOn < line.due->window.dueOn)) {
                line.due = agenda.followUp;
            }
        }
        return {};
    }

    static std::optional<FitReason> fit(const Candidate &candidate, MentorKind kind)
    {
        const BoardPerson &person = candidate.person;
        const bool isFaculty = person.role == Role::Faculty ||
                               person.role == Role::ProgramDirector ||
                               person.role == Role::AssociateProgramDirector;
        const bool isFellow = person.role == Role::Fellow;
        switch (kind) {
        case MentorKind::Clinical:
            return (isFaculty || isFellow) && isClinicalField(person.field)
                       ? std::optional(FitReason::ClinicalField)
                       : std::nullopt;
        case MentorKind::Research:
            if (candidate.sharesWork) {
                return FitReason::SharedWork;
            }
            return person.role == Role::Researcher ||
                           person.field == QLatin1String("outcomes research")
                       ? std::optional(FitReason::Researcher)
                       : std::nullopt;
        case MentorKind::Career:
            break;
        }
        if (isFaculty) {
            return FitReason::Faculty;
        }
        const bool isSenior =
            isFellow || (person.role == Role::Resident && person.pgyYear.value_or(0) >= seniorYear);
        return isSenior ? std::optional(FitReason::SeniorTrainee) : std::nullopt;
    }

    static bool isClinicalField(const QString &field)
    {
        static const QStringList fields{QStringLiteral("cardiac"), QStringLiteral("thoracic"),
                                        QStringLiteral("congenital"),
                                        QStringLiteral("general surgery")};
        return fields.contains(field);
    }

    Database &m_database;
    JournalTable m_journal;
    FollowUpTable m_followUps;
    const Policy &m_policy;
    QDate m_today;
};

} // namespace

int MentorBoard::count(MentorKind kind) const
{
    return int(std::count_if(mentors.begin(), mentors.end(),
                             [kind](const MentorLine &line) { return line.kind == kind; }));
}

int MentorBoard::people() const
{
    std::set<ContactId> people;
    for (const MentorLine &line : mentors) {
        people.insert(line.person.contact);
    }
    return int(people.size());
}

Result<MentorBoard> readMentorBoard(Database &database, const Policy &policy, QDate today)
{
    MentorBoard board;
    BoardReader reader(database, policy, today);
    if (const auto read = reader.readMentors(board); !read) {
        return failed(read);
    }
    for (const MentorKind kind : everyMentorKind) {
        if (board.count(kind) < thinBelow) {
            if (const auto read = reader.readProposals(board, kind); !read) {
                return failed(read);
            }
        }
    }
    return board;
}

} // namespace hallway
