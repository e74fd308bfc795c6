#pragma once

#include "core/store/additions.h"
#include "core/store/change_log.h"

namespace hallway {

/// What an entry did, in a word for the program and the name of what it was done to. The
/// sentence ("Log e-mail to Dr. Torvik") is made in ui/text/history_text.h.
struct HistoryLabel
{
    QString action; ///< for instance "log_email"
    QString subject;

    friend bool operator==(const HistoryLabel &, const HistoryLabel &) = default;
};

/// One line of the history.
struct HistoryEntry
{
    HistoryId id;
    qint64 atMilliseconds = 0; ///< UTC
    HistoryLabel label;
    bool isUndone = false;
    qint64 bytes = 0; ///< of its packed changes
    qint64 added = 0; ///< rows added in bulk

    /// About how many rows travelling over the entry touches, for progress.
    [[nodiscard]] qint64 effort() const { return added + bytes / bytesPerRow; }
    static constexpr qint64 bytesPerRow = 100;
};

/// What a step did: rows added in bulk first, then everything else.
struct Step
{
    std::vector<Addition> additions;
    QByteArray packedChanges;

    [[nodiscard]] bool isEmpty() const { return additions.empty() && packedChanges.isEmpty(); }
    /// The rows that doing it, or taking it back, touches.
    [[nodiscard]] ChangeSet rows(ChangeDirection direction) const;
};

/// The changes that can be taken back, in the database itself: undo works across restarts and
/// from another process. Kept are the last 200 entries, at most 64 MB together.
class History
{
public:
    static constexpr int maximumEntries = 200;
    static constexpr qint64 maximumBytes = 64LL * 1024 * 1024;

    explicit History(Database &database) : m_database(database) {}

    /// Adds an entry inside the present transaction; what had been undone can no longer be redone.
    [[nodiscard]] Result<void> add(const HistoryLabel &label, const Step &step,
                                   qint64 atMilliseconds);

    /// What undo or redo would take next, or nothing.
    [[nodiscard]] Result<std::optional<HistoryEntry>> nextUndo() const;
    [[nodiscard]] Result<std::optional<HistoryEntry>> nextRedo() const;

    /// Takes the last entry back, inside the present transaction, or does it again where it has
    /// been taken back; the rows it touched. `progress` is told in HistoryEntry::effort(). Errors
    /// as apply() in change_log.h.
    [[nodiscard]] Result<ChangeSet> travel(const HistoryEntry &entry, const Progress &progress);

    /// Which of the texts a row has that an entry could bring back.
    [[nodiscard]] Result<std::vector<QString>> named(const std::vector<QString> &texts) const;

    /// The entries, newest first.
    [[nodiscard]] Result<std::vector<HistoryEntry>> entries() const;

private:
    [[nodiscard]] Result<std::vector<HistoryEntry>> list(bool isUndone) const;
    [[nodiscard]] Result<Step> step(HistoryId id) const;
    [[nodiscard]] Result<void> addAgain(HistoryId id, const Progress &progress);
    [[nodiscard]] Result<void> takeAway(HistoryId id, const std::vector<Addition> &additions,
                                        const Progress &progress);
    [[nodiscard]] Result<void> prune();

    Database &m_database;
};

} // namespace hallway
