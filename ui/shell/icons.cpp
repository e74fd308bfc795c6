#include "ui/shell/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>

#include <algorithm>

// The macro declares a function of the global namespace.
static void initResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace hallway {
namespace {

constexpr const char *iconNames[] = {
    "today",    "people",     "mentors",  "events", "outreach", "work",  "letters",
    "programs", "insights",   "settings", "search", "plus",     "undo",  "redo",
    "more",     "mail",       "phone",    "video",  "meeting",  "met",   "note",
    "webinar",  "link",       "import",   "close",  "clock",    "check", "chevron-down",
    "copy",     "milestones", "logo",
};
static_assert(std::size(iconNames) == static_cast<std::size_t>(Icon::Logo) + 1);

QString fileOf(Icon icon)
{
    const char *name = iconNames[static_cast<std::size_t>(icon)];
    return QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name));
}

/// A square picture, `side` device pixels wide; none for a place that has no room yet.
QPixmap render(Icon icon, const QColor &color, int side)
{
    if (side <= 0) {
        return {};
    }
    const QString key = QStringLiteral("hallway-%1-%2-%3")
                            .arg(static_cast<int>(icon))
                            .arg(color.rgba(), 0, 16)
                            .arg(side);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(fileOf(icon)).render(&painter);
    // The drawings are black; only where they left something the colour takes its place.
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(Icon icon, const Theme &theme, Token ink)
        : icon_(icon), theme_(&theme), ink_(ink)
    {
    }

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State state) override
    {
        Icons::paint(*painter, area, icon_, color(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return render(icon_, color(mode, state), std::min(size.width(), size.height()));
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        if (!theme_) {
            return {};
        }
        if (mode == QIcon::Disabled) {
            return theme_->color(Token::Faint);
        }
        const bool chosen = mode == QIcon::Selected || state == QIcon::On;
        return theme_->color(chosen && ink_ != Token::OnAccent ? Token::Accent : ink_);
    }

    Icon icon_;
    QPointer<const Theme> theme_; // an icon may live on in a cache of Qt's
    Token ink_;
};

} // namespace

void loadIconResources()
{
    initResources();
}

QIcon Icons::icon(Icon icon, const Theme &theme, Token ink)
{
    return QIcon(new TintedIconEngine(icon, theme, ink));
}

QPixmap Icons::pixmap(Icon icon, const QColor &color, int size, qreal devicePixelRatio)
{
    QPixmap pixmap = render(icon, color, qRound(size * devicePixelRatio));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void Icons::paint(QPainter &painter, const QRect &area, Icon icon, const QColor &color)
{
    const int size = std::min(area.width(), area.height());
    QRect square(0, 0, size, size);
    square.moveCenter(area.center());
    painter.drawPixmap(square.topLeft(),
                       pixmap(icon, color, size, painter.device()->devicePixelRatioF()));
}

QIcon Icons::application()
{
    return QIcon(QStringLiteral(":/icons/hallway.svg"));
}

} // namespace hallway
