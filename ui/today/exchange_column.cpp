#include "ui/today/exchange_column.h"

#include "core/base/text.h"
#include "ui/people/exchange_text.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/run_label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace hallway {
namespace {

constexpr int glanceLines = 3;
constexpr int glanceCharacters = 400;

} // namespace

ExchangeColumn::ExchangeColumn(const Theme &theme, const std::vector<Interaction> &exchanges,
                               QDate today, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    setSides(column, 14, 0, 0, 0);
    column->setSpacing(2);
    for (const Interaction &exchange : exchanges) {
        if (column->count() > 0) {
            column->addSpacing(Theme::spacing(2));
        }
        auto *heading = new RunLabel(2, this);
        const QString date = u' ' + unbroken(shortDate(exchange.on, today));
        heading->setRuns({{exchangeHeading(exchange), theme.strongFont(), theme.color(Token::Text)},
                          {date, theme.metaFont(), theme.color(Token::Soft)}});
        column->addWidget(heading);
        const QString words = oneLine(exchangeBody(exchange), glanceCharacters);
        if (!words.isEmpty()) {
            auto *body = new RunLabel(glanceLines, this);
            body->setRuns({{words, theme.metaFont(), theme.color(Token::Soft)}});
            column->addWidget(body);
        }
    }
}

void ExchangeColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect line(layoutDirection() == Qt::RightToLeft ? width() - 2 : 0, 0, 2, height());
    painter.fillRect(line, m_theme.color(Token::Line));
}

} // namespace hallway
