#include "ui/exchange/import_delegate.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/text_runs.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace hallway {

QString previewGroupText(PreviewGroup group)
{
    switch (group) {
    case PreviewGroup::New:
        return ImportDelegate::tr("new");
    case PreviewGroup::Update:
        return ImportDelegate::tr("update");
    case PreviewGroup::Same:
        return ImportDelegate::tr("the same");
    case PreviewGroup::Skipped:
        return ImportDelegate::tr("left as it is");
    case PreviewGroup::Remark:
        return ImportDelegate::tr("remark");
    case PreviewGroup::Aside:
        return ImportDelegate::tr("left aside");
    case PreviewGroup::Person:
        return ImportDelegate::tr("no contact yet");
    case PreviewGroup::Rejected:
        break;
    }
    return ImportDelegate::tr("left out");
}

Tone toneOf(PreviewGroup group)
{
    switch (group) {
    case PreviewGroup::New:
        return Tone::Done;
    case PreviewGroup::Update:
    case PreviewGroup::Remark:
        return Tone::Due;
    case PreviewGroup::Same:
    case PreviewGroup::Skipped:
    case PreviewGroup::Aside:
    case PreviewGroup::Person:
        return Tone::Upcoming;
    case PreviewGroup::Rejected:
        break;
    }
    return Tone::Overdue;
}

ImportDelegate::ImportDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize ImportDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), QFontMetrics(m_theme.strongFont()).height() +
                                     QFontMetrics(m_theme.metaFont()).height() + Theme::spacing(4)};
}

QRect ImportDelegate::contentArea(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(Theme::spacing(3), 0, -Theme::spacing(3), 0);
}

QRect ImportDelegate::tickBox(const QStyleOptionViewItem &option) const
{
    const QRect area = contentArea(option);
    const int size = m_theme.iconSize();
    return QStyle::visualRect(option.direction, area,
                              {area.left(), area.center().y() - size / 2, size, size});
}

void ImportDelegate::paintTick(QPainter &painter, const QStyleOptionViewItem &option,
                               const QRect &place, const QModelIndex &index) const
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid()) {
        return;
    }
    QStyleOptionButton box;
    box.rect = place;
    box.palette = option.palette;
    box.state =
        QStyle::State_Enabled | (state.toInt() == Qt::Checked            ? QStyle::State_On
                                 : state.toInt() == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                                         : QStyle::State_Off);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
}

/// Paints the chip; how much room it takes beside name and detail. One with a word of its own
/// leaves the line of the name to the name, and gives way to the detail where it is narrow.
ImportDelegate::Beside ImportDelegate::paintGroup(QPainter &painter, const QRect &area,
                                                  const QModelIndex &index) const
{
    const auto group = static_cast<PreviewGroup>(index.data(ImportModel::GroupRole).toInt());
    const QString own = index.data(ImportModel::ChipRole).toString();
    const QString word = own.isEmpty() ? previewGroupText(group) : own;
    const int width = chipSize(word, m_theme).width() + Theme::spacing(3);
    if (own.isEmpty()) {
        paintChip(painter, area, Qt::AlignTrailing | Qt::AlignVCenter, word, toneOf(group),
                  m_theme);
        return {width, width};
    }
    if (area.width() * 2 < width * 5) {
        return {0, 0};
    }
    const int height = QFontMetrics(m_theme.strongFont()).height();
    const QRect below(area.left(), area.center().y() + 1, area.width(), height);
    paintChip(painter, below, Qt::AlignTrailing | Qt::AlignVCenter, word, toneOf(group), m_theme);
    return {0, width};
}

QString ImportDelegate::detailWithin(int width, const QModelIndex &index) const
{
    const QStringList shorter = index.data(ImportModel::ShorterRole).toStringList();
    const QFontMetrics metrics(m_theme.metaFont());
    const auto fitting = std::find_if(shorter.begin(), shorter.end(), [&](const QString &text) {
        return metrics.horizontalAdvance(text) <= width;
    });
    if (fitting != shorter.end()) {
        return *fitting;
    }
    return shorter.isEmpty() ? index.data(ImportModel::DetailRole).toString() : shorter.last();
}

void ImportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(isSelected ? Token::AccentWash : Token::Hover));
        painter->drawRoundedRect(option.rect, Theme::fieldRadius(), Theme::fieldRadius());
    }
    if (isSelected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.color(Token::Accent), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), Theme::fieldRadius(),
                                 Theme::fieldRadius());
    }
    const QRect area = contentArea(option);
    const QRect box = tickBox(option);
    paintTick(*painter, option, box, index);
    paintWords(*painter, option, paintGroup(*painter, area, index), index);
    painter->restore();
}

void ImportDelegate::paintWords(QPainter &painter, const QStyleOptionViewItem &option,
                                const Beside &beside, const QModelIndex &index) const
{
    const QRect area = contentArea(option);
    const QRect words = area.adjusted(m_theme.iconSize() + Theme::spacing(3), 0, 0, 0);
    const QRect nameArea = words.adjusted(0, 0, -beside.name, 0);
    const QRect detailArea = words.adjusted(0, 0, -beside.detail, 0);
    const Token ink = index.data(ImportModel::CanTickRole).toBool() ? Token::Text : Token::Soft;
    const RunLayout name({{index.data().toString(), m_theme.strongFont(), m_theme.color(ink)}},
                         nameArea.width(), 1);
    const RunLayout detail(
        {{detailWithin(detailArea.width(), index), m_theme.metaFont(), m_theme.color(Token::Soft)}},
        detailArea.width(), 1);
    const auto left = [&option, &area](const QRect &place) {
        return QStyle::visualRect(option.direction, area, place).left();
    };
    const int top = area.center().y() - (name.height() + detail.height()) / 2;
    name.paint(painter, {left(nameArea), top});
    detail.paint(painter, {left(detailArea), top + name.height()});
}

bool ImportDelegate::editorEvent(QEvent *event, QAbstractItemModel *,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isSpace = event->type() == QEvent::KeyPress &&
                         static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    const int around = Theme::spacing(2);
    const bool isClick = event->type() == QEvent::MouseButtonRelease &&
                         tickBox(option)
                             .adjusted(-around, -around, around, around)
                             .contains(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (!isSpace && !isClick) {
        return false;
    }
    Q_EMIT tickRequested(index.row(), index.data(Qt::CheckStateRole).toInt() != Qt::Checked);
    return true;
}

} // namespace hallway
