#include "ui/help/help_desk.h"

#include "ui/help/handbook_window.h"
#include "ui/help/help_topic.h"

#include <QApplication>
#include <QKeyEvent>

namespace hallway {

HelpDesk::HelpDesk(const Theme &theme, QWidget *window)
    : QObject(window), m_theme(theme), m_window(window)
{
    qApp->installEventFilter(this);
}

HelpDesk::~HelpDesk() = default;

void HelpDesk::open(const QWidget *place)
{
    if (!m_handbook) {
        m_handbook = std::make_unique<HandbookWindow>(m_theme);
    }
    m_handbook->open(helpTopicFor(place));
}

bool HelpDesk::isInDialog(const QWidget *widget) const
{
    if (widget == nullptr || widget->window()->windowType() != Qt::Dialog) {
        return false;
    }
    while (widget != nullptr && widget != m_window) {
        widget = widget->parentWidget();
    }
    return widget == m_window;
}

bool HelpDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (press->key() == Qt::Key_F1 && press->modifiers() == Qt::NoModifier &&
            isInDialog(widget)) {
            open(widget);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hallway
