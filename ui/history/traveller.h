#pragma once

#include "ui/widgets/background_job.h"

#include <QObject>

namespace hallway {

class Theme;

/// Goes back and forth in the history: at once, or for a step so big that the window would stand
/// still, in a thread with its own connection, with progress and Cancel in front of the window.
class Traveller : public QObject
{
    Q_OBJECT

public:
    /// Entries up to this effort (HistoryEntry::effort()) take well under half a second.
    static constexpr qint64 mostAtOnce = 2'000;

    Traveller(Workspace &workspace, const Theme &theme, QWidget *window);

    void undo();
    void redo();
    void travelTo(HistoryId id);

Q_SIGNALS:
    /// `isBeside`: another connection did it, and the views do not know yet.
    void undone(const hallway::HistoryLabel &label, bool isBeside);
    void redone(const hallway::HistoryLabel &label, bool isBeside);
    void arrived(qint64 steps, bool isBack, bool isBeside);
    void failed(const hallway::Error &error);

private:
    /// What lies between the present and an entry.
    struct Stretch
    {
        qint64 effort = 0;
        bool isBack = true;
    };

    template <class T>
    void travel(qint64 effort, const BackgroundJob::Work<T> &work,
                const std::function<void(const T &, bool)> &arrive);
    [[nodiscard]] Result<Stretch> stretchTo(HistoryId id) const;

    Workspace &m_workspace;
    const Theme &m_theme;
    QWidget *m_window;
    BackgroundJob m_job;
};

} // namespace hallway
