#pragma once

#include "core/workspace.h"

#include <QObject>
#include <memory>

class QThread;

namespace hallway {

/// Everybody in memory for the lists of the People page, kept up with every change. A large file is
/// read in a thread with its own connection; until it is there the lists show what they had.
class PeopleDirectory : public QObject
{
    Q_OBJECT

public:
    /// Above so many people the file is read beside the window.
    static constexpr int readAtOnce = 5000;

    explicit PeopleDirectory(const Workspace &workspace, QObject *parent = nullptr);
    ~PeopleDirectory() override;

    /// Reads everybody anew; updated() follows, at once for a small file.
    void reload();
    /// Reads what an edit changed; updated() follows where anybody's line may be another one, else
    /// it says no.
    bool takeIn(const ChangeSet &changes);

    [[nodiscard]] const Roster &roster() const { return m_roster; }
    /// Not archived people; 0 until the file was read.
    [[nodiscard]] qint64 count() const { return m_count; }
    /// False until the file was read for the first time.
    [[nodiscard]] bool isRead() const { return m_isRead; }

Q_SIGNALS:
    void updated();
    void failed(const hallway::Error &error);

private:
    void readBeside();
    void take(Result<Roster> roster);
    [[nodiscard]] bool isLarge() const;

    const Workspace &m_workspace;
    Roster m_roster;
    qint64 m_count = 0;
    bool m_isRead = false;
    bool m_isStale = false; ///< something changed while the thread was reading
    std::unique_ptr<QThread> m_thread;
};

} // namespace hallway
