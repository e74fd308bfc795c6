#include "ui/history/history_model.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <QDateTime>
#include <algorithm>

namespace hallway {

HistoryModel::HistoryModel(const Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace)
{
}

Result<void> HistoryModel::reload()
{
    auto entries = m_workspace.history().entries();
    if (!entries) {
        return failed(entries);
    }
    beginResetModel();
    m_entries = std::move(*entries);
    endResetModel();
    return {};
}

int HistoryModel::rowOf(HistoryId id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const HistoryEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

int HistoryModel::stepsTo(int row) const
{
    const bool isUndone = entryAt(row).isUndone;
    // What has been taken back stands above the rest, and the way to it leads upwards.
    const auto goal = m_entries.begin() + row;
    const auto counts = [isUndone](const HistoryEntry &entry) {
        return entry.isUndone == isUndone;
    };
    return int(isUndone ? std::count_if(goal, m_entries.end(), counts)
                        : std::count_if(m_entries.begin(), goal + 1, counts));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const HistoryEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return historyText(entry.label);
    case WhenRole:
        return when(entry);
    case IsUndoneRole:
        return entry.isUndone;
    case Qt::AccessibleTextRole: {
        const QString words = entry.isUndone ? tr("%1, %2, taken back") : tr("%1, %2");
        return filledIn(words, {historyText(entry.label), when(entry)});
    }
    default:
        return {};
    }
}

QString HistoryModel::when(const HistoryEntry &entry) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry.atMilliseconds);
    return filledIn(tr("%1, %2"), {shortDate(at.date(), m_workspace.today()),
                                   wordsLocale().toString(at.time(), QStringLiteral("HH:mm"))});
}

} // namespace hallway
