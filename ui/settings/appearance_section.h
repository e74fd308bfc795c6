#pragma once

#include "ui/settings/settings_section.h"

class QAction;

namespace hallway {

/// How the window looks: as the desktop, light or dark, at once.
class AppearanceSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `themes` are the choices of the menu, of which one is checked.
    AppearanceSection(Workspace &workspace, const Theme &theme, const QList<QAction *> &themes,
                      QWidget *parent);

    void focusContent() override;

protected:
    void read() override {}
};

} // namespace hallway
