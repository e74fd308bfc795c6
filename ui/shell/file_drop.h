#pragma once

#include <QObject>

class QDropEvent;
class QWidget;

namespace hallway {

/// Takes files that are dropped anywhere on a window, on its fields too, which would else take
/// their paths for text. Nothing is taken while a dialog is in front. Dropped files are only read.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// Works as long as the window lives.
    explicit FileDrop(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// After the drop has ended, so that a dialog may open. `onto` is the widget they fell on.
    void dropped(const QStringList &files, QWidget *onto);

private:
    [[nodiscard]] bool isInWindow(QObject *watched) const;
    void take(QDropEvent &event, const QStringList &files, QWidget *onto);

    QWidget *m_window;
};

} // namespace hallway
