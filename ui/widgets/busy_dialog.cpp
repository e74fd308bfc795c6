#include "ui/widgets/busy_dialog.h"

#include "ui/text/translate.h"
#include "ui/widgets/background_job.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>
#include <QProgressBar>

namespace hallway {
namespace {

constexpr int aMoment = 250;           ///< milliseconds
constexpr int busyProgressEvery = 100; ///< milliseconds

} // namespace

BusyDialog::BusyDialog(BackgroundJob &job, const Theme &theme, QString words, QWidget *parent)
    : QDialog(parent), m_job(job), m_theme(theme), m_words(std::move(words)),
      m_label(new QuietLabel(theme, m_words + u'…', this, Token::Text, QuietLabel::Size::Usual)),
      m_bar(new QProgressBar(this)),
      m_cancel(wordButton(QStringLiteral("busyCancelButton"), tr("Cancel"), this))
{
    setObjectName(QStringLiteral("busyDialog"));
    setWindowTitle(tr("Please wait"));
    m_label->setObjectName(QStringLiteral("busyLabel"));
    m_label->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    nameField(m_bar, QStringLiteral("busyBar"), tr("Progress"));
    m_bar->setTextVisible(false);
    runToAndFro(m_bar, m_theme);
    auto *layout = smallDialogColumn(this);
    layout->addWidget(m_label);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel, 0, Qt::AlignTrailing);
    connect(m_cancel, &QPushButton::clicked, this, &BusyDialog::reject);
    connect(&job, &BackgroundJob::finished, this, [this] {
        hide();
        deleteLater();
    });
    m_timer.setInterval(busyProgressEvery);
    connect(&m_timer, &QTimer::timeout, this, &BusyDialog::showProgress);
    m_timer.start();
    QTimer::singleShot(aMoment, this, &QDialog::open);
}

void BusyDialog::showProgress()
{
    const qint64 total = m_job.total();
    if (m_isCancelling || total == 0) {
        return;
    }
    if (m_job.done() == total) {
        // Everybody is done; what is left is the history and the disk's part.
        runToAndFro(m_bar, m_theme);
        m_label->setText(tr("Storing…"));
        m_cancel->setEnabled(false);
        return;
    }
    m_bar->setRange(0, int(total));
    m_bar->setValue(int(m_job.done()));
    m_label->setText(filledIn(tr("%1: %2 of %3"), {m_words, wordsLocale().toString(m_job.done()),
                                                   wordsLocale().toString(total)}));
}

void BusyDialog::reject()
{
    if (m_cancel->isEnabled()) {
        m_isCancelling = true;
        m_job.cancel();
        m_label->setText(tr("Cancelling…"));
        m_cancel->setEnabled(false);
    }
}

} // namespace hallway
