#include "ui/people/card_column.h"

#include "ui/shell/icons.h"
#include "ui/widgets/form.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace hallway {

CardColumn::CardColumn(QWidget *parent) : QWidget(parent), m_content(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_content);
    layout->addStretch();
}

QVBoxLayout *CardColumn::renew()
{
    const QWidget *focused = focusWidget();
    const bool hasKeys = focused && focused->hasFocus() && m_content->isAncestorOf(focused);
    m_focused = hasKeys ? focused->objectName() : QString();
    auto *fresh = new QWidget(this);
    delete layout()->replaceWidget(m_content, fresh);
    m_content->hide();
    m_content->setParent(nullptr); // so that nobody finds what is no longer shown
    m_content->deleteLater();      // one of its buttons may have asked for this
    m_content = fresh;
    return column(fresh, 3);
}

void CardColumn::settle()
{
    m_content->show();
    if (m_focused.isEmpty()) {
        return;
    }
    QWidget *same = m_content->findChild<QWidget *>(m_focused);
    QWidget *next = same ? same : m_content->findChild<QAbstractButton *>();
    if (next) {
        next->setFocus();
    }
}

QVBoxLayout *tabColumn(QWidget *tab, int steps)
{
    QVBoxLayout *layout = column(tab, steps);
    layout->setContentsMargins(2, Theme::spacing(3), Theme::spacing(2), Theme::spacing(3));
    return layout;
}

void addMoreButton(QLayout *layout, const Theme &theme, const QString &objectName,
                   const QString &accessibleName, const QList<QAction *> &actions)
{
    auto *more = new QToolButton(layout->parentWidget());
    nameField(more, objectName, accessibleName);
    more->setToolTip(accessibleName);
    more->setIcon(Icons::icon(Icon::More, theme));
    more->setProperty("framed", true);
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->addActions(actions);
    for (QAction *action : actions) {
        action->setParent(menu);
    }
    more->setMenu(menu);
    layout->addWidget(more);
}

} // namespace hallway
