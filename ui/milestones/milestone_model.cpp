#include "ui/milestones/milestone_model.h"

#include "ui/text/network_text.h"
#include "ui/text/translate.h"
#include "ui/text/update_text.h"
#include "ui/text/words.h"

#include <algorithm>

namespace hallway {

MilestoneModel::MilestoneModel(const Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace)
{
}

void MilestoneModel::setNews(std::vector<MilestoneNews> news)
{
    beginResetModel();
    m_news = std::move(news);
    endResetModel();
}

const MilestoneNews *MilestoneModel::newsAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_news[size_t(row)] : nullptr;
}

int MilestoneModel::rowOf(MilestoneId id) const
{
    const auto found = std::find_if(m_news.begin(), m_news.end(), [id](const MilestoneNews &one) {
        return one.milestone.id == id;
    });
    return found == m_news.end() ? -1 : int(found - m_news.begin());
}

bool MilestoneModel::isCurrent(const MilestoneNews &news) const
{
    return std::any_of(news.lines.begin(), news.lines.end(), [this](const AgendaLine &line) {
        return !line.followUp.ending &&
               stateOn(line.followUp, m_workspace.today()) != FollowUpState::Lapsed;
    });
}

int MilestoneModel::currentCount() const
{
    return int(std::count_if(m_news.begin(), m_news.end(),
                             [this](const MilestoneNews &news) { return isCurrent(news); }));
}

int MilestoneModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_news.size());
}

QString MilestoneModel::when(const Milestone &milestone) const
{
    return filledIn(tr("%1 · %2"), {capitalised(milestoneKindText(milestone.kind)),
                                    shortDate(milestone.on, m_workspace.today())});
}

QVariant MilestoneModel::data(const QModelIndex &index, int role) const
{
    const MilestoneNews *news = newsAt(index.row());
    if (news == nullptr) {
        return {};
    }
    const QString told = toldText(news->told(), news->total());
    switch (role) {
    case Qt::DisplayRole:
        return news->milestone.title;
    case WhenRole:
        return when(news->milestone);
    case ToldRole:
        return told;
    case IsCurrentRole:
        return isCurrent(*news);
    case Qt::AccessibleTextRole:
        return filledIn(tr("%1, %2, %3"), {news->milestone.title, when(news->milestone), told});
    default:
        return {};
    }
}

} // namespace hallway
