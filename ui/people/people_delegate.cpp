#include "ui/people/people_delegate.h"

#include "core/base/text.h"
#include "ui/people/people_model.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/text_runs.h"

#include <QPainter>

namespace hallway {
namespace {

constexpr int sidePadding = 10;
constexpr int mostCharacters = 300; ///< of a name or place; more would never be seen

/// "Cardiac surgeon · Lakeside Heart Institute".
QString placeOf(const PersonLine &line)
{
    QStringList parts{positionText(line.role, line.title, QString()), line.institution};
    parts.removeAll(QString());
    return oneLine(parts.join(QStringLiteral(" · ")), mostCharacters);
}

/// Late, due or resting: the word of the small chip, with its tone.
std::optional<std::pair<QString, Tone>> markOf(const PersonLine &line, QDate today)
{
    const bool isPutOff = line.nextSnoozedUntil.isValid() && line.nextSnoozedUntil > today;
    if (!isPutOff && line.nextDueOn.isValid() && line.nextDueOn < today) {
        return std::pair(PeopleDelegate::tr("late"), Tone::Overdue);
    }
    if (!isPutOff && line.nextOpensOn.isValid() && line.nextOpensOn <= today) {
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
    paintRowGround(*painter, option, m_theme);
    paintPerson(*painter, option.rect.adjusted(sidePadding, 0, -sidePadding, 0),
                index.data(PeopleModel::LineRole).value<PersonLine>(),
                index.data(PeopleModel::PhotoRole).value<QImage>(),
                index.data(PeopleModel::TodayRole).toDate());
    painter->restore();
}

void PeopleDelegate::paintPerson(QPainter &painter, const QRect &area, const PersonLine &line,
                                 const QImage &photo, QDate today) const
{
    const Qt::LayoutDirection direction = painter.layoutDirection();
    QRect avatar(area.left(), 0, avatarSize(), avatarSize());
    avatar.moveTop(area.center().y() - avatar.height() / 2 + 1);
    avatar = QStyle::visualRect(direction, area, avatar);
    if (photo.isNull()) {
        paintAvatar(painter, avatar, initials(line.name), m_theme.avatarColor(line.name), m_theme);
    } else {
        paintPhoto(painter, avatar, photo);
    }

    const int state = paintState(painter, area, line, today);
    const int left = area.left() + avatarSize() + sidePadding;
    const int width = area.right() - state - Theme::spacing(2) - left + 1;
    const QString words = oneLine(line.name, mostCharacters);
    const RunLayout name({{words, m_theme.strongFont(), m_theme.color(Token::Text)}}, width, 1);
    const QString place = placeOf(line);
    const RunLayout position({{place, m_theme.metaFont(), m_theme.color(Token::Soft)}}, width, 1);
    const int below = place.isEmpty() ? 0 : position.height() + 2;
    QRect block(left, 0, width, name.height() + below);
    block.moveTop(area.center().y() - block.height() / 2 + 1);
    block = QStyle::visualRect(direction, area, block);
    name.paint(painter, block.topLeft());
    position.paint(painter, block.topLeft() + QPoint(0, name.height() + 2));
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
    painter.drawText(block, Qt::AlignTrailing | Qt::AlignTop, days); // drawText itself mirrors
    if (mark) {
        paintChip(painter, block, Qt::AlignRight | Qt::AlignBottom, mark->first, mark->second,
                  m_theme);
    }
    return width;
}

} // namespace hallway
