#pragma once

#include "core/workspace.h"

#include <QObject>
#include <memory>

class QThread;

namespace hallway {

/// Keeps the calendar file current that the user chose, in a thread with its own connection.
/// Destroying it waits for what is being written.
class KeptCalendar : public QObject
{
    Q_OBJECT

public:
    /// The workspace has to outlive it.
    explicit KeptCalendar(const Workspace &workspace, QObject *parent = nullptr);
    ~KeptCalendar() override;

    /// Writes the file anew, if one is kept; what is asked for meanwhile is written right after.
    void refresh();

Q_SIGNALS:
    /// The file could not be written. Said once, until it can be again.
    void failed(const hallway::Error &error);

private:
    void write();
    void finish(const Result<std::optional<qint64>> &written);

    const Workspace &m_workspace;
    std::unique_ptr<QThread> m_thread; ///< while it is being written
    bool m_isStale = false;
    std::optional<Error> m_said;
};

} // namespace hallway
