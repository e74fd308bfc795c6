#pragma once

#include "ui/shell/theme.h"

#include <QFrame>
#include <QTimer>

class QPushButton;
class QToolButton;

namespace hallway {

class ElidedLabel;

/// The quiet bar at the bottom that says what was done and offers to undo it. It comes and goes by
/// itself, is read out, and never takes the keys from where they are.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    /// Hidden until there is something to say.
    explicit UndoBar(const Theme &theme, QWidget *parent = nullptr);

    /// Shows what was done, for 8 seconds or until the pointer or the keys have left the bar.
    void showDone(const QString &text);

    /// Offers one more step beside what it shows now.
    void offer(const QString &words);

    /// Shows something that has no undo, for as long.
    void showMessage(const QString &text);

Q_SIGNALS:
    /// The user wants the last change undone; the bar is hidden by then.
    void undoRequested();
    /// The user takes the step that was offered; the bar is hidden by then.
    void offerTaken();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void present(const QString &words, bool undoable);
    void hideWhenLeft();

    const Theme &theme_;
    ElidedLabel *label_;
    QPushButton *offer_;
    QPushButton *undo_;
    QToolButton *close_;
    QTimer timer_;
};

} // namespace hallway
