#pragma once

#include "core/exchange/mail_message.h"

#include <optional>

namespace hallway {

/// A text that was copied elsewhere, as the file that it would be.
struct PastedFile
{
    QString ending; ///< "vcf", "ics", "eml", "mbox" or "csv"
    QByteArray bytes;
};

/// The addresses of a line as mail programs write it, between commas, semicolons or line ends:
/// `"Torvik, Hannah" <h.torvik@n.example>; jonas@n.example`. Empty where the text says anything
/// else.
[[nodiscard]] std::vector<MailAddress> addressesIn(const QString &text);

/// What can be imported of a text: contacts, a calendar, mails, the table of a program, cells of a
/// spreadsheet, or addresses, which become cards. Nothing for any other text.
[[nodiscard]] std::optional<PastedFile> pastedFile(const QString &text);

} // namespace hallway
