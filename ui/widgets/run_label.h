#pragma once

#include "ui/widgets/text_runs.h"

#include <QWidget>

namespace hallway {

/// Words of several looks that wrap inside their widget, as many lines as it takes.
class RunLabel : public QWidget
{
    Q_OBJECT

public:
    /// `maximumLines` 0: no limit.
    explicit RunLabel(int maximumLines = 0, QWidget *parent = nullptr);

    /// Shows other words; screen readers say them all.
    void setRuns(const std::vector<TextRun> &runs);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int lineLimit() const;

    std::vector<TextRun> m_runs;
    int m_maximumLines;
};

} // namespace hallway
