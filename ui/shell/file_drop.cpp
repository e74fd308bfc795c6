#include "ui/shell/file_drop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QWidget>

namespace hallway {
namespace {

bool isDrag(const QEvent &event)
{
    return event.type() == QEvent::DragEnter || event.type() == QEvent::DragMove ||
           event.type() == QEvent::Drop;
}

} // namespace

QStringList localFiles(const QMimeData &content)
{
    QStringList files;
    const QList<QUrl> urls = content.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

FileDrop::FileDrop(QWidget *window) : QObject(window), m_window(window)
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool FileDrop::isInWindow(QObject *watched) const
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    return widget && widget->window() == m_window;
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (!isDrag(*event) || !isInWindow(watched)) {
        return QObject::eventFilter(watched, event);
    }
    auto &drag = static_cast<QDropEvent &>(*event);
    const QStringList files = localFiles(*drag.mimeData());
    if (files.isEmpty()) {
        return QObject::eventFilter(watched, event);
    }
    // Only what takes drops gets the event: mostly the window, not what the files fell on.
    auto *widget = static_cast<QWidget *>(watched);
    QWidget *inside = widget->childAt(drag.position().toPoint());
    take(drag, files, inside ? inside : widget, widget->mapToGlobal(drag.position().toPoint()));
    return true;
}

void FileDrop::take(QDropEvent &event, const QStringList &files, QWidget *onto, QPoint globalPlace)
{
    if (QApplication::activeModalWidget()) {
        event.ignore();
        return;
    }
    // Never a move: whoever offers the files would take them away.
    event.setDropAction(Qt::CopyAction);
    event.accept();
    if (event.type() == QEvent::Drop) {
        QTimer::singleShot(0, this, [this, files, globalPlace, place = QPointer<QWidget>(onto)] {
            if (!m_taker || !m_taker(files, globalPlace)) {
                Q_EMIT dropped(files, place);
            }
        });
    }
}

} // namespace hallway
