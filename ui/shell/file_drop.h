#pragma once

#include <QObject>
#include <QPoint>
#include <functional>

class QDropEvent;
class QMimeData;
class QWidget;

namespace hallway {

/// The files of this computer that were dragged or copied.
[[nodiscard]] QStringList localFiles(const QMimeData &content);

/// Takes files that are dropped anywhere on a window, on its fields too, which would else take
/// their paths for text. Nothing is taken while a dialog is in front. Dropped files are only read.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// Works as long as the window lives.
    explicit FileDrop(QWidget *window);

    /// Is asked first, after the drop has ended; takes the files by answering true.
    using Taker = std::function<bool(const QStringList &files, QPoint globalPlace)>;
    void setTaker(Taker taker) { m_taker = std::move(taker); }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Files that nobody took, after the drop has ended, so that a dialog may open. `onto` is the
    /// widget they fell on.
    void dropped(const QStringList &files, QWidget *onto);

private:
    [[nodiscard]] bool isInWindow(QObject *watched) const;
    void take(QDropEvent &event, const QStringList &files, QWidget *onto, QPoint globalPlace);

    QWidget *m_window;
    Taker m_taker;
};

} // namespace hallway
