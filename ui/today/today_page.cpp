#include "ui/today/today_page.h"

#include "ui/text/translate.h"
#include "ui/today/agenda_delegate.h"
#include "ui/today/agenda_model.h"
#include "ui/today/day_dialog.h"
#include "ui/today/follow_up_actions.h"
#include "ui/today/follow_up_pane.h"
#include "ui/today/reason_dialog.h"
#include "ui/today/rhythm_dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/themed_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace hallway {
namespace {

constexpr int paneWidth = 382;
constexpr int scrollBarWidth = 10; ///< as in theme.qss: the keys end where the cards end

} // namespace

TodayPage::TodayPage(Workspace &workspace, const Theme &theme, QWidget *parent)
    : Page(parent), m_workspace(workspace), m_theme(theme), m_model(new AgendaModel(workspace)),
      m_list(new RowsView(tr("Follow-ups"), this)), m_left(new QStackedWidget(this)),
      m_keys(nullptr), m_actions(new FollowUpActions(this)),
      m_pane(new FollowUpPane(workspace, theme, *m_actions, this))
{
    setObjectName(QStringLiteral("todayPage"));
    m_model->setParent(this);
    makeList();
    m_left->addWidget(m_list);
    m_left->addWidget(makeNothing());
    auto *keys = new ThemedLabel(theme, ThemedLabel::Look::Meta, this);
    keys->setText(tr("J K move · Enter opens · L log · S snooze · D done · X dismiss · R reopen"));
    m_keys = keys;
    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::spacing(2));
    column->addWidget(m_left, 1);
    column->addWidget(keys, 0, Qt::AlignRight);
    keys->setContentsMargins(0, 0, scrollBarWidth, 0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::spacing(5) + 2);
    row->addLayout(column, 1);
    row->addWidget(m_pane);
    const auto widen = [this] { m_pane->setFixedWidth(Theme::grown(paneWidth)); };
    connect(&theme, &Theme::changed, m_pane, widen);
    widen();
    connect(m_pane, &FollowUpPane::failed, this, &TodayPage::failed);
    connect(m_pane, &FollowUpPane::policyRequested, this, &TodayPage::policyRequested);
    connectActions();
}

void TodayPage::makeList()
{
    m_list->setObjectName(QStringLiteral("agendaListView"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new AgendaDelegate(m_theme, m_list));
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TodayPage::showCurrent);
    connect(m_list, &RowsView::clicked, this, &TodayPage::toggleFold);
    connect(m_list, &RowsView::doubleClicked, this, &TodayPage::activate);
    connect(&m_theme, &Theme::changed, m_list, [this] { m_list->doItemsLayout(); });
}

QWidget *TodayPage::makeNothing()
{
    auto *nothing =
        new EmptyState(m_theme, tr("Nothing to do today"),
                       tr("Log what happened, and whom to write to next stands here."), this);
    m_firstStep = nothing->addAction(tr("Log interaction"));
    m_firstStep->setObjectName(QStringLiteral("nothingLogButton"));
    connect(m_firstStep, &QPushButton::clicked, this, [this] {
        Interaction draft;
        draft.on = m_workspace.today();
        Q_EMIT logRequested(draft);
    });
    return nothing;
}

void TodayPage::connectActions()
{
    m_list->addActions(m_actions->all());
    connect(m_actions->next, &QAction::triggered, this, [this] { step(1); });
    connect(m_actions->previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_actions->open, &QAction::triggered, this,
            [this] { activate(m_list->currentIndex()); });
    connect(m_actions->draft, &QAction::triggered, this, &TodayPage::draftForCurrent);
    connect(m_actions->log, &QAction::triggered, this, &TodayPage::logForCurrent);
    connect(m_actions->snooze, &QAction::triggered, this,
            [this] { openMenu(m_actions->delayMenu(), m_pane->snoozeButton()); });
    connect(m_actions->done, &QAction::triggered, this, &TodayPage::finishCurrent);
    connect(m_actions->settle, &QAction::triggered, this, &TodayPage::settleCurrent);
    connect(m_actions->reopen, &QAction::triggered, this,
            [this] { decide(m_workspace.reopen(current())); });
    connect(m_actions->dismiss, &QAction::triggered, this,
            [this] { openMenu(m_actions->dismissMenu, m_pane->dismissButton()); });
    connect(m_actions, &FollowUpActions::snoozeRequested, this,
            [this](QDate until) { decide(m_workspace.snooze(current(), until)); });
    connect(m_actions, &FollowUpActions::otherDayRequested, this, &TodayPage::askForDay);
    connect(m_actions, &FollowUpActions::rhythmRequested, this,
            [this](int days) { decide(m_workspace.changeRhythm(current(), days)); });
    connect(m_actions, &FollowUpActions::otherRhythmRequested, this, &TodayPage::askForRhythm);
    connect(m_actions, &FollowUpActions::dismissRequested, this,
            [this](const QString &reason) { decide(m_workspace.dismiss(current(), reason)); });
    connect(m_actions, &FollowUpActions::otherReasonRequested, this, &TodayPage::askForReason);
}

void TodayPage::reload()
{
    const FollowUpId selected = current();
    const int row = std::max(0, m_list->currentIndex().row());
    m_isReloading = true;
    report(m_model->reload());
    m_isReloading = false;
    m_actions->setToday(m_workspace.today());
    const bool hasRows = m_model->rowCount() > 0;
    m_left->setCurrentIndex(hasRows ? 0 : 1);
    m_keys->setVisible(hasRows);
    selectLine(selected, row);
    showCurrent();
    Q_EMIT summaryChanged();
}

void TodayPage::selectLine(FollowUpId id, int rowBefore)
{
    int row = m_model->rowOf(id);
    // What was selected is done: the line that took its place comes next, else the last one.
    for (int next = rowBefore; row < 0 && next < m_model->rowCount(); ++next) {
        row = m_model->lineAt(next) ? next : -1;
    }
    for (int last = m_model->rowCount() - 1; row < 0 && last >= 0; --last) {
        row = m_model->lineAt(last) ? last : -1;
    }
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
}

void TodayPage::step(int direction)
{
    int row = m_list->currentIndex().row() + direction;
    while (row >= 0 && row < m_model->rowCount() && !m_model->lineAt(row)) {
        row += direction;
    }
    if (row >= 0 && row < m_model->rowCount()) {
        m_list->setCurrentIndex(m_model->index(row));
    }
}

void TodayPage::showCurrent()
{
    if (m_isReloading) {
        return;
    }
    const AgendaLine *line = currentLine();
    m_actions->setOffers(offersFor(line));
    m_pane->setVisible(m_model->rowCount() > 0 && !m_isNarrow);
    if (line) {
        report(m_pane->showLine(*line));
    } else {
        m_pane->showNothing(m_model->toDoCount() == 0);
    }
}

FollowUpActions::Offers TodayPage::offersFor(const AgendaLine *line) const
{
    FollowUpActions::Offers offers;
    offers.hasRow = m_list->currentIndex().isValid();
    if (line == nullptr || m_workspace.isReadOnly()) {
        return offers;
    }
    offers.canLog = line->followUp.contact.isValid();
    offers.canDecide = !line->followUp.ending;
    offers.canDraft = canDraft(line->followUp);
    offers.canSettle = offers.canDecide && m_workspace.interactionFor(line->followUp);
    offers.canReopen = isEndedByHand(*line);
    offers.slowerRhythm = slowerRhythm(*line, m_workspace.today());
    offers.rhythm = line->followUp.detail;
    return offers;
}

void TodayPage::openMenu(QMenu *menu, const QPushButton *button)
{
    const QRect line = m_list->visualRect(m_list->currentIndex());
    menu->popup(button->isVisible() ? button->mapToGlobal(QPoint(0, button->height() + 2))
                                    : m_list->viewport()->mapToGlobal(line.center()));
    menu->setActiveAction(menu->actions().constFirst());
}

void TodayPage::decide(const Result<void> &result)
{
    report(result);
    // The button that was pressed may be off now; the keys go on in the list.
    focusContent();
}

void TodayPage::askForDay()
{
    const QDate today = m_workspace.today();
    auto *dialog = new DayDialog(m_theme, today.addDays(14), today, this);
    const FollowUpId id = current();
    connect(dialog, &DayDialog::dayChosen, this,
            [this, id](QDate until) { decide(m_workspace.snooze(id, until)); });
    dialog->open();
}

void TodayPage::askForReason()
{
    auto *dialog = new ReasonDialog(m_theme, this);
    const FollowUpId id = current();
    connect(dialog, &ReasonDialog::reasonGiven, this,
            [this, id](const QString &reason) { decide(m_workspace.dismiss(id, reason)); });
    dialog->open();
}

void TodayPage::askForRhythm()
{
    const AgendaLine *line = currentLine();
    const auto slower = line ? slowerRhythm(*line, m_workspace.today()) : std::nullopt;
    if (!slower) {
        return;
    }
    auto *dialog = new RhythmDialog(m_theme, *slower, this);
    const FollowUpId id = line->followUp.id;
    connect(dialog, &RhythmDialog::rhythmChosen, this,
            [this, id](int days) { decide(m_workspace.changeRhythm(id, days)); });
    dialog->open();
}

void TodayPage::finishCurrent()
{
    const AgendaLine *line = currentLine();
    if (line == nullptr) {
        return;
    }
    const FollowUpId id = line->followUp.id;
    const auto message = m_workspace.interactionFor(line->followUp);
    const auto done = m_workspace.finish(id);
    decide(done);
    const auto step = m_workspace.history().nextUndo();
    if (done && message && step && *step) {
        m_finished = Finished{id, (*step)->id, *message};
        Q_EMIT logOffered(tr("Log the e-mail too"));
    }
}

void TodayPage::settleCurrent()
{
    const AgendaLine *line = currentLine();
    const auto message = line ? m_workspace.interactionFor(line->followUp) : std::nullopt;
    if (message) {
        decide(m_workspace.finish(line->followUp.id, *message));
    }
}

/// The step before is taken back and made anew with the message, so that one undo takes back both.
/// Where something else was changed meanwhile, the message is a step of its own.
void TodayPage::takeOffer()
{
    if (!m_finished) {
        return;
    }
    const Finished finished = *std::exchange(m_finished, std::nullopt);
    const auto last = m_workspace.history().nextUndo();
    const bool isTakenBack = last && *last && (*last)->id == finished.step;
    if (isTakenBack) {
        if (const auto undone = m_workspace.undo(); !undone) {
            Q_EMIT failed(undone.error());
            return;
        }
    }
    const auto settled = m_workspace.finish(finished.id, finished.message);
    decide(settled);
    if (!settled && isTakenBack) {
        decide(m_workspace.redo().map([](const HistoryLabel &) {}));
    }
}

void TodayPage::toggleFold(const QModelIndex &index)
{
    if (index.data(AgendaModel::IsHeadingRole).toBool()) {
        const auto group = index.data(AgendaModel::GroupRole).value<AgendaGroup>();
        m_model->setFolded(group, !m_model->isFolded(group));
    }
}

void TodayPage::activate(const QModelIndex &index)
{
    const AgendaLine *line = m_model->lineAt(index.row());
    if (line != nullptr && line->followUp.contact.isValid()) {
        Q_EMIT personRequested(line->followUp.contact);
    } else if (line == nullptr) {
        toggleFold(index);
    }
}

void TodayPage::report(const Result<void> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
    }
}

FollowUpId TodayPage::current() const
{
    return m_model->followUpAt(m_list->currentIndex().row());
}

void TodayPage::logForCurrent()
{
    const AgendaLine *line = currentLine();
    if (line != nullptr && line->followUp.contact.isValid()) {
        Interaction draft;
        const bool isReply = line->followUp.key.kind == FollowUpKind::Nudge;
        draft.direction = isReply ? Direction::Incoming : Direction::Outgoing;
        draft.participants = {line->followUp.contact};
        draft.on = m_workspace.today();
        Q_EMIT logRequested(draft);
    }
}

void TodayPage::draftForCurrent()
{
    const AgendaLine *line = currentLine();
    if (line != nullptr && canDraft(line->followUp)) {
        Q_EMIT updateRequested(MilestoneId{line->followUp.key.cause.id}, line->followUp.contact);
    }
}

const AgendaLine *TodayPage::currentLine() const
{
    return m_model->lineAt(m_list->currentIndex().row());
}

int TodayPage::toDoCount() const
{
    return m_model->toDoCount();
}

QString TodayPage::summary() const
{
    const QDate today = m_workspace.today();
    const QString day = wordsLocale().toString(today, tr("dddd d MMMM"));
    if (m_model->toDoCount() + m_model->count(AgendaGroup::ComingUp) == 0) {
        return filledIn(tr("%1 · nothing to do"), {day});
    }
    return filledIn(tr("%1 · %2 to do, %3 coming up"),
                    {day, QString::number(m_model->toDoCount()),
                     QString::number(m_model->count(AgendaGroup::ComingUp))});
}

std::optional<PageBadge> TodayPage::badge() const
{
    const int toDo = m_model->toDoCount();
    return PageBadge{toDo, true, filledIn(tr("%1 to do"), {QString::number(toDo)})};
}

void TodayPage::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    showCurrent();
}

void TodayPage::focusContent()
{
    (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_firstStep)->setFocus();
}

} // namespace hallway
