#pragma once

#include "core/exchange/column_mapping.h"
#include "core/exchange/import_batch.h"

#include <QString>

namespace hallway {

/// Why a record was left out: "Line 12: the card is empty."
[[nodiscard]] QString rejectionText(const Rejection &rejection);

/// What was wrong with a record that was imported: "Line 30: the picture is damaged and was left
/// out."
[[nodiscard]] QString warningText(const Warning &warning);

/// Why a file was left out of an import that goes on without it.
[[nodiscard]] QString leftOutText(const Error &error);

/// What was brought in: "Imported 214 people", "Imported 12 people, updated 3".
[[nodiscard]] QString importedText(const ImportReport &report);

/// What stayed as the user had changed it: "Line 12: institution: Harlan → Lakeside".
[[nodiscard]] QString keptFieldText(const KeptField &kept);

/// What came from mail or a calendar: "Logged 12 exchanges, added 2 people".
[[nodiscard]] QString loggedText(const JournalReport &report);

/// What came of several files: "Imported 12 people; logged 40 exchanges".
[[nodiscard]] QString importedText(const BatchReport &report);

/// The word for a field of FieldChange: "e-mail".
[[nodiscard]] QString fieldText(const QString &field);

/// The value of a field as people say it: "program director", "12 Mar 2024"; at most `length`
/// characters.
[[nodiscard]] QString fieldValueText(const QString &field, const QString &value, qsizetype length);

/// What an update would change: "institution: Harlan → Lakeside; + e-mail a@b.example". What the
/// user changed by hand and would keep says so.
[[nodiscard]] QString changesText(const std::vector<FieldChange> &changes);

/// The same from long to short, for a line in which the end may not be cut off because it says what
/// the user changed by hand: values lose their ends, and what was changed by hand comes first.
[[nodiscard]] QStringList changesTexts(const std::vector<FieldChange> &changes);

/// What a column of a table is taken for: "e-mail (work)", "left out".
[[nodiscard]] QString columnTargetText(const ColumnTarget &target);

/// What was left aside, as it stands behind a number: "from mailing lists". Empty for None.
[[nodiscard]] QString skipReasonText(SkipReason reason);

/// What a file is that cannot be imported, by the word of fileFormatName ("ics" is "a
/// calendar").
[[nodiscard]] QString fileFormatText(const QString &format);

} // namespace hallway
