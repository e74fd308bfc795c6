#include "ui/people/duplicates_dialog.h"

#include "ui/people/duplicate_comparison.h"
#include "ui/shell/hit_delegate.h"
#include "ui/shell/icons.h"
#include "ui/text/duplicate_text.h"
#include "ui/text/translate.h"
#include "ui/text/window_error.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/tab_before.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <algorithm>

namespace hallway {
namespace {

enum Part { BusyPart, PairsPart, WordsPart };

constexpr int progressEvery = 100; ///< milliseconds
constexpr size_t mostShown = 500;  ///< the likeliest; the next ones follow once those are decided

} // namespace

DuplicatesDialog::DuplicatesDialog(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_theme(theme), m_job(workspace),
      m_model(new QStandardItemModel(this)),
      m_summary(new QuietLabel(theme, {}, this, Token::Text, QuietLabel::Size::Name)),
      m_parts(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("duplicatesDialog"));
    setWindowTitle(tr("Find duplicates"));
    auto *layout = column(this, 3);
    layout->setContentsMargins(Theme::spacing(5), Theme::spacing(4), Theme::spacing(5),
                               Theme::spacing(4));
    m_summary->setObjectName(QStringLiteral("duplicatesLabel"));
    layout->addWidget(m_summary);
    m_parts->addWidget(makeBusy());
    m_parts->addWidget(makePairs());
    m_words = new EmptyState(m_theme, {}, {}, this);
    m_words->setObjectName(QStringLiteral("duplicatesWords"));
    m_parts->addWidget(m_words);
    layout->addWidget(m_parts, 1);
    buildFoot(layout);
    m_progressTimer.setInterval(progressEvery);
    connect(&m_progressTimer, &QTimer::timeout, this, &DuplicatesDialog::showProgress);
    connect(&m_job, &BackgroundJob::finished, &m_progressTimer, &QTimer::stop);
    resizeWithin(this, {980, 580});
}

QWidget *DuplicatesDialog::makeBusy()
{
    auto *part = new QWidget(this);
    auto *inside = column(part, 3);
    m_busyWords = new QuietLabel(m_theme, tr("Comparing everybody…"), part, Token::Text,
                                 QuietLabel::Size::Usual);
    m_bar = new QProgressBar(part);
    m_bar->setObjectName(QStringLiteral("duplicatesProgressBar"));
    m_bar->setAccessibleName(tr("Progress"));
    inside->addStretch();
    inside->addWidget(m_busyWords);
    inside->addWidget(m_bar);
    inside->addStretch();
    return part;
}

QWidget *DuplicatesDialog::makePairs()
{
    auto *part = new QWidget(this);
    makeList(part);
    auto *rows = new Card(m_theme, part);
    (new QVBoxLayout(rows))->addWidget(m_list);
    m_comparison = new DuplicateComparison(m_theme, part);
    auto *halves = row(part, 3);
    halves->addWidget(rows, 2);
    halves->addWidget(scrolling(m_comparison, part), 3);
    return part;
}

void DuplicatesDialog::makeList(QWidget *parent)
{
    m_list = new RowsView(tr("Pairs"), parent);
    m_list->setObjectName(QStringLiteral("duplicatesListView"));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_theme, m_list));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DuplicatesDialog::showCurrent);
}

void DuplicatesDialog::buildFoot(QBoxLayout *layout)
{
    m_close = wordButton(QStringLiteral("duplicatesCloseButton"), tr("Close"), this);
    m_apart = wordButton(QStringLiteral("notSameButton"), tr("Not the same"), this);
    m_merge = wordButton(QStringLiteral("mergeButton"), tr("Merge"), this);
    makePrimary(m_merge);
    m_merge->setDefault(true);
    auto *foot = row(nullptr, 2);
    foot->addStretch();
    for (QPushButton *button : {m_close, m_apart, m_merge}) {
        foot->addWidget(button);
    }
    layout->addLayout(foot);
    // While it looks for pairs, this one cancels.
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apart, &QPushButton::clicked, this, &DuplicatesDialog::keepApart);
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesDialog::merge);
}

void DuplicatesDialog::find()
{
    m_parts->setCurrentIndex(BusyPart);
    m_close->setText(tr("Cancel"));
    m_apart->setEnabled(false);
    m_merge->setEnabled(false);
    m_summary->setText(tr("Looking for people who are there twice"));
    m_progressTimer.start();
    showProgress();
    m_job.start<std::vector<DuplicatePair>>(
        OpenMode::ReadOnly,
        [](Workspace &workspace, const Progress &progress) {
            return workspace.duplicates(progress);
        },
        [this](const Result<std::vector<DuplicatePair>> &found) { take(found); });
}

void DuplicatesDialog::showProgress()
{
    m_bar->setRange(0, int(m_job.total()));
    m_bar->setValue(int(m_job.done()));
}

void DuplicatesDialog::take(const Result<std::vector<DuplicatePair>> &found)
{
    m_close->setText(tr("Close"));
    if (!found) {
        m_summary->setText(tr("The pairs could not be found"));
        showWords(tr("Nothing was changed"), windowErrorText(found.error()));
        return;
    }
    m_pairs = *found;
    fillList();
}

void DuplicatesDialog::fillList()
{
    m_model->clear();
    const PeopleTable &people = m_workspace.people();
    for (size_t i = 0; i < std::min(m_pairs.size(), mostShown); ++i) {
        const DuplicatePair &pair = m_pairs[i];
        auto *item =
            new QStandardItem(filledIn(tr("%1 and %2"), {people.name(pair.a).value_or(QString()),
                                                         people.name(pair.b).value_or(QString())}));
        item->setData(static_cast<int>(Icon::People), HitDelegate::IconRole);
        item->setData(
            filledIn(tr("%1: %2"), {duplicateScoreText(pair.score), duplicateReasonsText(pair)}),
            HitDelegate::SnippetRole);
        m_model->appendRow(item);
    }
    showCount();
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setFocus();
}

void DuplicatesDialog::showCount()
{
    const bool isAny = !m_pairs.empty();
    m_apart->setEnabled(isAny);
    m_merge->setEnabled(isAny);
    const QString count =
        counted(std::ssize(m_pairs), QT_TRANSLATE_NOOP("Words", "1 pair may be one person"),
                QT_TRANSLATE_NOOP("Words", "%1 pairs may be one person each"));
    m_summary->say(isAny ? count : tr("Nobody is there twice"), Token::Text);
    if (isAny) {
        m_parts->setCurrentIndex(PairsPart);
    } else {
        showWords(tr("All are different people"),
                  tr("Pairs with a name, an address or a number in common would stand here."));
    }
}

void DuplicatesDialog::showWords(const QString &title, const QString &sentence)
{
    m_words->setWords(title, sentence);
    m_parts->setCurrentIndex(WordsPart);
}

const DuplicatePair *DuplicatesDialog::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && size_t(row) < m_pairs.size() ? &m_pairs[size_t(row)] : nullptr;
}

void DuplicatesDialog::showCurrent()
{
    const DuplicatePair *pair = current();
    if (!pair) {
        return;
    }
    const auto left = m_workspace.people().contact(pair->a);
    const auto right = m_workspace.people().contact(pair->b);
    if (left && right) {
        m_comparison->showPair(*left, *right);
        const auto choices = m_comparison->findChildren<QComboBox *>();
        tabBefore(m_close, {choices.begin(), choices.end()});
    }
}

void DuplicatesDialog::merge()
{
    if (const DuplicatePair *pair = current()) {
        const ContactId gone = pair->b;
        afterDecision(mergeContacts(m_workspace, pair->a, pair->b, m_comparison->choices()), gone);
    }
}

void DuplicatesDialog::keepApart()
{
    if (const DuplicatePair *pair = current()) {
        afterDecision(m_workspace.setNotSame(pair->a, pair->b), {});
    }
}

/// The pair is done with, and every other one with somebody who is gone.
void DuplicatesDialog::afterDecision(const Result<void> &done, ContactId gone)
{
    if (!done) {
        m_summary->say(windowErrorText(done.error()), Token::Overdue);
        return;
    }
    const int row = m_list->currentIndex().row();
    m_pairs.erase(m_pairs.begin() + row);
    const auto isGone = [gone](const DuplicatePair &pair) {
        return gone.isValid() && (pair.a == gone || pair.b == gone);
    };
    m_pairs.erase(std::remove_if(m_pairs.begin(), m_pairs.end(), isGone), m_pairs.end());
    fillList();
    m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
}

} // namespace hallway
