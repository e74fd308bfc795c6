#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QMenu>
#include <QObject>

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

    /// Enables what makes sense for the selected row: a heading can be folded, a line decided on.
    void setAvailable(bool hasRow, bool canDecide);
    /// Words the days of the snooze menu anew.
    void setToday(QDate today);

    /// All of them for a menu, in its order.
    [[nodiscard]] QList<QAction *> all() const;

    QAction *next;
    QAction *previous;
    QAction *open;
    QAction *log;
    QAction *snooze; ///< opens snoozeMenu at the button
    QAction *done;
    QAction *dismiss; ///< opens dismissMenu at the button
    QMenu *snoozeMenu;
    QMenu *dismissMenu;

Q_SIGNALS:
    void snoozeRequested(QDate until);
    /// The user wants to say the day.
    void otherDayRequested();
    /// The reason may be empty.
    void dismissRequested(const QString &reason);
    /// The user wants to say the reason.
    void otherReasonRequested();

private:
    QAction *add(const QString &text, const char *name, const QList<QKeySequence> &keys);
    void addReasons();
    void addDay(const QString &text, const char *name, QDate day, QDate today);

    QWidget *m_page;
};

/// The first day from Monday to Friday after this one.
[[nodiscard]] QDate nextWeekday(QDate day);

} // namespace hallway
