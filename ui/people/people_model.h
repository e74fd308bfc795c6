#pragma once

#include "core/workspace.h"

#include <QAbstractListModel>
#include <QCache>

namespace hallway {

/// The people that a filter lets through: their ids, with lines read when they are looked at.
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64
        LineRole,                  ///< PersonLine
        TodayRole,                 ///< the day that "days ago" counts from
    };

    explicit PeopleModel(const Workspace &workspace, QObject *parent = nullptr);

    /// A new query: resets the model.
    [[nodiscard]] Result<void> setFilter(const PeopleFilter &filter);
    [[nodiscard]] const PeopleFilter &filter() const { return m_filter; }
    /// Takes in what an edit changed, row by row.
    [[nodiscard]] Result<void> update(const ChangeSet &changes);
    /// Reads everything anew; rows that stay are kept.
    [[nodiscard]] Result<void> reload();

    /// The contact of a row; invalid outside the list.
    [[nodiscard]] ContactId idAt(int row) const;
    /// The row of a contact, or -1.
    [[nodiscard]] int rowOf(ContactId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] const PersonLine *lineAt(int row) const;
    void forgetLines();
    [[nodiscard]] QString spokenText(const PersonLine &line) const;

    const Workspace &m_workspace;
    PeopleFilter m_filter;
    std::vector<ContactId> m_ids;
    mutable QCache<qint64, PersonLine> m_lines{2000};
};

} // namespace hallway
