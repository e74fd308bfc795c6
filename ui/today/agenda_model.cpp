#include "ui/today/agenda_model.h"

#include "ui/shell/row_changes.h"
#include "ui/text/translate.h"
#include "ui/text/why_text.h"
#include "ui/text/words.h"

namespace hallway {
namespace {

constexpr int comingUpDays = 14;
constexpr int laterDays = 31;

/// Nothing for what Today does not show: that somebody will rest is no news before they do.
std::optional<AgendaGroup> agendaGroupOf(const FollowUp &followUp, QDate today)
{
    const FollowUpState state = stateOn(followUp, today);
    if (followUp.key.kind == FollowUpKind::Rest && !followUp.ending) {
        return state == FollowUpState::Due ? std::optional(AgendaGroup::Resting) : std::nullopt;
    }
    switch (state) {
    case FollowUpState::Overdue:
        return AgendaGroup::Overdue;
    case FollowUpState::Due:
        return AgendaGroup::DueNow;
    case FollowUpState::Done:
    case FollowUpState::Dismissed:
    case FollowUpState::Cancelled:
    case FollowUpState::Lapsed:
        return AgendaGroup::DoneToday;
    case FollowUpState::Upcoming:
    case FollowUpState::Snoozed:
        break;
    }
    return followUp.window.opensOn <= today.addDays(comingUpDays) ? AgendaGroup::ComingUp
                                                                  : AgendaGroup::Later;
}

} // namespace

bool isFoldedAtFirst(AgendaGroup group)
{
    return group == AgendaGroup::Later || group == AgendaGroup::DoneToday;
}

AgendaModel::AgendaModel(const Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace)
{
}

Result<void> AgendaModel::reload()
{
    const QDate today = m_workspace.today();
    auto open = m_workspace.followUps().agenda({today, today.addDays(laterDays), false});
    if (!open) {
        return failed(open);
    }
    auto ended = m_workspace.followUps().endedOn(today);
    if (!ended) {
        return failed(ended);
    }
    m_today = today;
    m_groups.clear();
    for (AgendaLine &line : *open) {
        if (const auto group = agendaGroupOf(line.followUp, today)) {
            m_groups[*group].push_back(std::move(line));
        }
    }
    for (AgendaLine &line : *ended) {
        m_groups[AgendaGroup::DoneToday].push_back(std::move(line));
    }
    show();
    return {};
}

void AgendaModel::setFolded(AgendaGroup group, bool isFolded)
{
    if (isFolded) {
        m_folded.insert(group);
    } else {
        m_folded.erase(group);
    }
    show();
}

int AgendaModel::count(AgendaGroup group) const
{
    const auto found = m_groups.find(group);
    return found == m_groups.end() ? 0 : static_cast<int>(found->second.size());
}

int AgendaModel::toDoCount() const
{
    return count(AgendaGroup::Overdue) + count(AgendaGroup::DueNow);
}

QString AgendaModel::headingText(AgendaGroup group) const
{
    switch (group) {
    case AgendaGroup::Overdue:
        return tr("Overdue");
    case AgendaGroup::DueNow:
        return tr("Due now");
    case AgendaGroup::ComingUp:
        return tr("Coming up");
    case AgendaGroup::Resting:
        return tr("Resting now");
    case AgendaGroup::Later: {
        const QDate last = m_groups.at(group).back().followUp.window.opensOn;
        return last.month() == m_today.month() ? tr("Later this month") : tr("Within a month");
    }
    case AgendaGroup::DoneToday:
        return tr("Done today");
    }
    return {};
}

std::vector<AgendaModel::Row> AgendaModel::rows() const
{
    std::vector<Row> rows;
    for (const auto &[group, lines] : m_groups) {
        rows.push_back({group, std::nullopt});
        if (!isFolded(group)) {
            for (const AgendaLine &line : lines) {
                rows.push_back({group, line});
            }
        }
    }
    return rows;
}

std::vector<AgendaModel::Key> AgendaModel::keys(const std::vector<Row> &rows)
{
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const Row &row : rows) {
        keys.emplace_back(row.group, row.line ? row.line->followUp.id.value : 0);
    }
    return keys;
}

void AgendaModel::show()
{
    std::vector<Row> after = rows();
    const RowChange change = rowChange(keys(m_rows), keys(after));
    const auto from = m_rows.begin() + change.first;
    if (change.removed > 0) {
        beginRemoveRows({}, change.first, change.first + change.removed - 1);
        m_rows.erase(from, from + change.removed);
        endRemoveRows();
    }
    if (change.inserted > 0) {
        beginInsertRows({}, change.first, change.first + change.inserted - 1);
        const auto source = after.begin() + change.first;
        m_rows.insert(m_rows.begin() + change.first, source, source + change.inserted);
        endInsertRows();
    }
    m_rows = std::move(after);
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int AgendaModel::rowOf(FollowUpId id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row &row) {
        return row.line && row.line->followUp.id == id;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

FollowUpId AgendaModel::followUpAt(int row) const
{
    const AgendaLine *line = lineAt(row);
    return line ? line->followUp.id : FollowUpId{};
}

const AgendaLine *AgendaModel::lineAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const auto &line = m_rows[static_cast<std::size_t>(row)].line;
    return line ? &*line : nullptr;
}

int AgendaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AgendaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AgendaGroup group = m_rows[static_cast<std::size_t>(index.row())].group;
    const AgendaLine *line = lineAt(index.row());
    if (!line) {
        return headingData(group, role);
    }
    switch (role) {
    case Qt::DisplayRole:
        return line->contactName;
    case Qt::AccessibleTextRole:
        return spokenText(*line);
    case IsHeadingRole:
        return false;
    case GroupRole:
        return QVariant::fromValue(group);
    case LineRole:
        return QVariant::fromValue(*line);
    case TodayRole:
        return m_today;
    default:
        return {};
    }
}

QVariant AgendaModel::headingData(AgendaGroup group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return headingText(group);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(headingText(group)).arg(count(group));
    case IsHeadingRole:
        return true;
    case GroupRole:
        return QVariant::fromValue(group);
    case CountRole:
        return count(group);
    case IsFoldedRole:
        return isFolded(group);
    default:
        return {};
    }
}

QString AgendaModel::spokenText(const AgendaLine &line) const
{
    const auto day = [&line](QDate date) {
        return QString::number(line.followUp.causeOn.daysTo(date));
    };
    const DayWindow &window = line.followUp.window;
    const QString what =
        filledIn(tr("%1. %2 %3. "), {line.contactName, followUpKindText(line.followUp.key.kind),
                                     reasonText(line, m_today)});
    if (line.followUp.ending) {
        return what + outcomeText(line, m_today);
    }
    const QString best = suggestionText(line.followUp, m_today);
    return what +
           filledIn(tr("%1, day %2 of %3 to %4"), {stateText(line.followUp, m_today), day(m_today),
                                                   day(window.opensOn), day(window.dueOn)}) +
           (best.isEmpty() ? QString() : QStringLiteral(", ") + best);
}

Qt::ItemFlags AgendaModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    // Headings can be reached too: Enter folds those that fold.
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace hallway
