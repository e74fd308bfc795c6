#include "ui/text/import_text.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <array>

namespace hallway {

namespace {
struct Sentence
{
    ErrorCode code;
    const char *words; ///< %1 …: the error's arguments
};

constexpr auto sentences = std::to_array<Sentence>({
    {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Words", "Nothing is known under “%1”.")},
    {ErrorCode::Ambiguous,
     QT_TRANSLATE_NOOP("Words", "“%1” fits several people: %2. Say more of the name, or the id.")},
    {ErrorCode::InvalidValue,
     QT_TRANSLATE_NOOP("Words", "The %1 “%2” cannot be used: %3. Nothing was changed.")},
    {ErrorCode::FileMissing, QT_TRANSLATE_NOOP("Words", "There is no file %1.")},
    {ErrorCode::FileUnreadable,
     QT_TRANSLATE_NOOP("Words", "%1 cannot be read (%2). Nothing was changed.")},
    {ErrorCode::FileUnwritable,
     QT_TRANSLATE_NOOP("Words", "%1 cannot be written (%2). Choose another place for it.")},
    {ErrorCode::FileIsFolder,
     QT_TRANSLATE_NOOP("Words", "%1 is a folder, not a file. Nothing was changed.")},
    {ErrorCode::FileEmpty, QT_TRANSLATE_NOOP("Words", "%1 is empty. Nothing was changed.")},
    {ErrorCode::FileTooLarge,
     QT_TRANSLATE_NOOP("Words", "%1 has %2, at most %3 are taken. Nothing was changed.")},
    {ErrorCode::FileLost,
     QT_TRANSLATE_NOOP("Words", "The content of %1 is missing beside the database; a backup may "
                                "still have it. Its name was kept.")},
    {ErrorCode::FormatUnknown,
     QT_TRANSLATE_NOOP("Words", "%1 cannot be imported: it is %2. Nothing was changed.")},
    {ErrorCode::ColumnsUnknown,
     QT_TRANSLATE_NOOP("Words",
                       "None of the columns of %1 says who its rows are about (%2). Nothing "
                       "was changed; say which is which with --map or in the window.")},
    {ErrorCode::NothingToImport,
     QT_TRANSLATE_NOOP("Words", "There is nothing to import in %1. Nothing was changed.")},
    {ErrorCode::DatabaseMissing, QT_TRANSLATE_NOOP("Words", "There is no database %1.")},
    {ErrorCode::DatabaseUnreadable,
     QT_TRANSLATE_NOOP("Words", "The database %1 cannot be opened (%2). It was not changed.")},
    {ErrorCode::DatabaseForeign,
     QT_TRANSLATE_NOOP("Words", "%1 is not a database of Hallway. It was not changed; choose "
                                "another file.")},
    {ErrorCode::DatabaseNewer,
     QT_TRANSLATE_NOOP("Words", "%1 was written by a newer Hallway (version %2 of the database, "
                                "this one knows %3). It was not changed; update Hallway.")},
    {ErrorCode::DatabaseCorrupt,
     QT_TRANSLATE_NOOP("Words", "The database %1 is damaged (%2). It was not changed; go back to "
                                "the last backup.")},
    {ErrorCode::DatabaseLocked,
     QT_TRANSLATE_NOOP("Words", "The database %1 is busy in another program. Nothing was changed; "
                                "try again in a moment.")},
    {ErrorCode::DatabaseReadOnly,
     QT_TRANSLATE_NOOP("Words", "The database is open for reading only. Nothing was changed.")},
    {ErrorCode::DatabaseFull,
     QT_TRANSLATE_NOOP("Words", "There is no room left for the database %1. Nothing was changed; "
                                "make room and try again.")},
    {ErrorCode::DatabaseNotEmpty,
     QT_TRANSLATE_NOOP("Words", "The database %1 has people in it already. Nothing was changed; "
                                "choose a new file with --database.")},
    {ErrorCode::DatabaseFailed,
     QT_TRANSLATE_NOOP("Words", "The database refused (%1). Nothing was changed.")},
    {ErrorCode::MigrationFailed,
     QT_TRANSLATE_NOOP("Words", "The database could not be brought up to date (step %1: %2). It "
                                "is as it was.")},
    {ErrorCode::BackupFailed,
     QT_TRANSLATE_NOOP("Words", "No backup was made at %1 (%2). The database is as it was.")},
    {ErrorCode::NothingToUndo, QT_TRANSLATE_NOOP("Words", "There is nothing to undo.")},
    {ErrorCode::NothingToRedo, QT_TRANSLATE_NOOP("Words", "There is nothing to redo.")},
    {ErrorCode::ChangedSince,
     QT_TRANSLATE_NOOP("Words", "“%1” cannot be taken back: what it changed was changed again "
                                "since. Nothing was changed.")},
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Words", "Cancelled. Nothing was changed.")},
    {ErrorCode::DocumentFailed,
     QT_TRANSLATE_NOOP("Words", "The document %1 could not be made (%2).")},
    {ErrorCode::PartMissing,
     QT_TRANSLATE_NOOP("Words", "A part of the program cannot be loaded: %1 (%2). Install "
                                "Hallway anew.")},
});

QString sentenceOf(ErrorCode code)
{
    for (const Sentence &sentence : sentences) {
        if (sentence.code == code) {
            return Words::tr(sentence.words);
        }
    }
    return Words::tr("Something went wrong.");
}

/// A candidate comes as id, name and institution between tabs.
QString candidateText(const QString &candidate)
{
    const QStringList parts = candidate.split(u'\t');
    return parts.value(2).isEmpty() ? filledIn(Words::tr("%2 (id %1)"), parts)
                                    : filledIn(Words::tr("%2, %3 (id %1)"), parts);
}

/// The first few of the candidates and how many more there are.
QString candidatesText(const QStringList &candidates)
{
    constexpr int shown = 6;
    QStringList names;
    for (const QString &candidate : candidates.mid(0, shown)) {
        names.append(candidateText(candidate));
    }
    if (candidates.size() > shown) {
        names.append(counted(candidates.size() - shown, "1 more", "%1 more"));
    }
    return names.join(QStringLiteral("; "));
}

QString bytesText(const QString &bytes)
{
    return wordsLocale().formattedDataSize(bytes.toLongLong(), 0,
                                           QLocale::DataSizeTraditionalFormat);
}

/// The arguments as the sentence takes them.
QStringList wordedArguments(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Ambiguous:
        return {error.arguments.value(0), candidatesText(error.arguments.mid(1))};
    case ErrorCode::FormatUnknown:
        return {error.arguments.value(0), fileFormatText(error.arguments.value(1))};
    case ErrorCode::FileTooLarge:
        return {error.arguments.value(0), bytesText(error.arguments.value(1)),
                bytesText(error.arguments.value(2))};
    case ErrorCode::ChangedSince:
        return {historyText({error.arguments.value(0), error.arguments.value(1)})};
    default:
        return error.arguments;
    }
}
} // namespace

QString errorText(const Error &error)
{
    QStringList arguments = wordedArguments(error);
    for (QString &argument : arguments) {
        argument = argument.simplified();
    }
    if (error.code == ErrorCode::InvalidValue && arguments.value(1).isEmpty()) {
        return filledIn(Words::tr("The %1 is missing: %3. Nothing was changed."), arguments);
    }
    if (error.code == ErrorCode::DatabaseNotEmpty && arguments.size() > 1) {
        return filledIn(Words::tr("%2 holds a whole database, and %1 has something in it already. "
                                  "Nothing was changed. Choose a new file with --database, or "
                                  "put it in the place of what is there, which is backed up "
                                  "first: hallway restore %2"),
                        arguments);
    }
    return filledIn(sentenceOf(error.code), arguments);
}

QString leftOutText(const Error &error)
{
    const QStringList arguments = wordedArguments(error);
    switch (error.code) {
    case ErrorCode::FileUnreadable:
        return filledIn(Words::tr("%1 was left out: it cannot be read (%2)."), arguments);
    case ErrorCode::FormatUnknown:
        return filledIn(Words::tr("%1 was left out: it is %2."), arguments);
    case ErrorCode::NothingToImport:
        return filledIn(Words::tr("%1 was left out: there is nothing to import in it."), arguments);
    case ErrorCode::ColumnsUnknown:
        return filledIn(Words::tr("%1 was left out: none of its columns says who its rows are "
                                  "about (%2). Say which is which with --map or in the window."),
                        arguments);
    default:
        return errorText(error);
    }
}

} // namespace hallway
