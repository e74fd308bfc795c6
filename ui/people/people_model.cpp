#include "ui/people/people_model.h"

#include "ui/shell/row_changes.h"
#include "ui/text/words.h"

namespace hallway {
namespace {

/// Which tables decide who is in the list, and in which order.
bool changesWhoIsListed(const ChangeSet &changes)
{
    return changes.touches("contact") || changes.touches("contact_tag") ||
           changes.touches("contact_point") || changes.touches("mentorship");
}

} // namespace

PeopleModel::PeopleModel(const Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace)
{
}

Result<void> PeopleModel::setFilter(const PeopleFilter &filter)
{
    auto ids = m_workspace.people().ids(filter);
    if (!ids) {
        return failed(ids);
    }
    beginResetModel();
    m_filter = filter;
    m_ids = std::move(*ids);
    m_lines.clear();
    endResetModel();
    return {};
}

Result<void> PeopleModel::update(const ChangeSet &changes)
{
    if (changesWhoIsListed(changes)) {
        return reload();
    }
    forgetLines();
    return {};
}

Result<void> PeopleModel::reload()
{
    auto ids = m_workspace.people().ids(m_filter);
    if (!ids) {
        return failed(ids);
    }
    const RowChange change = rowChange(m_ids, *ids);
    if (change.removed > 0) {
        beginRemoveRows({}, change.first, change.first + change.removed - 1);
        const auto from = m_ids.begin() + change.first;
        m_ids.erase(from, from + change.removed);
        endRemoveRows();
    }
    if (change.inserted > 0) {
        beginInsertRows({}, change.first, change.first + change.inserted - 1);
        m_ids = std::move(*ids);
        endInsertRows();
    }
    forgetLines();
    return {};
}

void PeopleModel::forgetLines()
{
    m_lines.clear();
    if (!m_ids.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

ContactId PeopleModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : ContactId{};
}

int PeopleModel::rowOf(ContactId id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

const PersonLine *PeopleModel::lineAt(int row) const
{
    const ContactId id = idAt(row);
    if (const PersonLine *known = m_lines.object(id.value)) {
        return known;
    }
    auto line = m_workspace.people().line(id, m_workspace.today());
    if (!line) {
        return nullptr;
    }
    auto *kept = new PersonLine(std::move(*line));
    m_lines.insert(id.value, kept);
    return kept;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case IdRole:
        return idAt(index.row()).value;
    case TodayRole:
        return m_workspace.today();
    case LineRole:
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        break;
    default:
        return {};
    }
    const PersonLine *line = lineAt(index.row());
    if (!line) {
        return {};
    }
    if (role == LineRole) {
        return QVariant::fromValue(*line);
    }
    return role == Qt::DisplayRole ? line->name : spokenText(*line);
}

QString PeopleModel::spokenText(const PersonLine &line) const
{
    QStringList parts{line.name};
    const QString position = positionText(line.role, line.title, line.institution);
    if (!position.isEmpty()) {
        parts.append(position);
    }
    if (line.lastOn.isValid()) {
        parts.append(tr("last contact %1").arg(daysFromToday(line.lastOn, m_workspace.today())));
    }
    if (line.nextDueOn.isValid()) {
        parts.append(tr("next by %1").arg(shortDate(line.nextDueOn, m_workspace.today())));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace hallway
