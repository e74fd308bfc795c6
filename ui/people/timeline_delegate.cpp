#include "ui/people/timeline_delegate.h"

#include "core/base/text.h"
#include "ui/people/exchange_text.h"
#include "ui/people/timeline_model.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_runs.h"

#include <QListView>
#include <QPainter>

namespace hallway {
namespace {

constexpr int lineIndent = 6;
constexpr int entryIndent = 26;
constexpr int headingLines = 3;
constexpr int headingCharacters = 500; ///< more than fits into its lines
constexpr int bodyLines = 8;
constexpr int bodyCharacters = 2000; ///< more than fits into its lines
constexpr int silenceIsDue = 10;     ///< days; the nudge opens then (domain.md, rule N)

int entryWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

} // namespace

TimelineDelegate::TimelineDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QString TimelineDelegate::silence(const QModelIndex &index) const
{
    const int days = index.data(TimelineModel::SilentDaysRole).toInt();
    if (days < 1) {
        return {};
    }
    return days == 1 ? tr("no reply, 1 day") : tr("no reply, %1 days").arg(days);
}

int TimelineDelegate::headingWidth(const QModelIndex &index, int width) const
{
    const QString chip = silence(index);
    return chip.isEmpty() ? width : width - chipSize(chip, m_theme).width() - Theme::spacing(2);
}

/// Two lines of words at most, and the day behind them or in a third: it is never cut off.
RunLayout TimelineDelegate::heading(const QModelIndex &index, int width) const
{
    const auto interaction = index.data(TimelineModel::InteractionRole).value<Interaction>();
    const QDate today = index.data(TimelineModel::TodayRole).toDate();
    const QString words = QFontMetrics(m_theme.strongFont())
                              .elidedText(oneLine(index.data().toString(), headingCharacters),
                                          Qt::ElideRight, width * 7 / 4);
    return {{{words, m_theme.strongFont(), m_theme.color(Token::Text)},
             {QStringLiteral("  ") + unbroken(shortDate(interaction.on, today)), m_theme.metaFont(),
              m_theme.color(Token::Soft)}},
            width,
            headingLines};
}

RunLayout TimelineDelegate::body(const QModelIndex &index, int width) const
{
    const auto interaction = index.data(TimelineModel::InteractionRole).value<Interaction>();
    return {{{oneLine(exchangeBody(interaction), bodyCharacters), m_theme.metaFont(),
              m_theme.color(Token::Soft)}},
            width,
            bodyLines};
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = entryWidth(option);
    if (index.data(TimelineModel::IsMonthRole).toBool()) {
        return {width, QFontMetrics(m_theme.sectionFont()).height() + Theme::spacing(4)};
    }
    const int room = width - entryIndent - Theme::spacing(2);
    const auto interaction = index.data(TimelineModel::InteractionRole).value<Interaction>();
    const int words = exchangeBody(interaction).isEmpty() ? 0 : body(index, room).height() + 2;
    return {width, heading(index, headingWidth(index, room)).height() + words + Theme::spacing(4)};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(TimelineModel::IsMonthRole).toBool()) {
        paintMonth(*painter, option, index);
    } else {
        paintEntry(*painter, option, index);
    }
    painter->restore();
}

void TimelineDelegate::paintMonth(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    painter.setFont(m_theme.sectionFont());
    painter.setPen(m_theme.color(Token::Soft));
    painter.drawText(option.rect.adjusted(2, 0, -2, -Theme::spacing(1)), Qt::AlignBottom,
                     index.data().toString().toUpper());
}

void TimelineDelegate::paintEntry(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const QRect area = option.rect;
    const Qt::LayoutDirection direction = painter.layoutDirection();
    if (option.state.testFlag(QStyle::State_Selected)) {
        const QRect ground = area.adjusted(entryIndent - Theme::spacing(2), 0, 0, 0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::AccentWash));
        painter.drawRoundedRect(QStyle::visualRect(direction, area, ground), Theme::fieldRadius(),
                                Theme::fieldRadius());
    }
    const QRect line(area.left() + lineIndent, area.top(), 2, area.height());
    painter.fillRect(QStyle::visualRect(direction, area, line), m_theme.color(Token::Line));

    const QRect words = area.adjusted(entryIndent, Theme::spacing(2), -Theme::spacing(2), 0);
    const int headWidth = headingWidth(index, words.width());
    const RunLayout head = heading(index, headWidth);
    QRect headArea = words;
    headArea.setWidth(headWidth);
    head.paint(painter, QStyle::visualRect(direction, area, headArea).topLeft());
    body(index, words.width())
        .paint(painter,
               QStyle::visualRect(direction, area, words).topLeft() + QPoint(0, head.height() + 2));
    if (const QString chip = silence(index); !chip.isEmpty()) {
        const bool isDue = index.data(TimelineModel::SilentDaysRole).toInt() >= silenceIsDue;
        paintChip(painter, QStyle::visualRect(direction, area, words),
                  Qt::AlignRight | Qt::AlignTop, chip, isDue ? Tone::Due : Tone::Upcoming, m_theme);
    }
}

} // namespace hallway
