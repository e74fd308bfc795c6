#pragma once

#include <QFile>
#include <QTemporaryDir>

namespace hallway {

/// A hidden folder that only the user may read, beside what is read or written; it goes with its
/// object. A lock in it is held as long as the process lives, so that the next one in the same
/// place knows what a killed process has left behind, and takes that away.
class PassingFolder
{
public:
    /// Makes one in the folder `beside`, where there is room as for the whole.
    explicit PassingFolder(const QString &beside);

    [[nodiscard]] bool isValid() const { return m_folder.isValid(); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString errorString() const { return m_folder.errorString(); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    void hold();

    QTemporaryDir m_folder;
    QFile m_lock;
};

} // namespace hallway
