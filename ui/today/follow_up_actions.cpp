#include "ui/today/follow_up_actions.h"

#include "ui/text/translate.h"
#include "ui/text/why_text.h"
#include "ui/text/words.h"

#include <QAction>
#include <QWidget>

namespace hallway {

QDate nextWeekday(QDate day)
{
    QDate next = day.addDays(1);
    while (next.dayOfWeek() > Qt::Friday) {
        next = next.addDays(1);
    }
    return next;
}

bool canDraft(const FollowUp &followUp)
{
    return followUp.key.kind == FollowUpKind::Milestone && followUp.contact.isValid() &&
           !followUp.ending;
}

FollowUpActions::FollowUpActions(QWidget *page)
    : QObject(page), next(nullptr), previous(nullptr), open(nullptr), draft(nullptr), log(nullptr),
      snooze(nullptr), done(nullptr), settle(nullptr), reopen(nullptr), dismiss(nullptr),
      snoozeMenu(new QMenu(page)), rhythmMenu(new QMenu(page)), dismissMenu(new QMenu(page)),
      m_page(page)
{
    next = add(tr("Next line"), "nextLineAction", {Qt::Key_J});
    previous = add(tr("Line before"), "previousLineAction", {Qt::Key_K});
    open = add(tr("Open the person"), "openPersonAction", {Qt::Key_Return, Qt::Key_Enter});
    draft = add(tr("Draft the update"), "draftLineAction", {Qt::Key_E});
    log = add(tr("Log interaction…"), "logLineAction", {Qt::Key_L});
    snooze = add(tr("Snooze…"), "snoozeAction", {Qt::Key_S});
    done = add(tr("Done"), "doneAction", {Qt::Key_D});
    settle = add(tr("Done, and log the e-mail"), "settleAction", {QKeySequence(tr("Shift+D"))});
    reopen = add(tr("Reopen"), "reopenAction", {Qt::Key_R});
    dismiss = add(tr("Dismiss…"), "dismissAction", {Qt::Key_X});
    snoozeMenu->setObjectName(QStringLiteral("snoozeMenu"));
    rhythmMenu->setObjectName(QStringLiteral("rhythmMenu"));
    dismissMenu->setObjectName(QStringLiteral("dismissMenu"));
    addReasons();
}

QAction *FollowUpActions::add(const QString &text, const char *name,
                              const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    // Single letters belong to this page only; everywhere else they are typing.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page->addAction(action);
    return action;
}

void FollowUpActions::addReasons()
{
    const auto add = [this](const QString &text, const char *name, const QString &reason) {
        QAction *action = dismissMenu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this,
                [this, reason] { Q_EMIT dismissRequested(reason); });
    };
    add(tr("Settled in another way"), "dismissSettledAction", tr("Settled in another way"));
    add(tr("No longer matters"), "dismissPastAction", tr("No longer matters"));
    add(tr("Would be too much"), "dismissTooMuchAction", tr("Would be too much"));
    dismissMenu->addSeparator();
    QAction *other = dismissMenu->addAction(tr("Another reason…"));
    other->setObjectName(QStringLiteral("dismissOtherAction"));
    connect(other, &QAction::triggered, this, &FollowUpActions::otherReasonRequested);
    add(tr("No reason"), "dismissWithoutReasonAction", {});
}

void FollowUpActions::setToday(QDate today)
{
    snoozeMenu->clear();
    addDay(tr("Tomorrow"), "snoozeTomorrowAction", today.addDays(1), today);
    if (nextWeekday(today) != today.addDays(1)) {
        addDay(tr("Next weekday"), "snoozeNextWeekdayAction", nextWeekday(today), today);
    }
    addDay(tr("In a week"), "snoozeWeekAction", today.addDays(7), today);
    QAction *other = snoozeMenu->addAction(tr("A date…"));
    other->setObjectName(QStringLiteral("snoozeDateAction"));
    connect(other, &QAction::triggered, this, &FollowUpActions::otherDayRequested);
}

void FollowUpActions::addDay(const QString &text, const char *name, QDate day, QDate today)
{
    QAction *action = snoozeMenu->addAction(tr("%1, %2").arg(text, shortDate(day, today)));
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, [this, day] { Q_EMIT snoozeRequested(day); });
}

void FollowUpActions::setOffers(const Offers &offers)
{
    open->setEnabled(offers.hasRow);
    draft->setEnabled(offers.canDraft);
    log->setEnabled(offers.canLog);
    settle->setEnabled(offers.canSettle);
    reopen->setEnabled(offers.canReopen);
    for (QAction *action : {snooze, done, dismiss}) {
        action->setEnabled(offers.canDecide);
    }
    m_isRhythmOffered = offers.canDecide && offers.slowerRhythm.has_value();
    if (m_isRhythmOffered) {
        offerRhythms(*offers.slowerRhythm, offers.rhythm);
    }
}

void FollowUpActions::offerRhythms(int slower, int rhythm)
{
    rhythmMenu->clear();
    addRhythm(
        filledIn(tr("Be in touch %1 instead of %2"), {rhythmText(slower), rhythmText(rhythm)}),
        "slowerRhythmAction", slower);
    QAction *other = rhythmMenu->addAction(tr("Another rhythm…"));
    other->setObjectName(QStringLiteral("otherRhythmAction"));
    connect(other, &QAction::triggered, this, &FollowUpActions::otherRhythmRequested);
    addRhythm(tr("Never remind me of this person"), "neverRhythmAction", 0);
    rhythmMenu->addSeparator();
    QAction *once = rhythmMenu->addMenu(snoozeMenu);
    once->setText(tr("Put off once more"));
}

void FollowUpActions::addRhythm(const QString &text, const char *name, int days)
{
    QAction *action = rhythmMenu->addAction(text);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, [this, days] { Q_EMIT rhythmRequested(days); });
}

QList<QAction *> FollowUpActions::all() const
{
    return {next, previous, open, draft, log, snooze, done, settle, dismiss, reopen};
}

} // namespace hallway
