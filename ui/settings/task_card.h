#pragma once

#include "ui/widgets/background_job.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QProgressBar;
class QPushButton;

namespace hallway {

class ThemedLabel;

/// Something that takes its time and changes nothing: a sentence, the button that begins it, how
/// far it is with the way to cancel, and what came of it.
class TaskCard : public Card
{
    Q_OBJECT

public:
    /// The words of a task.
    struct Words
    {
        const char *name; ///< begins the object names: "check" gives checkButton
        QString title;
        QString sentence;
        QString button;
    };

    TaskCard(const Workspace &workspace, const Theme &theme, const Words &words, QWidget *parent);

    [[nodiscard]] QPushButton *button() const { return m_button; }
    /// Begins the work; `done` says what came of it.
    template <class T>
    void start(BackgroundJob::Work<T> work, std::function<QString(const T &)> done)
    {
        showBusy(true);
        m_job.start<T>(OpenMode::ReadOnly, std::move(work), [this, done](const Result<T> &outcome) {
            outcome ? say(done(*outcome)) : sayError(outcome.error());
        });
    }
    /// Shows what came of it.
    void say(const QString &text);

private:
    void layOut(const Theme &theme, const Words &words);
    void sayError(const Error &error);
    void showBusy(bool isBusy);
    void showProgress();

    const Theme &m_theme;
    BackgroundJob m_job;
    QTimer m_timer;
    QPushButton *m_button;
    QPushButton *m_cancel;
    QProgressBar *m_bar;
    ThemedLabel *m_count;
    ThemedLabel *m_result;
};

} // namespace hallway
