#include "ui/widgets/undo_bar.h"

#include "ui/shell/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/form.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace hallway {
namespace {

constexpr int shownMilliseconds = 8000;
constexpr int gapBelow = Theme::spacing(3); ///< to the edge of the window

} // namespace

UndoBar::UndoBar(const Theme &theme, QWidget *parent)
    : QFrame(parent), theme_(theme), label_(new ElidedLabel({}, this)),
      offer_(wordButton(QStringLiteral("offerButton"), {}, this)),
      undo_(wordButton(QStringLiteral("undoButton"), tr("Undo"), this)),
      close_(new QToolButton(this))
{
    setObjectName(QStringLiteral("undoBar"));
    offer_->setFocusPolicy(Qt::TabFocus);
    undo_->setFocusPolicy(Qt::TabFocus);
    close_->setObjectName(QStringLiteral("closeButton"));
    close_->setFocusPolicy(Qt::TabFocus);
    close_->setAccessibleName(tr("Close this message"));
    close_->setToolTip(close_->accessibleName());
    close_->setIcon(Icons::icon(Icon::Close, theme));
    auto *layout = new QHBoxLayout(this);
    const int margin = Theme::spacing(2);
    layout->setContentsMargins(margin, margin, margin, margin + gapBelow);
    label_->setContentsMargins(margin, 0, margin, 0);
    layout->setSpacing(Theme::spacing(3));
    layout->addWidget(label_, 1);
    layout->addWidget(offer_);
    layout->addWidget(undo_);
    layout->addWidget(close_);

    timer_.setSingleShot(true);
    timer_.setInterval(shownMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &UndoBar::hideWhenLeft);
    connect(close_, &QToolButton::clicked, this, &UndoBar::hide);
    connect(offer_, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT offerTaken();
    });
    connect(undo_, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoRequested();
    });
    connect(&theme_, &Theme::changed, this, qOverload<>(&UndoBar::update));
    hide();
}

void UndoBar::showDone(const QString &text)
{
    present(text, true);
}

void UndoBar::offer(const QString &words)
{
    offer_->setText(words);
    offer_->show();
}

void UndoBar::showMessage(const QString &text)
{
    present(text, false);
}

void UndoBar::present(const QString &words, bool undoable)
{
    const QString text = words.simplified(); // a name may have lines, the bar has one
    label_->setText(text);
    offer_->hide();
    undo_->setVisible(undoable);
    undo_->setAccessibleDescription(text);
    setAccessibleName(text);
    show();
    timer_.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void UndoBar::hideWhenLeft()
{
    // What somebody points at or has tabbed to does not vanish under them.
    if (underMouse() || offer_->hasFocus() || undo_->hasFocus() || close_->hasFocus()) {
        timer_.start();
        return;
    }
    hide();
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(painter, rect().adjusted(0, 0, 0, -gapBelow), theme_.color(Token::Surface),
              Card::Outline::Line, theme_);
}

} // namespace hallway
