#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <array>

namespace hallway {

namespace {
struct Phrase
{
    const char *action;
    const char *words; ///< %1: whom or what it is done to
    const char *done;  ///< the same after it was done
};

constexpr auto phrases = std::to_array<Phrase>({
    {"add_contact", QT_TRANSLATE_NOOP("Words", "Add %1"), QT_TRANSLATE_NOOP("Words", "Added %1")},
    {"edit_contact", QT_TRANSLATE_NOOP("Words", "Edit %1"),
     QT_TRANSLATE_NOOP("Words", "Edited %1")},
    {"archive_contact", QT_TRANSLATE_NOOP("Words", "Archive %1"),
     QT_TRANSLATE_NOOP("Words", "Archived %1")},
    {"unarchive_contact", QT_TRANSLATE_NOOP("Words", "Unarchive %1"),
     QT_TRANSLATE_NOOP("Words", "Unarchived %1")},
    {"block_contact", QT_TRANSLATE_NOOP("Words", "Mark %1 as not to be contacted"),
     QT_TRANSLATE_NOOP("Words", "Marked %1 as not to be contacted")},
    {"delete_contact", QT_TRANSLATE_NOOP("Words", "Delete %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted %1")},
    {"wake_contact", QT_TRANSLATE_NOOP("Words", "Wake %1"), QT_TRANSLATE_NOOP("Words", "Woke %1")},
    {"attach_file", QT_TRANSLATE_NOOP("Words", "Attach a file to %1"),
     QT_TRANSLATE_NOOP("Words", "Attached a file to %1")},
    {"attach_files", QT_TRANSLATE_NOOP("Words", "Attach files to %1"),
     QT_TRANSLATE_NOOP("Words", "Attached files to %1")},
    {"remove_file", QT_TRANSLATE_NOOP("Words", "Remove a file of %1"),
     QT_TRANSLATE_NOOP("Words", "Removed a file of %1")},
    {"log_encounter", QT_TRANSLATE_NOOP("Words", "Log encounter with %1"),
     QT_TRANSLATE_NOOP("Words", "Logged encounter with %1")},
    {"log_note", QT_TRANSLATE_NOOP("Words", "Log note on %1"),
     QT_TRANSLATE_NOOP("Words", "Logged note on %1")},
    {"edit_interaction", QT_TRANSLATE_NOOP("Words", "Edit exchange with %1"),
     QT_TRANSLATE_NOOP("Words", "Edited exchange with %1")},
    {"delete_interaction", QT_TRANSLATE_NOOP("Words", "Delete exchange with %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted exchange with %1")},
    {"add_promise", QT_TRANSLATE_NOOP("Words", "Add promise with %1"),
     QT_TRANSLATE_NOOP("Words", "Added promise with %1")},
    {"edit_promise", QT_TRANSLATE_NOOP("Words", "Edit promise with %1"),
     QT_TRANSLATE_NOOP("Words", "Edited promise with %1")},
    {"delete_promise", QT_TRANSLATE_NOOP("Words", "Delete promise with %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted promise with %1")},
    {"set_profile", QT_TRANSLATE_NOOP("Words", "Change profile"),
     QT_TRANSLATE_NOOP("Words", "Changed profile")},
    {"import", QT_TRANSLATE_NOOP("Words", "Import %1"), QT_TRANSLATE_NOOP("Words", "Imported %1")},
    {"import_files", QT_TRANSLATE_NOOP("Words", "Import %1 files"),
     QT_TRANSLATE_NOOP("Words", "Imported %1 files")},
    {"fill_sample", QT_TRANSLATE_NOOP("Words", "Fill with the sample student"),
     QT_TRANSLATE_NOOP("Words", "Filled with the sample student")},
    {"merge_contacts", QT_TRANSLATE_NOOP("Words", "Merge into %1"),
     QT_TRANSLATE_NOOP("Words", "Merged into %1")},
    {"set_not_same", QT_TRANSLATE_NOOP("Words", "Keep apart %1"),
     QT_TRANSLATE_NOOP("Words", "Kept apart %1")},
    {"add_deliverable", QT_TRANSLATE_NOOP("Words", "Add deliverable to %1"),
     QT_TRANSLATE_NOOP("Words", "Added deliverable to %1")},
    {"edit_deliverable", QT_TRANSLATE_NOOP("Words", "Edit deliverable of %1"),
     QT_TRANSLATE_NOOP("Words", "Edited deliverable of %1")},
    {"delete_deliverable", QT_TRANSLATE_NOOP("Words", "Delete deliverable of %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted deliverable of %1")},
    {"add_event", QT_TRANSLATE_NOOP("Words", "Add event %1"),
     QT_TRANSLATE_NOOP("Words", "Added event %1")},
    {"edit_event", QT_TRANSLATE_NOOP("Words", "Edit event %1"),
     QT_TRANSLATE_NOOP("Words", "Edited event %1")},
    {"delete_event", QT_TRANSLATE_NOOP("Words", "Delete event %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted event %1")},
    {"add_deadline", QT_TRANSLATE_NOOP("Words", "Add deadline of %1"),
     QT_TRANSLATE_NOOP("Words", "Added deadline of %1")},
    {"edit_deadline", QT_TRANSLATE_NOOP("Words", "Edit deadline of %1"),
     QT_TRANSLATE_NOOP("Words", "Edited deadline of %1")},
    {"delete_deadline", QT_TRANSLATE_NOOP("Words", "Delete deadline of %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted deadline of %1")},
    {"set_target", QT_TRANSLATE_NOOP("Words", "Plan to meet %1"),
     QT_TRANSLATE_NOOP("Words", "Planned to meet %1")},
    {"remove_target", QT_TRANSLATE_NOOP("Words", "No longer plan to meet %1"),
     QT_TRANSLATE_NOOP("Words", "No longer planned to meet %1")},
    {"add_letter", QT_TRANSLATE_NOOP("Words", "Add letter by %1"),
     QT_TRANSLATE_NOOP("Words", "Added letter by %1")},
    {"edit_letter", QT_TRANSLATE_NOOP("Words", "Edit letter by %1"),
     QT_TRANSLATE_NOOP("Words", "Edited letter by %1")},
    {"move_letter", QT_TRANSLATE_NOOP("Words", "Move letter by %1 on"),
     QT_TRANSLATE_NOOP("Words", "Moved letter by %1 on")},
    {"delete_letter", QT_TRANSLATE_NOOP("Words", "Delete letter by %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted letter by %1")},
    {"add_season", QT_TRANSLATE_NOOP("Words", "Add season %1"),
     QT_TRANSLATE_NOOP("Words", "Added season %1")},
    {"edit_season", QT_TRANSLATE_NOOP("Words", "Edit season %1"),
     QT_TRANSLATE_NOOP("Words", "Edited season %1")},
    {"delete_season", QT_TRANSLATE_NOOP("Words", "Delete season %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted season %1")},
    {"add_work", QT_TRANSLATE_NOOP("Words", "Add shared work %1"),
     QT_TRANSLATE_NOOP("Words", "Added shared work %1")},
    {"edit_work", QT_TRANSLATE_NOOP("Words", "Edit shared work %1"),
     QT_TRANSLATE_NOOP("Words", "Edited shared work %1")},
    {"delete_work", QT_TRANSLATE_NOOP("Words", "Delete shared work %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted shared work %1")},
    {"add_milestone", QT_TRANSLATE_NOOP("Words", "Add milestone %1"),
     QT_TRANSLATE_NOOP("Words", "Added milestone %1")},
    {"edit_milestone", QT_TRANSLATE_NOOP("Words", "Edit milestone %1"),
     QT_TRANSLATE_NOOP("Words", "Edited milestone %1")},
    {"delete_milestone", QT_TRANSLATE_NOOP("Words", "Delete milestone %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted milestone %1")},
    {"change_rhythm", QT_TRANSLATE_NOOP("Words", "Change the rhythm with %1"),
     QT_TRANSLATE_NOOP("Words", "Changed the rhythm with %1")},
    {"keep_calendar", QT_TRANSLATE_NOOP("Words", "Keep the calendar file %1 current"),
     QT_TRANSLATE_NOOP("Words", "The calendar file %1 is kept current")},
    {"stop_calendar", QT_TRANSLATE_NOOP("Words", "Stop keeping a calendar file current"),
     QT_TRANSLATE_NOOP("Words", "No calendar file is kept current any more")},
    {"set_policy", QT_TRANSLATE_NOOP("Words", "Change the numbers of the follow-ups"),
     QT_TRANSLATE_NOOP("Words", "Changed the numbers of the follow-ups")},
    {"rename_tag", QT_TRANSLATE_NOOP("Words", "Rename tag %1"),
     QT_TRANSLATE_NOOP("Words", "Renamed tag %1")},
    {"rename_field", QT_TRANSLATE_NOOP("Words", "Rename field %1"),
     QT_TRANSLATE_NOOP("Words", "Renamed field %1")},
    {"rename_institution", QT_TRANSLATE_NOOP("Words", "Rename institution %1"),
     QT_TRANSLATE_NOOP("Words", "Renamed institution %1")},
    {"remove_tag", QT_TRANSLATE_NOOP("Words", "Delete tag %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted tag %1")},
    {"remove_field", QT_TRANSLATE_NOOP("Words", "Delete field %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted field %1")},
    {"remove_institution", QT_TRANSLATE_NOOP("Words", "Delete institution %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted institution %1")},
    {"add_field", QT_TRANSLATE_NOOP("Words", "Add field %1"),
     QT_TRANSLATE_NOOP("Words", "Added field %1")},
    {"tag_contacts", QT_TRANSLATE_NOOP("Words", "Change tags of %1"),
     QT_TRANSLATE_NOOP("Words", "Changed tags of %1")},
    {"set_rhythm", QT_TRANSLATE_NOOP("Words", "Change rhythm of %1"),
     QT_TRANSLATE_NOOP("Words", "Changed rhythm of %1")},
    {"save_filter", QT_TRANSLATE_NOOP("Words", "Save filter %1"),
     QT_TRANSLATE_NOOP("Words", "Saved filter %1")},
    {"change_filter", QT_TRANSLATE_NOOP("Words", "Change filter %1"),
     QT_TRANSLATE_NOOP("Words", "Changed filter %1")},
    {"delete_filter", QT_TRANSLATE_NOOP("Words", "Delete filter %1"),
     QT_TRANSLATE_NOOP("Words", "Deleted filter %1")},
    {"move_filter", QT_TRANSLATE_NOOP("Words", "Move filter %1"),
     QT_TRANSLATE_NOOP("Words", "Moved filter %1")},
    {"repair", QT_TRANSLATE_NOOP("Words", "Plan everything anew"),
     QT_TRANSLATE_NOOP("Words", "Planned everything anew")},
});

enum class Tense { Order, Done };

QString phraseOf(const QString &action, Tense tense)
{
    for (const Phrase &phrase : phrases) {
        if (action == QLatin1String(phrase.action)) {
            return Words::tr(tense == Tense::Order ? phrase.words : phrase.done);
        }
    }
    return {};
}

QString inTense(Tense tense, const QString &order, const QString &done)
{
    return tense == Tense::Order ? order : done;
}

/// "log_email" and "log_email_from": which way it went decides the preposition.
QString loggedPhrase(QString kindWord, Tense tense)
{
    const QLatin1String suffix("_from");
    const bool isIncoming = kindWord.endsWith(suffix);
    if (isIncoming) {
        kindWord.chop(suffix.size());
    }
    const auto kind = interactionKindFromName(kindWord);
    if (!kind) {
        return {};
    }
    const QString name = interactionKindText(*kind);
    if (isIncoming) {
        return filledIn(inTense(tense, Words::tr("Log %1 from %2"), Words::tr("Logged %1 from %2")),
                        {name, QStringLiteral("%1")});
    }
    return filledIn(
        isWritten(*kind)
            ? inTense(tense, Words::tr("Log %1 to %2"), Words::tr("Logged %1 to %2"))
            : inTense(tense, Words::tr("Log %1 with %2"), Words::tr("Logged %1 with %2")),
        {name, QStringLiteral("%1")});
}

QString followUpPhrase(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::ThankYou:
        return Words::tr("thank-you to %1");
    case FollowUpKind::Nudge:
        return Words::tr("nudge to %1");
    case FollowUpKind::Rest:
        return Words::tr("rest of %1");
    case FollowUpKind::KeepInTouch:
        return Words::tr("keeping in touch with %1");
    case FollowUpKind::Promise:
        return Words::tr("promise with %1");
    case FollowUpKind::Letter:
        return Words::tr("letter by %1");
    case FollowUpKind::Event:
        return Words::tr("event with %1");
    case FollowUpKind::Milestone:
        return Words::tr("news to %1");
    }
    return {};
}

QString decidedPhrase(const QString &action, Tense tense)
{
    const qsizetype gap = action.indexOf(u'_');
    const QString verb = action.left(gap);
    const auto kind = followUpKindFromName(action.mid(gap + 1));
    if (gap < 0 || !kind) {
        return {};
    }
    if (verb == u"finish") {
        return filledIn(inTense(tense, Words::tr("Mark %1 done"), Words::tr("Marked %1 done")),
                        {followUpPhrase(*kind)});
    }
    if (verb == u"settle") {
        return filledIn(inTense(tense, Words::tr("Mark %1 done and log it"),
                                Words::tr("Marked %1 done and logged it")),
                        {followUpPhrase(*kind)});
    }
    if (verb == u"snooze") {
        return filledIn(inTense(tense, Words::tr("Snooze %1"), Words::tr("Snoozed %1")),
                        {followUpPhrase(*kind)});
    }
    if (verb == u"reopen") {
        return filledIn(inTense(tense, Words::tr("Reopen %1"), Words::tr("Reopened %1")),
                        {followUpPhrase(*kind)});
    }
    return verb == u"dismiss"
               ? filledIn(inTense(tense, Words::tr("Dismiss %1"), Words::tr("Dismissed %1")),
                          {followUpPhrase(*kind)})
               : QString();
}

QString textOf(const HistoryLabel &label, Tense tense)
{
    QString phrase = phraseOf(label.action, tense);
    if (phrase.isEmpty() && label.action.startsWith(QLatin1String("log_"))) {
        phrase = loggedPhrase(label.action.mid(4), tense);
    }
    if (phrase.isEmpty()) {
        phrase = decidedPhrase(label.action, tense);
    }
    if (phrase.isEmpty()) {
        phrase = inTense(tense, Words::tr("Change %1"), Words::tr("Changed %1"));
    }
    return filledIn(phrase, {label.subject.isEmpty() ? Words::tr("somebody") : label.subject});
}
} // namespace

QString historyText(const HistoryLabel &label)
{
    return textOf(label, Tense::Order);
}

QString doneText(const HistoryLabel &label)
{
    return textOf(label, Tense::Done);
}

} // namespace hallway
