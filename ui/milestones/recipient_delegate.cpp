#include "ui/milestones/recipient_delegate.h"

#include "core/base/text.h"
#include "ui/milestones/recipient_model.h"
#include "ui/shell/icons.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/text_runs.h"

#include <QPainter>

namespace hallway {
namespace {

constexpr int recipientPadding = 8;
constexpr int mostRecipientLetters = 300;

} // namespace

RecipientDelegate::RecipientDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

int RecipientDelegate::wordsHeight() const
{
    return QFontMetrics(m_theme.strongFont()).height() + QFontMetrics(m_theme.metaFont()).height() +
           2;
}

QSize RecipientDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), wordsHeight() + 2 * Theme::spacing(2)};
}

void RecipientDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, m_theme);
    if (index.data(RecipientModel::IsHeadingRole).toBool()) {
        paintHeading(*painter, option, index);
    } else {
        paintPerson(*painter, option, index);
    }
    painter->restore();
}

void RecipientDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const QRect area = option.rect.adjusted(recipientPadding, 0, -recipientPadding, 0);
    const QRect chevron(area.left(), area.top(), m_theme.iconSize(), area.height());
    painter.save();
    painter.translate(QRectF(QStyle::visualRect(option.direction, area, chevron)).center());
    painter.rotate(index.data(RecipientModel::IsFoldedRole).toBool() ? 0 : 180);
    const int side = m_theme.iconSize();
    Icons::paint(painter, QRect(-side / 2, -side / 2, side, side), Icon::ChevronDown,
                 m_theme.color(Token::Soft));
    painter.restore();
    const RunLayout words(
        {{index.data().toString(), m_theme.metaFont(), m_theme.color(Token::Soft)}},
        area.width() - side - Theme::spacing(2), 1);
    const QRect place(area.left() + side + Theme::spacing(2),
                      area.center().y() - words.height() / 2 + 1,
                      area.width() - side - Theme::spacing(2), words.height());
    words.paint(painter, QStyle::visualRect(option.direction, area, place).topLeft());
}

void RecipientDelegate::paintPerson(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const auto person = index.data(RecipientModel::RecipientRole).value<Recipient>();
    const QRect area = option.rect.adjusted(recipientPadding, 0, -recipientPadding, 0);
    const int disc = wordsHeight() - Theme::spacing(1);
    const QRect avatar(area.left(), area.center().y() - disc / 2 + 1, disc, disc);
    paintAvatar(painter, QStyle::visualRect(option.direction, area, avatar), initials(person.name),
                m_theme.avatarColor(person.name), m_theme);
    const int width = area.width() - disc - Theme::spacing(2);
    const RunLayout name({{oneLine(person.name, mostRecipientLetters), m_theme.strongFont(),
                           m_theme.color(Token::Text)}},
                         width, 1);
    const RunLayout remark({{oneLine(person.remark, mostRecipientLetters), m_theme.metaFont(),
                             m_theme.color(Token::Soft)}},
                           width, 1);
    QRect words(avatar.right() + 1 + Theme::spacing(2), 0, width,
                name.height() + (person.remark.isEmpty() ? 0 : remark.height() + 2));
    words.moveTop(area.center().y() - words.height() / 2 + 1);
    words = QStyle::visualRect(option.direction, area, words);
    name.paint(painter, words.topLeft());
    remark.paint(painter, words.topLeft() + QPoint(0, name.height() + 2));
}

} // namespace hallway
