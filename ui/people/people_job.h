#pragma once

#include "core/workspace.h"

#include <QObject>
#include <functional>
#include <memory>

class QThread;

namespace hallway {

/// One change of many people, in a thread with its own connection so that the window goes on.
class PeopleJob : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<Result<void>(Workspace &)>;

    /// Works on the workspace's file.
    explicit PeopleJob(const Workspace &workspace, QObject *parent = nullptr);
    ~PeopleJob() override;

    /// Does the work; ends with done() or failed(). Nothing while another one is under way.
    void start(Work work);
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    /// `label` is that of the entry in the history.
    void done(const hallway::HistoryLabel &label);
    void failed(const hallway::Error &error);

private:
    void finish(const Result<HistoryLabel> &result);

    const Workspace &m_workspace;
    std::unique_ptr<QThread> m_thread;
};

} // namespace hallway
