#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <array>

namespace hallway {

namespace {
struct Phrase
{
    const char *action;
    const char *words; ///< %1: whom or what it was done to
};

constexpr std::array<Phrase, 17> phrases{{
    {"add_contact", QT_TRANSLATE_NOOP("Words", "Add %1")},
    {"edit_contact", QT_TRANSLATE_NOOP("Words", "Edit %1")},
    {"archive_contact", QT_TRANSLATE_NOOP("Words", "Archive %1")},
    {"unarchive_contact", QT_TRANSLATE_NOOP("Words", "Unarchive %1")},
    {"block_contact", QT_TRANSLATE_NOOP("Words", "Mark %1 as not to be contacted")},
    {"delete_contact", QT_TRANSLATE_NOOP("Words", "Delete %1")},
    {"wake_contact", QT_TRANSLATE_NOOP("Words", "Wake %1")},
    {"log_encounter", QT_TRANSLATE_NOOP("Words", "Log encounter with %1")},
    {"log_note", QT_TRANSLATE_NOOP("Words", "Log note on %1")},
    {"edit_interaction", QT_TRANSLATE_NOOP("Words", "Edit exchange with %1")},
    {"delete_interaction", QT_TRANSLATE_NOOP("Words", "Delete exchange with %1")},
    {"add_promise", QT_TRANSLATE_NOOP("Words", "Add promise with %1")},
    {"edit_promise", QT_TRANSLATE_NOOP("Words", "Edit promise with %1")},
    {"delete_promise", QT_TRANSLATE_NOOP("Words", "Delete promise with %1")},
    {"set_profile", QT_TRANSLATE_NOOP("Words", "Change profile")},
    {"import", QT_TRANSLATE_NOOP("Words", "Import %1")},
    {"fill_sample", QT_TRANSLATE_NOOP("Words", "Fill with the sample student")},
}};

QString phraseOf(const QString &action)
{
    for (const Phrase &phrase : phrases) {
        if (action == QLatin1String(phrase.action)) {
            return Words::tr(phrase.words);
        }
    }
    return {};
}

/// "log_email" and "log_email_from": which way it went decides the preposition.
QString loggedPhrase(QString kindWord)
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
        return filledIn(Words::tr("Log %1 from %2"), {name, QStringLiteral("%1")});
    }
    return filledIn(isWritten(*kind) ? Words::tr("Log %1 to %2") : Words::tr("Log %1 with %2"),
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

QString decidedPhrase(const QString &action)
{
    const qsizetype gap = action.indexOf(u'_');
    const QString verb = action.left(gap);
    const auto kind = followUpKindFromName(action.mid(gap + 1));
    if (gap < 0 || !kind) {
        return {};
    }
    if (verb == u"finish") {
        return filledIn(Words::tr("Mark %1 done"), {followUpPhrase(*kind)});
    }
    if (verb == u"snooze") {
        return filledIn(Words::tr("Snooze %1"), {followUpPhrase(*kind)});
    }
    return verb == u"dismiss" ? filledIn(Words::tr("Dismiss %1"), {followUpPhrase(*kind)})
                              : QString();
}
} // namespace

QString historyText(const HistoryLabel &label)
{
    QString phrase = phraseOf(label.action);
    if (phrase.isEmpty() && label.action.startsWith(QLatin1String("log_"))) {
        phrase = loggedPhrase(label.action.mid(4));
    }
    if (phrase.isEmpty()) {
        phrase = decidedPhrase(label.action);
    }
    if (phrase.isEmpty()) {
        phrase = Words::tr("Change %1");
    }
    return filledIn(phrase, {label.subject.isEmpty() ? Words::tr("somebody") : label.subject});
}

} // namespace hallway
