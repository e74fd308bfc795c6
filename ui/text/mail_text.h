#pragma once

#include "core/people/contact.h"

#include <QUrl>

namespace hallway {

/// A mail to be read over before it goes anywhere. What is not known stands in it as [[ … ]].
struct MailText
{
    QString subject;
    QString body;

    friend bool operator==(const MailText &, const MailText &) = default;
};

/// The text or, where it is empty, a blank that says what belongs there.
[[nodiscard]] QString orBlank(const QString &text, const QString &blank);
/// What follows "Dear": "Dr. Torvik" or, without a title, "Hannah".
[[nodiscard]] QString greetingName(const PersonName &name);
/// How many [[ … ]] are still to be filled in.
[[nodiscard]] int blanksIn(const MailText &mail);
/// The same in words: "2 blanks to fill in: [[ … ]]"; empty when there is none.
[[nodiscard]] QString blanksText(const MailText &mail);
/// What to do when the desktop opened nothing.
[[nodiscard]] QString noMailProgramText();
/// Opens the mail in the desktop's own mail program, unsent (RFC 6068).
[[nodiscard]] QUrl mailUrl(const QString &address, const MailText &mail);

} // namespace hallway
