#include "ui/shell/undo_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace hallway {
namespace {

bool isTextField(const QObject &watched)
{
    return qobject_cast<const QLineEdit *>(&watched) ||
           qobject_cast<const QPlainTextEdit *>(&watched);
}

bool hasOwnStep(const QObject &field, bool isUndo)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&field)) {
        return isUndo ? line->isUndoAvailable() : line->isRedoAvailable();
    }
    const auto *text = qobject_cast<const QPlainTextEdit *>(&field);
    return isUndo ? text->document()->isUndoAvailable() : text->document()->isRedoAvailable();
}

} // namespace

UndoKeys::UndoKeys(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !isTextField(*watched)) {
        return QObject::eventFilter(watched, event);
    }
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool isUndo = press->matches(QKeySequence::Undo);
    const bool isStep = isUndo || press->matches(QKeySequence::Redo);
    // A key held down empties the field and goes no further.
    if (!isStep || press->isAutoRepeat() || hasOwnStep(*watched, isUndo)) {
        return QObject::eventFilter(watched, event);
    }
    event->ignore();
    return true;
}

} // namespace hallway
