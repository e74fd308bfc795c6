#pragma once

#include <QString>
#include <QStringList>

namespace hallway {

/// Lower case without accents, for sorting and matching: "García" and "garcia" are equal.
/// Letters that Unicode does not decompose (ø, ł, ß …) become their usual ASCII stand-in.
[[nodiscard]] QString folded(const QString &text);

/// True for what words are made of: everything else stands between them.
[[nodiscard]] bool isPartOfWord(QChar c);

/// The words of a text, folded, without punctuation: for search.
[[nodiscard]] QStringList foldedWords(const QString &text);

/// An e-mail address as it is compared: trimmed, lower case, without "mailto:" and <>.
[[nodiscard]] QString emailKey(const QString &address);

/// The digits of a phone number with a leading + where there was one, for comparing.
[[nodiscard]] QString phoneKey(const QString &number);

/// The stable part of a link: host and path in lower case without scheme, "www.", country
/// subdomain of LinkedIn, query and trailing slash.
[[nodiscard]] QString linkKey(const QString &link);

/// One line of at most `length` characters, white space folded, ending in … where it was cut.
[[nodiscard]] QString oneLine(const QString &text, qsizetype length);

/// Trimmed, with NUL and other control characters (but newline and tab) taken out.
[[nodiscard]] QString cleaned(const QString &text);

} // namespace hallway
