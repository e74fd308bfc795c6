#include "core/exchange/journal_spool.h"

#include <QDataStream>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

/// Texts go as UTF-8: half the size of QString's own format.
QDataStream &operator<<(QDataStream &stream, const Interaction &interaction)
{
    stream << interaction.id.value << int(interaction.kind) << int(interaction.direction)
           << interaction.on << interaction.at.has_value()
           << interaction.at.value_or(LocalTime()).minute
           << interaction.at.value_or(LocalTime()).utcOffset << interaction.subject.toUtf8()
           << interaction.text.toUtf8() << interaction.occasion.toUtf8()
           << interaction.source.toUtf8() << interaction.externalId.toUtf8()
           << qint32(interaction.participants.size());
    for (const ContactId contact : interaction.participants) {
        stream << contact.value;
    }
    return stream;
}

QString textFrom(QDataStream &stream)
{
    QByteArray bytes;
    stream >> bytes;
    return QString::fromUtf8(bytes);
}

QDataStream &operator>>(QDataStream &stream, Interaction &interaction)
{
    int kind = 0;
    int direction = 0;
    bool hasTime = false;
    LocalTime time;
    qint32 participants = 0;
    stream >> interaction.id.value >> kind >> direction >> interaction.on >> hasTime >>
        time.minute >> time.utcOffset;
    interaction.kind = InteractionKind(kind);
    interaction.direction = Direction(direction);
    interaction.at = hasTime ? std::optional(time) : std::nullopt;
    interaction.subject = textFrom(stream);
    interaction.text = textFrom(stream);
    interaction.occasion = textFrom(stream);
    interaction.source = textFrom(stream);
    interaction.externalId = textFrom(stream);
    stream >> participants;
    for (qint32 i = 0; i < participants && stream.status() == QDataStream::Ok; ++i) {
        ContactId contact;
        stream >> contact.value;
        interaction.participants.push_back(contact);
    }
    return stream;
}

} // namespace

Result<qint64> JournalSpool::add(const JournalRecord &record)
{
    if (!m_file.isOpen() && !m_file.open()) {
        return fail(ErrorCode::FileUnreadable, {m_of, m_file.errorString()});
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << record.interaction << record.who.toUtf8() << record.attachments
           << record.file.toUtf8() << record.line << record.offset;
    const qint64 place = m_end;
    const auto size = qint32(bytes.size());
    const bool isWritten =
        m_file.write(reinterpret_cast<const char *>(&size), sizeof size) == sizeof size &&
        m_file.write(bytes) == size;
    if (!isWritten) {
        const QString folder = QFileInfo(m_file.fileName()).path();
        return fail(ErrorCode::FileUnreadable, {m_of, u"there is no room for it in "_s + folder});
    }
    m_end += qint64(sizeof size) + size;
    return place;
}

Result<JournalRecord> JournalSpool::at(qint64 place)
{
    qint32 size = 0;
    const bool isThere = (m_file.pos() == place || m_file.seek(place)) &&
                         m_file.read(reinterpret_cast<char *>(&size), sizeof size) == sizeof size;
    const QByteArray bytes = isThere ? m_file.read(size) : QByteArray();
    if (!isThere || bytes.size() != size) {
        return fail(ErrorCode::FileUnreadable, {m_of, m_file.errorString()});
    }
    JournalRecord record;
    QDataStream stream(bytes);
    stream >> record.interaction;
    record.who = textFrom(stream);
    stream >> record.attachments;
    record.file = textFrom(stream);
    stream >> record.line >> record.offset;
    return record;
}

} // namespace hallway
