#include "core/insight/name_index.h"

#include "core/base/text.h"
#include "core/base/typing.h"

#include <QHash>
#include <algorithm>
#include <bit>
#include <numeric>

namespace hallway {

namespace {

constexpr quint8 wholeMark = 10;
constexpr quint8 beginningMark = 7;
constexpr quint8 nearMark = 4; ///< less one for each slip
constexpr qsizetype mostNearWords = 8;

/// A bit for each letter; other characters share the last ones.
quint32 lettersOf(QStringView word)
{
    quint32 bits = 0;
    for (const QChar c : word) {
        bits |= 1U << (c.unicode() % 32U);
    }
    return bits;
}

/// The place of each among all, the greatest first; equals stay as they are.
std::vector<quint32> ranksOf(const std::vector<double> &values)
{
    std::vector<quint32> places(values.size());
    std::iota(places.begin(), places.end(), 0U);
    std::stable_sort(places.begin(), places.end(),
                     [&values](quint32 a, quint32 b) { return values[a] > values[b]; });
    std::vector<quint32> ranks(values.size());
    for (quint32 rank = 0; rank < places.size(); ++rank) {
        ranks[places[rank]] = rank;
    }
    return ranks;
}

void raise(quint8 &mark, quint8 to)
{
    mark = std::max(mark, to);
}

} // namespace

Result<NameIndex> NameIndex::read(Database &database)
{
    NameIndex index;
    QHash<QString, std::vector<quint32>> words;
    std::vector<double> ties;
    const auto done = database.each(
        "SELECT c.id, c.display_name, c.nickname, coalesce(s.tie, 0) FROM contact c"
        " LEFT JOIN standing s ON s.contact_id = c.id ORDER BY c.sort_key, c.id",
        [&](Row row) {
            const auto place = quint32(index.m_people.size());
            index.m_people.push_back(row.id<ContactId>(0));
            ties.push_back(row.real(3));
            for (const QString &word : foldedWords(row.text(1) + u' ' + row.text(2))) {
                auto &people = words[word];
                if (people.empty() || people.back() != place) {
                    people.push_back(place);
                }
            }
        });
    if (!done) {
        return failed(done);
    }
    index.m_ranks = ranksOf(ties);
    index.m_words.reserve(size_t(words.size()));
    for (auto word = words.begin(); word != words.end(); ++word) {
        index.m_words.push_back({word.key(), lettersOf(word.key()), std::move(word.value())});
    }
    std::sort(index.m_words.begin(), index.m_words.end(),
              [](const Word &a, const Word &b) { return a.text < b.text; });
    return index;
}

void NameIndex::markBeginnings(const QString &typed, Marks &marks) const
{
    auto word = std::lower_bound(m_words.begin(), m_words.end(), typed,
                                 [](const Word &a, const QString &b) { return a.text < b; });
    for (; word != m_words.end() && word->text.startsWith(typed); ++word) {
        const quint8 mark = word->text.size() == typed.size() ? wholeMark : beginningMark;
        for (const quint32 place : word->people) {
            raise(marks[place], mark);
        }
    }
}

/// Letters that were typed and are not in a word at all are a slip each: most words are ruled out
/// by that before anything is compared.
template <class Visit>
void NameIndex::eachNear(const QString &typed, Visit visit) const
{
    const int most = forgivenSlips(typed);
    const quint32 letters = lettersOf(typed);
    for (const Word &word : m_words) {
        if (most == 0 || std::popcount(letters & ~word.letters) > most) {
            continue;
        }
        // While a word is being typed only its first letter has to be right.
        const bool isBegun = word.text.front() == typed.front();
        const int slips = isBegun ? slipsFromBeginning(typed, word.text, most)
                                  : slipsBetween(typed, word.text, most);
        if (slips <= most) {
            visit(word, slips);
        }
    }
}

void NameIndex::markNear(const QString &typed, Marks &marks) const
{
    eachNear(typed, [&marks](const Word &word, int slips) {
        for (const quint32 place : word.people) {
            raise(marks[place], quint8(nearMark - slips));
        }
    });
}

NameIndex::Marks NameIndex::marksOf(const QString &typed, Reading reading) const
{
    Marks marks(m_people.size(), 0);
    markBeginnings(typed, marks);
    if (reading == Reading::Forgiving) {
        markNear(typed, marks);
    }
    return marks;
}

std::vector<ContactId> NameIndex::find(const QStringList &typed, Reading reading, int limit) const
{
    std::vector<quint32> sums(m_people.size(), 0);
    std::vector<quint32> places;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const Marks marks = marksOf(typed[i], reading);
        for (size_t place = 0; place < marks.size(); ++place) {
            const bool fits = marks[place] > 0 && (i == 0 || sums[place] > 0);
            sums[place] = fits ? sums[place] + marks[place] : 0;
        }
    }
    for (quint32 place = 0; place < sums.size(); ++place) {
        if (sums[place] > 0) {
            places.push_back(place);
        }
    }
    const auto count = std::min(places.size(), size_t(std::max(limit, 0)));
    std::partial_sort(places.begin(), places.begin() + std::ptrdiff_t(count), places.end(),
                      [&](quint32 a, quint32 b) {
                          return sums[a] != sums[b] ? sums[a] > sums[b] : m_ranks[a] < m_ranks[b];
                      });
    std::vector<ContactId> found;
    for (size_t i = 0; i < count; ++i) {
        found.push_back(m_people[places[i]]);
    }
    return found;
}

QStringList NameIndex::near(const QString &typed) const
{
    std::vector<std::pair<int, QString>> words;
    eachNear(typed,
             [&words](const Word &word, int slips) { words.emplace_back(slips, word.text); });
    std::sort(words.begin(), words.end());
    QStringList nearest;
    for (const auto &[slips, word] : words) {
        if (nearest.size() < mostNearWords) {
            nearest.append(word);
        }
    }
    return nearest;
}

} // namespace hallway
