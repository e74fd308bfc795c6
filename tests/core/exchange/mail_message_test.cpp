#include "core/exchange/mail_message.h"

#include <gmock/gmock.h>

namespace hallway {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

MailHead headOf(const QByteArray &mail)
{
    return MailMessage(mail).head();
}

MailBody bodyOfMail(const QByteArray &mail)
{
    return MailMessage(mail).body();
}

std::string textOf(const QByteArray &type, const QByteArray &content)
{
    return bodyOfMail("MIME-Version: 1.0\r\n" + type + "\r\n\r\n" + content).text.toStdString();
}

} // namespace

TEST(MailMessage, readsTheHeader)
{
    const MailHead head = headOf(
        "From: =?utf-8?q?J=C3=B8rgen?= Berg <J.Berg@N.example>\r\n"
        "To: \"Lena, Dr.\" <lena@n.example>, group: a@n.example, b@n.example;\r\n"
        "Cc: undisclosed-recipients:;\r\nSubject: =?iso-8859-1?Q?Gr=FC=DFe?=\r\n aus Bonn\r\n"
        "Date: Mon, 2 Nov 2026 23:30:00 -0600\r\nMessage-ID: <a.1@n.example>\r\n"
        "References: <r1@n> <r2@n>\r\nIn-Reply-To: <r2@n>\r\nDelivered-To: me@n.example\r\n"
        "X-GM-THRID: 17\r\nX-Gmail-Labels: =?UTF-8?Q?Envoy=C3=A9s,Opened?=\r\n\r\nx");
    EXPECT_THAT(head.from, ElementsAre(MailAddress{QStringLiteral("Jørgen Berg"),
                                                   QStringLiteral("J.Berg@N.example")}));
    ASSERT_EQ(head.to.size(), 3U);
    EXPECT_EQ(head.to[0].name, QStringLiteral("Lena, Dr."));
    EXPECT_EQ(head.subject, QStringLiteral("Grüße aus Bonn"));
    EXPECT_EQ(head.date.on, QDate(2026, 11, 2));
    EXPECT_EQ(localTimeText(head.date.at), QStringLiteral("23:30-06:00"));
    EXPECT_EQ(head.messageId, QStringLiteral("a.1@n.example"));
    EXPECT_THAT(head.references, ElementsAre(QStringLiteral("r1@n"), QStringLiteral("r2@n")));
    EXPECT_EQ(head.gmailThread, QStringLiteral("17"));
    EXPECT_THAT(head.labels, ElementsAre(QStringLiteral("Envoyés"), QStringLiteral("Opened")));
    EXPECT_THAT(head.deliveredTo, ElementsAre(QStringLiteral("me@n.example")));
}

TEST(MailMessage, aBrokenDateGivesWayToTheServers)
{
    EXPECT_EQ(
        headOf("Date: some day\r\nReceived: by x; Tue, 3 Nov 2026 08:00:00 +0100\r\n\r\n").date.on,
        QDate(2026, 11, 3));
    EXPECT_FALSE(headOf("Date: Fri,6  c O1t2009 10:34:38 +0200\r\n\r\n").date.on.isValid());
    EXPECT_FALSE(headOf("From: a@n\r\n\r\n").date.on.isValid());
    EXPECT_EQ(momentOfSeparator("From x Thu Apr 16 23:53:04 +0000 2015").on, QDate(2015, 4, 16));
    EXPECT_EQ(momentOfSeparator("From x Thu Apr  6 23:53:04 2015").on, QDate(2015, 4, 6));
}

TEST(MailMessage, textsAreDecodedWhateverTheirLabel)
{
    EXPECT_EQ(textOf("Content-Type: text/plain; charset=iso-8859-1\r\n"
                     "Content-Transfer-Encoding: quoted-printable",
                     "Gr=FC=DFe =80 5"),
              "Grüße € 5");
    EXPECT_EQ(textOf("Content-Type: text/plain; charset=iso-8859-1", "Gr\xC3\xBC\xC3\x9F"
                                                                     "e"),
              "Grüße");
    EXPECT_EQ(textOf("Content-Type: text/plain; charset=utf-8", "Gr\xFC\xDF"
                                                                "e"),
              "Grüße");
    EXPECT_EQ(textOf("Content-Type: text/plain; charset=koi8-r", "\xF0\xD2\xC9\xD7\xC5\xD4"),
              "Привет");
    EXPECT_EQ(textOf("Content-Type: text/plain; charset=no-such-set", "a\xE9"), "aé");
    EXPECT_EQ(textOf("Content-Type: text/plain", QByteArray("a\0b", 3)), "ab");
    EXPECT_EQ(
        textOf("Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable", "cut =C"),
        "cut");
    EXPECT_EQ(textOf("Content-Type: text/plain\r\nContent-Transfer-Encoding: base64",
                     "aGVsbG8gd29ybGQhIQ"),
              "hello world!");
}

TEST(MailMessage, plainTextIsPreferredAndFilesAreListed)
{
    const MailBody body =
        bodyOfMail("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n"
                   "Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\nContent-Type: "
                   "text/plain\r\n\r\n"
                   "plain\r\n--a\r\nContent-Type: text/html\r\n\r\n<p>html\r\n--a--\r\n--m\r\n"
                   "Content-Type: application/pdf; name*=utf-8''poster%C3%A9.pdf\r\n"
                   "Content-Transfer-Encoding: base64\r\n\r\nAAAAAAAA\r\n--m\r\n"
                   "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx\r\n--m--\r\n");
    EXPECT_EQ(body.text.trimmed(), QStringLiteral("plain"));
    ASSERT_EQ(body.attachments.size(), 2U);
    EXPECT_EQ(body.attachments[0], (MailAttachment{QStringLiteral("posteré.pdf"), 6}));
    EXPECT_EQ(body.attachments[1].name, QStringLiteral("winmail.dat"));
    EXPECT_FALSE(body.isInvitation);
}

TEST(MailMessage, anInvitationIsACalendarsMail)
{
    EXPECT_TRUE(
        bodyOfMail("MIME-Version: 1.0\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\n"
                   "BEGIN:VCALENDAR")
            .isInvitation);
}

TEST(MailMessage, listsMachinesAndSpamAreTold)
{
    EXPECT_TRUE(headOf("List-Id: <x.n.example>\r\n\r\n").isFromList);
    EXPECT_TRUE(headOf("Precedence: bulk\r\n\r\n").isFromList);
    EXPECT_TRUE(headOf("Auto-Submitted: auto-replied\r\n\r\n").isAutomatic);
    EXPECT_FALSE(headOf("Auto-Submitted: no\r\n\r\n").isAutomatic);
    EXPECT_TRUE(headOf("X-Spam-Flag: YES\r\n\r\n").isMarkedSpam);
    EXPECT_TRUE(headOf("X-Mozilla-Status: 0009\r\n\r\n").isMarkedTrash);
    EXPECT_FALSE(headOf("X-Mozilla-Status: 0001\r\n\r\n").isMarkedTrash);
}

TEST(MailMessage, whatIsNoMailSaysSo)
{
    EXPECT_FALSE(MailMessage("=ybegin line=name\n").isMail());
    EXPECT_FALSE(MailMessage({}).isMail());
    EXPECT_TRUE(MailMessage("\r\n \r\nSubject: x\r\n\r\n").isMail());
}

TEST(MailMessage, decodesWhatIsAttached)
{
    const MailMessage message(
        "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        "Content-Type: text/plain\r\n\r\nHello\r\n--b\r\n"
        "Content-Type: application/pdf; name=a.pdf\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b\r\n"
        "Content-Type: message/rfc822\r\n\r\nSubject: Inside\r\n\r\nText\r\n--b--\r\n");
    EXPECT_EQ(namesOf(message.body()),
              QStringList({QStringLiteral("a.pdf"), QStringLiteral("Inside")}));
    const auto files = message.files();
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].bytes, "%PDF-");
    EXPECT_EQ(files[1].name, QStringLiteral("Inside.eml"));
    EXPECT_TRUE(files[1].bytes.startsWith("Subject: Inside")) << files[1].bytes.toStdString();
}

TEST(MailMessage, partsInPartsWithoutEndDoNoHarm)
{
    QByteArray nested("MIME-Version: 1.0\r\n");
    for (int depth = 0; depth < 20'000; ++depth) {
        const QByteArray boundary = QByteArray::number(depth);
        nested += "Content-Type: multipart/mixed; boundary=b" + boundary + "\r\n\r\n--b" +
                  boundary + "\r\n";
    }
    EXPECT_EQ(bodyOfMail(nested + "Content-Type: text/plain\r\n\r\ndeep").text, QString());
    QByteArray messages;
    for (int depth = 0; depth < 20'000; ++depth) {
        messages += "Content-Type: message/rfc822\r\n\r\n";
    }
    EXPECT_EQ(bodyOfMail("MIME-Version: 1.0\r\n" + messages).text, QString());
}

TEST(MailMessage, linesWithoutEndAndNulBytesDoNoHarm)
{
    const QByteArray longLine(10 * 1024 * 1024, 'x');
    EXPECT_LE(headOf("Subject: " + longLine + "\r\nFrom: a@n.example\r\n\r\n").subject.size(), 998);
    EXPECT_FALSE(textOf("Content-Type: text/plain", longLine).empty());
    constexpr char nulls[] = "\0\0\0: \0\r\n\0From\0: x\r\n\r\n";
    EXPECT_THAT(headOf(QByteArray(nulls, sizeof nulls - 1)).from, IsEmpty());
}

} // namespace hallway
