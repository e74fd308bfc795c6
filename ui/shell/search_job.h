#pragma once

#include "core/workspace.h"

#include <QObject>
#include <QThread>
#include <atomic>
#include <memory>

namespace hallway {

/// Searches in a thread with its own connection that stays open, so that typing never waits. Only
/// the outcome of the last question is delivered.
class SearchJob : public QObject
{
    Q_OBJECT

public:
    /// Searches in the workspace's file.
    explicit SearchJob(const Workspace &workspace, QObject *parent = nullptr);
    ~SearchJob() override;

    /// Reads what every search needs, before the first letter. Asked again before it has begun, it
    /// does so once.
    void prepare();
    /// Asks for what has the words; for empty ones, whom there was something with lately.
    void search(const QString &text, const SearchRoom &room);
    /// Nothing more comes of what was asked.
    void drop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void found(const std::vector<hallway::SearchHit> &hits);
    void failed(const hallway::Error &error);

private:
    using Outcome = Result<std::vector<SearchHit>>;
    using Question = std::function<Outcome(const Workspace &)>;
    class Reader;

    void ask(const Question &question);
    void deliver(quint64 number, const Outcome &outcome);

    const Workspace &m_workspace;
    QThread m_thread;
    Reader *m_reader; ///< lives in the thread
    std::shared_ptr<std::atomic<quint64>> m_last = std::make_shared<std::atomic<quint64>>(0);
    std::shared_ptr<std::atomic<bool>> m_isToPrepare = std::make_shared<std::atomic<bool>>(false);
    bool m_isRunning = false;
};

} // namespace hallway
