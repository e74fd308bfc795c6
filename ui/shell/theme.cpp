#include "ui/shell/theme.h"

#include "ui/shell/desktop_look.h"
#include "ui/shell/icons.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontInfo>
#include <QFontMetrics>
#include <QHash>
#include <QProxyStyle>
#include <QRegularExpression>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <iterator>

namespace hallway {
namespace {

struct TokenRow
{
    Token token;
    const char *name; ///< as theme.qss writes it, after an @
    QRgb light;
    QRgb dark;
};

constexpr TokenRow tokenRows[] = {
    {Token::Window, "window", 0xFFF7F6F3, 0xFF1C1E21},
    {Token::Surface, "surface", 0xFFFFFFFF, 0xFF24272B},
    {Token::Sidebar, "sidebar", 0xFFEFEDE8, 0xFF181A1C},
    {Token::Line, "line", 0xFFDEDAD2, 0xFF373B41},
    {Token::Text, "text", 0xFF1F2328, 0xFFE8E7E4},
    {Token::Soft, "soft", 0xFF666B73, 0xFFA2A8B0},
    {Token::Faint, "faint", 0xFF9A9EA5, 0xFF747A83},
    {Token::Hover, "hover", 0xFFF1EFEA, 0xFF2B2F34},
    {Token::Scroll, "scroll", 0xFFCDC8BE, 0xFF474C53},
    {Token::Accent, "accent", 0xFF1B6770, 0xFF5CB8C1},
    {Token::AccentWash, "accent-wash", 0xFFE1EFF0, 0xFF1F3A3D},
    {Token::AccentHover, "accent-hover", 0xFF175B63, 0xFF6EC3CB},
    {Token::AccentPressed, "accent-pressed", 0xFF134E55, 0xFF4DA6AF},
    {Token::OnAccent, "on-accent", 0xFFFFFFFF, 0xFF14181A},
    {Token::Overdue, "overdue", 0xFFB4382A, 0xFFF08A7A},
    {Token::OverdueWash, "overdue-wash", 0xFFFBE9E6, 0xFF43221E},
    {Token::Due, "due", 0xFF8F6200, 0xFFE3B448},
    {Token::DueWash, "due-wash", 0xFFFFF2D0, 0xFF3D3117},
    {Token::Upcoming, "upcoming", 0xFF57606A, 0xFFA2A8B0},
    {Token::UpcomingWash, "upcoming-wash", 0xFFEEF0F2, 0xFF2F3338},
    {Token::Done, "done", 0xFF2C7A4B, 0xFF7CCB97},
    {Token::DoneWash, "done-wash", 0xFFE3F3E8, 0xFF1F3828},
    {Token::Clinical, "clinical", 0xFFA33E5B, 0xFFE58BA4},
    {Token::ClinicalWash, "clinical-wash", 0xFFF8E7EC, 0xFF41222C},
    {Token::Research, "research", 0xFF4453A8, 0xFF99A5EE},
    {Token::ResearchWash, "research-wash", 0xFFE8EAF8, 0xFF282C4A},
    {Token::Career, "career", 0xFF5B7526, 0xFFB2CC78},
    {Token::CareerWash, "career-wash", 0xFFEDF3DF, 0xFF2C361B},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < std::size(tokenRows); ++i) {
        if (static_cast<std::size_t>(tokenRows[i].token) != i) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(), "the row of a token is found by its number");

// White initials have at least 4.5 : 1 on each of these, in the light and in the dark.
constexpr QRgb avatarColors[] = {0xFF7A4B8C, 0xFF2F6B9A, 0xFFA3562F, 0xFF8C3F52, 0xFF4A5A8A,
                                 0xFF3C7A57, 0xFF6B6A2E, 0xFF2F7A7A, 0xFF8A5A2B, 0xFF5B4BA0};
constexpr QRgb avatarInkColor = 0xFFFFFFFF;

// FNV-1a: qHash() is salted anew in every process, and a person keeps the colour for ever.
quint32 stableHash(const QString &text)
{
    quint32 hash = 2166136261U;
    const QByteArray bytes = text.toUtf8();
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    }
    return hash ^ (hash >> 16); // the low bits alone tell similar names apart badly
}

QFont desktopFont(qreal factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(qRound(font.pixelSize() * factor));
    }
    font.setWeight(weight);
    return font;
}

int iconSizeOf(const QFont &font)
{
    return std::max(16, QFontMetrics(font).height());
}

QString pixels(int count)
{
    return QStringLiteral("%1px").arg(count);
}

QString padding(int vertical, int left, int right)
{
    return QStringLiteral("%1px %2px %1px %3px").arg(vertical).arg(right).arg(left);
}

QString padding(int vertical, int horizontal)
{
    return padding(vertical, horizontal, horizontal);
}

// Measures of theme.qss that grow with the font.
QHash<QString, QString> measures()
{
    const int height = QFontMetrics(QApplication::font()).height();
    const int vertical = std::max(4, height * 2 / 5);
    const int horizontal = height * 3 / 4;
    const int indicator = std::max(13, height * 4 / 5);
    const int ring = indicator / 3;
    return {
        {QStringLiteral("text-height"), pixels(height)},
        {QStringLiteral("target"), pixels(Theme::targetSize())},
        {QStringLiteral("choice-height"), pixels(std::max(height + 2, Theme::targetSize()))},
        {QStringLiteral("link-height"), pixels(std::max(height, Theme::targetSize() - 4))},
        {QStringLiteral("bare-height"), pixels(std::max(height + 6, Theme::targetSize()))},
        {QStringLiteral("choice-indent"), pixels(horizontal * 2 / 3 + 2)},
        {QStringLiteral("field-padding"), padding(vertical, horizontal * 2 / 3)},
        {QStringLiteral("field-padding-focused"), padding(vertical - 1, horizontal * 2 / 3 - 1)},
        {QStringLiteral("button-padding"), padding(vertical, horizontal)},
        {QStringLiteral("button-padding-focused"), padding(vertical - 1, horizontal - 1)},
        {QStringLiteral("flat-padding"), padding(vertical, horizontal * 3 / 5)},
        {QStringLiteral("flat-padding-focused"), padding(vertical - 1, horizontal * 3 / 5 - 1)},
        {QStringLiteral("framed-padding"), padding(vertical, vertical)},
        {QStringLiteral("menu-button-padding"), padding(vertical, horizontal, 2 * height)},
        {QStringLiteral("menu-button-padding-focused"),
         padding(vertical - 1, horizontal - 1, 2 * height - 1)},
        {QStringLiteral("tool-padding"), pixels(height / 4)},
        {QStringLiteral("tab-padding"), padding(height / 2, 2)},
        {QStringLiteral("menu-padding"), padding(height / 4, height / 2, height * 3 / 2)},
        {QStringLiteral("item-padding"), padding(height / 4, 0)},
        {QStringLiteral("icon"), pixels(std::max(16, height))},
        {QStringLiteral("arrow-box"), pixels(height * 3 / 2)},
        {QStringLiteral("arrow"), pixels(height * 3 / 4)},
        {QStringLiteral("arrow-small"), pixels(height / 2)},
        {QStringLiteral("indicator"), pixels(indicator)},
        {QStringLiteral("indicator-radius"), pixels(indicator / 2 + 1)},
        {QStringLiteral("radio-ring"), pixels(ring)},
        {QStringLiteral("radio-core"), pixels(indicator + 2 - 2 * ring)},
    };
}

/// Qt's own measures that do not grow with the font, and have no word in a style sheet.
class GrowingStyle : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override
    {
        return metric == PM_LineEditIconSize ? iconSizeOf(QApplication::font())
                                             : QProxyStyle::pixelMetric(metric, option, widget);
    }
};

void setEverywhere(QPalette &palette, QPalette::ColorRole role, const QColor &color)
{
    palette.setColor(QPalette::All, role, color);
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent) {}

void Theme::apply(QApplication &application)
{
    application_ = &application;
    loadIconResources();
    QApplication::setStyle(new GrowingStyle(QStringLiteral("Fusion")));
    application.installEventFilter(this);
    refresh();
}

void Theme::follow(const DesktopLook &desktop)
{
    desktop_ = &desktop;
    connect(&desktop, &DesktopLook::changed, this, &Theme::refreshSoon);
}

void Theme::setChoice(ThemeChoice choice)
{
    choice_ = choice;
    if (application_) {
        refresh();
    } else {
        dark_ = choice == ThemeChoice::Dark;
    }
}

bool Theme::wantsMotion() const
{
    return !desktop_ || desktop_->wantsMotion();
}

QColor Theme::color(Token token) const
{
    const TokenRow &row = tokenRows[static_cast<std::size_t>(token)];
    return QColor::fromRgb(dark_ ? row.dark : row.light);
}

ToneColors Theme::tone(Tone tone) const
{
    const auto pair = [this](Token ink, Token wash) { return ToneColors{color(ink), color(wash)}; };
    switch (tone) {
    case Tone::Accent:
        return pair(Token::Accent, Token::AccentWash);
    case Tone::Overdue:
        return pair(Token::Overdue, Token::OverdueWash);
    case Tone::Due:
        return pair(Token::Due, Token::DueWash);
    case Tone::Done:
        return pair(Token::Done, Token::DoneWash);
    case Tone::Clinical:
        return pair(Token::Clinical, Token::ClinicalWash);
    case Tone::Research:
        return pair(Token::Research, Token::ResearchWash);
    case Tone::Career:
        return pair(Token::Career, Token::CareerWash);
    case Tone::Neutral:
    case Tone::Upcoming:
        break;
    }
    return pair(Token::Upcoming, Token::UpcomingWash);
}

WindowBarColors Theme::windowBarColors(Tone tone) const
{
    return {color(Token::UpcomingWash), this->tone(tone).ink, color(Token::Text)};
}

QColor Theme::avatarColor(const QString &name) const
{
    return QColor::fromRgb(avatarColors[stableHash(name) % std::size(avatarColors)]);
}

QColor Theme::avatarInk() const
{
    return QColor::fromRgb(avatarInkColor);
}

QFont Theme::pageTitleFont() const
{
    return desktopFont(1.5, QFont::Bold);
}

QFont Theme::nameFont() const
{
    return desktopFont(1.35, QFont::DemiBold);
}

QFont Theme::sectionFont() const
{
    QFont font = desktopFont(0.85, QFont::Bold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    return font;
}

QFont Theme::metaFont() const
{
    return desktopFont(0.92, QFont::Normal);
}

QFont Theme::chipFont() const
{
    return desktopFont(0.85, QFont::DemiBold);
}

QFont Theme::strongFont() const
{
    return desktopFont(1.0, QFont::DemiBold);
}

int Theme::grown(int pixels)
{
    constexpr qreal usualSize = 15; // pixels; desktops come with 10 or 11 points
    return qRound(pixels * std::max(1.0, QFontInfo(QApplication::font()).pixelSize() / usualSize));
}

int Theme::iconSize() const
{
    return iconSizeOf(QApplication::font());
}

QPalette Theme::palette() const
{
    static constexpr std::pair<QPalette::ColorRole, Token> roles[] = {
        {QPalette::Window, Token::Window},
        {QPalette::WindowText, Token::Text},
        {QPalette::Base, Token::Surface},
        {QPalette::AlternateBase, Token::Window},
        {QPalette::Text, Token::Text},
        {QPalette::Button, Token::Surface},
        {QPalette::ButtonText, Token::Text},
        {QPalette::BrightText, Token::OnAccent},
        {QPalette::ToolTipBase, Token::Surface},
        {QPalette::ToolTipText, Token::Text},
        {QPalette::PlaceholderText, Token::Soft},
        {QPalette::Highlight, Token::Accent},
        {QPalette::HighlightedText, Token::OnAccent},
        {QPalette::Link, Token::Accent},
        {QPalette::LinkVisited, Token::Accent},
        {QPalette::Light, Token::Surface},
        {QPalette::Midlight, Token::Hover},
        {QPalette::Mid, Token::Line},
        {QPalette::Dark, Token::Line},
        {QPalette::Shadow, Token::Line},
    };
    QPalette palette;
    for (const auto &[role, token] : roles) {
        setEverywhere(palette, role, color(token));
    }
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, color(Token::Faint));
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Token::Line));
    return palette;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (!refreshing_) {
        const bool fontChanged =
            watched == application_ && event->type() == QEvent::ApplicationFontChange;
        const bool desktopChanged =
            choice_ == ThemeChoice::FollowDesktop && event->type() == QEvent::ThemeChange;
        if (fontChanged || desktopChanged) {
            refreshSoon();
        }
    }
    return QObject::eventFilter(watched, event);
}

void Theme::refreshSoon()
{
    // The desktop tells every window of it, one refresh is enough.
    if (awaitsRefresh_) {
        return;
    }
    awaitsRefresh_ = true;
    QTimer::singleShot(0, this, [this] {
        awaitsRefresh_ = false;
        refresh();
    });
}

void Theme::refresh()
{
    refreshing_ = true;
    dark_ = choice_ == ThemeChoice::FollowDesktop ? desktopIsDark() : choice_ == ThemeChoice::Dark;
    QApplication::setPalette(palette());
    QToolTip::setPalette(palette());
    application_->setStyleSheet(styleSheet());
    refreshing_ = false;
    Q_EMIT changed();
}

bool Theme::desktopIsDark()
{
    if (desktop_ && desktop_->prefersDark()) {
        return *desktop_->prefersDark();
    }
    // Only without a palette of ours does Qt say what the desktop's own is.
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

QString Theme::styleSheet() const
{
    QHash<QString, QString> words = measures();
    for (const TokenRow &row : tokenRows) {
        words.insert(QString::fromLatin1(row.name), color(row.token).name());
    }
    words.insert(QStringLiteral("mode"), dark_ ? QStringLiteral("dark") : QStringLiteral("light"));

    QFile file(QStringLiteral(":/theme.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    static const QRegularExpression word(QStringLiteral("@([a-z-]+[a-z])"));
    qsizetype from = 0;
    for (auto match = word.match(sheet); match.hasMatch(); match = word.match(sheet, from)) {
        const QString value = words.value(match.captured(1));
        sheet.replace(match.capturedStart(), match.capturedLength(), value);
        from = match.capturedStart() + value.size();
    }
    return sheet;
}

} // namespace hallway
