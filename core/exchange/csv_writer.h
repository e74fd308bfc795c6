#pragma once

#include "core/people/contact.h"

#include <QByteArray>

namespace hallway {

/// Whose columns a table of contacts has.
enum class CsvLayout { Google, Outlook };

/// How many columns of a kind the fullest contact needs.
struct CsvWidth
{
    qsizetype emails = 0;
    qsizetype phones = 0;
    qsizetype links = 0;
    qsizetype addresses = 0;

    /// Makes room for one more contact.
    void include(const Contact &contact);
};

/// Writes contacts as a table that Google Contacts or Outlook reads: UTF-8 with byte order mark,
/// CRLF, RFC 4180. A cell that a table program would run as a formula (it begins with = + - @) gets
/// an apostrophe before it, but for plain phone numbers, which Google would take along.
class CsvWriter
{
public:
    /// `width` is for Google's numbered columns; Outlook's are given.
    CsvWriter(CsvLayout layout, const CsvWidth &width);

    /// The mark and the row of headers.
    [[nodiscard]] QByteArray header() const;
    [[nodiscard]] QByteArray row(const Contact &contact) const;

private:
    CsvLayout m_layout;
    CsvWidth m_width;
    QStringList m_headers;
};

} // namespace hallway
