#pragma once

#include "core/journal/interaction.h"

#include <QAbstractListModel>
#include <variant>

namespace hallway {

/// One contact's exchanges, newest first, below the names of their months.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsMonthRole = Qt::UserRole + 1, ///< bool
        InteractionRole,                ///< Interaction
        SilentDaysRole,                 ///< int: days without the reply it expects; -1: not so
        TodayRole,
    };

    explicit TimelineModel(QObject *parent = nullptr);

    /// Newest first; rows that stay are kept.
    void setInteractions(const std::vector<Interaction> &interactions, QDate today);
    /// Nothing for a month.
    [[nodiscard]] const Interaction *interactionAt(int row) const;
    [[nodiscard]] int rowOf(InteractionId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Entry
    {
        Interaction interaction;
        int silentDays = -1;
    };
    using Row = std::variant<QDate, Entry>; ///< the first of a month, or an exchange

    [[nodiscard]] static std::vector<Row> rows(const std::vector<Interaction> &interactions,
                                               QDate today);
    [[nodiscard]] static std::vector<qint64> keys(const std::vector<Row> &rows);

    std::vector<Row> m_rows;
    QDate m_today;
};

} // namespace hallway
