#pragma once

#include "core/milestone_news.h"

#include <QAbstractListModel>

namespace hallway {

/// The milestones with how many have been told of each, newest first.
class MilestoneModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        WhenRole = Qt::UserRole + 1, ///< "Paper · Thu 19 Nov"
        ToldRole,                    ///< "4 of 6 told"
        IsCurrentRole,               ///< somebody is still to be told in time
    };

    explicit MilestoneModel(const Workspace &workspace, QObject *parent = nullptr);

    void setNews(std::vector<MilestoneNews> news);
    /// Nothing for a row that is not there.
    [[nodiscard]] const MilestoneNews *newsAt(int row) const;
    /// The row of a milestone, or -1.
    [[nodiscard]] int rowOf(MilestoneId id) const;
    /// Milestones of which somebody is still to be told in time.
    [[nodiscard]] int currentCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString when(const Milestone &milestone) const;
    [[nodiscard]] bool isCurrent(const MilestoneNews &news) const;

    const Workspace &m_workspace;
    std::vector<MilestoneNews> m_news;
};

} // namespace hallway
