#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"
#include "ui/widgets/background_job.h"

#include <QWidget>

class QBoxLayout;

namespace hallway {

/// One section of the settings. It reads when it is looked at.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    SettingsSection(Workspace &workspace, const Theme &theme, QWidget *parent);

    /// Reads anew, at once where it is seen.
    void markStale();
    /// Puts the keys where one would work first.
    virtual void focusContent() = 0;

Q_SIGNALS:
    void failed(const hallway::Error &error);
    /// Something went well that leaves no trace in the history.
    void told(const QString &text);
    /// Another connection has written to the file; `done` says what.
    void changedBeside(const QString &done);

protected:
    /// Reads everything that is shown.
    virtual void read() = 0;
    /// Changes the data in the background, as one step; `words` say what is being done meanwhile.
    void write(const QString &words, const BackgroundJob::Work<void> &work);
    /// Called after write(), with success or failure; failures are told already.
    virtual void written(const Result<void> &) {}

    void showEvent(QShowEvent *event) override;

    [[nodiscard]] Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] bool isWriting() const { return m_writing.isRunning(); }
    /// A column that scrolls, no wider than reads well, above what stays at the bottom.
    [[nodiscard]] QBoxLayout *addScrolling(QBoxLayout *whole);

private:
    Workspace &m_workspace;
    const Theme &m_theme;
    BackgroundJob m_writing;
    bool m_isStale = true;
};

} // namespace hallway
