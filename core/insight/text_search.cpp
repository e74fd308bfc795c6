#include "core/insight/text_search.h"

#include "core/base/text.h"
#include "core/store/search_query.h"

#include <algorithm>

namespace hallway {

namespace {

constexpr int fewestWeighed = 300; ///< rows of one step; a limit of more has more
constexpr int wholeness = 2;       ///< so many times as heavy is a whole word

/// How often the weight of the text counts: 0 without the word.
int fitOf(const QString &foldedText, const QString &word)
{
    int fit = 0;
    for (qsizetype at = foldedText.indexOf(word); at >= 0 && fit < wholeness;
         at = foldedText.indexOf(word, at + 1)) {
        if (at > 0 && isPartOfWord(foldedText[at - 1])) {
            continue;
        }
        const qsizetype end = at + word.size();
        const bool isWhole = end == foldedText.size() || !isPartOfWord(foldedText[end]);
        fit = isWhole ? wholeness : 1;
    }
    return fit;
}

int weighedFor(int limit)
{
    return std::max(fewestWeighed, 2 * limit);
}

} // namespace

const SearchedTexts &textsOfPeople()
{
#define HALLWAY_TEXTS_OF_PEOPLE                                                                    \
    "SELECT id, sort_key, display_name, institution, title, notes, keywords FROM contact"
    static const SearchedTexts texts{
        .newest = HALLWAY_TEXTS_OF_PEOPLE " ORDER BY id DESC LIMIT ?1",
        .matching = HALLWAY_TEXTS_OF_PEOPLE " WHERE id IN (SELECT rowid FROM contact_search"
                                            " WHERE contact_search MATCH ?1"
                                            " ORDER BY rowid DESC LIMIT ?2)",
        .weights = {10, 3, 2, 1, 4},
    };
    return texts;
}

const SearchedTexts &textsOfInteractions()
{
#define HALLWAY_TEXTS_OF_INTERACTIONS "SELECT id, day, subject, text, mention FROM interaction"
    // Nearly everything that is written has a word that begins with "a".
    static const SearchedTexts texts{
        .newest = HALLWAY_TEXTS_OF_INTERACTIONS " ORDER BY id DESC LIMIT ?1",
        .matching =
            HALLWAY_TEXTS_OF_INTERACTIONS " WHERE id IN (SELECT rowid FROM interaction_search"
                                          " WHERE interaction_search MATCH ?1"
                                          " ORDER BY rowid DESC LIMIT ?2)",
        .weights = {3, 1, 2},
        .shortestBeginning = 3,
        .isLatestFirst = true,
    };
    return texts;
}

Result<std::vector<qint64>> TextSearch::find(const QStringList &typed, int limit)
{
    auto done = addNewest(typed, limit);
    // From what is quick to what is thorough: words before the last one are most often whole.
    for (const bool areWhole : {true, false}) {
        if (done && int(m_found.size()) < limit) {
            done = addMatching(typed, areWhole, limit);
        }
    }
    return done ? Result<std::vector<qint64>>(best(limit)) : failed(done);
}

Result<std::vector<qint64>> TextSearch::fitting(const QString &expression, const QStringList &typed,
                                                int limit)
{
    const auto done = addMatching(expression, typed, Needs::NoWord, limit);
    return done ? Result<std::vector<qint64>>(best(limit)) : failed(done);
}

/// What has the words before the last one comes first: when it is little, it is all there is.
Result<void> TextSearch::addMatching(const QStringList &typed, bool areWhole, int limit)
{
    const QString both = QStringLiteral(" AND ");
    QStringList terms;
    for (const QString &word : typed) {
        terms.append(areWhole ? wholeTerm(word) : term(word));
    }
    terms.removeLast();
    if (terms.isEmpty() && areWhole) {
        return {};
    }
    Result<int> rows = terms.isEmpty()
                           ? weighedFor(limit)
                           : addMatching(terms.join(both), typed, Needs::AllWords, limit);
    if (rows && *rows == weighedFor(limit) && int(m_found.size()) < limit) {
        terms.append(term(typed.back()));
        rows = addMatching(terms.join(both), typed, Needs::AllWords, limit);
    }
    return rows.map([](int) {});
}

QString TextSearch::term(const QString &word) const
{
    return word.size() < m_texts.shortestBeginning ? wholeTerm(word) : beginningTerm(word);
}

Result<void> TextSearch::addNewest(const QStringList &typed, int limit)
{
    return m_database.each(
        m_texts.newest, [&](Row row) { add(weighed(row, typed, Needs::AllWords)); },
        weighedFor(limit));
}

/// The number of rows that were weighed.
Result<int> TextSearch::addMatching(const QString &expression, const QStringList &typed,
                                    Needs needs, int limit)
{
    int rows = 0;
    const auto done = m_database.each(
        m_texts.matching,
        [&](Row row) {
            ++rows;
            add(weighed(row, typed, needs));
        },
        expression, weighedFor(limit));
    return done ? Result<int>(rows) : failed(done);
}

/// Without an id when a word that it needs is missing.
TextSearch::Found TextSearch::weighed(Row row, const QStringList &typed, Needs needs) const
{
    constexpr int firstText = 2;
    QStringList texts;
    for (int i = 0; i < int(m_texts.weights.size()); ++i) {
        texts.append(folded(row.text(firstText + i)));
    }
    Found found{row.integer(0), 0, row.text(1)};
    for (const QString &word : typed) {
        const bool isAlone = typed.size() == 1;
        const int weight = weightOf(texts, word, isAlone ? m_texts.shortestBeginning : 1);
        if (needs == Needs::AllWords && weight == 0) {
            return {};
        }
        found.score += weight;
    }
    return found;
}

int TextSearch::weightOf(const QStringList &foldedTexts, const QString &word,
                         qsizetype shortestBeginning) const
{
    int weight = 0;
    for (qsizetype i = 0; i < foldedTexts.size(); ++i) {
        const int fit = fitOf(foldedTexts[i], word);
        const bool isFit = fit == wholeness || word.size() >= shortestBeginning;
        weight = std::max(weight, isFit ? fit * m_texts.weights[size_t(i)] : 0);
    }
    return weight;
}

void TextSearch::add(Found found)
{
    const bool isKnown = std::any_of(m_found.begin(), m_found.end(),
                                     [&](const Found &known) { return known.id == found.id; });
    if (found.id != 0 && !isKnown) {
        m_found.push_back(std::move(found));
    }
}

std::vector<qint64> TextSearch::best(int limit)
{
    std::sort(m_found.begin(), m_found.end(), [this](const Found &a, const Found &b) {
        if (a.score != b.score) {
            return a.score > b.score;
        }
        return m_texts.isLatestFirst ? std::pair(b.place, b.id) < std::pair(a.place, a.id)
                                     : std::pair(a.place, a.id) < std::pair(b.place, b.id);
    });
    std::vector<qint64> ids;
    for (const Found &found : m_found) {
        if (int(ids.size()) < limit) {
            ids.push_back(found.id);
        }
    }
    return ids;
}

} // namespace hallway
