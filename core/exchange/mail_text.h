#pragma once

#include <QString>

namespace hallway {

/// The text of an HTML mail: its paragraphs as lines, what it quotes behind "> ". What is only
/// there for looks (style, script, head) is left out.
[[nodiscard]] QString textFromHtml(const QString &html);

/// Lines that were broken only for the way, as RFC 3676 (format=flowed) marks them, made whole.
[[nodiscard]] QString unflowed(const QString &text, bool deletesSpace);

/// What the sender of a mail wrote themselves: without quoted lines and the sentence that
/// announces them, without the mail below an answer or a forward, without the signature.
[[nodiscard]] QString newText(const QString &text);

/// True when something is asked: a question mark behind a word, outside of links.
[[nodiscard]] bool asksSomething(const QString &text);

} // namespace hallway
