#include "core/exchange/mail_text.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {

std::string newTextOf(const char *text)
{
    return newText(QString::fromUtf8(text)).toStdString();
}

std::string textOf(const char *html)
{
    return newText(textFromHtml(QString::fromUtf8(html))).toStdString();
}

} // namespace

TEST(MailText, quotesAndTheSentenceBeforeThemAreLeftOut)
{
    EXPECT_EQ(newTextOf("Yes, gladly.\n\nOn Mon, 2 Nov 2026 at 10:00, Anna <a@n.example> wrote:\n"
                        "> Are you free?\n>\n>> older\n"),
              "Yes, gladly.");
    EXPECT_EQ(newTextOf("Gern.\r\n\r\nAm 02.11.2026 um 10:00 schrieb Anna Berg:\r\n> Hast du?\r\n"),
              "Gern.");
    EXPECT_EQ(
        newTextOf("Oui.\n\nLe 2 nov. 2026 à 10:00,\nAnna <a@n.example>\na écrit :\n> Et toi ?"),
        "Oui.");
}

TEST(MailText, answersBetweenQuotesAreKept)
{
    EXPECT_EQ(
        newTextOf("Hello Anna,\n\n> Are you free on Friday?\n\nYes.\n\n> And Saturday?\n\nNo.\n"),
        "Hello Anna,\n\nYes.\n\nNo.");
}

TEST(MailText, theMailBelowAnAnswerIsLeftOut)
{
    EXPECT_EQ(newTextOf("See below.\n\n-----Original Message-----\nFrom: Anna\nText"),
              "See below.");
    EXPECT_EQ(newTextOf("Fine.\n\nFrom: Anna Berg\nSent: Monday, 2 November 2026\nTo: Me\n"
                        "Subject: Friday\n\nAre you free?"),
              "Fine.");
    EXPECT_EQ(newTextOf("Done.\n\nOn 2 Nov 2026, Anna Berg wrote:\n\nAre you free?\nAnna"),
              "Done.");
    EXPECT_EQ(newTextOf("Look.\n\n---------- Forwarded message ---------\nFrom: x\n"), "Look.");
}

TEST(MailText, signaturesAreLeftOut)
{
    EXPECT_EQ(newTextOf("Hello\n-- \nDr. A. Berg\nCardiac Surgery"), "Hello");
    EXPECT_EQ(newTextOf("Hello\n\nSent from my phone\n"), "Hello");
    EXPECT_EQ(newTextOf("Two -- dashes\nstay"), "Two -- dashes\nstay");
}

TEST(MailText, aColonAloneAnnouncesNoQuote)
{
    EXPECT_EQ(newTextOf("I need three things:\n\na pen\na pad"),
              "I need three things:\n\na pen\na pad");
    EXPECT_EQ(newTextOf("He wrote:\nno date, no address"), "He wrote:\nno date, no address");
}

TEST(MailText, emptyLinesAreOneAtMost)
{
    EXPECT_EQ(newTextOf("\n\na  \n\n\n\nb\n\n"), "a\n\nb");
    EXPECT_EQ(newTextOf(""), "");
}

TEST(MailText, htmlBecomesLines)
{
    EXPECT_EQ(textOf("<html><head><title>t</title><style>p {}</style></head><body><p>Dear&nbsp;Dr. "
                     "M&uuml;ller,</p><p>5 &lt; 6 &#8211; &#x41;<br>next</p></body></html>"),
              "Dear Dr. Müller,\n\n5 < 6 – A\nnext");
    EXPECT_EQ(textOf("a <b>bold</b> word & 5 <6 &unknown; &#xD800;"),
              "a bold word & 5 <6 &unknown;");
    EXPECT_EQ(textOf("Thanks<script>x()</script><!-- no --><blockquote>old<br>older</blockquote>"),
              "Thanks");
    EXPECT_EQ(textOf("Yes<div class=\"gmail_quote\">On 2 Nov 2026 Anna wrote:<p>x</div>"), "Yes");
    EXPECT_EQ(textOf("<p>open"), "open");
    EXPECT_EQ(textOf("cut <a href=\"x"), "cut <a href=\"x");
}

TEST(MailText, flowedLinesAreJoined)
{
    EXPECT_EQ(unflowed(QStringLiteral("one \ntwo\n\n-- \nname"), false),
              QStringLiteral("one two\n\n-- \nname"));
    EXPECT_EQ(unflowed(QStringLiteral("on \ne\n  stuffed"), true), QStringLiteral("one\n stuffed"));
}

TEST(MailText, aQuestionIsAQuestionMarkBehindAWord)
{
    EXPECT_TRUE(asksSomething(QStringLiteral("Could we talk on Friday?\nBest")));
    EXPECT_TRUE(asksSomething(QStringLiteral("(or later?)")));
    EXPECT_FALSE(asksSomething(QStringLiteral("See https://n.example/?q=1&x=2")));
    EXPECT_FALSE(asksSomething(QStringLiteral("Thank you.")));
    EXPECT_FALSE(asksSomething({}));
}

} // namespace hallway
