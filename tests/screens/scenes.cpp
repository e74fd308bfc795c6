#include "tests/screens/scenes.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTabWidget>
#include <QTest>

namespace hallway::screens {
namespace {

void openPerson(const Stage &stage, const QString &name)
{
    stage.type("searchField", name);
    stage.press(Qt::Key_Return);
}

void today(const Stage &stage)
{
    stage.press(Qt::Key_J);
    stage.press(Qt::Key_J);
    stage.press(Qt::Key_J);
    stage.press(Qt::Key_J);
}

void todayDone(const Stage &stage)
{
    stage.press(Qt::Key_J);
    stage.press(Qt::Key_D);
    auto &list = stage.find<QListView>("agendaListView");
    list.scrollToBottom();
    const QModelIndex last = list.model()->index(list.model()->rowCount() - 1, 0);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(last).center());
    list.scrollToBottom();
    Stage::settle();
}

void snoozeMenu(const Stage &stage)
{
    stage.press(Qt::Key_S);
}

void snoozeDay(const Stage &stage)
{
    stage.trigger("snoozeDateAction");
}

void dismissMenu(const Stage &stage)
{
    stage.press(Qt::Key_X);
}

void dismissReason(const Stage &stage)
{
    stage.trigger("dismissOtherAction");
}

void history(const Stage &stage)
{
    stage.press(Qt::Key_D);
    stage.press(Qt::Key_D);
    stage.trigger("historyAction");
}

void mainMenu(const Stage &stage)
{
    stage.click("menuButton");
}

void people(const Stage &stage)
{
    openPerson(stage, QStringLiteral("Torvik"));
}

void peopleAbout(const Stage &stage)
{
    people(stage);
    stage.find<QTabWidget>("personTabWidget").setCurrentIndex(1);
    Stage::settle();
}

void peopleEntry(const Stage &stage)
{
    openPerson(stage, QStringLiteral("Marchetti"));
    stage.click("meetingChip");
    stage.type("entryField", QStringLiteral("coffee after session 12, yesterday"));
}

void peopleFilter(const Stage &stage)
{
    stage.trigger("peopleAction");
    stage.type("peopleFilterField", QStringLiteral("harlan"));
}

void peopleNobody(const Stage &stage)
{
    stage.trigger("peopleAction");
    stage.type("peopleFilterField", QStringLiteral("xyzzy"));
}

void search(const Stage &stage)
{
    stage.type("searchField", QStringLiteral("log"));
}

void searchNothing(const Stage &stage)
{
    stage.type("searchField", QStringLiteral("xyzzy"));
}

void logEmpty(const Stage &stage)
{
    stage.trigger("logAction");
}

void logFilled(const Stage &stage)
{
    stage.trigger("logAction");
    stage.type("whoEdit", QStringLiteral("varga"));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    stage.click("encounterChip");
    stage.find<QLineEdit>("whenEdit").clear();
    stage.type("whenEdit", QStringLiteral("last Thursday"));
    stage.type("occasionEdit", QStringLiteral("AATS 2026"));
    stage.type("subjectEdit", QStringLiteral("Coffee after session 12"));
    stage.type("textEdit",
               QStringLiteral("Talked about a sub-internship next spring. He reads every case "
                              "series that is sent to him."));
    stage.type("mentionEdit", QStringLiteral("his valve registry"));
    stage.type("promiseEdit", QStringLiteral("send him my case series"));
    stage.type("promiseDayEdit", QStringLiteral("next Friday"));
}

void newPerson(const Stage &stage)
{
    stage.trigger("newPersonAction");
    stage.type("nameEdit", QStringLiteral("Dr. Priya Nair, MD"));
    stage.click("namePartsButton");
}

void editPerson(const Stage &stage, int tab)
{
    people(stage);
    stage.click("editPersonButton");
    stage.find<QTabWidget>("personTabs").setCurrentIndex(tab);
    Stage::settle();
}

void profile(const Stage &stage)
{
    stage.trigger("profileAction");
}

void shortcuts(const Stage &stage)
{
    stage.trigger("shortcutsAction");
}

void about(const Stage &stage)
{
    stage.trigger("aboutAction");
}

void nothing(const Stage &) {}

void nothingToDo(const Stage &stage)
{
    Contact contact;
    contact.name.given = QStringLiteral("Priya");
    contact.name.family = QStringLiteral("Nair");
    (void)stage.workspace().addContact(contact);
    stage.trigger("todayAction");
}

void personWithoutAnything(const Stage &stage)
{
    nothingToDo(stage);
    stage.trigger("peopleAction");
}

} // namespace

const std::vector<Scene> &scenes()
{
    constexpr auto sample = Stage::Data::Sample;
    constexpr auto empty = Stage::Data::Empty;
    static const std::vector<Scene> all{
        {"today", sample, today},
        {"today-done", sample, todayDone},
        {"today-snooze", sample, snoozeMenu},
        {"today-snooze-day", sample, snoozeDay},
        {"today-nothing", empty, nothingToDo},
        {"today-dismiss", sample, dismissMenu},
        {"today-dismiss-reason", sample, dismissReason},
        {"history", sample, history},
        {"menu", sample, mainMenu},
        {"people", sample, people},
        {"people-about", sample, peopleAbout},
        {"people-entry", sample, peopleEntry},
        {"people-filter", sample, peopleFilter},
        {"people-nobody", sample, peopleNobody},
        {"people-new", empty, personWithoutAnything},
        {"search", sample, search},
        {"search-nothing", sample, searchNothing},
        {"log-empty", sample, logEmpty},
        {"log", sample, logFilled},
        {"person-new", sample, newPerson},
        {"person-work", sample, [](const Stage &stage) { editPerson(stage, 0); }},
        {"person-reach", sample, [](const Stage &stage) { editPerson(stage, 1); }},
        {"person-you-two", sample, [](const Stage &stage) { editPerson(stage, 2); }},
        {"person-remember", sample, [](const Stage &stage) { editPerson(stage, 3); }},
        {"profile", sample, profile},
        {"shortcuts", sample, shortcuts},
        {"about", sample, about},
        {"first-run", empty, nothing},
    };
    return all;
}

} // namespace hallway::screens
