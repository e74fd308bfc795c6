#include "ui/milestones/milestones_page.h"

#include "ui/milestones/milestone_delegate.h"
#include "ui/milestones/milestone_dialog.h"
#include "ui/milestones/milestone_model.h"
#include "ui/milestones/update_queue.h"
#include "ui/shell/theme.h"
#include "ui/text/translate.h"
#include "ui/text/update_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/rows_view.h"

#include <QApplication>
#include <QBoxLayout>
#include <QStackedWidget>
#include <algorithm>

namespace hallway {
namespace {

constexpr int milestonesWidth = 280;

} // namespace

MilestonesPage::MilestonesPage(Workspace &workspace, const Theme &theme, QWidget *parent)
    : Page(parent), m_workspace(workspace), m_theme(theme),
      m_model(new MilestoneModel(workspace, this)), m_rows(new RowsView(tr("Milestones"), this)),
      m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("milestonesPage"));
    auto *both = new QWidget(this);
    auto *parts = row(both, 5);
    m_left = makeLeft();
    m_right = makeRight();
    parts->addWidget(m_left);
    parts->addWidget(m_right, 1);
    auto *nothing = new EmptyState(
        theme, tr("No milestones yet"),
        tr("An exam passed, an abstract accepted, a paper out: each one makes a queue of the "
           "mentors who should hear of it, with a short draft for each."),
        this);
    m_firstStep = nothing->addAction(tr("Add the first one"));
    m_firstStep->setObjectName(QStringLiteral("firstMilestoneButton"));
    m_firstStep->setEnabled(!workspace.isReadOnly());
    m_pages->addWidget(both);
    m_pages->addWidget(nothing);
    column(this, 0)->addWidget(m_pages);
    connect(m_firstStep, &QPushButton::clicked, this, &MilestonesPage::addMilestone);
    connect(m_queue, &UpdateQueue::failed, this, &Page::failed);
    connect(m_queue, &UpdateQueue::personRequested, this, &Page::personRequested);
}

QWidget *MilestonesPage::makeLeft()
{
    auto *left = new QWidget(this);
    auto *add = wordButton(QStringLiteral("addMilestoneButton"), tr("New milestone"), left);
    add->setEnabled(!m_workspace.isReadOnly());
    m_rows->setObjectName(QStringLiteral("milestoneListView"));
    m_rows->setModel(m_model);
    m_rows->setItemDelegate(new MilestoneDelegate(m_theme, m_rows));
    m_rows->setUniformItemSizes(true);
    auto *layout = column(left, 2);
    layout->addWidget(add);
    layout->addWidget(m_rows, 1);
    setTabOrder(add, m_rows);
    connect(add, &QPushButton::clicked, this, &MilestonesPage::addMilestone);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_isReading) {
            showMilestone();
        }
    });
    connect(m_rows, &RowsView::clicked, this, &MilestonesPage::openRight);
    connect(m_rows, &RowsView::activated, this, [this] {
        openRight();
        m_queue->focusRows();
    });
    connect(&m_theme, &Theme::changed, m_rows, [this] { m_rows->doItemsLayout(); });
    return left;
}

QWidget *MilestonesPage::makeRight()
{
    auto *right = new QWidget(this);
    m_back = wordButton(QStringLiteral("milestonesBackButton"), tr("← All milestones"), right);
    m_back->setAccessibleName(tr("Back to the list"));
    m_back->setFlat(true);
    m_back->hide();
    auto *layout = column(right, 3);
    layout->addWidget(m_back, 0, Qt::AlignLeading);
    layout->addWidget(makeHead());
    m_queue = new UpdateQueue(m_workspace, m_theme, right);
    layout->addWidget(m_queue, 1);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_isRightOpen = false;
        showParts();
        focusContent();
    });
    return right;
}

QWidget *MilestonesPage::makeHead()
{
    auto *head = new QWidget(this);
    m_title = new QuietLabel(m_theme, {}, head, Token::Text, QuietLabel::Size::Name);
    m_title->setObjectName(QStringLiteral("milestoneTitleLabel"));
    m_when = new QuietLabel(m_theme, {}, head);
    m_notes = new QuietLabel(m_theme, {}, head);
    m_notes->setObjectName(QStringLiteral("milestoneNotesLabel"));
    for (QLabel *label : {m_title, m_when, m_notes}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::spacing(1));
    words->addWidget(m_title);
    words->addWidget(m_when);
    words->addWidget(m_notes);
    auto *edit = wordButton(QStringLiteral("editMilestoneButton"), tr("Edit"), head);
    auto *remove = wordButton(QStringLiteral("deleteMilestoneButton"), tr("Delete"), head);
    remove->setFlat(true);
    auto *line = row(head);
    line->addLayout(words, 1);
    for (QPushButton *button : {edit, remove}) {
        button->setEnabled(!m_workspace.isReadOnly());
        line->addWidget(button, 0, Qt::AlignTop);
    }
    connect(edit, &QPushButton::clicked, this, &MilestonesPage::editMilestone);
    connect(remove, &QPushButton::clicked, this, &MilestonesPage::deleteMilestone);
    return head;
}

void MilestonesPage::reload()
{
    m_isStale = true;
    if (isVisible()) {
        read();
    }
}

void MilestonesPage::showEvent(QShowEvent *event)
{
    if (m_isStale) {
        read();
    }
    Page::showEvent(event);
}

void MilestonesPage::read()
{
    auto news = readMilestoneNews(m_workspace);
    if (!news) {
        Q_EMIT failed(news.error());
        return;
    }
    m_isStale = false;
    const int rowBefore = std::max(0, m_rows->currentIndex().row());
    m_isReading = true;
    m_model->setNews(std::move(*news));
    const int found = m_model->rowOf(m_shown);
    const int row = found >= 0 ? found : std::min(rowBefore, m_model->rowCount() - 1);
    m_rows->setCurrentIndex(m_model->index(row));
    m_isReading = false;
    m_pages->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    showMilestone();
    Q_EMIT summaryChanged();
}

void MilestonesPage::select(MilestoneId milestone)
{
    if (m_isStale) {
        read();
    }
    m_rows->setCurrentIndex(m_model->index(m_model->rowOf(milestone)));
    openRight();
}

MilestoneId MilestonesPage::current() const
{
    const MilestoneNews *news = m_model->newsAt(m_rows->currentIndex().row());
    return news ? news->milestone.id : MilestoneId();
}

void MilestonesPage::showMilestone()
{
    const QModelIndex index = m_rows->currentIndex();
    const MilestoneNews *news = m_model->newsAt(index.row());
    if (news == nullptr) {
        return;
    }
    const Milestone milestone = news->milestone;
    m_title->setText(milestone.title);
    m_when->setText(index.data(MilestoneModel::WhenRole).toString());
    m_notes->setText(milestone.notes);
    m_notes->setVisible(!milestone.notes.isEmpty());
    if (milestone.id != m_shown) {
        m_shown = milestone.id;
        m_queue->begin(milestone.id.value);
    }
    m_queue->setDrafting([this, milestone](ContactId contact) {
        return draftUpdate(m_workspace, milestone, contact);
    });
    auto recipients = recipientsOf(m_workspace, *news);
    if (!recipients) {
        Q_EMIT failed(recipients.error());
        return;
    }
    m_queue->setRecipients(std::move(*recipients));
}

void MilestonesPage::openUpdate(MilestoneId milestone, ContactId contact)
{
    select(milestone);
    m_queue->choose(contact);
}

void MilestonesPage::addMilestone()
{
    auto *dialog = new MilestoneDialog(m_theme, m_workspace.today(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto added = m_workspace.addMilestone(dialog->milestone());
        report(added.map([](MilestoneId) {}));
        if (added) {
            select(*added);
            focusContent();
        }
    });
    dialog->open();
}

void MilestonesPage::editMilestone()
{
    const MilestoneNews *news = m_model->newsAt(m_rows->currentIndex().row());
    if (news == nullptr) {
        return;
    }
    auto *dialog = new MilestoneDialog(m_theme, m_workspace.today(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMilestone(news->milestone);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { report(m_workspace.editMilestone(dialog->milestone())); });
    dialog->open();
}

void MilestonesPage::deleteMilestone()
{
    if (const MilestoneId id = current(); id.isValid()) {
        report(m_workspace.deleteMilestone(id));
        focusContent();
    }
}

void MilestonesPage::report(const Result<void> &done)
{
    if (!done) {
        Q_EMIT failed(done.error());
    }
}

void MilestonesPage::openRight()
{
    const bool hasKeys = m_left->isAncestorOf(QApplication::focusWidget());
    m_isRightOpen = true;
    showParts();
    if (m_isNarrow && hasKeys) {
        m_back->setFocus();
    }
}

void MilestonesPage::showParts()
{
    m_left->setVisible(!m_isNarrow || !m_isRightOpen);
    m_right->setVisible(!m_isNarrow || m_isRightOpen);
    m_back->setVisible(m_isNarrow);
    m_left->setMinimumWidth(m_isNarrow ? 0 : milestonesWidth);
    m_left->setMaximumWidth(m_isNarrow ? QWIDGETSIZE_MAX : milestonesWidth);
}

void MilestonesPage::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    showParts();
}

QString MilestonesPage::summary() const
{
    const int all = m_model->rowCount();
    const QString number = counted(all, QT_TRANSLATE_NOOP("Words", "1 milestone"),
                                   QT_TRANSLATE_NOOP("Words", "%1 milestones"));
    const int toTell = m_model->currentCount();
    if (all == 0 || toTell == 0) {
        return all == 0 ? QString() : number;
    }
    return filledIn(tr("%1, %2 still to tell"), {number, QString::number(toTell)});
}

void MilestonesPage::focusContent()
{
    if (m_isNarrow && m_isRightOpen) {
        m_back->setFocus();
        return;
    }
    (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_rows) : m_firstStep)->setFocus();
}

} // namespace hallway
