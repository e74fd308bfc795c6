#include "core/insight/duplicates.h"

#include "core/base/names.h"
#include "core/base/text.h"
#include "core/people/likeness.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace hallway {

namespace {

constexpr NameTable<DuplicateReason, 7> reasonNames{
    {{{DuplicateReason::Uid, "uid"},
      {DuplicateReason::Email, "email"},
      {DuplicateReason::Link, "link"},
      {DuplicateReason::Phone, "phone"},
      {DuplicateReason::Name, "name"},
      {DuplicateReason::Initial, "initial"},
      {DuplicateReason::Institution, "institution"}}}};

/// More than so many behind one address or name are not compared with each other: the time it
/// takes grows with their square.
constexpr size_t mostInBlock = 50;
constexpr int leastScore = 40;
constexpr qint64 stepsBetweenLooks = 2000;

/// What is compared of a contact.
struct Person
{
    ContactId id;
    QString given;
    QString family;
    QString institution;
};

/// How likely each reason makes it, alone, that two are one.
double weightOf(DuplicateReason reason)
{
    switch (reason) {
    case DuplicateReason::Uid:
        return 0.95;
    case DuplicateReason::Email:
    case DuplicateReason::Link:
        return 0.85;
    case DuplicateReason::Phone:
    case DuplicateReason::Institution:
        return 0.5;
    case DuplicateReason::Name:
        return 0.6;
    case DuplicateReason::Initial:
        break;
    }
    return 0.4;
}

bool isFull(const Person &person)
{
    return !person.given.isEmpty() && !person.family.isEmpty();
}

bool haveWordInCommon(const Person &one, const Person &other)
{
    const QStringList words = foldedWords(one.given + u' ' + one.family);
    const QStringList others = foldedWords(other.given + u' ' + other.family);
    return std::any_of(words.begin(), words.end(),
                       [&others](const QString &word) { return others.contains(word); });
}

/// "H." or "H": the first name is only begun.
bool isInitial(const QString &given)
{
    return given.size() == 1;
}

/// The same number with and without the country's code.
QString phoneBlock(const QString &key)
{
    constexpr qsizetype least = 7;
    constexpr qsizetype compared = 9;
    return key.size() < least ? QString() : key.last(std::min(compared, key.size()));
}

using Pair = std::pair<quint32, quint32>;

class DuplicateFinding
{
public:
    DuplicateFinding(Database &database, const Progress &progress)
        : m_database(database), m_progress(progress)
    {
    }

    Result<std::vector<DuplicatePair>> gather()
    {
        for (const auto step : {&DuplicateFinding::readPeople, &DuplicateFinding::readPoints,
                                &DuplicateFinding::readNotSame, &DuplicateFinding::compareBlocks}) {
            if (const auto done = (this->*step)(); !done) {
                return failed(done);
            }
        }
        return pairs();
    }

private:
    using Block = std::vector<quint32>;
    using Blocks = QHash<QString, Block>;

    Result<void> readPeople()
    {
        return m_database.each(
            "SELECT id, given, family, institution, uid FROM contact ORDER BY id", [this](Row row) {
                const auto place = quint32(m_people.size());
                m_people.push_back({row.id<ContactId>(0), foldedWords(row.text(1)).join(u' '),
                                    foldedWords(row.text(2)).join(u' '), folded(row.text(3))});
                m_places.insert(row.integer(0), place);
                const Person &person = m_people.back();
                add(DuplicateReason::Uid, row.text(4), place);
                if (isFull(person)) {
                    add(DuplicateReason::Name, person.family + u'\n' + person.given, place);
                    addToInitial(person, place);
                }
            });
    }

    /// Those with a whole first name are looked at only from those who have its initial.
    void addToInitial(const Person &person, quint32 place)
    {
        const QString key = person.family + u'\n' + person.given.first(1);
        if (isInitial(person.given)) {
            m_initials[key].push_back(place);
        } else {
            m_begun[key].push_back(place);
        }
    }

    Result<void> readPoints()
    {
        return m_database.each(
            "SELECT contact_id, kind, match_key FROM contact_point WHERE match_key <> ''",
            [this](Row row) {
                const quint32 place = m_places.value(row.integer(0));
                const QString kind = row.text(1);
                const QString key = row.text(2);
                if (kind == QLatin1String("email")) {
                    add(DuplicateReason::Email, key, place);
                } else if (kind == QLatin1String("phone")) {
                    add(DuplicateReason::Phone, phoneBlock(key), place);
                } else if (isProfilePage(key)) {
                    add(DuplicateReason::Link, key, place);
                }
            });
    }

    Result<void> readNotSame()
    {
        return m_database.each("SELECT one_id, other_id FROM not_same", [this](Row row) {
            m_notSame.insert({m_places.value(row.integer(0)), m_places.value(row.integer(1))});
        });
    }

    void add(DuplicateReason reason, const QString &key, quint32 place)
    {
        if (!key.isEmpty()) {
            Block &block = m_blocks[size_t(reason)][key];
            if (block.empty() || block.back() != place) {
                block.push_back(place);
            }
        }
    }

    Result<void> compareBlocks()
    {
        qint64 total = m_initials.size();
        for (const Blocks &blocks : m_blocks) {
            total += blocks.size();
        }
        qint64 done = 0;
        const auto looksUp = [&] {
            return ++done % stepsBetweenLooks != 0 || goesOn(m_progress, done, total);
        };
        for (size_t reason = 0; reason < m_blocks.size(); ++reason) {
            for (const Block &block : qAsConst(m_blocks[reason])) {
                if (!looksUp()) {
                    return fail(ErrorCode::Cancelled);
                }
                pairUp(block, DuplicateReason(reason));
            }
        }
        for (auto initial = m_initials.cbegin(); initial != m_initials.cend(); ++initial) {
            if (!looksUp()) {
                return fail(ErrorCode::Cancelled);
            }
            pairInitials(initial.value(), m_begun.value(initial.key()));
        }
        return {};
    }

    void pairUp(const Block &block, DuplicateReason reason)
    {
        for (size_t i = 0; block.size() <= mostInBlock && i < block.size(); ++i) {
            for (size_t j = i + 1; j < block.size(); ++j) {
                note(block[i], block[j], reason);
            }
        }
    }

    void pairInitials(const Block &initials, const Block &begun)
    {
        for (const quint32 one : initials) {
            for (size_t i = 0;
                 initials.size() * begun.size() <= mostInBlock * mostInBlock && i < begun.size();
                 ++i) {
                note(one, begun[i], DuplicateReason::Initial);
            }
        }
    }

    void note(quint32 one, quint32 other, DuplicateReason reason)
    {
        const Pair pair = std::minmax(one, other);
        auto &reasons = m_found[pair];
        if (one != other && !reasons.contains(reason)) {
            reasons.append(reason);
        }
    }

    [[nodiscard]] std::vector<DuplicatePair> pairs() const
    {
        std::vector<DuplicatePair> pairs;
        for (auto found = m_found.cbegin(); found != m_found.cend(); ++found) {
            if (m_notSame.contains(found.key())) {
                continue;
            }
            DuplicatePair pair = judged(found.key(), found.value());
            if (pair.score >= leastScore) {
                pairs.push_back(std::move(pair));
            }
        }
        std::sort(pairs.begin(), pairs.end(), [](const DuplicatePair &x, const DuplicatePair &y) {
            return std::tuple(-x.score, x.a, x.b) < std::tuple(-y.score, y.a, y.b);
        });
        return pairs;
    }

    /// The reasons speak for it independently of each other; names or institutions that differ
    /// speak against it.
    [[nodiscard]] DuplicatePair judged(const Pair &pair, QList<DuplicateReason> reasons) const
    {
        const Person &one = m_people[pair.first];
        const Person &other = m_people[pair.second];
        const bool isNamed =
            reasons.contains(DuplicateReason::Name) || reasons.contains(DuplicateReason::Initial);
        const bool knowsPlaces = !one.institution.isEmpty() && !other.institution.isEmpty();
        if (isNamed && knowsPlaces && one.institution == other.institution) {
            reasons.append(DuplicateReason::Institution);
        }
        std::sort(reasons.begin(), reasons.end());
        double doubt = 1.0;
        for (const DuplicateReason reason : qAsConst(reasons)) {
            doubt *= 1.0 - weightOf(reason);
        }
        double likely = 1.0 - doubt;
        const bool isByCard = reasons.contains(DuplicateReason::Uid);
        if (!isByCard && isFull(one) && isFull(other) && !haveWordInCommon(one, other)) {
            likely *= 0.3;
        }
        const bool isOnlyNamed = isNamed && reasons.size() == 1;
        if (isOnlyNamed && knowsPlaces) {
            likely *= 0.7;
        }
        return {
            one.id, other.id, int(std::lround(100.0 * likely)), {reasons.cbegin(), reasons.cend()}};
    }

    Database &m_database;
    const Progress &m_progress;
    std::vector<Person> m_people; ///< by id
    QHash<qint64, quint32> m_places;
    std::array<Blocks, reasonNames.entries.size()> m_blocks;
    Blocks m_initials;
    Blocks m_begun;
    QSet<Pair> m_notSame;
    QHash<Pair, QList<DuplicateReason>> m_found;
};

} // namespace

QString duplicateReasonName(DuplicateReason reason)
{
    return reasonNames.name(reason);
}

Result<std::vector<DuplicatePair>> findDuplicates(Database &database, const Progress &progress)
{
    return DuplicateFinding(database, progress).gather();
}

Result<void> insertNotSame(Database &database, ContactId one, ContactId other)
{
    return database
        .run("INSERT OR IGNORE INTO not_same (one_id, other_id) VALUES (?1, ?2)",
             std::min(one, other), std::max(one, other))
        .map([](int) {});
}

} // namespace hallway
