#pragma once

#include "ui/shell/theme.h"

#include <QFont>
#include <QSize>
#include <QTranslator>
#include <memory>

namespace hallway::screens {

/// How the window is looked at.
struct Look
{
    QSize size{1280, 800};
    ThemeChoice theme = ThemeChoice::Light;
    qreal fontFactor = 1;       ///< times the size of the desktop's font
    bool isRightToLeft = false; ///< mirrored, and half of the people have names to fit
    bool isPseudo = false;      ///< every word is longer and has accents
};

/// While it lives, the application has the font, direction and language of a look.
class Surroundings
{
public:
    explicit Surroundings(const Look &look);
    ~Surroundings();
    Q_DISABLE_COPY_MOVE(Surroundings)

private:
    QFont m_font;
    std::unique_ptr<QTranslator> m_translator;
};

/// Gives the offscreen platform one screen of this size, for dialogs and menus take their places
/// from it. To be called before the application is made; the folder has to outlive it.
void makeScreen(const QString &folder, QSize size);

} // namespace hallway::screens
