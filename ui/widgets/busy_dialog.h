#pragma once

#include "ui/shell/theme.h"

#include <QDialog>
#include <QTimer>

class QProgressBar;
class QPushButton;

namespace hallway {

class BackgroundJob;
class QuietLabel;

/// Stands over the window while a job writes, so that nobody else does; says how far it is and lets
/// it be cancelled. It shows only when the job takes longer than a moment, and goes with it.
class BusyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `words` say what is being done: "Planning everybody anew".
    BusyDialog(BackgroundJob &job, const Theme &theme, QString words, QWidget *parent);

    void reject() override;

private:
    void showProgress();

    BackgroundJob &m_job;
    const Theme &m_theme;
    QString m_words;
    QTimer m_timer;
    QuietLabel *m_label;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    bool m_isCancelling = false;
};

} // namespace hallway
