#pragma once

#include "core/store/database.h"

#include <QStringList>
#include <vector>

namespace hallway {

/// A table with texts and its full-text index: where words are looked for.
struct SearchedTexts
{
    /// Each row: id, what comes first among equals, then the texts. The newest ?1 rows.
    std::string_view newest;
    /// The same of the newest ?2 rows that fit the match expression ?1.
    std::string_view matching;
    std::vector<int> weights;        ///< of a word in each of the texts
    qsizetype shortestBeginning = 1; ///< a shorter word alone has to be whole
    bool isLatestFirst = false;      ///< among equals: the greatest, not the least
};

[[nodiscard]] const SearchedTexts &textsOfPeople();
[[nodiscard]] const SearchedTexts &textsOfInteractions();

/// Finds the rows whose texts have all words, each of which may be the beginning of one. Of very
/// many rows the newest are weighed: a full-text index gathers every row that has a beginning
/// before it gives the first one, so what many rows have is looked for in the newest of them.
class TextSearch
{
public:
    TextSearch(Database &database, const SearchedTexts &texts)
        : m_database(database), m_texts(texts)
    {
    }

    /// `typed` as of foldedWords(). Best first: heavy texts before light ones, whole words before
    /// beginnings. At most `limit`.
    [[nodiscard]] Result<std::vector<qint64>> find(const QStringList &typed, int limit);
    /// What fits a match expression, those first that have the words.
    [[nodiscard]] Result<std::vector<qint64>> fitting(const QString &expression,
                                                      const QStringList &typed, int limit);

private:
    struct Found
    {
        qint64 id = 0;
        int score = 0;
        QString place; ///< among equals
    };

    enum class Needs { AllWords, NoWord };

    [[nodiscard]] QString term(const QString &word) const;
    [[nodiscard]] Result<void> addNewest(const QStringList &typed, int limit);
    [[nodiscard]] Result<void> addMatching(const QStringList &typed, bool areWhole, int limit);
    [[nodiscard]] Result<int> addMatching(const QString &expression, const QStringList &typed,
                                          Needs needs, int limit);
    [[nodiscard]] Found weighed(Row row, const QStringList &typed, Needs needs) const;
    [[nodiscard]] int weightOf(const QStringList &foldedTexts, const QString &word,
                               qsizetype shortestBeginning) const;
    void add(Found found);
    [[nodiscard]] std::vector<qint64> best(int limit);

    Database &m_database;
    const SearchedTexts &m_texts;
    std::vector<Found> m_found;
};

} // namespace hallway
