#include "ui/today/agenda_delegate.h"

#include "ui/shell/icons.h"
#include "ui/text/why_text.h"
#include "ui/text/words.h"
#include "ui/today/agenda_model.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_runs.h"
#include "ui/widgets/window_bar.h"

#include <QListView>
#include <QPainter>

namespace hallway {
namespace {

constexpr int cardPadding = 14;
constexpr int cardGap = 7; ///< below each card

Tone toneOfGroup(AgendaGroup group)
{
    switch (group) {
    case AgendaGroup::Overdue:
        return Tone::Overdue;
    case AgendaGroup::DueNow:
        return Tone::Due;
    case AgendaGroup::ComingUp:
    case AgendaGroup::Resting:
    case AgendaGroup::Later:
    case AgendaGroup::DoneToday:
        break;
    }
    return Tone::Upcoming;
}

bool hasWindowBar(FollowUpKind kind)
{
    return kind == FollowUpKind::ThankYou || kind == FollowUpKind::Nudge;
}

/// Below the chip, where no bar makes sense.
QString remarkOf(const AgendaLine &line, QDate today)
{
    const FollowUp &followUp = line.followUp;
    if (followUp.ending) {
        return line.dismissReason;
    }
    if (followUp.key.kind == FollowUpKind::Promise) {
        // Theirs are asked after some days after the date they gave (domain.md, rule P).
        return followUp.detail == 1 ? AgendaDelegate::tr("their promise")
                                    : AgendaDelegate::tr("you said by %1")
                                          .arg(shortDate(followUp.window.dueOn, today));
    }
    if (followUp.key.kind == FollowUpKind::KeepInTouch) {
        return followUp.detail % 7 == 0
                   ? AgendaDelegate::tr("%1-week rhythm").arg(followUp.detail / 7)
                   : AgendaDelegate::tr("every %1 days").arg(followUp.detail);
    }
    return suggestionText(followUp, today);
}

/// How wide an item may be: the view's viewport, whatever the option says before it is laid out.
int widthFor(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

} // namespace

Tone toneOf(const FollowUp &followUp, QDate today)
{
    switch (stateOn(followUp, today)) {
    case FollowUpState::Overdue:
    case FollowUpState::Lapsed:
        return Tone::Overdue;
    case FollowUpState::Due:
        return followUp.key.kind == FollowUpKind::Rest ? Tone::Upcoming : Tone::Due;
    case FollowUpState::Done:
        return Tone::Done;
    case FollowUpState::Upcoming:
    case FollowUpState::Snoozed:
    case FollowUpState::Dismissed:
    case FollowUpState::Cancelled:
        break;
    }
    return Tone::Upcoming;
}

AgendaDelegate::AgendaDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

int AgendaDelegate::avatarSize() const
{
    return QFontMetrics(m_theme.strongFont()).height() * 2;
}

int AgendaDelegate::stateWidth() const
{
    return QFontMetrics(m_theme.chipFont()).horizontalAdvance(tr("you said by Wed 30 Sep"));
}

int AgendaDelegate::textWidth(int cardWidth) const
{
    return cardWidth - 2 * cardPadding - avatarSize() - stateWidth() - 2 * Theme::spacing(3);
}

RunLayout AgendaDelegate::who(const AgendaLine &line, int width) const
{
    std::vector<TextRun> runs{{line.contactName, m_theme.strongFont(), m_theme.color(Token::Text)}};
    const QString position = positionText(line.role, line.title, line.institution);
    if (!position.isEmpty()) {
        runs.push_back({tr(" · %1").arg(position), m_theme.metaFont(), m_theme.color(Token::Soft)});
    }
    return {runs, width, 1};
}

RunLayout AgendaDelegate::why(const AgendaLine &line, QDate today, int width) const
{
    const FollowUpKind kind = line.followUp.key.kind;
    QString reason = reasonText(line, today);
    if (!line.causeMention.isEmpty()) {
        reason = tr("%1 — %2").arg(reason, line.causeMention);
    }
    // "Thank-you after coffee" reads on, "Nudge: no reply" does not.
    const QString glue = kind == FollowUpKind::ThankYou ? tr(" %1") : tr(": %1");
    QFont reasonFont;
    return {{{followUpKindText(kind), m_theme.strongFont(), m_theme.color(Token::Text)},
             {glue.arg(reason), reasonFont, m_theme.color(Token::Text)}},
            width,
            2};
}

QSize AgendaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = widthFor(option);
    if (index.data(AgendaModel::IsHeadingRole).toBool()) {
        const int top = index.row() == 0 ? Theme::spacing(1) : Theme::spacing(4);
        return {width, chipSize(QStringLiteral("8"), m_theme).height() + top + Theme::spacing(2)};
    }
    const auto line = index.data(AgendaModel::LineRole).value<AgendaLine>();
    const QDate today = index.data(AgendaModel::TodayRole).toDate();
    const int room = textWidth(width);
    const int words = who(line, room).height() + why(line, today, room).height() + 2;
    return {width, std::max(words, avatarSize()) + 2 * Theme::spacing(3) + cardGap};
}

void AgendaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(AgendaModel::IsHeadingRole).toBool()) {
        paintHeading(*painter, option, index);
    } else {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
        const QRect card = option.rect.adjusted(0, 0, 0, -cardGap);
        paintCard(*painter, card, m_theme.color(isHovered ? Token::Hover : Token::Surface),
                  isSelected ? Card::Outline::Accent : Card::Outline::Line, m_theme);
        paintLine(*painter, card, index.data(AgendaModel::LineRole).value<AgendaLine>(),
                  index.data(AgendaModel::TodayRole).toDate());
    }
    painter->restore();
}

void AgendaDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const auto group = index.data(AgendaModel::GroupRole).value<AgendaGroup>();
    const Tone tone = toneOfGroup(group);
    const QString text = index.data().toString();
    const QFont font = m_theme.sectionFont();
    const int words = QFontMetrics(font).horizontalAdvance(text);
    const bool hasKeys = option.state.testFlag(QStyle::State_Selected) &&
                         option.state.testFlag(QStyle::State_HasFocus);
    const QSize count = chipSize(index.data(AgendaModel::CountRole).toString(), m_theme);
    QRect area = option.rect.adjusted(2, 0, 0, -Theme::spacing(2));
    area.setTop(area.bottom() - count.height() + 1);
    painter.setFont(font);
    painter.setPen(tone == Tone::Upcoming ? m_theme.color(Token::Soft) : m_theme.tone(tone).ink);
    const QRect mirrored = QStyle::visualRect(painter.layoutDirection(), option.rect, area);
    painter.drawText(mirrored, Qt::AlignVCenter, text.toUpper());
    area.setLeft(area.left() + words + Theme::spacing(2));
    paintChip(painter, QStyle::visualRect(painter.layoutDirection(), option.rect, area),
              Qt::AlignLeft | Qt::AlignVCenter, index.data(AgendaModel::CountRole).toString(), tone,
              m_theme);
    area.setLeft(area.left() + count.width() + Theme::spacing(2));
    area.setWidth(area.height());
    area = QStyle::visualRect(painter.layoutDirection(), option.rect, area);
    const bool isFolded = index.data(AgendaModel::IsFoldedRole).toBool();
    if (isFolded || hasKeys || isFoldedAtFirst(group)) {
        paintChevron(painter, area, isFolded);
    }
    if (hasKeys) {
        QRect line(mirrored.left(), mirrored.bottom() + 1, words, 2);
        line = QStyle::visualRect(painter.layoutDirection(), mirrored, line);
        painter.fillRect(line, m_theme.color(Token::Accent));
    }
}

void AgendaDelegate::paintChevron(QPainter &painter, const QRect &area, bool isFolded) const
{
    painter.save();
    painter.translate(area.center());
    painter.rotate(isFolded ? 0 : 180);
    Icons::paint(painter, area.translated(-area.center()), Icon::ChevronDown,
                 m_theme.color(Token::Soft));
    painter.restore();
}

void AgendaDelegate::paintLine(QPainter &painter, const QRect &card, const AgendaLine &line,
                               QDate today) const
{
    const Qt::LayoutDirection direction = painter.layoutDirection();
    QRect avatar(card.left() + cardPadding, 0, avatarSize(), avatarSize());
    avatar.moveTop(card.center().y() - avatar.height() / 2 + 1);
    paintAvatar(painter, QStyle::visualRect(direction, card, avatar), initials(line.contactName),
                m_theme.avatarColor(line.contactName), m_theme);

    const int width = textWidth(card.width());
    const RunLayout name = who(line, width);
    const RunLayout reason = why(line, today, width);
    QRect words(avatar.right() + 1 + Theme::spacing(3), 0, width,
                name.height() + reason.height() + 2);
    words.moveTop(card.center().y() - words.height() / 2 + 1);
    const QPoint corner = QStyle::visualRect(direction, card, words).topLeft();
    name.paint(painter, corner);
    reason.paint(painter, corner + QPoint(0, name.height() + 2));

    const QRect state(card.right() - cardPadding - stateWidth() + 1, card.top(), stateWidth(),
                      card.height());
    paintState(painter, QStyle::visualRect(direction, card, state), line, today);
}

void AgendaDelegate::paintState(QPainter &painter, const QRect &area, const AgendaLine &line,
                                QDate today) const
{
    const FollowUp &followUp = line.followUp;
    const bool hasBar = hasWindowBar(followUp.key.kind) && !followUp.ending;
    const QString remark = hasBar ? QString() : remarkOf(line, today);
    const QFontMetrics metrics(m_theme.chipFont());
    const int chip = chipSize(QStringLiteral("8"), m_theme).height();
    const int below = hasBar ? windowBarHeight(m_theme) : remark.isEmpty() ? 0 : metrics.height();
    const int gap = below == 0 ? 0 : Theme::spacing(1) + 1;
    QRect row(area.left(), 0, area.width(), chip);
    row.moveTop(area.center().y() - (chip + gap + below) / 2 + 1);
    const Tone tone = toneOf(followUp, today);
    paintChip(painter, row, Qt::AlignRight | Qt::AlignVCenter, stateText(followUp, today), tone,
              m_theme);
    row = QRect(area.left(), row.bottom() + 1 + gap, area.width(), below);
    if (hasBar) {
        const auto day = [&](QDate date) {
            return static_cast<int>(followUp.causeOn.daysTo(date));
        };
        paintWindowBar(painter, row,
                       {day(followUp.window.opensOn), day(followUp.window.dueOn), day(today)}, tone,
                       m_theme);
    } else if (!remark.isEmpty()) {
        QFont font = m_theme.chipFont();
        font.setWeight(QFont::Normal);
        painter.setFont(font);
        painter.setPen(m_theme.color(Token::Soft));
        const QString shown = QFontMetrics(font).elidedText(remark, Qt::ElideRight, row.width());
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, shown);
    }
}

} // namespace hallway
