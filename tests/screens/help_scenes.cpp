#include "tests/screens/scenes.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

namespace hallway::screens {
namespace {

QWidget &handbook()
{
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each->objectName() == u"handbookWindow" && each->isVisible()) {
            return *each;
        }
    }
    throw std::runtime_error("handbookWindow");
}

void show(const Stage &stage, const QString &title)
{
    stage.trigger("handbookAction");
    auto &list = *handbook().findChild<QListWidget *>();
    list.setCurrentItem(list.findItems(title, Qt::MatchExactly).value(0));
    Stage::settle();
}

void search(const Stage &stage)
{
    stage.trigger("handbookAction");
    auto &field = *handbook().findChild<QLineEdit *>();
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("nudge mail"));
    Stage::settle();
}

constexpr auto sample = Stage::Data::Sample;

} // namespace

std::vector<Scene> helpScenes()
{
    return {
        {"help", sample, [](const Stage &stage) { stage.trigger("handbookAction"); }},
        {"help-start", sample,
         [](const Stage &stage) { show(stage, QStringLiteral("The first hour")); }},
        {"help-letters", sample,
         [](const Stage &stage) { show(stage, QStringLiteral("Letters and the packet")); }},
        {"help-commands", sample,
         [](const Stage &stage) { show(stage, QStringLiteral("The command line")); }},
        {"help-keys", sample, [](const Stage &stage) { show(stage, QStringLiteral("Keys")); }},
        {"help-search", sample, search},
    };
}

} // namespace hallway::screens
