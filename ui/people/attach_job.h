#pragma once

#include "core/workspace.h"

#include <QObject>
#include <QStringList>
#include <atomic>
#include <memory>

class QThread;

namespace hallway {

/// Copies files into the store beside the database, in a thread, so that the window goes on.
/// Destroying the job cancels it and waits for its end.
class AttachJob : public QObject
{
    Q_OBJECT

public:
    explicit AttachJob(const Workspace &workspace, QObject *parent = nullptr);
    ~AttachJob() override;

    /// Takes the files one after the other; ends with finished(). False while it is at others.
    [[nodiscard]] bool start(const QStringList &paths);
    /// Ends soon; what was copied whole is kept.
    void cancel() { m_isCancelled = true; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Bytes of the present file, and the name it will have.
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }

Q_SIGNALS:
    /// What was copied, and why the others were not.
    void finished(const std::vector<hallway::StoredFile> &files,
                  const std::vector<hallway::Error> &errors);

private:
    void run(const QStringList &paths);

    QString m_path;
    QDate m_today;
    bool m_isReadOnly;
    std::unique_ptr<QThread> m_thread;
    bool m_isRunning = false;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
};

} // namespace hallway
