#pragma once

#include "ui/shell/theme.h"
#include "ui/widgets/text_runs.h"

#include <QWidget>

class QPushButton;

namespace hallway {

class RunLabel;

/// Why something stands there, and below it the way to the numbers that decide it.
class WhyLabel : public QWidget
{
    Q_OBJECT

public:
    explicit WhyLabel(QWidget *parent = nullptr);

    /// Shows other words; screen readers say them all.
    void setRuns(const std::vector<TextRun> &runs);
    /// Leaves the way to the numbers out, as for what is past.
    void hideChange();

Q_SIGNALS:
    /// The numbers of the rules shall be shown.
    void policyRequested();

private:
    RunLabel *m_words;
    QPushButton *m_change;
};

} // namespace hallway
