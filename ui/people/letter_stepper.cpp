#include "ui/people/letter_stepper.h"

#include "ui/text/network_text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace hallway {
namespace {

constexpr LetterState way[] = {LetterState::ToAsk,      LetterState::Asked, LetterState::Agreed,
                               LetterState::PacketSent, LetterState::In,    LetterState::Thanked};

bool leadsOff(LetterState state)
{
    return state == LetterState::Declined || state == LetterState::Withdrawn;
}

QDate dayOf(LetterState state, const std::vector<LetterReached> &steps)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [state](const LetterReached &step) {
        return step.state == state;
    });
    return found == steps.end() ? QDate() : found->on;
}

} // namespace

std::vector<LetterState> nextStates(LetterState state)
{
    switch (state) {
    case LetterState::ToAsk:
        return {LetterState::Asked};
    case LetterState::Asked:
        return {LetterState::Agreed, LetterState::Declined};
    case LetterState::Agreed:
        return {LetterState::PacketSent};
    case LetterState::PacketSent:
        return {LetterState::In};
    case LetterState::In:
        return {LetterState::Thanked};
    case LetterState::Thanked:
        break;
    case LetterState::Declined:
    case LetterState::Withdrawn:
        return {LetterState::ToAsk};
    }
    return {};
}

LetterStepper::LetterStepper(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LetterStepper::showLetter(LetterState state, const std::vector<LetterReached> &steps,
                               QDate today)
{
    m_steps.clear();
    const auto add = [&](LetterState each, bool isReached, Tone tone) {
        const QDate day = isReached ? dayOf(each, steps) : QDate();
        m_steps.push_back({letterStateText(each),
                           day.isValid() ? day.toString(QStringLiteral("d MMM")) : QString(),
                           isReached, tone});
        if (day.isValid()) {
            m_steps.back().day = day.year() == today.year()
                                     ? wordsLocale().toString(day, QStringLiteral("d MMM"))
                                     : wordsLocale().toString(day, QStringLiteral("MMM yyyy"));
        }
    };
    if (leadsOff(state)) {
        // Where it left the way is the last step that was reached.
        for (const LetterState each : way) {
            if (each == LetterState::ToAsk || dayOf(each, steps).isValid()) {
                add(each, true, Tone::Upcoming);
            }
        }
        add(state, true, Tone::Due);
    } else {
        for (const LetterState each : way) {
            add(each, each <= state || (each == LetterState::ToAsk), Tone::Done);
        }
    }
    const auto reached = std::count_if(m_steps.begin(), m_steps.end(),
                                       [](const Step &step) { return step.isReached; });
    setAccessibleName(filledIn(
        tr("Step %1 of %2: %3"),
        {QString::number(reached), QString::number(m_steps.size()), letterStateText(state)}));
    update();
}

int LetterStepper::dotSide() const
{
    return fontMetrics().height() * 3 / 4;
}

QSize LetterStepper::sizeHint() const
{
    const QFontMetrics small(m_theme.metaFont());
    return {Theme::spacing(60), dotSide() + 2 * small.height() + Theme::spacing(1)};
}

QSize LetterStepper::minimumSizeHint() const
{
    return {Theme::spacing(40), sizeHint().height()};
}

void LetterStepper::paintStep(QPainter &painter, const QRect &area, const Step &step) const
{
    const int side = dotSide();
    QRect dot(0, 0, side, side);
    dot.moveTopLeft(area.topLeft());
    const Qt::LayoutDirection direction = layoutDirection();
    const ToneColors colors = m_theme.tone(step.tone);
    const QRect place = QStyle::visualRect(direction, area, dot).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(step.isReached ? colors.ink : m_theme.color(Token::Faint), 1.7));
    painter.setBrush(step.isReached ? QBrush(colors.ink) : QBrush(Qt::NoBrush));
    painter.drawEllipse(place);
    const QFontMetrics small(m_theme.metaFont());
    painter.setFont(m_theme.metaFont());
    QRect words(area.left(), area.top() + side + 2, area.width() - Theme::spacing(2),
                small.height());
    const auto draw = [&](const QString &text, Token ink) {
        painter.setPen(m_theme.color(ink));
        painter.drawText(QStyle::visualRect(direction, area, words),
                         Qt::AlignLeading | Qt::AlignTop, // drawText itself mirrors
                         small.elidedText(text, Qt::ElideRight, words.width()));
        words.translate(0, small.height());
    };
    draw(step.words, step.isReached ? Token::Text : Token::Soft);
    draw(step.day, Token::Soft);
}

void LetterStepper::paintEvent(QPaintEvent *)
{
    if (m_steps.empty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = int(m_steps.size());
    const int middle = dotSide() / 2;
    for (int i = 0; i < count; ++i) {
        const QRect area(i * width() / count, 0, width() / count, height());
        if (i + 1 < count) {
            const bool isDone = m_steps[size_t(i) + 1].isReached;
            painter.setPen(QPen(isDone ? m_theme.tone(m_steps[size_t(i)].tone).ink
                                       : m_theme.color(Token::Line),
                                2));
            const QRect line(area.left() + dotSide() + 3, middle, area.width() - dotSide() - 6, 1);
            const QRect shown = QStyle::visualRect(layoutDirection(), rect(), line);
            painter.drawLine(shown.topLeft(), shown.topRight());
        }
        paintStep(painter, QStyle::visualRect(layoutDirection(), rect(), area), m_steps[size_t(i)]);
    }
}

} // namespace hallway
