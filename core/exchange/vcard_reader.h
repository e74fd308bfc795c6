#pragma once

#include "core/base/result.h"
#include "core/exchange/records.h"
#include "core/exchange/vcard_lines.h"

#include <QByteArray>
#include <vector>

namespace hallway {

/// Reads vCard 2.1, 3.0 and 4.0 as real programs write them, one card after the other, so that a
/// file of any size needs the memory of one card.
class VcardReader
{
public:
    /// The bytes in UTF-8 or an older 8-bit encoding (see withoutUtf16); they have to outlive
    /// the reader, and may be a mapped file.
    explicit VcardReader(QByteArrayView bytes);

    /// The next card that says something; false at the end. Empty cards are passed over and
    /// land in rejected().
    bool next(ContactRecord &record);

    [[nodiscard]] const std::vector<Rejection> &rejected() const { return rejected_; }
    /// Cards seen so far, rejected ones included.
    [[nodiscard]] qint64 read() const { return read_; }

private:
    bool findCard();
    bool collectCard();
    void passNested();

    QByteArray owned_; ///< a copy with other line ends, where the file needs one
    VcardLines lines_;
    VcardLine line_;
    std::vector<VcardLine> card_;
    std::vector<Rejection> rejected_;
    qint64 start_ = 0;
    qint64 read_ = 0;
    bool isBegun_ = false; ///< line_ is the BEGIN of the next card already
};

/// Reads a whole file. Errors: FormatUnknown, NothingToImport (path).
[[nodiscard]] Result<ContactFile> readVcards(const QByteArray &bytes, const QString &path);

} // namespace hallway
