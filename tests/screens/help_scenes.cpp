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

void showPage(const Stage &stage, const QString &title)
{
    stage.trigger("handbookAction");
    auto &list = *handbook().findChild<QListWidget *>();
    list.setCurrentItem(list.findItems(title, Qt::MatchExactly).value(0));
    Stage::settle();
}

void searchHandbook(const Stage &stage)
{
    stage.trigger("handbookAction");
    auto &field = *handbook().findChild<QLineEdit *>();
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("nudge mail"));
    Stage::settle();
}

constexpr auto data = Stage::Data::Sample;

} // namespace

std::vector<Scene> helpScenes()
{
    return {
        {"help", data, [](const Stage &stage) { stage.trigger("handbookAction"); }},
        {"help-start", data,
         [](const Stage &stage) { showPage(stage, QStringLiteral("The first hour")); }},
        {"help-letters", data,
         [](const Stage &stage) { showPage(stage, QStringLiteral("Letters and the packet")); }},
        {"help-commands", data,
         [](const Stage &stage) { showPage(stage, QStringLiteral("The command line")); }},
        {"help-keys", data, [](const Stage &stage) { showPage(stage, QStringLiteral("Keys")); }},
        {"help-search", data, searchHandbook},
    };
}

} // namespace hallway::screens
