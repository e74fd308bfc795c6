#include "ui/settings/words_delegate.h"

#include "ui/settings/words_model.h"
#include "ui/text/translate.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/text_runs.h"

#include <QPainter>

namespace hallway {

WordsDelegate::WordsDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize WordsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), option.fontMetrics.height() + Theme::spacing(3)};
}

void WordsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    paintRowGround(*painter, option, m_theme);
    const QRect area = option.rect.adjusted(Theme::spacing(3), 0, -Theme::spacing(3), 0);
    const auto draw = [&](const QRect &place, const QString &text, const QFont &font, Token ink) {
        const RunLayout line({{text, font, m_theme.color(ink)}}, place.width(), 1);
        const QRect seen = QStyle::visualRect(option.direction, area, place);
        line.paint(*painter, {seen.left(), seen.center().y() - line.height() / 2});
    };
    const QVariant people = index.data(WordsModel::PeopleRole);
    const QString count =
        people.isValid() ? wordsLocale().toString(people.toLongLong()) : QString();
    const int width = QFontMetrics(m_theme.metaFont()).horizontalAdvance(count) + 1;
    draw(QRect(area.right() - width, area.top(), width, area.height()), count, m_theme.metaFont(),
         Token::Soft);
    draw(area.adjusted(0, 0, -width - Theme::spacing(3), 0),
         index.data(WordsModel::WordRole).toString(), option.font,
         isSelected ? Token::Accent : Token::Text);
    painter->restore();
}

} // namespace hallway
