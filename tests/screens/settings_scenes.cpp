#include "tests/screens/scenes.h"

#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTest>

namespace hallway::screens {
namespace {

void settings(const Stage &stage, int section)
{
    stage.trigger("settingsAction");
    stage.find<QListWidget>("settingsSectionList").setCurrentRow(section);
    Stage::settle();
}

void settingsChanged(const Stage &stage)
{
    settings(stage, 0);
    for (const auto &[field, days] :
         {std::pair("thank_you_opens_field", 1), std::pair("nudge_due_field", 20),
          std::pair("nudge_opens_field", 25)}) {
        stage.find<QSpinBox>(field).setValue(days);
    }
    Stage::settle();
}

void settingsCounted(const Stage &stage)
{
    settings(stage, 0);
    stage.find<QSpinBox>("thank_you_due_field").setValue(10);
    (void)QTest::qWaitFor(
        [&stage] { return stage.find<QPushButton>("policyApplyButton").isEnabled(); }, 20000);
    Stage::settle();
}

void settingsFields(const Stage &stage)
{
    settings(stage, 3);
    stage.click("fieldListChip");
}

void settingsChecked(const Stage &stage)
{
    settings(stage, 4);
    stage.click("checkButton");
    (void)QTest::qWaitFor([&stage] { return stage.find<QLabel>("checkResultLabel").isVisible(); },
                          20000);
    Stage::settle(); // what stands above makes room for it
}

void settingsArchived(const Stage &stage)
{
    settings(stage, 4);
    stage.click("archiveButton");
    auto &chooser = stage.find<QFileDialog>("archiveFileDialog");
    Q_EMIT chooser.fileSelected(stage.workspace().path() + QStringLiteral(".hallway.zip"));
    chooser.close();
    stage.window().activateWindow(); // as a desktop does by itself
    auto &result = stage.find<QLabel>("archiveResultLabel");
    (void)QTest::qWaitFor([&result] { return result.isVisible(); }, 20000);
    for (auto *area : stage.window().findChildren<QScrollArea *>()) {
        if (area->isAncestorOf(&result)) {
            area->ensureWidgetVisible(&result);
        }
    }
    Stage::settle();
}

/// Before an archive takes the place of everything.
void settingsRestore(const Stage &stage)
{
    settingsArchived(stage);
    stage.click("restoreButton");
    auto &chooser = stage.find<QFileDialog>("restoreFileDialog");
    Q_EMIT chooser.fileSelected(stage.workspace().path() + QStringLiteral(".hallway.zip"));
    chooser.close();
    const auto isAsked = [&stage] {
        return stage.window().findChild<QWidget *>(QStringLiteral("restoreDialog"));
    };
    (void)QTest::qWaitFor([&isAsked] { return isAsked() != nullptr; }, 20000);
    Stage::settle();
}

} // namespace

std::vector<Scene> settingsScenes()
{
    return {
        {"settings", Stage::Data::Sample, [](const Stage &stage) { settings(stage, 0); }},
        {"settings-wrong", Stage::Data::Sample, settingsChanged},
        {"settings-counted", Stage::Data::Sample, settingsCounted},
        {"settings-profile", Stage::Data::Sample, [](const Stage &stage) { settings(stage, 1); }},
        {"settings-appearance", Stage::Data::Sample,
         [](const Stage &stage) { settings(stage, 2); }},
        {"settings-tags", Stage::Data::Sample, [](const Stage &stage) { settings(stage, 3); }},
        {"settings-fields", Stage::Data::Sample, settingsFields},
        {"settings-data", Stage::Data::Sample, settingsChecked},
        {"settings-archived", Stage::Data::Sample, settingsArchived},
        {"settings-restore", Stage::Data::Sample, settingsRestore},
        {"settings-about", Stage::Data::Sample, [](const Stage &stage) { settings(stage, 5); }},
    };
}

} // namespace hallway::screens
