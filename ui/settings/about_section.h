#pragma once

#include "ui/settings/settings_section.h"

namespace hallway {

/// What this program is, which version, under which licence, and what it is built with.
class AboutSection : public SettingsSection
{
    Q_OBJECT

public:
    AboutSection(Workspace &workspace, const Theme &theme, QWidget *parent);

    void focusContent() override;

protected:
    void read() override {}

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeParts();
};

} // namespace hallway
