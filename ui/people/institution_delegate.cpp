#include "ui/people/institution_delegate.h"

#include "core/base/text.h"
#include "ui/people/institution_model.h"
#include "ui/text/translate.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/text_runs.h"

#include <QPainter>

namespace hallway {
namespace {

constexpr int edgePadding = 10;
constexpr int mostNameLetters = 300;

} // namespace

InstitutionDelegate::InstitutionDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize InstitutionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int words =
        QFontMetrics(m_theme.strongFont()).height() + QFontMetrics(m_theme.metaFont()).height() + 2;
    return {option.rect.width(), words + 2 * Theme::spacing(2)};
}

void InstitutionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const auto line = index.data(InstitutionModel::LineRole).value<InstitutionLine>();
    const QDate today = index.data(InstitutionModel::TodayRole).toDate();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, m_theme);
    const QRect area = option.rect.adjusted(edgePadding, 0, -edgePadding, 0);
    const QString days = line.lastOn.isValid()
                             ? tr("%1 d").arg(wordsLocale().toString(line.lastOn.daysTo(today)))
                             : QString();
    const int daysWidth = QFontMetrics(m_theme.metaFont()).horizontalAdvance(days);
    const int width = area.width() - daysWidth - Theme::spacing(2);
    const RunLayout name(
        {{oneLine(line.name, mostNameLetters), m_theme.strongFont(), m_theme.color(Token::Text)}},
        width, 1);
    const RunLayout facts({{institutionText(line), m_theme.metaFont(), m_theme.color(Token::Soft)}},
                          width, 1);
    QRect block(area.left(), 0, width, name.height() + facts.height() + 2);
    block.moveTop(area.center().y() - block.height() / 2 + 1);
    block = QStyle::visualRect(option.direction, area, block);
    name.paint(*painter, block.topLeft());
    facts.paint(*painter, block.topLeft() + QPoint(0, name.height() + 2));
    painter->setFont(m_theme.metaFont());
    painter->setPen(m_theme.color(Token::Soft));
    painter->drawText(QStyle::visualRect(option.direction, area,
                                         QRect(area.right() - daysWidth + 1, block.top(), daysWidth,
                                               name.height())),
                      Qt::AlignCenter, days);
    painter->restore();
}

} // namespace hallway
