#include "ui/people/timeline_model.h"

#include "ui/people/exchange_text.h"
#include "ui/shell/row_changes.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

namespace hallway {

TimelineModel::TimelineModel(QObject *parent) : QAbstractListModel(parent) {}

std::vector<TimelineModel::Row> TimelineModel::rows(const std::vector<Interaction> &interactions,
                                                    QDate today)
{
    std::vector<Row> rows;
    QDate month;
    QDate answeredOn;
    for (const Interaction &interaction : interactions) {
        const QDate first(interaction.on.year(), interaction.on.month(), 1);
        if (first != month) {
            month = first;
            rows.emplace_back(month);
        }
        // Newest first, so an answer comes by before what it answers; the same day counts.
        if (isAnswer(interaction) && !answeredOn.isValid()) {
            answeredOn = interaction.on;
        }
        const bool isOpen = isOutreach(interaction) && interaction.replyExpected &&
                            (!answeredOn.isValid() || answeredOn < interaction.on);
        const int days = isOpen ? static_cast<int>(interaction.on.daysTo(today)) : -1;
        rows.emplace_back(Entry{interaction, days});
    }
    return rows;
}

std::vector<qint64> TimelineModel::keys(const std::vector<Row> &rows)
{
    std::vector<qint64> keys;
    keys.reserve(rows.size());
    for (const Row &row : rows) {
        // Months are negative, so that they never equal an id.
        const auto *entry = std::get_if<Entry>(&row);
        keys.push_back(entry ? entry->interaction.id.value : -std::get<QDate>(row).toJulianDay());
    }
    return keys;
}

void TimelineModel::setInteractions(const std::vector<Interaction> &interactions, QDate today)
{
    m_today = today;
    std::vector<Row> after = rows(interactions, today);
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

const Interaction *TimelineModel::interactionAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const auto *entry = std::get_if<Entry>(&m_rows[static_cast<std::size_t>(row)]);
    return entry ? &entry->interaction : nullptr;
}

int TimelineModel::rowOf(InteractionId id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Interaction *interaction = interactionAt(row);
        if (interaction && interaction->id == id) {
            return row;
        }
    }
    return -1;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto *entry = std::get_if<Entry>(&row);
    switch (role) {
    case Qt::DisplayRole:
        return entry ? exchangeHeading(entry->interaction)
                     : wordsLocale().toString(std::get<QDate>(row), QStringLiteral("MMMM yyyy"));
    case Qt::AccessibleTextRole:
        return entry ? filledIn(tr("%1, %2. %3"), {exchangeHeading(entry->interaction),
                                                   shortDate(entry->interaction.on, m_today),
                                                   exchangeBody(entry->interaction)})
                     : data(index, Qt::DisplayRole);
    case IsMonthRole:
        return entry == nullptr;
    case InteractionRole:
        return entry ? QVariant::fromValue(entry->interaction) : QVariant();
    case SilentDaysRole:
        return entry ? entry->silentDays : -1;
    case TodayRole:
        return m_today;
    default:
        return {};
    }
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!interactionAt(index.row())) {
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace hallway
