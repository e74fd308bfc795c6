#include "ui/people/people_delegate.h"

#include "ui/people/people_model.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_runs.h"

#include <QPainter>

namespace hallway {
namespace {

constexpr int sidePadding = 10;

/// Late, due or resting: the word of the small chip, with its tone.
std::optional<std::pair<QString, Tone>> markOf(const PersonLine &line, QDate today)
{
    if (line.nextDueOn.isValid() && line.nextDueOn < today) {
        return std::pair(PeopleDelegate::tr("late"), Tone::Overdue);
    }
    if (line.nextOpensOn.isValid() && line.nextOpensOn <= today) {
        return std::pair(PeopleDelegate::tr("due"), Tone::Due);
    }
    if (line.state == ContactState::Archived) {
        return std::pair(PeopleDelegate::tr("archived"), Tone::Neutral);
    }
    if (line.restingFrom.isValid() && line.restingFrom <= today) {
        return std::pair(PeopleDelegate::tr("resting"), Tone::Neutral);
    }
    return std::nullopt;
}

} // namespace

PeopleDelegate::PeopleDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

int PeopleDelegate::avatarSize() const
{
    return QFontMetrics(m_theme.strongFont()).height() * 2;
}

QSize PeopleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int words =
        QFontMetrics(m_theme.strongFont()).height() + QFontMetrics(m_theme.metaFont()).height() + 2;
    return {option.rect.width(), std::max(words, avatarSize()) + 2 * Theme::spacing(2)};
}

void PeopleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
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
    paintPerson(*painter, option.rect.adjusted(sidePadding, 0, -sidePadding, 0),
                index.data(PeopleModel::LineRole).value<PersonLine>(),
                index.data(PeopleModel::TodayRole).toDate());
    painter->restore();
}

void PeopleDelegate::paintPerson(QPainter &painter, const QRect &area, const PersonLine &line,
                                 QDate today) const
{
    const Qt::LayoutDirection direction = painter.layoutDirection();
    QRect avatar(area.left(), 0, avatarSize(), avatarSize());
    avatar.moveTop(area.center().y() - avatar.height() / 2 + 1);
    paintAvatar(painter, QStyle::visualRect(direction, area, avatar), initials(line.name),
                m_theme.avatarColor(line.name), m_theme);

    const int state = paintState(painter, area, line, today);
    const int left = avatar.right() + 1 + sidePadding;
    const int width = area.right() - state - Theme::spacing(2) - left + 1;
    const RunLayout name({{line.name, m_theme.strongFont(), m_theme.color(Token::Text)}}, width, 1);
    const QString place = positionText(line.role, line.title, line.institution);
    const RunLayout position({{place, m_theme.metaFont(), m_theme.color(Token::Soft)}}, width, 1);
    const int below = place.isEmpty() ? 0 : position.height() + 2;
    QRect words(left, 0, width, name.height() + below);
    words.moveTop(area.center().y() - words.height() / 2 + 1);
    words = QStyle::visualRect(direction, area, words);
    name.paint(painter, words.topLeft());
    position.paint(painter, words.topLeft() + QPoint(0, name.height() + 2));
}

int PeopleDelegate::paintState(QPainter &painter, const QRect &area, const PersonLine &line,
                               QDate today) const
{
    const QString days = line.lastOn.isValid()
                             ? tr("%1 d").arg(wordsLocale().toString(line.lastOn.daysTo(today)))
                             : QString();
    const auto mark = markOf(line, today);
    const QFontMetrics metrics(m_theme.metaFont());
    const QSize chip = mark ? chipSize(mark->first, m_theme) : QSize(0, 0);
    const int width = std::max(metrics.horizontalAdvance(days), chip.width());
    const int height = (days.isEmpty() ? 0 : metrics.height()) + chip.height();
    QRect block(area.right() - width + 1, 0, width, height);
    block.moveTop(area.center().y() - height / 2 + 1);
    block = QStyle::visualRect(painter.layoutDirection(), area, block);
    painter.setFont(m_theme.metaFont());
    painter.setPen(m_theme.color(Token::Soft));
    const Qt::Alignment side = QStyle::visualAlignment(painter.layoutDirection(), Qt::AlignRight);
    painter.drawText(block, side | Qt::AlignTop, days);
    if (mark) {
        paintChip(painter, block, Qt::AlignRight | Qt::AlignBottom, mark->first, mark->second,
                  m_theme);
    }
    return width;
}

} // namespace hallway
