#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <vector>

namespace hallway {

enum class ChangeKind { Inserted, Updated, Deleted };

/// One row that a commit changed. `rowId` is 0 for tables whose key is not a number.
struct Change
{
    QByteArray table;
    qint64 rowId = 0;
    ChangeKind kind = ChangeKind::Updated;

    friend bool operator==(const Change &, const Change &) = default;
};

/// What one committed edit, undo or redo changed, for the views.
struct ChangeSet
{
    /// Above this many rows the list is left empty and `isMany` is set: views query anew.
    static constexpr int manyRows = 2000;

    std::vector<Change> changes;
    bool isMany = false;

    /// Adds what a later change did.
    void add(const ChangeSet &later);
    [[nodiscard]] bool isEmpty() const { return changes.empty() && !isMany; }
    /// True when a row of the table may have changed.
    [[nodiscard]] bool touches(const char *table) const;
    /// True when exactly such a row changed (always true for many).
    [[nodiscard]] bool touches(const char *table, qint64 rowId) const;
};

} // namespace hallway

Q_DECLARE_METATYPE(hallway::ChangeSet)
