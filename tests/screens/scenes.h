#pragma once

#include "tests/screens/stage.h"

#include <vector>

namespace hallway::screens {

/// One picture: what the window has, and what is done in it before.
struct Scene
{
    const char *name;
    Stage::Data data;
    void (*play)(const Stage &stage);
};

/// Every page and dialog, and the states that are worth a look.
[[nodiscard]] const std::vector<Scene> &scenes();

/// Those of the settings.
[[nodiscard]] std::vector<Scene> settingsScenes();

/// Those of the milestones, and of updates to people chosen by hand.
[[nodiscard]] std::vector<Scene> milestoneScenes();

/// Those of the import preview.
[[nodiscard]] std::vector<Scene> importScenes();

/// Those of the handbook.
[[nodiscard]] std::vector<Scene> helpScenes();

} // namespace hallway::screens
