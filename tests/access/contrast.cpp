#include "tests/uisupport/contrast.h"
#include "tests/access/faults.h"

#include <QAction>
#include <QHash>
#include <QImage>
#include <QMenu>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <algorithm>
#include <cmath>

namespace hallway::access {
namespace {

using test::contrast;

constexpr double leastContrast = 4.5; // WCAG 2.2, 1.4.3

int sizeOf(const QRect &place)
{
    return place.isEmpty() ? 0 : place.width() * place.height();
}

/// Words as they were painted: where, and in which colour.
struct PaintedWords
{
    QString text;
    QRect place;
    QColor ink;
};

/// Takes down the words that are painted and can be seen in the end; paints nothing.
class WordsEngine : public QPaintEngine
{
public:
    WordsEngine() : QPaintEngine(AllFeatures) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    Type type() const override { return User; }

    /// What is filled covers the words that were painted below it.
    void drawPath(const QPainterPath &path) override
    {
        const QBrush brush = state->brush();
        if (brush.style() == Qt::SolidPattern && brush.color().alpha() == 255) {
            const QRect filled = seen(path.boundingRect());
            const auto isCovered = [&filled](const PaintedWords &words) {
                return 2 * sizeOf(filled & words.place) >= sizeOf(words.place); // half of it
            };
            found.erase(std::remove_if(found.begin(), found.end(), isCovered), found.end());
        }
    }

    void drawTextItem(const QPointF &place, const QTextItem &item) override
    {
        const QRectF box(place.x(), place.y() - item.ascent(), item.width(),
                         item.ascent() + item.descent());
        if (!item.text().trimmed().isEmpty()) {
            found.push_back({item.text(), seen(box), state->pen().color()});
        }
    }

    std::vector<PaintedWords> found;

private:
    [[nodiscard]] QRect seen(const QRectF &box) const
    {
        return state->transform().mapRect(box).toAlignedRect() & systemClip().boundingRect();
    }
};

/// As large as what is painted onto it.
class WordsDevice : public QPaintDevice
{
public:
    explicit WordsDevice(QSize size) : m_size(size) {}

    QPaintEngine *paintEngine() const override { return &m_engine; }
    const std::vector<PaintedWords> &found() const { return m_engine.found; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 0; // nothing asks for it
        }
    }

private:
    QSize m_size;
    mutable WordsEngine m_engine;
};

/// The colour that most of the place has.
QColor groundOf(const QImage &picture, const QRect &place)
{
    QHash<QRgb, int> counts;
    QRgb most = 0;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x) {
            const QRgb color = picture.pixel(x, y);
            if (++counts[color] > counts.value(most)) {
                most = color;
            }
        }
    }
    return QColor::fromRgb(most);
}

/// What is selected is painted twice at its place, and one of the two is clipped away.
double bestContrast(const std::vector<PaintedWords> &all, const PaintedWords &words,
                    const QColor &ground)
{
    double best = 0;
    for (const PaintedWords &each : all) {
        if (each.text == words.text && each.place.intersects(words.place)) {
            best = std::max(best, contrast(each.ink, ground));
        }
    }
    return best;
}

/// What cannot be used may be faint.
bool canBeUsed(const QWidget &window, const QPoint &place)
{
    if (const auto *menu = qobject_cast<const QMenu *>(&window)) {
        const QAction *action = menu->actionAt(place);
        return !action || action->isEnabled();
    }
    const QWidget *widget = window.childAt(place);
    return !widget || widget->isEnabled();
}

} // namespace

QStringList faultsOfContrast(const QWidget &window)
{
    auto &painted = const_cast<QWidget &>(window);
    const QImage picture = painted.grab().toImage();
    WordsDevice device(window.size());
    QPainter painter(&device);
    painter.setLayoutDirection(window.layoutDirection());
    painted.render(&painter);
    painter.end();
    QStringList faults;
    if (device.found().empty() && !picture.isNull()) {
        faults.append(described(window) + QStringLiteral(" has no words"));
    }
    for (const PaintedWords &words : device.found()) {
        const QRect place = words.place.intersected(picture.rect());
        if (!place.isEmpty() && canBeUsed(window, place.center())) {
            const QColor ground = groundOf(picture, place);
            const double seen = bestContrast(device.found(), words, ground);
            if (seen < leastContrast) {
                faults.append(QStringLiteral("“%1” is %2 on %3, %4 : 1")
                                  .arg(words.text, words.ink.name(), ground.name())
                                  .arg(seen, 0, 'f', 2));
            }
        }
    }
    faults.removeDuplicates();
    return faults;
}

} // namespace hallway::access
