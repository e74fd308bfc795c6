#pragma once

#include "ui/shell/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace hallway {

/// What an empty page shows: what belongs there, and the first step.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// A title and a sentence below it.
    EmptyState(const Theme &theme, const QString &title, const QString &sentence,
               QWidget *parent = nullptr);

    /// Says something else in the same place, as when a filter finds nothing.
    void setWords(const QString &title, const QString &sentence);

    /// Adds a step; the first one is filled. Two at most read well. The button is the caller's to
    /// name and connect.
    QPushButton *addAction(const QString &text);

Q_SIGNALS:
    /// The step with this number was chosen, from 0.
    void actionTriggered(int index);

private:
    void takeTheme();

    const Theme &theme_;
    QWidget *middle_;
    QLabel *title_;
    QLabel *sentence_;
    QHBoxLayout *actions_;
    int actionCount_ = 0;
};

} // namespace hallway
