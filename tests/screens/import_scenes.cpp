#include "tests/screens/scenes.h"

#include <QListView>
#include <QTest>

namespace hallway::screens {
namespace {

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

/// The list has no model before the file has been read.
void waitForRows(const QListView &list)
{
    constexpr int longest = 20000; ///< milliseconds
    (void)QTest::qWaitFor([&list] { return list.model() && list.model()->rowCount() > 0; },
                          longest);
    Stage::settle();
}

void import(const Stage &stage)
{
    stage.drop(QStringLiteral("Connections.csv"), connections);
    waitForRows(stage.find<QListView>("previewList"));
}

/// One mail of a mailbox as programs write it.
QByteArray inMailbox(const QByteArray &from, const QByteArray &to, const QByteArray &day,
                     const QByteArray &subject, const QByteArray &text)
{
    static int number = 0;
    return "From x@y.example Mon Nov  2 10:00:00 2026\nFrom: " + from + "\nTo: " + to +
           "\nDate: " + day + " Nov 2026 10:20:00 +0100\nSubject: " + subject + "\nMessage-ID: <" +
           QByteArray::number(++number) + "@screens.example>\n\n" + text + "\n\n";
}

QByteArray mailbox()
{
    const QByteArray me = "Alex Rivera <alex@rivera.example>";
    const QByteArray hannah = "Hannah Torvik <h.torvik@northfield.example>";
    const QByteArray jonas = "Jonas Keller <j.keller@stbrandan.example>";
    const QByteArray otto = "Otto Lind <o.lind@greyfield.example>";
    const QByteArray selma = "Selma Aydin <selma.aydin@kestrel.example>";
    return inMailbox(hannah, me, "3", "Your abstract for the spring meeting",
                     "Dear Alex,\n\nthank you for the draft. The methods read well now; I would "
                     "move the second table to the supplement.\n\nBest wishes\nHannah") +
           inMailbox(me, hannah, "4", "Re: Your abstract for the spring meeting",
                     "Dear Dr. Torvik,\n\nthank you. Could you have a last look at the figure "
                     "before I hand it in on Friday?\n\nAlex") +
           inMailbox(jonas, me, "9",
                     "Visit in December\nMIME-Version: 1.0\n"
                     "Content-Type: multipart/mixed; boundary=b",
                     "--b\nContent-Type: text/plain\n\nDear Alex, the 14th suits us.\n--b\n"
                     "Content-Type: application/pdf; name=\"Programme.pdf\"\n\n%PDF\n--b--") +
           inMailbox(me, jonas, "10", "Re: Visit in December",
                     "Dear Dr. Keller, I will be there.") +
           inMailbox(otto, me, "11", "Fellowship in Greyfield", "Dear Alex, do apply.") +
           inMailbox(otto, me, "12", "Deadline", "Dear Alex, it is in January.") +
           inMailbox(selma, me, "16", "Lab tour", "Hi Alex, Tuesday at two?") +
           inMailbox("news@journal.example\nList-Id: <news.journal.example>", me, "17",
                     "This month in surgery", "Read on.");
}

void importMail(const Stage &stage)
{
    stage.drop(QStringLiteral("Sent and received.mbox"), mailbox());
    const auto &list = stage.find<QListView>("mailList");
    waitForRows(list);
    list.selectionModel()->setCurrentIndex(list.model()->index(1, 0),
                                           QItemSelectionModel::ClearAndSelect);
    Stage::settle();
}

void importMailPeople(const Stage &stage)
{
    importMail(stage);
    stage.click("mailChip7");
}

/// A table that no program writes.
void importColumns(const Stage &stage)
{
    stage.drop(QStringLiteral("People I met in Chicago.csv"),
               "Who;Where;What they do;Reach;Met;Remember\n"
               "Lena Fischer;Harlan University Hospital;Cardiac fellow;l.fischer@harlan.example;"
               "2026-11-07;knows the aortic group, asked for the poster\n"
               "Tom Okafor;Greyfield Clinic;I-6 resident;t.okafor@greyfield.example;2026-11-08;"
               "runs the student group\n"
               "Sana Malik;Lakeside Heart Institute;Researcher;s.malik@lakeside.example;"
               "2026-11-08;\n");
    const auto &page = stage.find<QWidget>("columnPage");
    (void)QTest::qWaitFor([&page] { return page.isVisible(); }, 20000);
    Stage::settle();
}

/// A card that says otherwise than what was changed by hand.
void importByHand(const Stage &stage)
{
    const auto id = stage.workspace().people().find(QStringLiteral("h.torvik@northfield.example"));
    auto torvik = stage.workspace().people().contact(id.value_or(ContactId()));
    if (torvik) {
        torvik->title = QStringLiteral("Chief of thoracic surgery");
        (void)stage.workspace().editContact(*torvik);
    }
    stage.drop(QStringLiteral("Torvik.vcf"),
               "BEGIN:VCARD\nVERSION:3.0\nUID:screens-torvik\nN:Torvik;Hannah;;Dr.;\n"
               "EMAIL:h.torvik@northfield.example\nORG:Northfield Medical\n"
               "TITLE:Professor of surgery\nNICKNAME:Hanne\nTEL:+1 612 555 0100\nEND:VCARD\n");
    waitForRows(stage.find<QListView>("previewList"));
}

/// Contacts, a mailbox with mails of theirs, a calendar, and a file that is nothing.
void importMix(const Stage &stage)
{
    stage.drop({{QStringLiteral("Spring.ics"),
                 "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:screens-1\r\n"
                 "DTSTART:20261119T140000Z\r\nSUMMARY:Visit in Greyfield\r\n"
                 "ATTENDEE;CN=Otto Lind:mailto:o.lind@greyfield.example\r\n"
                 "ATTENDEE;CN=Hannah Torvik:mailto:h.torvik@northfield.example\r\n"
                 "END:VEVENT\r\nEND:VCALENDAR\r\n"},
                {QStringLiteral("Sent and received.mbox"), mailbox()},
                {QStringLiteral("Connections.csv"), connections},
                {QStringLiteral("Contacts of the phone.vcf"),
                 "BEGIN:VCARD\nVERSION:3.0\nN:Lind;Otto;;Dr.;\nEMAIL:o.lind@greyfield.example\n"
                 "ORG:Greyfield Clinic\nTITLE:Fellowship director\nEND:VCARD\n"
                 "BEGIN:VCARD\nVERSION:3.0\nN:Aydin;Selma\nEMAIL:selma.aydin@kestrel.example\n"
                 "END:VCARD\n"},
                {QStringLiteral("Old address book.vcf"), QByteArray(300, '\xfe')}});
    const auto &list = stage.find<QListView>("filesList");
    (void)QTest::qWaitFor([&list] { return list.isVisible(); }, 20000);
    waitForRows(list);
}

void showFile(const Stage &stage, int row)
{
    importMix(stage);
    const auto &list = stage.find<QListView>("filesList");
    list.selectionModel()->setCurrentIndex(list.model()->index(row, 0),
                                           QItemSelectionModel::ClearAndSelect);
    Stage::settle();
}

void importMixMail(const Stage &stage)
{
    showFile(stage, 3);
}

void importMixBroken(const Stage &stage)
{
    showFile(stage, 2);
}

} // namespace

std::vector<Scene> importScenes()
{
    return {
        {"import", Stage::Data::Sample, import},
        {"import-mail", Stage::Data::Sample, importMail},
        {"import-mail-people", Stage::Data::Sample, importMailPeople},
        {"import-columns", Stage::Data::Sample, importColumns},
        {"import-by-hand", Stage::Data::Sample, importByHand},
        {"import-mix", Stage::Data::Sample, importMix},
        {"import-mix-mail", Stage::Data::Sample, importMixMail},
        {"import-mix-broken", Stage::Data::Sample, importMixBroken},
    };
}

} // namespace hallway::screens
