#pragma once

#include "ui/shell/theme.h"

#include <QDate>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace hallway {

class QuietLabel;

/// A day in words ("yesterday", "3 Nov", "last Friday"), with a calendar beside it and the day
/// that was understood.
class DayField : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names: "when" gives whenEdit, whenCalendarButton and
    /// whenUnderstoodLabel. `today` is what the words are counted from.
    DayField(const Theme &theme, QDate today, const QString &name, const QString &accessibleName,
             QWidget *parent = nullptr);

    /// The day that was understood; invalid where there is none.
    [[nodiscard]] QDate day() const;

    /// Something was typed that is no day.
    [[nodiscard]] bool isUnclear() const;

    /// Shows a day, or nothing for an invalid one.
    void setDay(QDate day);

    /// What an empty field hints at.
    void setPlaceholder(const QString &words);

Q_SIGNALS:
    /// The words are others now, whether they are understood or not.
    void changed();

private:
    void showUnderstood();
    void openCalendar();

    const Theme &m_theme;
    QDate m_today;
    QLineEdit *m_edit;
    QToolButton *m_calendar;
    QuietLabel *m_understood;
};

} // namespace hallway
