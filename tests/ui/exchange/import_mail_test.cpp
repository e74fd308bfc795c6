#include "tests/support/test_database.h"
#include "ui/exchange/import_dialog.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace hallway::test {
namespace {

QByteArray mail(const QByteArray &id, const QByteArray &from, const QByteArray &to,
                const QByteArray &subject, const QByteArray &text = "Dear Robin, thank you.")
{
    return "From: " + from + "\nTo: " + to +
           "\nDate: Mon, 2 Nov 2026 10:00:00 +0100\nSubject: " + subject + "\nMessage-ID: <" + id +
           ">\n\n" + text + "\n";
}

QByteArray inMbox(const QByteArray &mail)
{
    return "From x@n.example Mon Nov  2 10:00:00 2026\n" + mail + "\n";
}

const QByteArray me = "Robin <robin@home.example>";
const QByteArray hannah = "Hannah Torvik <h.torvik@northfield.example>";
const QByteArray otto = "Otto Lind <otto@lind.example>";

/// One from and one to Hannah, two from Otto, who is no contact, and a newsletter.
QByteArray mailbox()
{
    return inMbox(mail("1@x", hannah, me, "Poster")) +
           inMbox(mail("2@x", me, hannah, "Abstract", "Could you have a look at it?")) +
           inMbox(mail("3@x", otto, me, "Fellowship")) + inMbox(mail("4@x", otto, me, "Lab tour")) +
           inMbox(mail("5@x", "news@list.example\nList-Id: <a.list.example>", me, "News"));
}

/// The dialog over a workspace that knows Hannah Torvik and nobody else.
class ImportMailTest : public ::testing::Test
{
protected:
    ImportMailTest() : m_workspace(QDate(2026, 11, 24))
    {
        Contact contact;
        contact.name.given = QStringLiteral("Hannah");
        contact.name.family = QStringLiteral("Torvik");
        contact.emails = {{QString(), QStringLiteral("h.torvik@northfield.example")}};
        m_hannah = valueOf(m_workspace->addContact(contact));
    }

    QString write(const QString &name, const QByteArray &content)
    {
        return m_workspace.folder().write(name, content);
    }

    void open(const QStringList &files, ContactId with = {})
    {
        m_dialog = std::make_unique<ImportDialog>(*m_workspace, m_theme);
        m_dialog->show();
        m_dialog->setFiles(files, with);
        waitUntilIdle();
    }

    void openMailbox() { open({write(QStringLiteral("all.mbox"), mailbox())}); }

    void waitUntilIdle()
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [this] {
                return !m_dialog->isVisible() ||
                       !find<QWidget>(QStringLiteral("busyLabel"))->isVisible();
            },
            20000));
    }

    template <class T>
    T *find(const QString &name)
    {
        return m_dialog->findChild<T *>(name);
    }

    QListView *list() { return find<QListView>(QStringLiteral("mailList")); }

    /// Name and detail of each row that is shown.
    QStringList rows()
    {
        QStringList rows;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const QModelIndex index = list()->model()->index(row, 0);
            rows.append(index.data().toString() + QStringLiteral(" | ") +
                        index.data(ImportModel::DetailRole).toString());
        }
        return rows;
    }

    void show(PreviewGroup group)
    {
        find<QAbstractButton>(QStringLiteral("mailChip%1").arg(int(group)))->click();
    }

    void tick(int row)
    {
        list()->setCurrentIndex(list()->model()->index(row, 0));
        QTest::keyClick(list(), Qt::Key_Space);
    }

    void press()
    {
        find<QAbstractButton>(QStringLiteral("importButton"))->click();
        waitUntilIdle();
    }

    QString said(const char *label) { return find<QLabel>(QLatin1String(label))->text(); }

    std::vector<Interaction> with(ContactId contact)
    {
        return valueOf(m_workspace->journal().interactionsOf(contact));
    }

    Theme m_theme;
    TestWorkspace m_workspace;
    ContactId m_hannah;
    std::unique_ptr<ImportDialog> m_dialog;
};

} // namespace

TEST_F(ImportMailTest, ShowsWhatEachMailWouldDo)
{
    openMailbox();
    EXPECT_EQ(rows(),
              QStringList({QStringLiteral("Hannah Torvik <h.torvik@northfield.example> | Mon 2 Nov "
                                          "· They wrote · Poster"),
                           QStringLiteral("Hannah Torvik <h.torvik@northfield.example> | Mon 2 Nov "
                                          "· You wrote · Abstract · reply expected")}));
    show(PreviewGroup::Aside);
    EXPECT_EQ(rows().size(), 3);
    EXPECT_TRUE(rows().at(0).endsWith(QStringLiteral("with nobody you know")));
    EXPECT_TRUE(rows().at(2).endsWith(QStringLiteral("from mailing lists")));
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("2 exchanges will be logged"));
    EXPECT_TRUE(with(m_hannah).empty()); // nothing yet
}

TEST_F(ImportMailTest, LogsWhatIsTickedAsOneStep)
{
    openMailbox();
    const QString before = dump(m_workspace.path());
    QSignalSpy logged(m_dialog.get(), &ImportDialog::imported);
    tick(0);
    press();
    EXPECT_EQ(logged.size(), 1);
    EXPECT_FALSE(m_dialog->isVisible());
    ASSERT_EQ(with(m_hannah).size(), 1);
    EXPECT_EQ(with(m_hannah).front().subject, QStringLiteral("Abstract"));
    EXPECT_TRUE(with(m_hannah).front().replyExpected);
    valueOf(m_workspace->undo());
    EXPECT_EQ(dump(m_workspace.path()), before);
}

TEST_F(ImportMailTest, AGuessedReplyCanBeUnticked)
{
    openMailbox();
    list()->setCurrentIndex(list()->model()->index(1, 0));
    auto *reply = find<QCheckBox>(QStringLiteral("replyBox"));
    ASSERT_TRUE(reply);
    EXPECT_TRUE(reply->isChecked());
    reply->click();
    EXPECT_FALSE(rows().at(1).contains(QStringLiteral("reply expected")));
    press();
    for (const Interaction &interaction : with(m_hannah)) {
        EXPECT_FALSE(interaction.replyExpected);
    }
}

TEST_F(ImportMailTest, WhatIsAttachedIsKeptWhereItIsTicked)
{
    open({write(QStringLiteral("cv.eml"),
                mail("1@x", hannah, me,
                     "CV\nMIME-Version: 1.0\nContent-Type: application/pdf; name=cv.pdf", "PDF"))});
    auto *box = find<QCheckBox>(QStringLiteral("keepAttachmentsBox"));
    ASSERT_TRUE(box->isVisible());
    EXPECT_FALSE(box->isChecked());
    box->click();
    press();
    const auto files = valueOf(m_workspace->attachments().attachments(m_hannah));
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(files[0].file.name, QStringLiteral("cv.pdf"));
    openMailbox();
    EXPECT_FALSE(find<QCheckBox>(QStringLiteral("keepAttachmentsBox"))->isVisible())
        << "nothing is attached there";
}

TEST_F(ImportMailTest, PeopleWhoWroteBecomeContactsInTheSameStep)
{
    openMailbox();
    const QString before = dump(m_workspace.path());
    show(PreviewGroup::Person);
    EXPECT_EQ(rows(), QStringList(QStringLiteral("Otto Lind | otto@lind.example · wrote 2 mails")));
    tick(0);
    press(); // sorts the mails anew
    EXPECT_EQ(valueOf(m_workspace->people().count()), 1);
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("4 exchanges will be logged, 1 person added"));
    press();
    EXPECT_EQ(valueOf(m_workspace->people().count()), 2);
    const auto id = valueOf(m_workspace->people().find(QStringLiteral("Otto Lind")));
    EXPECT_EQ(with(id).size(), 2);
    valueOf(m_workspace->undo());
    EXPECT_EQ(dump(m_workspace.path()), before);
}

TEST_F(ImportMailTest, OwnAddressesAreGuessedAndAskedOnce)
{
    openMailbox();
    auto *field = find<QLineEdit>(QStringLiteral("ownAddressesEdit"));
    EXPECT_EQ(field->text(), QStringLiteral("robin@home.example"));
    EXPECT_TRUE(find<QWidget>(QStringLiteral("guessLabel"))->isVisible());
    press();
    open({write(QStringLiteral("more.mbox"), inMbox(mail("9@x", hannah, me, "More")))});
    EXPECT_FALSE(find<QWidget>(QStringLiteral("guessLabel"))->isVisible());
    EXPECT_EQ(find<QLineEdit>(QStringLiteral("ownAddressesEdit"))->text(),
              QStringLiteral("robin@home.example"));
}

TEST_F(ImportMailTest, OtherOwnAddressesSortTheMailsAnew)
{
    openMailbox();
    tick(0);
    auto *field = find<QLineEdit>(QStringLiteral("ownAddressesEdit"));
    field->clear();
    QTest::keyClicks(field, QStringLiteral("otto@lind.example"));
    press();
    EXPECT_TRUE(m_dialog->isVisible());
    EXPECT_EQ(said("tickedLabel"), QStringLiteral("Nothing is ticked."));
}

TEST_F(ImportMailTest, SingleMailsTogetherAreOneImport)
{
    open({write(QStringLiteral("a/one.eml"), mail("1@x", hannah, me, "One")),
          write(QStringLiteral("b/two.eml"), mail("2@x", hannah, me, "Two"))});
    EXPECT_EQ(rows().size(), 2);
    press();
    EXPECT_FALSE(m_dialog->isVisible());
    EXPECT_EQ(with(m_hannah).size(), 2);
    valueOf(m_workspace->undo());
    EXPECT_TRUE(with(m_hannah).empty());
}

TEST_F(ImportMailTest, AMaildirIsOneImport)
{
    write(QStringLiteral("Mail/cur/1.x:2,S"), mail("1@x", hannah, me, "One"));
    write(QStringLiteral("Mail/new/2.x"), mail("2@x", me, hannah, "Two"));
    QDir(m_workspace.folder().path()).mkpath(QStringLiteral("Mail/tmp"));
    open({m_workspace.folder().file(QStringLiteral("Mail"))});
    EXPECT_EQ(rows().size(), 2);
    press();
    EXPECT_EQ(with(m_hannah).size(), 2);
}

TEST_F(ImportMailTest, ACalendarIsLogged)
{
    open({write(QStringLiteral("work.ics"),
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                "DTSTART:20261102T100000Z\r\nDTEND:20261102T110000Z\r\nSUMMARY:Lab visit\r\n"
                "ATTENDEE;CN=Hannah Torvik:mailto:h.torvik@northfield.example\r\n"
                "END:VEVENT\r\nEND:VCALENDAR\r\n")});
    EXPECT_FALSE(find<QWidget>(QStringLiteral("ownAddressesEdit"))->isVisible());
    ASSERT_EQ(rows().size(), 1);
    EXPECT_TRUE(rows().front().endsWith(QStringLiteral("Lab visit")));
    press();
    EXPECT_EQ(with(m_hannah).size(), 1);
}

TEST_F(ImportMailTest, WhoWasInAMeetingCanBeAdded)
{
    open({write(QStringLiteral("work.ics"),
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                "DTSTART:20261102T100000Z\r\nSUMMARY:Lab visit\r\n"
                "ATTENDEE;CN=Otto Lind:mailto:otto@lind.example\r\n"
                "END:VEVENT\r\nEND:VCALENDAR\r\n")});
    show(PreviewGroup::Person);
    EXPECT_EQ(rows(), QStringList(QStringLiteral("Otto Lind | otto@lind.example · in 1 meeting")));
    tick(0);
    press(); // sorts it anew
    EXPECT_EQ(valueOf(m_workspace->people().count()), 1);
    press();
    const auto id = valueOf(m_workspace->people().find(QStringLiteral("Otto Lind")));
    EXPECT_EQ(with(id).size(), 1);
}

TEST_F(ImportMailTest, AMailDroppedOnAPersonIsTheirs)
{
    open({write(QStringLiteral("one.eml"), mail("1@x", otto, me, "One"))}, m_hannah);
    EXPECT_EQ(rows().size(), 1);
    press();
    ASSERT_EQ(with(m_hannah).size(), 1);
    EXPECT_EQ(with(m_hannah).front().subject, QStringLiteral("One"));
}

TEST_F(ImportMailTest, TheSameMailboxAgainChangesNothing)
{
    openMailbox();
    press();
    const QString before = dump(m_workspace.path());
    openMailbox();
    EXPECT_FALSE(find<QWidget>(QStringLiteral("importButton"))->isEnabled());
    EXPECT_EQ(dump(m_workspace.path()), before);
}

TEST_F(ImportMailTest, MarkupInAMailStaysText)
{
    open({write(QStringLiteral("one.eml"), mail("1@x", hannah, me, "<b>One</b>", "<h1>Hi</h1>"))});
    const auto labels = find<QWidget>(QStringLiteral("journalDetails"))->findChildren<QLabel *>();
    EXPECT_TRUE(std::all_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->textFormat() == Qt::PlainText;
    }));
}

} // namespace hallway::test
