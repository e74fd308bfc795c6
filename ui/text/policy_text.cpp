#include "ui/text/policy_text.h"

#include "ui/text/translate.h"

#include <array>

namespace hallway {

namespace {

struct NumberSentence
{
    const char *name;
    const char *words;
};

constexpr std::array<NumberSentence, 31> numberSentences{{
    {"thank_you_opens",
     QT_TRANSLATE_NOOP("Words", "Days after the meeting on which the thank-you opens.")},
    {"thank_you_due", QT_TRANSLATE_NOOP("Words", "Days after the meeting by which it is due.")},
    {"thank_you_after_silence",
     QT_TRANSLATE_NOOP("Words", "A call or a meeting asks for one only after so many days without "
                                "another; a conversation at a conference always does.")},
    {"nudge_opens",
     QT_TRANSLATE_NOOP("Words", "Days without an answer after which a nudge is suggested.")},
    {"nudge_due", QT_TRANSLATE_NOOP("Words", "Days without an answer by which it is due.")},
    {"nudge_forgotten",
     QT_TRANSLATE_NOOP("Words", "A second message within so many days, as with a forgotten "
                                "attachment, moves the nudge; a later one is the nudge.")},
    {"rest_after_nudge",
     QT_TRANSLATE_NOOP("Words", "Days without an answer to the nudge after which somebody is left "
                                "at rest.")},
    {"rest_shown", QT_TRANSLATE_NOOP("Words", "Days for which Today says that somebody rests.")},
    {"new_run_after",
     QT_TRANSLATE_NOOP("Words", "A message more than so many days after the one before is a new "
                                "beginning and may have a nudge of its own.")},
    {"mentor_rhythm",
     QT_TRANSLATE_NOOP("Words", "Days between two exchanges with an active mentor; 0 for never.")},
    {"strong_rhythm",
     QT_TRANSLATE_NOOP("Words", "Days between two exchanges where the tie is strong; 0 for "
                                "never.")},
    {"steady_rhythm",
     QT_TRANSLATE_NOOP("Words", "Days between two exchanges where the tie is steady; 0 for "
                                "never.")},
    {"keep_in_touch_due",
     QT_TRANSLATE_NOOP("Words", "Days from then by which to have been in touch.")},
    {"promise_opens_before",
     QT_TRANSLATE_NOOP("Words", "Days before its date on which your own promise shows.")},
    {"theirs_opens_after",
     QT_TRANSLATE_NOOP("Words", "Days after the date of their promise on which a gentle reminder "
                                "opens.")},
    {"theirs_due_after",
     QT_TRANSLATE_NOOP("Words", "Days after that date by which the reminder is due.")},
    {"letter_ask_opens_before",
     QT_TRANSLATE_NOOP("Words", "Days before the letter is due on which it is time to ask.")},
    {"letter_ask_due_before",
     QT_TRANSLATE_NOOP("Words", "Days before the letter is due by which to have asked.")},
    {"packet_due",
     QT_TRANSLATE_NOOP("Words", "Days after they agreed by which to have sent the packet …")},
    {"packet_due_before",
     QT_TRANSLATE_NOOP("Words", "… and at the latest so many days before the letter is due.")},
    {"delivery_opens_before",
     QT_TRANSLATE_NOOP("Words", "Days before the letter is due on which to ask whether it is on "
                                "its way.")},
    {"delivery_due_before",
     QT_TRANSLATE_NOOP("Words", "Days before the letter is due by which to have asked that.")},
    {"letter_thanks_due",
     QT_TRANSLATE_NOOP("Words", "Days after the letter is in by which to thank its writer.")},
    {"outcome_due",
     QT_TRANSLATE_NOOP("Words", "Days after match day by which to tell each writer how it ended.")},
    {"deadline_opens_before",
     QT_TRANSLATE_NOOP("Words", "Days before a deadline on which it shows.")},
    {"write_ahead_opens_before",
     QT_TRANSLATE_NOOP("Words", "Days before an event on which to write to those you want to "
                                "meet.")},
    {"write_ahead_due_before",
     QT_TRANSLATE_NOOP("Words", "Days before an event by which to have written.")},
    {"met_opens_after",
     QT_TRANSLATE_NOOP("Words", "Days after an event on which Today asks whom you met.")},
    {"met_due_after", QT_TRANSLATE_NOOP("Words", "Days after an event by which to have answered.")},
    {"milestone_due",
     QT_TRANSLATE_NOOP("Words", "Days within which each active mentor should hear of it.")},
    {"lapses_after",
     QT_TRANSLATE_NOOP("Words", "Days past due after which thank-yous, nudges, events and news "
                                "leave Today. What is entered later than that gives no follow-up "
                                "of any kind.")},
}};

} // namespace

QString policyRuleText(PolicyRule rule)
{
    switch (rule) {
    case PolicyRule::ThankYou:
        return Words::tr("Thank-you");
    case PolicyRule::Nudge:
        return Words::tr("Nudge and rest");
    case PolicyRule::KeepInTouch:
        return Words::tr("Keeping in touch");
    case PolicyRule::Promise:
        return Words::tr("Promises");
    case PolicyRule::Letter:
        return Words::tr("Letters");
    case PolicyRule::Event:
        return Words::tr("Events");
    case PolicyRule::Milestone:
        return Words::tr("News");
    case PolicyRule::QuietImport:
        return Words::tr("Quiet import");
    }
    return {};
}

QString policyRuleSentence(PolicyRule rule)
{
    switch (rule) {
    case PolicyRule::ThankYou:
        return Words::tr("After you met somebody. Any message to them in the meantime is the "
                         "thank-you.");
    case PolicyRule::Nudge:
        return Words::tr("After a message that expects a reply. There is one nudge, never a "
                         "second.");
    case PolicyRule::KeepInTouch:
        return Words::tr("For people with whom nothing else is open. A rhythm of their own, set "
                         "with the person, counts first.");
    case PolicyRule::Promise:
        return Words::tr("What one side said it would do by a date.");
    case PolicyRule::Letter:
        return Words::tr("From asking for a letter of recommendation to telling its writer how it "
                         "ended.");
    case PolicyRule::Event:
        return Words::tr("Deadlines, writing ahead, and whom you met.");
    case PolicyRule::Milestone:
        return Words::tr("An exam passed, a paper out: what mentors are glad to hear.");
    case PolicyRule::QuietImport:
        return Words::tr("So that years of old mail bring no overdue lines.");
    }
    return {};
}

QString policyNumberText(const PolicyNumber &number)
{
    for (const NumberSentence &sentence : numberSentences) {
        if (qstrcmp(sentence.name, number.name) == 0) {
            return Words::tr(sentence.words);
        }
    }
    return {};
}

QString policyProblemText(const PolicyProblem &problem, const Policy &policy)
{
    const auto days = [&policy](const PolicyNumber &number) {
        return wordsLocale().toString(policy.*number.member);
    };
    if (problem.due == nullptr) {
        return filledIn(Words::tr("%1 cannot be used: %2 to %3 days are possible."),
                        {days(*problem.number), QString::number(problem.number->least),
                         wordsLocale().toString(problem.number->most)});
    }
    const bool isBackwards = policy.*problem.number->member < policy.*problem.due->member &&
                             QLatin1String(problem.number->name).endsWith(QLatin1String("before"));
    return filledIn(isBackwards
                        ? Words::tr("The window would end %2 days before, and open only %1 days "
                                    "before.")
                        : Words::tr("The window would end on day %2, before it opens on day %1."),
                    {days(*problem.number), days(*problem.due)});
}

QString policyEffectText(const PolicyEffect &effect)
{
    if (effect.followUps == 0) {
        return Words::tr("No follow-up of today would change");
    }
    const QString followUps = counted(effect.followUps, QT_TRANSLATE_NOOP("Words", "1 follow-up"),
                                      QT_TRANSLATE_NOOP("Words", "%1 follow-ups"));
    if (effect.contacts == 0) {
        return filledIn(Words::tr("%1 would change"), {followUps});
    }
    return filledIn(Words::tr("%1 of %2 would change"),
                    {followUps, counted(effect.contacts, QT_TRANSLATE_NOOP("Words", "1 person"),
                                        QT_TRANSLATE_NOOP("Words", "%1 people"))});
}

} // namespace hallway
