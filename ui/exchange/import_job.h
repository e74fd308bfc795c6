#pragma once

#include "core/exchange/import.h"

#include <QObject>
#include <atomic>
#include <memory>

class QThread;

namespace hallway {

/// What a record is shown by, made once where the file is read.
struct PreviewWords
{
    QString name;
    QString detail; ///< "Cardiac surgeon, St. Brandan · j.keller@…"
};

/// A plan, with the words for each of its lines.
struct ImportPreview
{
    ImportPlan plan;
    std::vector<PreviewWords> words; ///< as many as plan.lines
};

/// Reads a file or carries a plan out, in a thread with its own connection, so that the window goes
/// on. One work at a time; destroying the job cancels it and waits for its end.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    /// Works on the workspace's file.
    explicit ImportJob(const Workspace &workspace, QObject *parent = nullptr);
    ~ImportJob() override;

    /// Reads the file, a table by the columns given; ends with planned() or failed().
    void plan(const QString &path, OnMatch onMatch,
              const std::optional<ColumnMapping> &columns = {});
    /// Carries the ticked lines out; ends with applied() or failed().
    void apply(std::shared_ptr<const ImportPreview> preview);
    /// The work ends soon, with failed() and the code Cancelled.
    void cancel() { m_isCancelled = true; }

    /// How many records are done, of how many (0: not known yet).
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }

Q_SIGNALS:
    void planned(const std::shared_ptr<hallway::ImportPreview> &preview);
    void applied(const hallway::ImportReport &report);
    void failed(const hallway::Error &error);

private:
    void start(std::function<void()> work);
    [[nodiscard]] Progress progress();

    QString m_path;
    QDate m_today;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
};

} // namespace hallway
