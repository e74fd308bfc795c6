#include "ui/settings/task_card.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/themed_label.h"

#include <QBoxLayout>
#include <QProgressBar>

namespace hallway {
namespace {

constexpr int progressShownEvery = 100; ///< milliseconds

QString objectNameOf(const char *name, const char *what)
{
    return QLatin1String(name) + QLatin1String(what);
}

} // namespace

TaskCard::TaskCard(const Workspace &workspace, const Theme &theme, const Words &words,
                   QWidget *parent)
    : Card(theme, parent), m_theme(theme), m_job(workspace),
      m_button(wordButton(objectNameOf(words.name, "Button"), words.button, this)),
      m_cancel(wordButton(objectNameOf(words.name, "CancelButton"), tr("Cancel"), this)),
      m_bar(new QProgressBar(this)), m_count(new ThemedLabel(theme, ThemedLabel::Look::Soft, this)),
      m_result(wrappedLabel(theme, ThemedLabel::Look::Text, {}, this))
{
    nameField(m_bar, objectNameOf(words.name, "Bar"), tr("Progress"));
    m_bar->setTextVisible(false);
    m_count->setObjectName(objectNameOf(words.name, "CountLabel"));
    m_result->setObjectName(objectNameOf(words.name, "ResultLabel"));
    m_result->makeSelectable();
    m_result->hide();
    layOut(theme, words);
    m_timer.setInterval(progressShownEvery);
    connect(&m_timer, &QTimer::timeout, this, &TaskCard::showProgress);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_job.cancel(); });
    connect(&m_job, &BackgroundJob::finished, this, [this] { showBusy(false); });
    showBusy(false);
}

void TaskCard::layOut(const Theme &theme, const Words &words)
{
    auto *inside = new QVBoxLayout(this);
    inside->setSpacing(Theme::spacing(2));
    inside->addWidget(wrappedLabel(theme, ThemedLabel::Look::Strong, words.title, this));
    auto *sentence = wrappedLabel(theme, ThemedLabel::Look::Soft, words.sentence, this);
    sentence->makeSelectable();
    inside->addWidget(sentence);
    auto *line = row(nullptr, 2);
    line->addWidget(m_button);
    line->addWidget(m_bar, 1);
    line->addWidget(m_count);
    line->addWidget(m_cancel);
    line->addStretch();
    inside->addLayout(line);
    inside->addWidget(m_result);
}

void TaskCard::say(const QString &text)
{
    m_result->setText(text);
    m_result->setVisible(!text.isEmpty());
}

void TaskCard::sayError(const Error &error)
{
    say(errorText(error));
}

void TaskCard::showBusy(bool isBusy)
{
    QPushButton *next = isBusy ? m_cancel : m_button;
    const QPushButton *last = isBusy ? m_button : m_cancel;
    next->show();
    next->setEnabled(true);
    // Else the focus would go to another card, and the page would scroll there.
    if (window()->focusWidget() == last) {
        next->setFocus();
    }
    m_button->setEnabled(!isBusy);
    m_cancel->setVisible(isBusy);
    m_bar->setVisible(isBusy);
    runToAndFro(m_bar, m_theme);
    m_count->hide();
    if (isBusy) {
        say({});
        m_timer.start();
    } else {
        m_timer.stop();
    }
}

void TaskCard::showProgress()
{
    if (m_job.total() > 0) {
        m_bar->setRange(0, int(m_job.total()));
        m_bar->setValue(int(m_job.done()));
        m_count->setText(filledIn(tr("%1 of %2"), {wordsLocale().toString(m_job.done()),
                                                   wordsLocale().toString(m_job.total())}));
        m_count->show();
    }
}

} // namespace hallway
