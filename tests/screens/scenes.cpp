#include "tests/screens/scenes.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

namespace hallway::screens {
namespace {

/// What the palette finds, once it has.
void searchFor(const Stage &stage, const QString &text)
{
    stage.type("searchField", text);
    auto &popup = stage.find<QWidget>("searchPopup");
    (void)QTest::qWaitFor([&popup] { return popup.isVisible(); });
    Stage::settle();
}

void openPerson(const Stage &stage, const QString &name)
{
    searchFor(stage, name);
    stage.press(Qt::Key_Return);
}

void chooseLine(const Stage &stage, const QString &name)
{
    auto &list = stage.find<QListView>("agendaListView");
    const auto rows = list.model()->match(list.model()->index(0, 0), Qt::DisplayRole, name);
    if (!rows.isEmpty()) {
        list.setCurrentIndex(rows.constFirst());
    }
    Stage::settle();
}

void today(const Stage &stage)
{
    chooseLine(stage, QStringLiteral("Dr. Elena Marchetti"));
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

/// Keeping in touch that was put off three times in a row.
void slowerRhythm(const Stage &stage)
{
    const QDate today = stage.workspace().today();
    const auto lines = stage.workspace().followUps().agenda({today, today.addDays(31)});
    const auto found = std::find_if(lines->begin(), lines->end(), [](const AgendaLine &line) {
        return line.followUp.key.kind == FollowUpKind::KeepInTouch;
    });
    const QDate due = found->followUp.window.dueOn;
    stage.comeBackOn(due);
    for (int i = 1; i <= 3; ++i) {
        (void)stage.workspace().snooze(found->followUp.id, due.addDays(i));
    }
    stage.comeBackOn(due.addDays(3));
    chooseLine(stage, found->contactName);
    stage.press(Qt::Key_S);
}

/// Somebody who stayed silent after the nudge.
void todayResting(const Stage &stage)
{
    const auto contact = stage.workspace().people().find(QStringLiteral("Mirela Valcourt"));
    for (const int daysAgo : {40, 16}) {
        Interaction mail;
        mail.participants = {*contact};
        mail.on = stage.workspace().today().addDays(-daysAgo);
        mail.replyExpected = true;
        (void)stage.workspace().log(mail);
    }
    chooseLine(stage, stage.workspace().people().name(*contact).value());
}

void followUpMenu(const Stage &stage)
{
    for (QMenu *each : stage.find<QMenu>("mainMenu").findChildren<QMenu *>()) {
        if (each->actions().contains(&stage.find<QAction>("doneAction"))) {
            each->popup(stage.window().mapToGlobal(QPoint(230, 120)));
        }
    }
    Stage::settle();
}

void followUpsOf(const Stage &stage, const QString &name)
{
    openPerson(stage, name);
    stage.find<QTabWidget>("personTabWidget").setCurrentIndex(5);
    Stage::settle();
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

void personTab(const Stage &stage, int place)
{
    people(stage);
    stage.find<QTabWidget>("personTabWidget").setCurrentIndex(place);
    Stage::settle();
}

/// Hannah Torvik with what she was before, somebody whom she introduced, and files.
void fullPerson(const Stage &stage)
{
    Workspace &workspace = stage.workspace();
    const ContactId id = *workspace.people().find(QStringLiteral("Torvik"));
    Contact contact = *workspace.people().contact(id);
    contact.roleFrom = QStringLiteral("2024-07");
    contact.pastRoles = {{.role = Role::Faculty,
                          .institution = QStringLiteral("Harlan University"),
                          .department = QString(),
                          .title = QStringLiteral("Associate professor"),
                          .from = QStringLiteral("2018"),
                          .until = QStringLiteral("2024-06")}};
    (void)workspace.editContact(contact);
    QTemporaryDir folder;
    std::vector<StoredFile> files;
    for (const char *name : {"Torvik 2025, cohort protocol.pdf", "CV with her comments.docx"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        (void)file.open(QIODevice::WriteOnly);
        file.write(QByteArray(180'000, name[0]));
        file.close();
        files.push_back(*workspace.fileStore().take(file.fileName()));
    }
    (void)workspace.attachFiles(id, files);
}

void aboutInPlace(const Stage &stage)
{
    fullPerson(stage);
    personTab(stage, 1);
    stage.find<QAbstractButton>("emailsValue").click();
    Stage::settle();
}

void aboutRest(const Stage &stage)
{
    fullPerson(stage);
    personTab(stage, 1);
    auto &area = stage.find<QScrollArea>("aboutScrollArea");
    area.verticalScrollBar()->setValue(area.verticalScrollBar()->maximum());
    Stage::settle();
}

void personFiles(const Stage &stage)
{
    fullPerson(stage);
    personTab(stage, 4);
}

void workDialog(const Stage &stage)
{
    personTab(stage, 2);
    stage.click("addWorkButton");
    stage.type("workTitleEdit", QStringLiteral("Sternal wound review"));
    stage.click("outputAddButton");
    Stage::settle();
}

void letterDialog(const Stage &stage)
{
    personTab(stage, 3);
    stage.click("addLetterButton");
    Stage::settle();
}

void peopleNextStep(const Stage &stage)
{
    openPerson(stage, QStringLiteral("Marchetti"));
    stage.click("callChip");
    stage.type("entryField",
               QStringLiteral("with @Varga about the registry, yesterday -> send the tables by "
                              "Friday"));
    stage.window().activateWindow(); // a desktop gives it back when the list of people closes
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

void peopleSorted(const Stage &stage)
{
    stage.trigger("peopleAction");
    stage.trigger("tieOrderAction");
}

void peopleSaveFilter(const Stage &stage)
{
    peopleFilter(stage);
    stage.click("addFilterChip");
    stage.type("filterNameEdit", QStringLiteral("Everybody at Harlan"));
}

void peopleSaved(const Stage &stage)
{
    (void)stage.workspace().saveFilter(
        {QStringLiteral("Harlan"), {.text = QStringLiteral("harlan")}});
    (void)stage.workspace().saveFilter(
        {QStringLiteral("Met in San Diego & to be written to"), {.group = PeopleGroup::ToDo}});
    stage.trigger("peopleAction");
    stage.click("ownFilter0Chip");
}

void peopleSelected(const Stage &stage)
{
    stage.trigger("peopleAction");
    stage.press(Qt::Key_Home);
    stage.press(Qt::Key_Down, Qt::ShiftModifier);
    stage.press(Qt::Key_Down, Qt::ShiftModifier);
    stage.press(Qt::Key_Down, Qt::ShiftModifier);
}

void institutions(const Stage &stage)
{
    stage.trigger("peopleAction");
    stage.click("institutionsChip");
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Down);
}

/// Names that are longer or stranger than names are.
void peopleHard(const Stage &stage)
{
    const QStringList names{
        QStringLiteral("Wwwwwwww").repeated(60),
        QString::fromUtf8("\U0001F9D1\U0001F3FD\u200D\u2695\uFE0F Emoji").repeated(20),
        QString::fromUtf8("\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD ").repeated(12),
        QString::fromUtf8("a\u0301\u0323\u0308\u0330").repeated(60),
        QStringLiteral("<b>Bold</b> <img src=x> &amp; Sons"),
        QStringLiteral("First\nSecond\tThird"),
    };
    for (const QString &name : names) {
        Contact contact;
        contact.name.formatted = name;
        contact.institution = name;
        contact.tags = {QStringLiteral("hard")};
        (void)stage.workspace().addContact(contact);
    }
    stage.trigger("peopleAction");
    stage.type("peopleFilterField", QStringLiteral("hard"));
}

void search(const Stage &stage)
{
    searchFor(stage, QStringLiteral("log"));
}

void searchNothing(const Stage &stage)
{
    searchFor(stage, QStringLiteral("xyzzy"));
}

void searchSlip(const Stage &stage)
{
    searchFor(stage, QStringLiteral("toorvik"));
}

void searchBegun(const Stage &stage)
{
    stage.trigger("searchAction");
    auto &popup = stage.find<QWidget>("searchPopup");
    (void)QTest::qWaitFor([&popup] { return popup.isVisible(); });
    Stage::settle();
}

void duplicates(const Stage &stage)
{
    Contact contact;
    contact.name.given = QStringLiteral("H.");
    contact.name.family = QStringLiteral("Torvik");
    contact.title = QStringLiteral("Attending");
    contact.emails = {{QStringLiteral("work"), QStringLiteral("torvik@lakeside.example")}};
    contact.notes = QStringLiteral("Met at the poster session; asked about the registry.");
    (void)stage.workspace().addContact(contact);
    stage.trigger("duplicatesAction");
    (void)QTest::qWaitFor([&stage] { return stage.find<QPushButton>("mergeButton").isEnabled(); },
                          20000);
    Stage::settle();
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

void mentors(const Stage &stage)
{
    stage.trigger("mentorsAction");
}

void mentorsAsk(const Stage &stage)
{
    mentors(stage);
    for (auto *button : stage.window().findChildren<QPushButton *>()) {
        if (button->objectName().startsWith(u"askButton")) {
            button->click();
            break;
        }
    }
    Stage::settle();
}

void newPerson(const Stage &stage)
{
    stage.trigger("newPersonAction");
    // The profile in the settings has a field of this name too.
    QTest::keyClicks(
        stage.find<QWidget>("personDialog").findChild<QLineEdit *>(QStringLiteral("nameEdit")),
        QStringLiteral("Dr. Priya Nair, MD"));
    stage.click("namePartsButton");
}

void editPerson(const Stage &stage, int tab)
{
    people(stage);
    stage.click("editPersonButton");
    stage.find<QTabWidget>("personTabs").setCurrentIndex(tab);
    Stage::settle();
}

void shortcuts(const Stage &stage)
{
    stage.trigger("shortcutsAction");
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

constexpr auto sample = Stage::Data::Sample;
constexpr auto empty = Stage::Data::Empty;

std::vector<Scene> todayScenes()
{
    return {
        {"today", sample, today},
        {"today-done", sample, todayDone},
        {"today-snooze", sample, snoozeMenu},
        {"today-snooze-day", sample, snoozeDay},
        {"today-nothing", empty, nothingToDo},
        {"today-dismiss", sample, dismissMenu},
        {"today-dismiss-reason", sample, dismissReason},
        {"today-log-too", sample, [](const Stage &stage) { stage.press(Qt::Key_D); }},
        {"today-slower", sample, slowerRhythm},
        {"today-resting", sample, todayResting},
        {"today-menu", sample, followUpMenu},
    };
}

std::vector<Scene> peopleScenes()
{
    return {
        {"people", sample, people},
        {"people-about", sample, peopleAbout},
        {"people-follow-ups", sample,
         [](const Stage &stage) { followUpsOf(stage, QStringLiteral("Torvik")); }},
        {"people-about-in-place", sample, aboutInPlace},
        {"people-about-rest", sample, aboutRest},
        {"people-work", sample, [](const Stage &stage) { personTab(stage, 2); }},
        {"people-work-dialog", sample, workDialog},
        {"people-letters", sample, [](const Stage &stage) { personTab(stage, 3); }},
        {"people-letter-dialog", sample, letterDialog},
        {"people-files", sample, personFiles},
        {"people-next-step", sample, peopleNextStep},
        {"people-entry", sample, peopleEntry},
        {"people-filter", sample, peopleFilter},
        {"people-nobody", sample, peopleNobody},
        {"people-sorted", sample, peopleSorted},
        {"people-save-filter", sample, peopleSaveFilter},
        {"people-saved", sample, peopleSaved},
        {"people-selected", sample, peopleSelected},
        {"people-institutions", sample, institutions},
        {"people-hard", sample, peopleHard},
        {"people-new", empty, personWithoutAnything},
        {"person-new", sample, newPerson},
        {"person-work", sample, [](const Stage &stage) { editPerson(stage, 0); }},
        {"person-reach", sample, [](const Stage &stage) { editPerson(stage, 1); }},
        {"person-you-two", sample, [](const Stage &stage) { editPerson(stage, 2); }},
        {"person-remember", sample, [](const Stage &stage) { editPerson(stage, 3); }},
    };
}

std::vector<Scene> otherScenes()
{
    return {
        {"history", sample, history},        {"menu", sample, mainMenu},
        {"search", sample, search},          {"search-nothing", sample, searchNothing},
        {"search-slip", sample, searchSlip}, {"search-begun", sample, searchBegun},
        {"duplicates", sample, duplicates},  {"log-empty", sample, logEmpty},
        {"log", sample, logFilled},

        {"mentors", sample, mentors},        {"mentors-ask", sample, mentorsAsk},
        {"shortcuts", sample, shortcuts},    {"first-run", empty, nothing},
    };
}

} // namespace

const std::vector<Scene> &scenes()
{
    static const std::vector<Scene> all = [] {
        std::vector<Scene> every;
        for (auto &&part : {todayScenes(), peopleScenes(), milestoneScenes(), settingsScenes(),
                            importScenes(), helpScenes(), otherScenes()}) {
            every.insert(every.end(), part.begin(), part.end());
        }
        return every;
    }();
    return all;
}

} // namespace hallway::screens
