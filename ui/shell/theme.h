#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>

class QApplication;

namespace hallway {

class DesktopLook;

/// A colour by its meaning. The order is that of the table in theme.cpp.
enum class Token {
    Window,
    Surface,
    Sidebar,
    Line,
    Text,
    Soft,
    Faint, ///< only for what need not be read
    Hover,
    Scroll,
    Accent,
    AccentWash,
    AccentHover,
    AccentPressed,
    OnAccent,
    Overdue,
    OverdueWash,
    Due,
    DueWash,
    Upcoming,
    UpcomingWash,
    Done,
    DoneWash,
    Clinical,
    ClinicalWash,
    Research,
    ResearchWash,
    Career,
    CareerWash,
};

/// What a chip, a bar or a card means; its colours follow from it.
enum class Tone { Neutral, Accent, Overdue, Due, Upcoming, Done, Clinical, Research, Career };

/// What the user asked for in the settings.
enum class ThemeChoice { FollowDesktop, Light, Dark };

/// The colour of the words of a tone and of the ground below them.
struct ToneColors
{
    QColor ink;
    QColor wash;
};

/// The colours of a small bar that shows a span of days.
struct WindowBarColors
{
    QColor track;
    QColor window;
    QColor tick;
};

/// All colours, fonts and measures of the window. The application makes one and hands it down by
/// reference; it has to outlive every widget that was given it.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Light until apply() has looked at the desktop.
    explicit Theme(QObject *parent = nullptr);

    /// Gives the application its style, palette and stylesheet, and follows the desktop from now
    /// on.
    void apply(QApplication &application);

    /// Listens to what the desktop says; before, only its palette is looked at. The desktop has to
    /// outlive the theme's last event.
    void follow(const DesktopLook &desktop);

    /// Changes between light, dark and what the desktop has; at once, if apply() was called.
    void setChoice(ThemeChoice choice);

    /// What was asked for last.
    ThemeChoice choice() const { return choice_; }

    /// Whether the dark colours are in use now.
    bool isDark() const { return dark_; }

    /// Whether things may move by themselves; false where the desktop says that they should not.
    bool wantsMotion() const;

    /// The colour that a token has now.
    QColor color(Token token) const;

    /// Words and ground of a tone.
    ToneColors tone(Tone tone) const;

    /// Colours of the bar of a window of days.
    WindowBarColors windowBarColors(Tone tone) const;

    /// A muted colour that stays the same for the same name.
    QColor avatarColor(const QString &name) const;

    /// The colour of initials on any avatarColor().
    QColor avatarInk() const;

    /// 1.5 times the desktop's font, bold: the title of a page.
    QFont pageTitleFont() const;

    /// 1.35 times, half bold: the name of a person at the head of a page.
    QFont nameFont() const;

    /// 0.85 times, bold, spaced capitals: the label of a section.
    QFont sectionFont() const;

    /// 0.92 times: dates, places and other remarks.
    QFont metaFont() const;

    /// 0.85 times, half bold: the words in a chip.
    QFont chipFont() const;

    /// The desktop's own size, half bold: what leads a line.
    QFont strongFont() const;

    /// The distance of so many steps of 4 pixels.
    static constexpr int spacing(int steps) { return 4 * steps; }

    /// A width that holds words: these pixels at the size that desktops come with, more where the
    /// font is larger.
    static int grown(int pixels);

    /// The corner of a card, in pixels.
    static constexpr int cardRadius() { return 10; }

    /// The corner of a button or field, in pixels.
    static constexpr int fieldRadius() { return 7; }

    /// What can be clicked is at least so wide and high, in pixels (WCAG 2.2, 2.5.8).
    static constexpr int targetSize() { return 24; }

    /// The width and height of an icon beside a line of text, in pixels.
    int iconSize() const;

    /// All roles of the palette, made from the tokens.
    QPalette palette() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Colours or fonts are others now; whoever caches some takes them anew.
    void changed();

private:
    void refresh();
    void refreshSoon();
    bool desktopIsDark();
    QString styleSheet() const;

    QApplication *application_ = nullptr;
    const DesktopLook *desktop_ = nullptr;
    ThemeChoice choice_ = ThemeChoice::FollowDesktop;
    bool dark_ = false;
    bool refreshing_ = false;
    bool awaitsRefresh_ = false;
};

} // namespace hallway
