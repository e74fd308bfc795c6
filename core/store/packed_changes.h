#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <future>

namespace hallway {

/// Packs a changeset while it is made, for the history: in compressed pieces, so that a big one is
/// never in memory as a whole, each compressed beside the making of the next.
class ChangePacker
{
public:
    void add(QByteArrayView bytes);
    /// All of it, packed; empty when nothing was added.
    [[nodiscard]] QByteArray finish();

private:
    static constexpr qsizetype pieceSize = 1024 * 1024;

    void collect();

    QByteArray m_piece;
    std::future<QByteArray> m_compressing;
    QByteArray m_packed;
};

/// Gives the bytes of a packed changeset again, a piece at a time.
class ChangeUnpacker
{
public:
    explicit ChangeUnpacker(QByteArrayView packed) : m_rest(packed) {}

    /// Copies up to `room` bytes to `target`: how many; 0 at the end, -1 where it is damaged.
    [[nodiscard]] qsizetype read(char *target, qsizetype room);
    /// Packed bytes that are still to come.
    [[nodiscard]] qint64 remaining() const { return m_rest.size(); }

private:
    [[nodiscard]] bool nextPiece();

    QByteArrayView m_rest;
    QByteArray m_piece;
    qsizetype m_at = 0;
};

/// The whole of a packed changeset; what comes before the damage where it is damaged.
[[nodiscard]] QByteArray unpacked(QByteArrayView packed);

} // namespace hallway
