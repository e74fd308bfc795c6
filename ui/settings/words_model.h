#pragma once

#include "core/people/word_table.h"

#include <QAbstractListModel>

namespace hallway {

/// The words of a list with how many people have each, filtered as one types.
class WordsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { WordRole = Qt::UserRole, PeopleRole };

    using QAbstractListModel::QAbstractListModel;

    void setWords(std::vector<WordUse> words);
    /// Shows the words that have this in them.
    void setFilter(const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// -1 where it is not shown.
    [[nodiscard]] int rowOf(const QString &word) const;
    /// True when the list has it, shown or not.
    [[nodiscard]] bool has(const QString &word) const;

private:
    void filter();

    std::vector<WordUse> m_words;
    std::vector<WordUse> m_shown;
    QString m_filter;
};

} // namespace hallway
