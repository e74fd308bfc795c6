#pragma once

#include "core/workspace.h"

#include <QAbstractListModel>

namespace hallway {

/// What was changed, newest first.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        WhenRole = Qt::UserRole + 1, ///< "Thu 19 Nov, 14:30"
        IsUndoneRole                 ///< true for what has been taken back
    };

    explicit HistoryModel(const Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] Result<void> reload();
    [[nodiscard]] const HistoryEntry &entryAt(int row) const { return m_entries[size_t(row)]; }
    /// The row of an entry, or -1.
    [[nodiscard]] int rowOf(HistoryId id) const;
    /// How many entries stand between the present and this one, with it.
    [[nodiscard]] int stepsTo(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString when(const HistoryEntry &entry) const;

    const Workspace &m_workspace;
    std::vector<HistoryEntry> m_entries;
};

} // namespace hallway
