#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace hallway {

/// The context under which the words of ui/text are translated.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// "1 day" or "3 days": `one` for one, else `many` with %1 as the number.
[[nodiscard]] QString counted(qint64 number, const char *one, const char *many);

/// The sentence with %1 to %9 replaced by the arguments; missing ones become empty, and a % in an
/// argument stays what it is.
[[nodiscard]] QString filledIn(const QString &sentence, const QStringList &arguments);

/// The text with its first letter in upper case.
[[nodiscard]] QString capitalised(const QString &text);

/// The language of the words, for names of months and days beside them.
[[nodiscard]] inline QLocale wordsLocale()
{
    return QLocale(QLocale::English);
}

} // namespace hallway
