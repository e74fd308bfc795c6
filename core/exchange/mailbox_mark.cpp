#include "core/exchange/mailbox_mark.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace hallway {

namespace {

constexpr qint64 sampleBytes = 4096;
constexpr qint64 samples = 16;

} // namespace

QString fileFingerprint(const QString &path, qint64 bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || file.size() < bytes) {
        return {};
    }
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const qint64 last = std::max<qint64>(0, bytes - sampleBytes);
    for (qint64 sample = 0; sample < samples; ++sample) {
        const qint64 place = last / (samples - 1) * sample;
        const bool isLast = sample == samples - 1;
        if (!file.seek(isLast ? last : place)) {
            return {};
        }
        hash.addData(file.read(std::min(sampleBytes, bytes - file.pos())));
    }
    return QString::fromLatin1(hash.result().toHex());
}

std::optional<ReadBefore> readBefore(const std::optional<MailboxMark> &mark, const QString &people,
                                     const QStringList &me)
{
    const bool isSame = mark && mark->people == people && (me.isEmpty() || me == mark->me);
    if (!isSame || mark->fingerprint.isEmpty() ||
        fileFingerprint(mark->path, mark->bytes) != mark->fingerprint) {
        return std::nullopt;
    }
    return ReadBefore{*mark, QFileInfo(mark->path).size() == mark->bytes};
}

} // namespace hallway
