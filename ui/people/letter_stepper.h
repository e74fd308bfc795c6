#pragma once

#include "core/letters/letter.h"
#include "ui/shell/theme.h"

#include <QWidget>

namespace hallway {

/// How far a letter is, as a row of steps with the days on which they were reached. Screen readers
/// hear "step 3 of 6: agreed".
class LetterStepper : public QWidget
{
    Q_OBJECT

public:
    explicit LetterStepper(const Theme &theme, QWidget *parent = nullptr);

    void showLetter(LetterState state, const std::vector<LetterReached> &steps, QDate today);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Step
    {
        QString words;
        QString day;
        bool isReached = false;
        Tone tone = Tone::Done;
    };

    [[nodiscard]] int dotSide() const;
    void paintStep(QPainter &painter, const QRect &area, const Step &step) const;

    const Theme &m_theme;
    std::vector<Step> m_steps;
};

/// The states that may come next, the usual one first.
[[nodiscard]] std::vector<LetterState> nextStates(LetterState state);

} // namespace hallway
