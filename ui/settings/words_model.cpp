#include "ui/settings/words_model.h"

#include "core/base/text.h"
#include "ui/text/translate.h"

#include <algorithm>

namespace hallway {
namespace {

QString peopleText(qint64 people)
{
    return people == 0 ? WordsModel::tr("nobody")
                       : counted(people, QT_TRANSLATE_NOOP("Words", "1 person"),
                                 QT_TRANSLATE_NOOP("Words", "%1 people"));
}

auto isWord(const QString &word)
{
    return [word](const WordUse &use) { return use.word == word; };
}

} // namespace

void WordsModel::setWords(std::vector<WordUse> words)
{
    m_words = std::move(words);
    filter();
}

void WordsModel::setFilter(const QString &text)
{
    m_filter = folded(text.trimmed());
    filter();
}

void WordsModel::filter()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_words.begin(), m_words.end(), std::back_inserter(m_shown),
                 [this](const WordUse &use) { return folded(use.word).contains(m_filter); });
    endResetModel();
}

int WordsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant WordsModel::data(const QModelIndex &index, int role) const
{
    const WordUse &use = m_shown[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return filledIn(tr("%1, %2"), {use.word, peopleText(use.people)});
    case WordRole:
        return use.word;
    case PeopleRole:
        return use.people;
    default:
        return {};
    }
}

int WordsModel::rowOf(const QString &word) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), isWord(word));
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

bool WordsModel::has(const QString &word) const
{
    return std::any_of(m_words.begin(), m_words.end(), isWord(word));
}

} // namespace hallway
