#include "tests/core/exchange/zip_parts.h"

#include "core/exchange/archive_zip.h"
#include "tests/support/test_database.h"

#include <QtEndian>
#include <array>

namespace hallway::test {

namespace {

constexpr qint64 mostPartBytes = 1 << 30;

std::array<quint32, 256> checksumTable()
{
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < table.size(); ++byte) {
        quint32 sum = byte;
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        table.at(byte) = sum;
    }
    return table;
}

quint32 checksum(const QByteArray &bytes)
{
    static const auto table = checksumTable();
    quint32 sum = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        sum = (sum >> 8U) ^ table[(sum ^ static_cast<unsigned char>(byte)) & 0xFFU];
    }
    return ~sum;
}

template <class Number>
QByteArray little(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

/// What stands both before a part and in the list at the end.
QByteArray description(const QByteArray &name, const QByteArray &plain, const QByteArray &packed,
                       const ZipLie &lie)
{
    const quint16 method = lie.isPacked ? 8 : 0;
    return little<quint16>(20) + little<quint16>(0x0800) + little(method) + little<quint32>(0) +
           little(checksum(plain)) + little(quint32(packed.size())) +
           little(lie.bytes > 0 ? lie.bytes : quint32(plain.size())) +
           little(quint16(name.size())) + little<quint16>(0);
}

/// zlib's stream without its head and sum.
QByteArray deflated(const QByteArray &plain)
{
    constexpr int lengthAndHead = 6;
    constexpr int sum = 4;
    return qCompress(plain).sliced(lengthAndHead).chopped(sum);
}

} // namespace

ZipParts zipParts(const QString &path)
{
    ZipParts parts;
    if (const auto zip = ArchiveZip::open(path); zip) {
        for (const QString &name : zip->names()) {
            parts.insert(name, valueOf(zip->content(name, mostPartBytes)));
        }
    }
    EXPECT_FALSE(parts.isEmpty()) << path.toStdString();
    return parts;
}

QByteArray zipOf(const ZipParts &parts, const ZipLie &lie)
{
    QByteArray zip;
    QByteArray list;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        const ZipLie own = part.key() == lie.part ? lie : ZipLie();
        const QByteArray name = part.key().toUtf8();
        const QByteArray packed = own.isPacked ? deflated(part.value()) : part.value();
        const QByteArray described = description(name, part.value(), packed, own);
        list += "PK\x01\x02" + little<quint16>(20) + described + little<quint16>(0) +
                little<quint16>(0) + little<quint16>(0) + little<quint32>(0) +
                little(quint32(zip.size())) + name;
        zip += "PK\x03\x04" + described + name + packed;
    }
    const auto count = little(quint16(parts.size()));
    return zip + list + "PK\x05\x06" + little<quint16>(0) + little<quint16>(0) + count + count +
           little(quint32(list.size())) + little(quint32(zip.size())) + little<quint16>(0);
}

} // namespace hallway::test
