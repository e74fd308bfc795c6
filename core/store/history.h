#pragma once

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
    [[nodiscard]] Result<void> add(const HistoryLabel &label, const QByteArray &changeset,
                                   qint64 atMilliseconds);

    /// What undo or redo would take next, or nothing.
    [[nodiscard]] Result<std::optional<HistoryEntry>> nextUndo() const;
    [[nodiscard]] Result<std::optional<HistoryEntry>> nextRedo() const;

    /// Takes the last entry back, inside the present transaction; the changeset that was applied.
    [[nodiscard]] Result<QByteArray> undo(HistoryId id);
    /// Does the entry again, inside the present transaction; the changeset that was applied.
    [[nodiscard]] Result<QByteArray> redo(HistoryId id);

    /// Which of the texts a row has that an entry could bring back.
    [[nodiscard]] Result<std::vector<QString>> named(const std::vector<QString> &texts) const;

    /// The entries, newest first.
    [[nodiscard]] Result<std::vector<HistoryEntry>> entries() const;

private:
    [[nodiscard]] Result<QByteArray> changeset(HistoryId id) const;
    [[nodiscard]] Result<void> prune();

    Database &m_database;
};

} // namespace hallway
