#include "ui/milestones/milestone_delegate.h"

#include "core/base/text.h"
#include "ui/milestones/milestone_model.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/text_runs.h"

#include <QPainter>

namespace hallway {
namespace {

constexpr int milestonePadding = 10;
constexpr int mostTitleLetters = 300;

} // namespace

MilestoneDelegate::MilestoneDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize MilestoneDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int below = std::max(QFontMetrics(m_theme.metaFont()).height(),
                               chipSize(QStringLiteral("8"), m_theme).height());
    const int words = QFontMetrics(m_theme.strongFont()).height() + below + Theme::spacing(1);
    return {option.rect.width(), words + 2 * Theme::spacing(2)};
}

void MilestoneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, m_theme);
    const QRect area = option.rect.adjusted(milestonePadding, Theme::spacing(2), -milestonePadding,
                                            -Theme::spacing(2));
    const RunLayout title({{oneLine(index.data().toString(), mostTitleLetters),
                            m_theme.strongFont(), m_theme.color(Token::Text)}},
                          area.width(), 1);
    title.paint(*painter, area.topLeft());
    const QString told = index.data(MilestoneModel::ToldRole).toString();
    const bool isCurrent = index.data(MilestoneModel::IsCurrentRole).toBool();
    const QRect below = area.adjusted(0, title.height() + Theme::spacing(1), 0, 0);
    paintChip(*painter, below, Qt::AlignRight | Qt::AlignVCenter, told,
              isCurrent ? Tone::Due : Tone::Upcoming, m_theme);
    const int width = area.width() - chipSize(told, m_theme).width() - Theme::spacing(2);
    const RunLayout when({{index.data(MilestoneModel::WhenRole).toString(), m_theme.metaFont(),
                           m_theme.color(Token::Soft)}},
                         width, 1);
    const QRect place(below.left(), below.center().y() - when.height() / 2 + 1, width,
                      when.height());
    when.paint(*painter, QStyle::visualRect(option.direction, area, place).topLeft());
    painter->restore();
}

} // namespace hallway
