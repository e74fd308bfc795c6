#include "ui/settings/introduction_bar.h"

#include "core/introduction.h"
#include "ui/widgets/window_bar.h"

#include <QPainter>

namespace hallway {
namespace {

constexpr int wordsAtTheEnd = 100;

} // namespace

IntroductionBar::IntroductionBar(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&IntroductionBar::update));
}

void IntroductionBar::setWords(int words, const QString &spoken)
{
    m_words = words;
    setAccessibleName(spoken);
    update();
}

QSize IntroductionBar::sizeHint() const
{
    return {Theme::spacing(60), windowBarHeight(m_theme)};
}

void IntroductionBar::paintEvent(QPaintEvent *)
{
    const bool isGood =
        m_words >= IntroductionReview::fewestWords && m_words <= IntroductionReview::mostWords;
    QPainter painter(this);
    paintWindowBar(painter, rect(),
                   {.from = IntroductionReview::fewestWords,
                    .to = IntroductionReview::mostWords,
                    .now = m_words,
                    .range = wordsAtTheEnd},
                   isGood ? Tone::Done : Tone::Due, m_theme);
}

} // namespace hallway
