#pragma once

#include "core/base/clock.h"
#include "core/followup/follow_up.h"

#include <QList>
#include <QMenu>
#include <QObject>
#include <optional>

class QAction;
class QWidget;

namespace hallway {

/// What can be done with the selected line of Today, by key, button and menu alike.
class FollowUpActions : public QObject
{
    Q_OBJECT

public:
    /// The keys work while the focus is in `page`.
    explicit FollowUpActions(QWidget *page);

    /// What makes sense for the selected row.
    struct Offers
    {
        bool hasRow = false;    ///< a heading can be folded, a line opened
        bool canDraft = false;  ///< a mail that does it can be drafted
        bool canLog = false;    ///< there is somebody to log an exchange with
        bool canDecide = false; ///< the line is open
        bool canSettle = false; ///< the line is open, and what did it can be logged with it
        bool canReopen = false; ///< the user ended the line by hand
        std::optional<int> slowerRhythm; ///< put off too often: days of another rhythm
        int rhythm = 0;                  ///< the days it has now
    };
    void setOffers(const Offers &offers);
    /// Words the days of the snooze menu anew.
    void setToday(QDate today);

    /// All of them for a menu, in its order.
    [[nodiscard]] QList<QAction *> all() const;

    QAction *next;
    QAction *previous;
    QAction *open;
    QAction *draft;
    QAction *log;
    QAction *snooze; ///< opens delayMenu() at the button
    QAction *done;
    QAction *settle; ///< done, with the message that did it
    QAction *reopen;
    QAction *dismiss; ///< opens dismissMenu at the button
    QMenu *snoozeMenu;
    QMenu *rhythmMenu;
    QMenu *dismissMenu;

    /// The days to put the line off to or, where that was done too often, another rhythm.
    [[nodiscard]] QMenu *delayMenu() const { return m_isRhythmOffered ? rhythmMenu : snoozeMenu; }

Q_SIGNALS:
    void snoozeRequested(QDate until);
    /// The user wants to say the day.
    void otherDayRequested();
    /// Days of the new rhythm; 0: never.
    void rhythmRequested(int days);
    /// The user wants to say the rhythm.
    void otherRhythmRequested();
    /// The reason may be empty.
    void dismissRequested(const QString &reason);
    /// The user wants to say the reason.
    void otherReasonRequested();

private:
    QAction *add(const QString &text, const char *name, const QList<QKeySequence> &keys);
    void addReasons();
    void addDay(const QString &text, const char *name, QDate day, QDate today);
    void offerRhythms(int slower, int rhythm);
    void addRhythm(const QString &text, const char *name, int days);

    QWidget *m_page;
    bool m_isRhythmOffered = false;
};

/// True where a mail that does the follow-up can be drafted: for news to a mentor.
[[nodiscard]] bool canDraft(const FollowUp &followUp);
/// The first day from Monday to Friday after this one.
[[nodiscard]] QDate nextWeekday(QDate day);

} // namespace hallway
