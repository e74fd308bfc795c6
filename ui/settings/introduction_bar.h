#pragma once

#include "ui/shell/theme.h"

#include <QWidget>

namespace hallway {

/// Where an introduction stands between too short and too long.
class IntroductionBar : public QWidget
{
    Q_OBJECT

public:
    explicit IntroductionBar(const Theme &theme, QWidget *parent);

    /// Shows other words; `spoken` is what screen readers say.
    void setWords(int words, const QString &spoken);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_words = 0;
};

} // namespace hallway
