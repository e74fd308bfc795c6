#pragma once

#include <QObject>

namespace hallway {

/// Leaves the keys of undo and redo to the window where the field with the keys has nothing of its
/// own to take back: it would swallow them, and what was just saved from it could not be undone.
class UndoKeys : public QObject
{
public:
    explicit UndoKeys(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace hallway
