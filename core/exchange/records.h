#pragma once

#include "core/people/contact.h"

#include <QString>
#include <vector>

namespace hallway {

/// Why a record of a file was left out. The sentence is made in ui/text/import_text.h.
enum class RejectionReason {
    EmptyCard,      ///< a card that says nothing about anybody
    NoName,         ///< a row with a link only; argument: the link
    NobodyNamed,    ///< a row in whose known columns there is nothing
    OpenQuote,      ///< a quotation mark never closed; argument: the last line lost to it
    NoMail,         ///< no header that a mail has
    NoDate,         ///< a mail that nothing dates; argument: its subject
    FileUnreadable, ///< a file of a folder
    FileCut,        ///< the file ends in the middle of something, or could be read no further
    EventBroken     ///< an event without a day; argument: its title
};

/// A record that was not imported.
struct Rejection
{
    qint64 line = 0; ///< 1-based line of the record's start
    RejectionReason reason = RejectionReason::EmptyCard;
    QString argument;
    QString file; ///< inside a folder; empty for a single file

    friend bool operator==(const Rejection &, const Rejection &) = default;
};

/// What was wrong with a record that was imported all the same.
enum class WarningReason {
    CardCut,         ///< no END: the file or the card was cut off
    LineSkipped,     ///< a line that is no property; argument: its beginning
    BirthdayUnclear, ///< kept as text; argument: the text
    PhotoBroken,     ///< the picture could not be decoded and was left out
    PhotoTooLarge,   ///< more than 5 MB, left out
    DateUnclear      ///< a date that was left out; argument: the text
};

/// One remark about an imported record.
struct Warning
{
    qint64 line = 0; ///< 1-based
    WarningReason reason = WarningReason::CardCut;
    QString argument;

    friend bool operator==(const Warning &, const Warning &) = default;
};

/// One person as a file describes them.
struct ContactRecord
{
    qint64 line = 0; ///< 1-based line of the record's start
    Contact contact;
    std::vector<Warning> warnings;
    std::vector<quint64> hashes; ///< matchHashes() of the contact, where they are known already
};

/// What a file of contacts held.
struct ContactFile
{
    QString format; ///< as fileFormatName() says it
    std::vector<ContactRecord> records;
    std::vector<Rejection> rejected;
    qint64 read = 0; ///< records seen, rejected ones included
};

} // namespace hallway
