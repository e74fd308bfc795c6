#pragma once

#include "core/workspace.h"

#include <QAbstractListModel>
#include <map>
#include <optional>
#include <set>

namespace hallway {

/// The groups of Today, in their order.
enum class AgendaGroup { Overdue, DueNow, ComingUp, Resting, Later, DoneToday };

/// Groups that are looked at less often: later ones and those that ended today.
[[nodiscard]] bool isFoldedAtFirst(AgendaGroup group);

/// Today's agenda as one list: a heading for each group that has lines, then its lines.
class AgendaModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsHeadingRole = Qt::UserRole + 1, ///< bool
        GroupRole,                        ///< AgendaGroup
        CountRole,                        ///< of a heading: how many lines it stands for
        IsFoldedRole,                     ///< of a heading
        LineRole,                         ///< AgendaLine
        TodayRole,                        ///< the day the states are for
    };

    explicit AgendaModel(const Workspace &workspace, QObject *parent = nullptr);

    /// Reads the agenda anew; rows that stay are kept.
    [[nodiscard]] Result<void> reload();
    /// Opens or closes a group.
    void setFolded(AgendaGroup group, bool isFolded);
    [[nodiscard]] bool isFolded(AgendaGroup group) const { return m_folded.contains(group); }
    /// How many lines a group has, folded or not.
    [[nodiscard]] int count(AgendaGroup group) const;
    /// What there is to do now: overdue and due; who rests is information and not counted.
    [[nodiscard]] int toDoCount() const;

    /// The row of a follow-up, or -1.
    [[nodiscard]] int rowOf(FollowUpId id) const;
    /// The row's follow-up; invalid for headings.
    [[nodiscard]] FollowUpId followUpAt(int row) const;
    /// Nothing for a heading.
    [[nodiscard]] const AgendaLine *lineAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        AgendaGroup group = AgendaGroup::Overdue;
        std::optional<AgendaLine> line; ///< nothing: the heading
    };
    using Key = std::pair<AgendaGroup, qint64>; ///< 0 for a heading

    void show();
    [[nodiscard]] QString headingText(AgendaGroup group) const;
    [[nodiscard]] std::vector<Row> rows() const;
    [[nodiscard]] static std::vector<Key> keys(const std::vector<Row> &rows);
    [[nodiscard]] QVariant headingData(AgendaGroup group, int role) const;
    [[nodiscard]] QString spokenText(const AgendaLine &line) const;

    const Workspace &m_workspace;
    QDate m_today;
    std::map<AgendaGroup, std::vector<AgendaLine>> m_groups;
    std::set<AgendaGroup> m_folded{AgendaGroup::Later, AgendaGroup::DoneToday};
    std::vector<Row> m_rows;
};

} // namespace hallway
