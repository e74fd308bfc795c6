#include "ui/text/import_text.h"

#include "core/base/text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <algorithm>
#include <array>

namespace hallway {

namespace {

QString withLine(qint64 line, const QString &sentence, const QString &argument)
{
    return filledIn(sentence, {QString::number(line), argument});
}

/// How much of a list of changes is said.
struct Brevity
{
    qsizetype characters = 60; ///< of a value
    qsizetype changes = 4;
};

QString changeText(const FieldChange &change, qsizetype characters = Brevity().characters)
{
    const QString field = fieldText(change.field);
    const auto value = [&](const QString &text) {
        return oneLine(fieldValueText(change.field, text, characters), characters);
    };
    if (change.after.isEmpty()) {
        return filledIn(change.isByHand ? Words::tr("another %1") : Words::tr("+ %1"), {field});
    }
    return change.before.isEmpty() ? filledIn(Words::tr("+ %1 %2"), {field, value(change.after)})
                                   : filledIn(Words::tr("%1: %2 → %3"),
                                              {field, value(change.before), value(change.after)});
}

QString rejectionSentence(const Rejection &rejection)
{
    switch (rejection.reason) {
    case RejectionReason::EmptyCard:
        return Words::tr("Line %1: the card says nothing about anybody.");
    case RejectionReason::NoName:
        return rejection.argument.isEmpty() ? Words::tr("Line %1: there is no name.")
                                            : Words::tr("Line %1: there is no name, only %2.");
    case RejectionReason::NobodyNamed:
        return Words::tr("Line %1: the columns that were read say nothing about anybody.");
    case RejectionReason::NoMail:
        return Words::tr("Line %1: this is no mail; nothing says from whom it is.");
    case RejectionReason::NoDate:
        return Words::tr("Line %1: nothing tells when the mail “%2” was written.");
    case RejectionReason::FileUnreadable:
        return Words::tr("Line %1: the file cannot be read.");
    case RejectionReason::FileCut:
        return Words::tr("Line %1: the file is cut off here; what comes before it was read.");
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

QString keptFieldText(const KeptField &kept)
{
    return withLine(kept.line, Words::tr("Line %1: %2"), changeText(kept.change));
}

namespace {

QString writtenText(const ImportReport &report)
{
    if (report.created == 0) {
        return counted(report.updated, "Updated 1 person", "Updated %1 people");
    }
    const QString created = counted(report.created, "Imported 1 person", "Imported %1 people");
    return report.updated == 0 ? created
                               : filledIn(Words::tr("%1, updated %2"),
                                          {created, wordsLocale().toString(report.updated)});
}

} // namespace

QString importedText(const ImportReport &report)
{
    const QString written = writtenText(report);
    return report.kept.empty() ? written
                               : filledIn(Words::tr("%1; %2"),
                                          {written, counted(std::ssize(report.kept),
                                                            "kept 1 field as you changed it",
                                                            "kept %1 fields as you changed them")});
}

QString loggedText(const JournalReport &report)
{
    const ImportReport &counts = report.counts;
    QStringList parts;
    if (counts.created > 0) {
        parts.append(counted(counts.created, "Logged 1 exchange", "Logged %1 exchanges"));
    }
    if (counts.updated > 0) {
        parts.append(counted(counts.updated, "completed 1", "completed %1"));
    }
    if (report.newPeople > 0) {
        parts.append(counted(report.newPeople, "added 1 person", "added %1 people"));
    }
    return capitalised(parts.join(QStringLiteral(", ")));
}

QString importedText(const BatchReport &report)
{
    ImportReport people;
    for (const ImportReport &each : report.people) {
        people.created += each.created;
        people.updated += each.updated;
        people.kept.insert(people.kept.end(), each.kept.begin(), each.kept.end());
    }
    JournalReport journal;
    for (const JournalReport &each : report.journals) {
        journal.counts.created += each.counts.created;
        journal.counts.updated += each.counts.updated;
        journal.newPeople += each.newPeople;
    }
    const QString logged = loggedText(journal);
    if (people.created + people.updated == 0) {
        return logged;
    }
    const QString written = importedText(people);
    return logged.isEmpty() ? written : filledIn(Words::tr("%1. %2"), {written, logged});
}

QString fieldText(const QString &field)
{
    struct Known
    {
        const char *word;
        const char *text;
    };
    static constexpr std::array known{
        Known{"name", QT_TRANSLATE_NOOP("Words", "name")},
        Known{"nickname", QT_TRANSLATE_NOOP("Words", "nickname")},
        Known{"role", QT_TRANSLATE_NOOP("Words", "role")},
        Known{"pgy_year", QT_TRANSLATE_NOOP("Words", "year of training")},
        Known{"training", QT_TRANSLATE_NOOP("Words", "training")},
        Known{"field", QT_TRANSLATE_NOOP("Words", "field")},
        Known{"institution", QT_TRANSLATE_NOOP("Words", "institution")},
        Known{"department", QT_TRANSLATE_NOOP("Words", "department")},
        Known{"title", QT_TRANSLATE_NOOP("Words", "title")},
        Known{"birthday", QT_TRANSLATE_NOOP("Words", "birthday")},
        Known{"how_met", QT_TRANSLATE_NOOP("Words", "how you met")},
        Known{"how_met_on", QT_TRANSLATE_NOOP("Words", "when you met")},
        Known{"how_met_line", QT_TRANSLATE_NOOP("Words", "how you met")},
        Known{"email", QT_TRANSLATE_NOOP("Words", "e-mail")},
        Known{"phone", QT_TRANSLATE_NOOP("Words", "phone")},
        Known{"link", QT_TRANSLATE_NOOP("Words", "link")},
        Known{"address", QT_TRANSLATE_NOOP("Words", "address")},
        Known{"tag", QT_TRANSLATE_NOOP("Words", "tag")},
        Known{"mentorship", QT_TRANSLATE_NOOP("Words", "mentor")},
        Known{"notes", QT_TRANSLATE_NOOP("Words", "notes")},
        Known{"letter_points", QT_TRANSLATE_NOOP("Words", "points for a letter")},
        Known{"photo", QT_TRANSLATE_NOOP("Words", "picture")},
        Known{"extra", QT_TRANSLATE_NOOP("Words", "other properties")},
        Known{"role_from", QT_TRANSLATE_NOOP("Words", "in this role since")},
        Known{"past_role", QT_TRANSLATE_NOOP("Words", "earlier role")},
        Known{"uid", QT_TRANSLATE_NOOP("Words", "identifier")},
    };
    const auto found = std::find_if(known.begin(), known.end(), [&](const Known &each) {
        return field == QLatin1StringView(each.word);
    });
    return found == known.end() ? field : Words::tr(found->text);
}

QString fieldValueText(const QString &field, const QString &value, qsizetype length)
{
    if (const auto role = roleFromName(value); role && field == u"role") {
        return roleText(*role);
    }
    if (const auto howMet = howMetFromName(value); howMet && field == u"how_met") {
        return howMetText(*howMet);
    }
    if (const auto kind = mentorKindFromName(value); kind && field == u"mentorship") {
        return mentorText(*kind);
    }
    if (const QDate day = QDate::fromString(value, Qt::ISODate); day.isValid()) {
        return wordsLocale().toString(day, QStringLiteral("d MMM yyyy"));
    }
    return value.size() <= length ? value : value.first(length) + QChar(0x2026);
}

namespace {

/// What the user changed by hand and would keep says so.
QString notedText(const FieldChange &change, const QString &text)
{
    return change.isTaken ? text : filledIn(Words::tr("%1 (changed by you)"), {text});
}

QString changesText(const std::vector<FieldChange> &changes, Brevity brevity)
{
    QStringList parts;
    for (const FieldChange &change : changes) {
        if (parts.size() == brevity.changes) {
            parts.append(counted(std::ssize(changes) - brevity.changes, "1 more", "%1 more"));
            break;
        }
        parts.append(notedText(change, changeText(change, brevity.characters)));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

QString changesText(const std::vector<FieldChange> &changes)
{
    return changesText(changes, Brevity());
}

QStringList changesTexts(const std::vector<FieldChange> &changes)
{
    QStringList texts{changesText(changes)};
    std::vector<FieldChange> kept = changes;
    std::stable_partition(kept.begin(), kept.end(),
                          [](const FieldChange &change) { return !change.isTaken; });
    if (kept.empty() || kept.front().isTaken) {
        return texts; // no note that could be cut off
    }
    for (const Brevity brevity :
         {Brevity{30, 4}, Brevity{18, 3}, Brevity{18, 2}, Brevity{12, 1}, Brevity{6, 1}}) {
        texts.append(changesText(kept, brevity));
    }
    texts.append(notedText(kept.front(), fieldText(kept.front().field)));
    return texts;
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
        Known{"thunderbird-csv", QT_TRANSLATE_NOOP("Words", "a table from Thunderbird")},
        Known{"csv", QT_TRANSLATE_NOOP("Words", "a table")},
        Known{"ics", QT_TRANSLATE_NOOP("Words", "a calendar")},
        Known{"eml", QT_TRANSLATE_NOOP("Words", "a mail")},
        Known{"mbox", QT_TRANSLATE_NOOP("Words", "a mailbox")},
        Known{"maildir", QT_TRANSLATE_NOOP("Words", "a folder of mails")},
        Known{"msg", QT_TRANSLATE_NOOP("Words", "an Outlook message; save it as .eml")},
        Known{"zip", QT_TRANSLATE_NOOP("Words", "a zip archive; unpack it first")},
        Known{"archive", QT_TRANSLATE_NOOP("Words", "an archive of everything")},
        Known{"office", QT_TRANSLATE_NOOP("Words", "an office document; save its table as CSV")},
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
