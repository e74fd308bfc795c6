#pragma once

#include <QByteArray>
#include <QString>

namespace hallway {

/// The encodings that files of contacts come in.
enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

/// What the bytes of a file look like, by byte order mark or by their shape.
[[nodiscard]] TextEncoding guessedEncoding(QByteArrayView bytes);

/// The text of a file in whatever encoding, without byte order mark.
[[nodiscard]] QString decodedText(QByteArrayView bytes);

/// The same as UTF-8 where the file is UTF-16; other files as they are, without byte order mark.
/// For readers that work on bytes, because encodings may change from line to line.
[[nodiscard]] QByteArray withoutUtf16(const QByteArray &bytes);

/// The text of a table as bytes that readers of tables understand: as withoutUtf16(), and what
/// plainly is Japanese in Shift-JIS as UTF-8 too.
[[nodiscard]] QByteArray tableText(const QByteArray &bytes);

/// A piece of text that should be UTF-8. Invalid bytes are dropped where the rest plainly is
/// UTF-8; otherwise all of it is read as Windows-1252. Never gives U+FFFD for a bad byte.
[[nodiscard]] QString decodedPiece(QByteArrayView bytes);

/// Bytes in a named character set; as decodedPiece where the name says nothing.
[[nodiscard]] QString decodedPiece(QByteArrayView bytes, QByteArrayView charset);

/// Windows-1252, the superset of Latin-1 that old programs write.
[[nodiscard]] QString decodedWindows1252(QByteArrayView bytes);

} // namespace hallway
