#include "tests/access/faults.h"
#include "tests/screens/scenes.h"

#include <QApplication>
#include <gtest/gtest.h>

namespace hallway::screens {

/// Its name alone, in the list of the tests.
void PrintTo(const Scene &scene, std::ostream *out)
{
    *out << scene.name;
}

} // namespace hallway::screens

namespace hallway::access {
namespace {

using screens::Scene;
using screens::Stage;

/// Every page, dialog and menu that the pictures show: who adds a scene has it checked too.
class EveryScene : public testing::TestWithParam<Scene>
{
protected:
    /// The window and what lies over it, each looked through for one kind of fault.
    static void expectNone(const Stage &stage, const char *what,
                           QStringList (*faultsOf)(const QWidget &))
    {
        std::vector<QWidget *> windows = stage.over();
        windows.push_back(&stage.window());
        for (const QWidget *window : windows) {
            const QStringList faults = faultsOf(*window);
            EXPECT_TRUE(faults.isEmpty()) << what << ", " << GetParam().name << ":\n"
                                          << faults.join(u'\n').toStdString();
        }
    }
};

TEST_P(EveryScene, CanBeHeardAndHit)
{
    const Stage stage({.size = smallestScreen}, GetParam().data);
    GetParam().play(stage);
    expectNone(stage, "names", faultsOfNames);
    expectNone(stage, "targets", faultsOfTargets);
    expectNone(stage, "mnemonics", faultsOfMnemonics);
}

TEST_P(EveryScene, CanBeWalkedAndHasRoom)
{
    const Stage stage({.size = smallestScreen}, GetParam().data);
    GetParam().play(stage);
    expectNone(stage, "room", faultsOfRoom);
    if (!QApplication::activePopupWidget()) {
        ASSERT_NE(QApplication::activeWindow(), nullptr);
        const QStringList faults = faultsOfTabOrder(*QApplication::activeWindow());
        EXPECT_TRUE(faults.isEmpty()) << "tab order, " << GetParam().name << ":\n"
                                      << faults.join(u'\n').toStdString();
    }
}

/// Also those that were open while the colours changed.
TEST_P(EveryScene, CanBeReadInLightAndInDark)
{
    const Stage stage({.size = smallestScreen}, GetParam().data);
    GetParam().play(stage);
    expectNone(stage, "contrast in light", faultsOfContrast);
    stage.trigger("themeDarkAction");
    expectNone(stage, "contrast in dark", faultsOfContrast);
}

/// As a desktop sets them for eyes that are weak.
TEST_P(EveryScene, HasRoomForLargeFonts)
{
    const Stage stage({.size = smallestScreen, .fontFactor = 2}, GetParam().data);
    GetParam().play(stage);
    expectNone(stage, "room for large fonts", faultsOfRoom);
}

/// As some languages have them.
TEST_P(EveryScene, HasRoomForLongWords)
{
    const Stage stage({.size = smallestScreen, .isPseudo = true}, GetParam().data);
    GetParam().play(stage);
    expectNone(stage, "room for long words", faultsOfRoom);
}

std::string nameOf(const testing::TestParamInfo<Scene> &scene)
{
    std::string name = scene.param.name;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Scenes, EveryScene, testing::ValuesIn(screens::scenes()), nameOf);

} // namespace
} // namespace hallway::access
