#include "ui/shell/hit_delegate.h"

#include "core/base/text.h"
#include "ui/shell/icons.h"
#include "ui/widgets/text_runs.h"

#include <QPainter>

namespace hallway {
namespace {

constexpr int snippetCharacters = 200;

} // namespace

HitDelegate::HitDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), QFontMetrics(m_theme.strongFont()).height() +
                                     QFontMetrics(m_theme.metaFont()).height() + Theme::spacing(3)};
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Token::AccentWash));
        painter->drawRoundedRect(option.rect, Theme::fieldRadius(), Theme::fieldRadius());
    }
    const QRect area = option.rect.adjusted(Theme::spacing(2), 0, -Theme::spacing(2), 0);
    const int size = m_theme.iconSize();
    const QRect icon(area.left(), area.center().y() - size / 2, size, size);
    Icons::paint(*painter, QStyle::visualRect(option.direction, area, icon),
                 static_cast<Icon>(index.data(IconRole).toInt()), m_theme.color(Token::Soft));
    QRect words = area.adjusted(size + Theme::spacing(3), 0, 0, 0);
    std::vector<TextRun> head{
        {index.data().toString(), m_theme.strongFont(), m_theme.color(Token::Text)}};
    if (const QString remark = index.data(RemarkRole).toString(); !remark.isEmpty()) {
        head.push_back(
            {QStringLiteral("  ") + remark, m_theme.metaFont(), m_theme.color(Token::Soft)});
    }
    const RunLayout title(head, words.width(), 1);
    const QString below = oneLine(index.data(SnippetRole).toString(), snippetCharacters);
    const RunLayout snippet({{below, m_theme.metaFont(), m_theme.color(Token::Soft)}},
                            words.width(), 1);
    const int height = title.height() + (below.isEmpty() ? 0 : snippet.height());
    words.setTop(words.top() + (words.height() - height) / 2);
    const QPoint corner = QStyle::visualRect(option.direction, area, words).topLeft();
    title.paint(*painter, corner);
    snippet.paint(*painter, corner + QPoint(0, title.height()));
    painter->restore();
}

} // namespace hallway
