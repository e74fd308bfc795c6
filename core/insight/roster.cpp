#include "core/insight/roster.h"

#include "core/base/text.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <numeric>

namespace hallway {

namespace {

/// Whether everybody who fits `query` fits `wider` too, in the same order.
bool isNarrower(const PeopleQuery &query, const PeopleQuery &wider)
{
    PeopleQuery sameText = wider;
    sameText.text = query.text;
    const QStringList words = foldedWords(query.text);
    const QStringList widerWords = foldedWords(wider.text);
    return sameText == query &&
           std::all_of(widerWords.begin(), widerWords.end(), [&words](const QString &beginning) {
               return std::any_of(words.begin(), words.end(), [&beginning](const QString &word) {
                   return word.startsWith(beginning);
               });
           });
}

} // namespace

/// Looks for the beginning of a word in one text after the other.
class Roster::WordSearch
{
public:
    /// `word` is folded, behind a space.
    explicit WordSearch(QByteArray word)
        : m_word(std::move(word)), m_searcher(m_word.cbegin(), m_word.cend())
    {
    }

    [[nodiscard]] qsizetype size() const { return m_word.size(); }

    [[nodiscard]] bool isIn(const QByteArray &text) const
    {
        // memmem() makes its table anew for every text, but not for the shortest words, where it
        // needs none.
        constexpr qsizetype tableless = 2;
        if (m_word.size() <= tableless) {
            return memmem(text.constData(), size_t(text.size()), m_word.constData(),
                          size_t(m_word.size())) != nullptr;
        }
        return std::search(text.cbegin(), text.cend(), m_searcher) != text.cend();
    }

private:
    QByteArray m_word;
    std::boyer_moore_horspool_searcher<QByteArray::const_iterator> m_searcher;
};

/// A query made ready for one pass over everybody.
struct Roster::Match
{
    std::vector<WordSearch> words;
    int tag = 0; ///< 0: any, -1: one that nobody has
    int institution = 0;
    std::optional<Role> role;
    PeopleGroup group = PeopleGroup::Everybody;

    [[nodiscard]] bool isInGroup(const Entry &entry) const
    {
        if (entry.isArchived != (group == PeopleGroup::Archived)) {
            return false;
        }
        switch (group) {
        case PeopleGroup::ToDo:
            return entry.pending.isToDo;
        case PeopleGroup::Mentors:
            return entry.isMentor;
        case PeopleGroup::Quiet:
            return entry.isResting || entry.pending.isQuiet;
        case PeopleGroup::Everybody:
        case PeopleGroup::Archived:
            break;
        }
        return true;
    }

    [[nodiscard]] bool hasWords(const Entry &entry) const
    {
        return std::all_of(words.begin(), words.end(),
                           [&entry](const WordSearch &word) { return word.isIn(entry.text); });
    }

    [[nodiscard]] bool fits(const Entry &entry) const
    {
        return isInGroup(entry) && (!role || entry.role == *role) &&
               (institution == 0 || entry.institution == institution) &&
               (tag == 0 ||
                std::find(entry.tags.begin(), entry.tags.end(), tag) != entry.tags.end()) &&
               hasWords(entry);
    }
};

/// Without the words that everybody who is asked about is known to have.
Roster::Match Roster::matchFor(const PeopleQuery &query, const QStringList &known) const
{
    const auto placeOrNobody = [this](const QString &name) {
        return name.isEmpty() ? 0 : m_places.value(name, -1);
    };
    Match match;
    match.tag = placeOrNobody(query.tag);
    match.institution = placeOrNobody(query.institution);
    match.role = query.role;
    match.group = query.group;
    for (const QString &word : foldedWords(query.text)) {
        if (!known.contains(word)) {
            match.words.emplace_back(' ' + word.toUtf8());
        }
    }
    // What most people lack is looked for first.
    std::stable_sort(match.words.begin(), match.words.end(),
                     [](const WordSearch &a, const WordSearch &b) { return a.size() > b.size(); });
    return match;
}

const std::vector<quint32> &Roster::ordered(PeopleOrder order) const
{
    std::vector<quint32> &places = m_orders[static_cast<size_t>(order)];
    if (places.size() == m_entries.size()) {
        return places;
    }
    places.resize(m_entries.size());
    std::iota(places.begin(), places.end(), 0U);
    const auto sortBy = [&](auto key) {
        std::stable_sort(places.begin(), places.end(), [&](quint32 a, quint32 b) {
            return key(m_entries[a]) < key(m_entries[b]);
        });
    };
    switch (order) {
    case PeopleOrder::Name:
        break;
    case PeopleOrder::LastContact:
        sortBy([](const Entry &entry) { return -entry.lastOn; });
        break;
    case PeopleOrder::Tie:
        // Somebody with whom nothing was exchanged comes behind whoever faded away.
        sortBy([](const Entry &entry) { return std::pair(-entry.tie, entry.exchanges == 0); });
        break;
    case PeopleOrder::NextFollowUp:
        sortBy([](const Entry &entry) {
            return std::pair(entry.pending.dueOn == 0, entry.pending.dueOn);
        });
        break;
    }
    return places;
}

void Roster::forgetAnswers()
{
    for (std::vector<quint32> &places : m_orders) {
        places.clear();
    }
    m_answers.clear();
}

std::vector<ContactId> Roster::ids(const PeopleQuery &query) const
{
    const std::vector<quint32> &places = placesFor(query);
    std::vector<ContactId> found;
    found.reserve(places.size());
    std::transform(places.begin(), places.end(), std::back_inserter(found),
                   [this](quint32 place) { return m_entries[place].id; });
    return found;
}

/// Typing on looks only among those that fitted so far, and taking a letter back looks nowhere.
const std::vector<quint32> &Roster::placesFor(const PeopleQuery &query) const
{
    while (!m_answers.empty() && !isNarrower(query, m_answers.back().query)) {
        m_answers.pop_back();
    }
    if (!m_answers.empty() && m_answers.back().query == query) {
        return m_answers.back().places;
    }
    std::vector<quint32> places =
        m_answers.empty() ? fitting(ordered(query.order), matchFor(query))
                          : fitting(m_answers.back().places,
                                    matchFor(query, foldedWords(m_answers.back().query.text)));
    constexpr std::size_t mostAnswers = 24; // longer texts are seldom, and narrow little
    if (m_answers.size() == mostAnswers) {
        m_answers.pop_back();
    }
    m_answers.push_back({query, std::move(places)});
    return m_answers.back().places;
}

std::vector<quint32> Roster::fitting(const std::vector<quint32> &places, const Match &match) const
{
    std::vector<quint32> found;
    found.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        // The texts lie all over the memory: waiting for each would take longer than reading them.
        constexpr std::size_t ahead = 12;
        if (i + ahead < places.size()) {
            __builtin_prefetch(m_entries[places[i + ahead]].text.constData());
        }
        if (match.fits(m_entries[places[i]])) {
            found.push_back(places[i]);
        }
    }
    return found;
}

qint64 Roster::count(const PeopleQuery &query) const
{
    const Match match = matchFor(query);
    return std::count_if(m_entries.begin(), m_entries.end(),
                         [&match](const Entry &entry) { return match.fits(entry); });
}

bool Roster::isArchived(ContactId contact) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [contact](const Entry &entry) {
        return entry.id == contact && entry.isArchived;
    });
}

std::vector<InstitutionLine> Roster::institutions() const
{
    std::vector<InstitutionLine> lines(m_names.size());
    for (const Entry &entry : m_entries) {
        if (entry.institution == 0 || entry.isArchived) {
            continue;
        }
        InstitutionLine &line = lines[static_cast<size_t>(entry.institution)];
        ++line.people;
        if (entry.lastOn > 0) {
            line.lastOn = std::max(line.lastOn, QDate::fromJulianDay(entry.lastOn));
        }
        if (line.people == 1 ||
            std::pair(entry.tie, entry.exchanges) > std::pair(line.tie, line.exchanges)) {
            line.tie = entry.tie;
            line.exchanges = entry.exchanges;
        }
    }
    for (size_t place = 0; place < lines.size(); ++place) {
        lines[place].name = m_names[place];
    }
    std::erase_if(lines, [](const InstitutionLine &line) { return line.people == 0; });
    std::vector<std::pair<QString, size_t>> keys;
    for (const InstitutionLine &line : lines) {
        keys.emplace_back(folded(line.name), keys.size());
    }
    std::sort(keys.begin(), keys.end());
    std::vector<InstitutionLine> sorted;
    for (const auto &[key, place] : keys) {
        sorted.push_back(lines[place]);
    }
    return sorted;
}

} // namespace hallway
