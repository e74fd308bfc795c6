#include "ui/text/import_text.h"

#include "core/base/text.h"
#include "ui/text/translate.h"

#include <algorithm>
#include <array>

namespace hallway {

namespace {

QString withLine(qint64 line, const QString &sentence, const QString &argument)
{
    return filledIn(sentence, {QString::number(line), argument});
}

constexpr int shown = 60; ///< characters of a value in a list of changes

/// The words for a field of FieldChange.
QString fieldText(const QString &field)
{
    struct Known
    {
        const char *word;
        const char *text;
    };
    static constexpr std::array known{
        Known{"email", QT_TRANSLATE_NOOP("Words", "e-mail")},
        Known{"pgy_year", QT_TRANSLATE_NOOP("Words", "year of training")},
        Known{"how_met", QT_TRANSLATE_NOOP("Words", "how you met")},
        Known{"how_met_on", QT_TRANSLATE_NOOP("Words", "when you met")},
        Known{"how_met_line", QT_TRANSLATE_NOOP("Words", "how you met")},
        Known{"letter_points", QT_TRANSLATE_NOOP("Words", "points for a letter")},
        Known{"extra", QT_TRANSLATE_NOOP("Words", "other properties")},
        Known{"uid", QT_TRANSLATE_NOOP("Words", "identifier")},
    };
    const auto found = std::find_if(known.begin(), known.end(), [&](const Known &each) {
        return field == QLatin1StringView(each.word);
    });
    return found == known.end() ? Words::tr(field.toLatin1().constData()) : Words::tr(found->text);
}

QString rejectionSentence(const Rejection &rejection)
{
    switch (rejection.reason) {
    case RejectionReason::EmptyCard:
        return Words::tr("Line %1: the card says nothing about anybody.");
    case RejectionReason::NoName:
        return rejection.argument.isEmpty() ? Words::tr("Line %1: there is no name.")
                                            : Words::tr("Line %1: there is no name, only %2.");
    case RejectionReason::NoMail:
        return Words::tr("Line %1: this is no mail; nothing says from whom it is.");
    case RejectionReason::NoDate:
        return Words::tr("Line %1: nothing tells when the mail “%2” was written.");
    case RejectionReason::FileUnreadable:
        return Words::tr("Line %1: the file cannot be read.");
    case RejectionReason::EventBroken:
        return Words::tr("Line %1: the event “%2” has no day that can be read.");
    case RejectionReason::OpenQuote:
        return rejection.argument == QString::number(rejection.line)
                   ? Words::tr("Line %1: a quotation mark is never closed; the line was left out.")
                   : Words::tr("Line %1: a quotation mark is never closed; everything down to line "
                               "%2 was left out.");
    }
    return {};
}

QString warningSentence(WarningReason reason)
{
    switch (reason) {
    case WarningReason::CardCut:
        return Words::tr("Line %1: the card is cut off; what is there was read.");
    case WarningReason::LineSkipped:
        return Words::tr("Line %1: “%2” was not understood and left out.");
    case WarningReason::BirthdayUnclear:
        return Words::tr("Line %1: the birthday “%2” is no date and was kept as text.");
    case WarningReason::PhotoBroken:
        return Words::tr("Line %1: the picture is damaged and was left out.");
    case WarningReason::PhotoTooLarge:
        return Words::tr("Line %1: the picture is larger than 5 MB and was left out.");
    case WarningReason::DateUnclear:
        return Words::tr("Line %1: “%2” is no date and was left out.");
    }
    return {};
}

} // namespace

QString rejectionText(const Rejection &rejection)
{
    const QString text = withLine(rejection.line, rejectionSentence(rejection), rejection.argument);
    return rejection.file.isEmpty() ? text : filledIn(Words::tr("%1: %2"), {rejection.file, text});
}

QString skipReasonText(SkipReason reason)
{
    switch (reason) {
    case SkipReason::None:
        return {};
    case SkipReason::NobodyKnown:
        return Words::tr("with nobody you know");
    case SkipReason::NoSender:
        return Words::tr("without a sender");
    case SkipReason::MailingList:
        return Words::tr("from mailing lists");
    case SkipReason::Automatic:
        return Words::tr("sent by machines");
    case SkipReason::Invitation:
        return Words::tr("sent by calendars");
    case SkipReason::Spam:
        return Words::tr("spam");
    case SkipReason::Trash:
        return Words::tr("deleted");
    case SkipReason::Draft:
        return Words::tr("never sent");
    case SkipReason::Cancelled:
        return Words::tr("called off or declined");
    case SkipReason::Upcoming:
        return Words::tr("still to come");
    case SkipReason::Repeated:
        return Words::tr("long ago in a series");
    }
    return {};
}

QString warningText(const Warning &warning)
{
    return withLine(warning.line, warningSentence(warning.reason), warning.argument);
}

QString changesText(const std::vector<FieldChange> &changes)
{
    QStringList parts;
    for (const FieldChange &change : changes) {
        const QString field = fieldText(change.field);
        if (change.before.isEmpty()) {
            parts.append(change.after.isEmpty() ? filledIn(Words::tr("+ %1"), {field})
                                                : filledIn(Words::tr("+ %1 %2"),
                                                           {field, oneLine(change.after, shown)}));
        } else {
            parts.append(filledIn(Words::tr("%1: %2 → %3"), {field, oneLine(change.before, shown),
                                                             oneLine(change.after, shown)}));
        }
    }
    return parts.join(QStringLiteral("; "));
}

QString fileFormatText(const QString &format)
{
    struct Known
    {
        const char *word;
        const char *text;
    };
    constexpr std::array known{
        Known{"empty", QT_TRANSLATE_NOOP("Words", "empty")},
        Known{"vcard", QT_TRANSLATE_NOOP("Words", "contacts (vCard)")},
        Known{"linkedin", QT_TRANSLATE_NOOP("Words", "LinkedIn connections")},
        Known{"google-csv", QT_TRANSLATE_NOOP("Words", "a table from Google Contacts")},
        Known{"outlook-csv", QT_TRANSLATE_NOOP("Words", "a table from Outlook")},
        Known{"csv", QT_TRANSLATE_NOOP("Words", "a table")},
        Known{"ics", QT_TRANSLATE_NOOP("Words", "a calendar")},
        Known{"eml", QT_TRANSLATE_NOOP("Words", "a mail")},
        Known{"mbox", QT_TRANSLATE_NOOP("Words", "a mailbox")},
        Known{"maildir", QT_TRANSLATE_NOOP("Words", "a folder of mails")},
        Known{"msg", QT_TRANSLATE_NOOP("Words", "an Outlook message; save it as .eml")},
        Known{"zip", QT_TRANSLATE_NOOP("Words", "a zip archive; unpack it first")},
        Known{"html", QT_TRANSLATE_NOOP("Words", "a web page")},
        Known{"pdf", QT_TRANSLATE_NOOP("Words", "a PDF document")},
        Known{"binary", QT_TRANSLATE_NOOP("Words", "no text")},
    };
    for (const Known &each : known) {
        if (format == QLatin1StringView(each.word)) {
            return Words::tr(each.text);
        }
    }
    return Words::tr("of an unknown kind");
}

} // namespace hallway
