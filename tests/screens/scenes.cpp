#include "tests/screens/scenes.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTemporaryDir>
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

/// A LinkedIn export with people who are known, newcomers, and one without a name.
constexpr const char *connections =
    R"(First Name,Last Name,URL,Email Address,Company,Position,Connected On
Hannah,Torvik,https://www.linkedin.com/in/hannah-torvik-example,h.torvik@northfield.example,Northfield Medical,Professor of Surgery,12 Mar 2026
Jonas,Keller,https://www.linkedin.com/in/jonas-keller-example,j.keller@stbrandan.example,St. Brandan Hospital,Chief of Cardiac Surgery,3 Nov 2025
Elena,Marchetti,https://www.linkedin.com/in/elena-marchetti-example,e.marchetti@lakeside.example,Lakeside Heart Institute,Cardiac surgeon,20 Nov 2026
Nikolai,Varga,https://www.linkedin.com/in/nikolai-varga-example,n.varga@eastbridge.example,Eastbridge Medical Center,Program director,9 Sep 2026
,,https://www.linkedin.com/in/nameless-example,,,,3 Jan 2026
Priya,Nair,https://www.linkedin.com/in/priya-nair-example,,Ridgeway Aortic Center,Aortic surgeon,20 Nov 2026
Amara,Osei,https://www.linkedin.com/in/amara-osei-example,a.osei@kestrel.example,Kestrel Valley Medical Center,Thoracic surgery fellow,21 Nov 2026
Mateo,Rivas,https://www.linkedin.com/in/mateo-rivas-example,,Tidewell General Hospital,I-6 resident,21 Nov 2026
Ingrid,Solheim,https://www.linkedin.com/in/ingrid-solheim-example,i.solheim@greyfield.example,Greyfield Clinic,Congenital heart surgeon,22 Nov 2026
)";

void import(const Stage &stage)
{
    stage.drop(QStringLiteral("Connections.csv"), connections);
    const auto &list = stage.find<QListView>("previewList");
    (void)QTest::qWaitFor([&list] { return list.model()->rowCount() > 0; }, 20000);
    Stage::settle();
}

void mentors(const Stage &stage)
{
    stage.trigger("mentorsAction");
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
        {"people-new", empty, personWithoutAnything},
        {"search", sample, search},
        {"search-nothing", sample, searchNothing},
        {"log-empty", sample, logEmpty},
        {"log", sample, logFilled},
        {"import", sample, import},
        {"mentors", sample, mentors},
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
