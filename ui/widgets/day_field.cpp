#include "ui/widgets/day_field.h"

#include "ui/shell/icons.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QFrame>
#include <QGridLayout>
#include <QToolButton>

namespace hallway {

DayField::DayField(const Theme &theme, QDate today, const QString &name,
                   const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_today(today),
      m_edit(lineField(name + QStringLiteral("Edit"), accessibleName, this)),
      m_calendar(new QToolButton(this)), m_understood(new QuietLabel(theme, {}, this))
{
    m_calendar->setIcon(Icons::icon(Icon::Events, theme));
    m_calendar->setToolTip(tr("Choose in a calendar"));
    nameField(m_calendar, name + QStringLiteral("CalendarButton"),
              tr("%1: choose in a calendar").arg(accessibleName));
    m_understood->setObjectName(name + QStringLiteral("UnderstoodLabel"));
    m_understood->setAttribute(Qt::WA_TransparentForMouseEvents);
    // What was understood lies over the end of the field, so that fields below each other line up.
    auto *over = new QGridLayout(this);
    over->setContentsMargins(0, 0, 0, 0);
    auto *inside = new QHBoxLayout;
    setSides(inside, 0, 0, Theme::spacing(1), 0);
    inside->setSpacing(Theme::spacing(1));
    over->addWidget(m_edit, 0, 0);
    over->addLayout(inside, 0, 0);
    inside->addStretch();
    inside->addWidget(m_understood);
    inside->addWidget(m_calendar);
    m_calendar->setCursor(Qt::ArrowCursor);
    const auto wide = [this](const char *words) {
        return fontMetrics().horizontalAdvance(QLatin1String(words));
    };
    m_edit->setMinimumWidth(wide("last Wednesday") + wide("Wed 30 Sep") + Theme::spacing(14));
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showUnderstood();
        Q_EMIT changed();
    });
    connect(m_calendar, &QToolButton::clicked, this, &DayField::openCalendar);
    showUnderstood();
}

QDate DayField::day() const
{
    // The word of setDay(), in whatever language it is.
    const bool isToday = m_edit->text().trimmed() == tr("today");
    return isToday ? m_today : parseDay(m_edit->text(), m_today);
}

bool DayField::isUnclear() const
{
    return !m_edit->text().trimmed().isEmpty() && !day().isValid();
}

void DayField::setDay(QDate day)
{
    m_edit->setText(day == m_today ? tr("today") : day.toString(Qt::ISODate));
}

void DayField::setPlaceholder(const QString &words)
{
    m_edit->setPlaceholderText(words);
}

void DayField::showUnderstood()
{
    const QDate understood = day();
    if (isUnclear()) {
        m_understood->say(tr("no day"), Token::Overdue);
    } else {
        m_understood->say(understood.isValid() ? shortDate(understood, m_today) : QString(),
                          Token::Soft);
    }
    const int room =
        m_understood->sizeHint().width() + m_calendar->sizeHint().width() + Theme::spacing(2);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_edit->setTextMargins(mirrored ? room : 0, 0, mirrored ? 0 : room, 0);
}

void DayField::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *calendar = new QCalendarWidget(popup);
    nameField(calendar, QStringLiteral("dayCalendar"), tr("Calendar"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setSelectedDate(day().isValid() ? day() : m_today);
    column(popup, 0)->addWidget(calendar);
    const auto take = [this, popup](QDate chosen) {
        setDay(chosen);
        popup->close();
        m_edit->setFocus();
    };
    connect(calendar, &QCalendarWidget::clicked, popup, take);
    connect(calendar, &QCalendarWidget::activated, popup, take);
    popup->adjustSize();
    popup->move(m_calendar->mapToGlobal(QPoint(0, m_calendar->height())));
    popup->show();
    calendar->setFocus();
}

} // namespace hallway
