#include "ui/history/history_delegate.h"

#include "ui/history/history_model.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/text_runs.h"

#include <QPainter>

namespace hallway {

HistoryDelegate::HistoryDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), option.fontMetrics.height() + Theme::spacing(4)};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, m_theme);
    const bool isUndone = index.data(HistoryModel::IsUndoneRole).toBool();
    const QRect area = option.rect.adjusted(Theme::spacing(3), 0, -Theme::spacing(3), 0);
    const QFontMetrics meta(m_theme.metaFont());
    const int whenWidth = meta.horizontalAdvance(QStringLiteral("Www 30 Mmm 0000, 00:00  "));
    const auto draw = [&](const QRect &place, const QString &text, const QFont &font, Token ink) {
        const RunLayout line({{text, font, m_theme.color(ink)}}, place.width(), 1);
        const QRect seen = QStyle::visualRect(option.direction, area, place);
        line.paint(*painter, {seen.left(), seen.center().y() - line.height() / 2});
    };
    QRect words = area.adjusted(whenWidth, 0, 0, 0);
    if (isUndone) {
        const QString mark = tr("taken back");
        const int width = meta.horizontalAdvance(mark) + Theme::spacing(1);
        draw(QRect(area.right() - width, area.top(), width, area.height()), mark,
             m_theme.metaFont(), Token::Soft);
        words.setRight(area.right() - width - Theme::spacing(3));
    }
    draw(QRect(area.left(), area.top(), whenWidth, area.height()),
         index.data(HistoryModel::WhenRole).toString(), m_theme.metaFont(), Token::Soft);
    draw(words, index.data().toString(), option.font, isUndone ? Token::Soft : Token::Text);
    painter->restore();
}

} // namespace hallway
