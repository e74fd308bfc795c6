#pragma once

#include <QByteArray>

namespace hallway {

/// One content line of a vCard: unfolded, but not decoded.
struct VcardLine
{
    qint64 number = 0;    ///< 1-based, of its first physical line
    QByteArrayView bytes; ///< into the file, or into `joined` where the line was folded
    QByteArray joined;
    bool cut = false; ///< the last line of the file, without a line end
};

/// Walks over content lines: unfolds (RFC 6350, 3.2), joins quoted-printable soft breaks and
/// un-indented base64, takes LF, CRLF and CR CR LF, and passes over blank lines. It works on
/// bytes because folds may cut through a character.
class VcardLines
{
public:
    /// The bytes have to outlive this and every line it gave.
    explicit VcardLines(QByteArrayView bytes) : bytes_(bytes) {}

    /// The next content line; false at the end.
    bool next(VcardLine &line);

private:
    /// What the part before the colon says of how the line may go on.
    struct Head
    {
        bool isKnown = false; ///< the colon has been read
        bool isQuotedPrintable = false;
        bool isBase64 = false;
    };

    struct Physical
    {
        QByteArrayView text; ///< without its line end
        qsizetype end = 0;   ///< where the next one starts
    };

    [[nodiscard]] Physical physicalAt(qsizetype at) const;
    void take(const Physical &physical);
    [[nodiscard]] static Head headOf(QByteArrayView line);
    [[nodiscard]] bool isIndentedAt(qsizetype at) const;
    bool joinsNext(const VcardLine &line, const Head &head, Physical &following) const;

    QByteArrayView bytes_;
    qsizetype at_ = 0;
    qint64 number_ = 0;
};

} // namespace hallway
