#include "ui/text/import_text.h"
#include "ui/text/why_text.h"
#include "ui/text/words.h"

#include <gtest/gtest.h>

namespace hallway {

namespace {
QString history(const char *action)
{
    return historyText({QString::fromLatin1(action), QStringLiteral("Dr. Torvik")});
}

AgendaLine lineOf(FollowUpKind kind)
{
    AgendaLine line;
    line.contactName = QStringLiteral("Dr. Torvik");
    line.followUp.key.kind = kind;
    line.followUp.causeOn = QDate(2026, 11, 19);
    line.followUp.window = {QDate(2026, 11, 22), QDate(2026, 11, 26)};
    line.followUp.detail = 42;
    line.causeKind = InteractionKind::Encounter;
    line.causeOccasion = QStringLiteral("AATS");
    return line;
}

const QDate monday(2026, 11, 23);
} // namespace

TEST(ErrorText, HasASentenceForEveryCode)
{
    for (int code = 0; code <= int(ErrorCode::PartMissing); ++code) {
        const QString text =
            errorText({.code = ErrorCode(code), .arguments = {QStringLiteral("/a")}});
        EXPECT_NE(text, QStringLiteral("Something went wrong.")) << code;
        EXPECT_TRUE(text.endsWith(u'.')) << code;
        EXPECT_FALSE(text.contains(u'%')) << text.toStdString();
        EXPECT_FALSE(text.contains(u'\n')) << code;
    }
}

TEST(ErrorText, KeepsArgumentsAsTheyAre)
{
    const Error error{.code = ErrorCode::FileUnreadable,
                      .arguments = {QStringLiteral("/a/%2\n100%"), QStringLiteral("denied")}};
    EXPECT_EQ(errorText(error),
              QStringLiteral("/a/%2 100% cannot be read (denied). Nothing was changed."));
}

TEST(ErrorText, SaysInWordsWhatAFileIs)
{
    const Error error{.code = ErrorCode::FormatUnknown,
                      .arguments = {QStringLiteral("a.csv"), QStringLiteral("google-csv")}};
    EXPECT_EQ(errorText(error),
              QStringLiteral("a.csv cannot be imported: it is a table from Google Contacts. "
                             "Nothing was changed."));
}

TEST(RejectionText, NamesTheLinesLostToAQuote)
{
    const auto text = [](const char *last) {
        return rejectionText({7, RejectionReason::OpenQuote, QString::fromLatin1(last)});
    };
    EXPECT_EQ(text("7"),
              QStringLiteral("Line 7: a quotation mark is never closed; the line was left out."));
    EXPECT_EQ(text("90"), QStringLiteral("Line 7: a quotation mark is never closed; everything "
                                         "down to line 90 was left out."));
}

TEST(ErrorText, ListsTheFirstCandidates)
{
    Error error{.code = ErrorCode::Ambiguous, .arguments = {QStringLiteral("Kel")}};
    for (int id = 1; id <= 8; ++id) {
        error.arguments.append(QStringLiteral("%1\tKeller %1\tHarlan").arg(id));
    }
    const QString text = errorText(error);
    EXPECT_TRUE(text.contains(QStringLiteral("Keller 1, Harlan (id 1); ")));
    EXPECT_TRUE(text.contains(QStringLiteral("2 more")));
    EXPECT_FALSE(text.contains(QStringLiteral("Keller 7")));
}

TEST(ErrorText, NamesWhatIsMissing)
{
    const Error error{
        .code = ErrorCode::InvalidValue,
        .arguments = {QStringLiteral("name"), QString(), QStringLiteral("a name is needed")}};
    EXPECT_EQ(errorText(error),
              QStringLiteral("The name is missing: a name is needed. Nothing was changed."));
}

TEST(HistoryText, SaysWhatWasDone)
{
    EXPECT_EQ(history("add_contact"), QStringLiteral("Add Dr. Torvik"));
    EXPECT_EQ(history("block_contact"), QStringLiteral("Mark Dr. Torvik as not to be contacted"));
    EXPECT_EQ(history("log_email"), QStringLiteral("Log e-mail to Dr. Torvik"));
    EXPECT_EQ(history("log_email_from"), QStringLiteral("Log e-mail from Dr. Torvik"));
    EXPECT_EQ(history("log_meeting"), QStringLiteral("Log meeting with Dr. Torvik"));
    EXPECT_EQ(history("log_encounter"), QStringLiteral("Log encounter with Dr. Torvik"));
    EXPECT_EQ(history("log_note"), QStringLiteral("Log note on Dr. Torvik"));
    EXPECT_EQ(history("finish_thank_you"), QStringLiteral("Mark thank-you to Dr. Torvik done"));
    EXPECT_EQ(history("snooze_keep_in_touch"),
              QStringLiteral("Snooze keeping in touch with Dr. Torvik"));
    EXPECT_EQ(history("dismiss_nudge"), QStringLiteral("Dismiss nudge to Dr. Torvik"));
    EXPECT_EQ(historyText({QStringLiteral("import"), QStringLiteral("a.csv")}),
              QStringLiteral("Import a.csv"));
}

TEST(HistoryText, KnowsEveryActionOfTheWorkspace)
{
    QStringList actions{QStringLiteral("edit_contact"),       QStringLiteral("archive_contact"),
                        QStringLiteral("unarchive_contact"),  QStringLiteral("delete_contact"),
                        QStringLiteral("wake_contact"),       QStringLiteral("edit_interaction"),
                        QStringLiteral("delete_interaction"), QStringLiteral("add_promise"),
                        QStringLiteral("edit_promise"),       QStringLiteral("delete_promise"),
                        QStringLiteral("set_profile"),        QStringLiteral("fill_sample"),
                        QStringLiteral("change_rhythm"),      QStringLiteral("keep_calendar"),
                        QStringLiteral("stop_calendar")};
    for (const QString &kind : interactionKindNames()) {
        actions << QStringLiteral("log_") + kind << QStringLiteral("log_%1_from").arg(kind);
    }
    for (int kind = 0; kind <= int(FollowUpKind::Milestone); ++kind) {
        for (const char *verb : {"finish_", "settle_", "snooze_", "dismiss_", "reopen_"}) {
            actions << QLatin1String(verb) + followUpKindName(FollowUpKind(kind));
        }
    }
    for (const QString &action : actions) {
        const QString text = historyText({action, QStringLiteral("X")});
        EXPECT_NE(text, QStringLiteral("Change X")) << action.toStdString();
        EXPECT_FALSE(text.contains(u'%')) << text.toStdString();
        EXPECT_FALSE(text.contains(u'_')) << text.toStdString();
    }
}

TEST(FollowUpText, SaysWhy)
{
    const AgendaLine thanks = lineOf(FollowUpKind::ThankYou);
    EXPECT_EQ(reasonText(thanks, monday), QStringLiteral("after you met at AATS, 4 days ago"));
    EXPECT_EQ(reasonSentence(thanks, monday),
              QStringLiteral("You met at AATS on Thu 19 Nov; a thank-you is due on days 3 to 7."));
    AgendaLine nudge = lineOf(FollowUpKind::Nudge);
    nudge.causeKind = InteractionKind::Email;
    EXPECT_EQ(reasonText(nudge, monday),
              QStringLiteral("no reply to your e-mail, sent 4 days ago"));
    nudge.causeSubject = QStringLiteral("Draft 100%1");
    EXPECT_EQ(reasonText(nudge, monday),
              QStringLiteral("no reply to “Draft 100%1”, sent 4 days ago"));
    EXPECT_EQ(reasonText(lineOf(FollowUpKind::KeepInTouch), monday),
              QStringLiteral("last exchange 4 days ago, every 6 weeks"));
}

TEST(FollowUpText, SaysByWhichRuleWithTheNumbersInForce)
{
    Policy policy;
    policy.nudgeOpens = 5;
    policy.nudgeDue = 9;
    policy.promiseOpensBefore = 1;
    EXPECT_TRUE(whyText(lineOf(FollowUpKind::Nudge), policy, monday)
                    .endsWith(QStringLiteral("Nudges are due on days 5 to 9.")));
    EXPECT_TRUE(whyText(lineOf(FollowUpKind::ThankYou), policy, monday)
                    .endsWith(QStringLiteral("a thank-you is due on days 3 to 7.")));
    AgendaLine promise = lineOf(FollowUpKind::Promise);
    promise.followUp.detail = 0;
    EXPECT_TRUE(whyText(promise, policy, monday)
                    .endsWith(QStringLiteral("Your promises show 1 day before.")));
    for (int kind = 0; kind <= int(FollowUpKind::Milestone); ++kind) {
        AgendaLine line = lineOf(FollowUpKind(kind));
        line.followUp.key.cause.part = 1;
        line.followUp.detail = 1;
        const QString why = whyText(line, policy, monday);
        EXPECT_TRUE(why.endsWith(u'.')) << why.toStdString();
        EXPECT_FALSE(why.contains(u'%')) << why.toStdString();
    }
}

TEST(FollowUpText, SaysWhatBecameOfIt)
{
    AgendaLine line = lineOf(FollowUpKind::ThankYou);
    EXPECT_EQ(outcomeText(line, monday), QStringLiteral("3 days left"));
    EXPECT_EQ(suggestionText(line.followUp, monday), QStringLiteral("best on Tue 24 Nov"));
    EXPECT_EQ(suggestionText(line.followUp, QDate(2026, 11, 24)), QStringLiteral("best today"));
    line.followUp.endedOn = monday;
    line.followUp.ending = Ending::Done;
    EXPECT_EQ(outcomeText(line, monday), QStringLiteral("done on Mon 23 Nov"));
    EXPECT_EQ(suggestionText(line.followUp, monday), QString());
    line.followUp.ending = Ending::Dismissed;
    line.dismissReason = QStringLiteral("100%1");
    EXPECT_EQ(outcomeText(line, monday), QStringLiteral("dismissed on Mon 23 Nov: 100%1"));
    line.followUp.ending = Ending::Cancelled;
    EXPECT_EQ(outcomeText(line, monday), QStringLiteral("no longer needed since Mon 23 Nov"));
}

TEST(FollowUpText, TellsTheirPromiseFromMine)
{
    AgendaLine promise = lineOf(FollowUpKind::Promise);
    promise.causeSubject = QStringLiteral("send the draft");
    promise.followUp.detail = 0;
    EXPECT_EQ(reasonSentence(promise, monday),
              QStringLiteral("You promised “send the draft” by Thu 26 Nov."));
    promise.followUp.detail = 1;
    EXPECT_TRUE(reasonSentence(promise, monday).startsWith(QStringLiteral("They promised")));
}

TEST(FollowUpText, SaysWhereTodayStandsInTheWindow)
{
    FollowUp followUp = lineOf(FollowUpKind::ThankYou).followUp;
    EXPECT_EQ(stateText(followUp, QDate(2026, 11, 20)), QStringLiteral("in 2 days"));
    EXPECT_EQ(stateText(followUp, QDate(2026, 11, 21)), QStringLiteral("tomorrow"));
    EXPECT_EQ(stateText(followUp, QDate(2026, 11, 23)), QStringLiteral("3 days left"));
    EXPECT_EQ(stateText(followUp, QDate(2026, 11, 25)), QStringLiteral("1 day left"));
    EXPECT_EQ(stateText(followUp, QDate(2026, 11, 26)), QStringLiteral("last day"));
    EXPECT_EQ(stateText(followUp, QDate(2026, 11, 27)), QStringLiteral("1 day late"));
    EXPECT_EQ(stateText(followUp, QDate(2026, 11, 28)), QStringLiteral("2 days late"));
    followUp.snoozedUntil = QDate(2026, 11, 29);
    EXPECT_EQ(stateText(followUp, QDate(2026, 11, 24)), QStringLiteral("back on Sun 29 Nov"));
}

TEST(FollowUpText, ShowsTheWindow)
{
    FollowUp followUp = lineOf(FollowUpKind::ThankYou).followUp;
    EXPECT_EQ(windowText(followUp), QStringLiteral("Thank-you 22–26 Nov"));
    followUp.window.dueOn = QDate(2026, 12, 2);
    EXPECT_EQ(windowText(followUp), QStringLiteral("Thank-you 22 Nov–2 Dec"));
    followUp.window.dueOn = QDate(2027, 1, 2);
    EXPECT_EQ(windowText(followUp), QStringLiteral("Thank-you 22 Nov 2026–2 Jan 2027"));
    followUp.window.dueOn = followUp.window.opensOn;
    EXPECT_EQ(windowText(followUp), QStringLiteral("Thank-you 22 Nov"));
}

TEST(PeopleText, PrefersTheTitleToTheRole)
{
    const QString lakeside = QStringLiteral("Lakeside Heart Institute");
    EXPECT_EQ(positionText(Role::Faculty, QStringLiteral("Cardiac surgeon"), lakeside),
              QStringLiteral("Cardiac surgeon, Lakeside Heart Institute"));
    EXPECT_EQ(positionText(Role::ProgramDirector, {}, lakeside),
              QStringLiteral("Program director, Lakeside Heart Institute"));
    EXPECT_EQ(positionText(Role::Unset, {}, lakeside), lakeside);
    EXPECT_EQ(roleText(Role::Resident, 5), QStringLiteral("PGY-5 resident"));
}

TEST(JournalText, SaysWhoWrote)
{
    Interaction mail;
    EXPECT_EQ(interactionTitle(mail), QStringLiteral("You wrote"));
    mail.direction = Direction::Incoming;
    EXPECT_EQ(interactionTitle(mail), QStringLiteral("They wrote"));
    mail.kind = InteractionKind::Encounter;
    EXPECT_EQ(interactionTitle(mail), QStringLiteral("Met"));
}

} // namespace hallway
