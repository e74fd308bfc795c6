#include "core/store/packed_changes.h"

#include <QtEndian>
#include <algorithm>

namespace hallway {

namespace {

/// Level 1: an import of 100,000 contacts must not wait for a better one.
constexpr int compressionLevel = 1;
/// Before each piece stands how long it is.
constexpr qsizetype lengthSize = sizeof(quint32);

QByteArray compressed(const QByteArray &piece)
{
    return qCompress(piece, compressionLevel);
}

void appendPiece(QByteArray &packed, const QByteArray &piece)
{
    const quint32 length = qToBigEndian(quint32(piece.size()));
    packed.append(reinterpret_cast<const char *>(&length), lengthSize);
    packed.append(piece);
}

} // namespace

void ChangePacker::add(QByteArrayView bytes)
{
    m_piece.append(bytes);
    if (m_piece.size() >= pieceSize) {
        collect();
        m_compressing = std::async(std::launch::async, compressed, std::exchange(m_piece, {}));
        m_piece.reserve(pieceSize + pieceSize / 8);
    }
}

void ChangePacker::collect()
{
    if (m_compressing.valid()) {
        appendPiece(m_packed, m_compressing.get());
    }
}

QByteArray ChangePacker::finish()
{
    collect();
    if (!m_piece.isEmpty()) {
        appendPiece(m_packed, compressed(m_piece));
    }
    return std::exchange(m_packed, {});
}

bool ChangeUnpacker::nextPiece()
{
    if (m_rest.size() < lengthSize) {
        return false;
    }
    const auto length = qsizetype(qFromBigEndian<quint32>(m_rest.data()));
    m_rest = m_rest.sliced(lengthSize);
    if (length > m_rest.size()) {
        return false;
    }
    m_piece = qUncompress(reinterpret_cast<const uchar *>(m_rest.data()), length);
    m_rest = m_rest.sliced(length);
    m_at = 0;
    return !m_piece.isEmpty();
}

qsizetype ChangeUnpacker::read(char *target, qsizetype room)
{
    if (m_at == m_piece.size()) {
        if (m_rest.isEmpty()) {
            return 0;
        }
        if (!nextPiece()) {
            return -1;
        }
    }
    const qsizetype size = std::min(room, m_piece.size() - m_at);
    std::copy_n(m_piece.constData() + m_at, size, target);
    m_at += size;
    return size;
}

QByteArray unpacked(QByteArrayView packed)
{
    ChangeUnpacker unpacker(packed);
    QByteArray all;
    QByteArray room(64 * 1024, Qt::Uninitialized);
    for (qsizetype read = 0; (read = unpacker.read(room.data(), room.size())) > 0;) {
        all.append(room.constData(), read);
    }
    return all;
}

} // namespace hallway
