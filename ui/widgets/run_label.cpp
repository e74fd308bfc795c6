#include "ui/widgets/run_label.h"

#include <QPainter>
#include <limits>

namespace hallway {

RunLabel::RunLabel(int maximumLines, QWidget *parent)
    : QWidget(parent), m_maximumLines(maximumLines)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RunLabel::setRuns(const std::vector<TextRun> &runs)
{
    m_runs = runs;
    QString words;
    for (const TextRun &run : runs) {
        words.append(run.text);
    }
    setAccessibleName(words);
    updateGeometry();
    update();
}

int RunLabel::lineLimit() const
{
    return m_maximumLines > 0 ? m_maximumLines : std::numeric_limits<int>::max();
}

int RunLabel::heightForWidth(int width) const
{
    return RunLayout(m_runs, width, lineLimit()).height();
}

QSize RunLabel::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 40;
    return {width, heightForWidth(width)};
}

QSize RunLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height()};
}

void RunLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    RunLayout(m_runs, width(), lineLimit()).paint(painter, {0, 0});
}

} // namespace hallway
