#include "core/exchange/packed_contact.h"

#include <QStringEncoder>
#include <tuple>

namespace hallway {

namespace {

/// The members of a value, in order. The bindings must name all of them: a field that is added to
/// a contact does not compile until it is packed too.
template <class Contact_>
requires std::same_as<std::remove_const_t<Contact_>, Contact>
auto membersOf(Contact_ &contact)
{
    auto &[id, name, role, pgyYear, training, field, institution, department, title, roleFrom,
           pastRoles, birthday, howMet, howMetOn, howMetLine, introducedBy, notes, letterPoints,
           state, rhythmDays, wokenOn, uid, extra, emails, phones, links, addresses, tags,
           mentorships, photo] = contact;
    return std::tie(id.value, name, role, pgyYear, training, field, institution, department, title,
                    roleFrom, pastRoles, birthday, howMet, howMetOn, howMetLine, introducedBy.value,
                    notes, letterPoints, state, rhythmDays, wokenOn, uid, extra, emails, phones,
                    links, addresses, tags, mentorships, photo);
}

template <class Name>
requires std::same_as<std::remove_const_t<Name>, PersonName>
auto membersOf(Name &name)
{
    auto &[prefix, given, middle, family, suffix, credentials, nickname, formatted] = name;
    return std::tie(prefix, given, middle, family, suffix, credentials, nickname, formatted);
}

template <class Value>
requires std::same_as<std::remove_const_t<Value>, LabelledValue>
auto membersOf(Value &labelled)
{
    auto &[label, value] = labelled;
    return std::tie(label, value);
}

template <class Address>
requires std::same_as<std::remove_const_t<Address>, PostalAddress>
auto membersOf(Address &address)
{
    auto &[label, poBox, extended, street, city, region, postalCode, country] = address;
    return std::tie(label, poBox, extended, street, city, region, postalCode, country);
}

template <class Mentorship_>
requires std::same_as<std::remove_const_t<Mentorship_>, Mentorship>
auto membersOf(Mentorship_ &mentorship)
{
    auto &[kind, status, since] = mentorship;
    return std::tie(kind, status, since);
}

template <class Past>
requires std::same_as<std::remove_const_t<Past>, PastRole>
auto membersOf(Past &past)
{
    auto &[role, institution, department, title, from, until] = past;
    return std::tie(role, institution, department, title, from, until);
}

template <class Value>
concept HasMembers = requires(Value &value)
{
    membersOf(value);
};

constexpr int bitsPerByte = 7;
constexpr quint64 moreFollows = 0x80;

/// Appends values to bytes: numbers in as few as they need, texts as UTF-8 behind their length.
class Packer
{
public:
    /// The value's bytes, until the next is packed.
    const QByteArray &packed(const HasMembers auto &value)
    {
        m_bytes.resize(0); // keeps the room
        pack(value);
        return m_bytes;
    }

private:
    void pack(const HasMembers auto &value)
    {
        std::apply([this](const auto &...members) { (pack(members), ...); }, membersOf(value));
    }

    void pack(qint64 number) { packCount(quint64(number)); }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void pack(Enum value) { packCount(quint64(value)); }
    void pack(std::optional<int> number) { packCount(number ? quint64(*number) + 1 : 0); }
    void pack(QDate day) { packCount(day.isValid() ? quint64(day.toJulianDay()) : 0); }

    void pack(const QByteArray &bytes)
    {
        packCount(quint64(bytes.size()));
        m_bytes.append(bytes);
    }

    void pack(const QString &text)
    {
        m_text.resize(m_encoder.requiredSpace(text.size()));
        const char *end = m_encoder.appendToBuffer(m_text.data(), text);
        const qsizetype size = end - m_text.constData();
        packCount(quint64(size));
        m_bytes.append(m_text.constData(), size);
    }

    template <class List>
    requires requires(const List &list) { list.front(); }
    void pack(const List &list)
    {
        packCount(quint64(list.size()));
        for (const auto &each : list) {
            pack(each);
        }
    }

    void packCount(quint64 count)
    {
        for (; count >= moreFollows; count >>= bitsPerByte) {
            m_bytes.append(char(count | moreFollows));
        }
        m_bytes.append(char(count));
    }

    QByteArray m_bytes;
    QByteArray m_text;
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

/// Takes values from bytes in the order in which a Packer appended them.
class Unpacker
{
public:
    explicit Unpacker(const QByteArray &bytes) : m_next(bytes.constData()) {}

    void unpack(HasMembers auto &value)
    {
        std::apply([this](auto &...members) { (unpack(members), ...); }, membersOf(value));
    }

private:
    void unpack(qint64 &number) { number = qint64(count()); }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void unpack(Enum &value) { value = Enum(count()); }

    void unpack(std::optional<int> &number)
    {
        const quint64 packed = count();
        number = packed == 0 ? std::nullopt : std::optional(int(packed - 1));
    }

    void unpack(QDate &day)
    {
        const quint64 packed = count();
        day = packed == 0 ? QDate() : QDate::fromJulianDay(qint64(packed));
    }

    void unpack(QByteArray &bytes)
    {
        const auto size = qsizetype(count());
        bytes = QByteArray(take(size), size);
    }

    void unpack(QString &text)
    {
        const auto size = qsizetype(count());
        text = size == 0 ? QString() : QString::fromUtf8(take(size), size);
    }

    template <class List>
    requires requires(List &list) { list.front(); }
    void unpack(List &list)
    {
        list.resize(typename List::size_type(count()));
        for (auto &each : list) {
            unpack(each);
        }
    }

    const char *take(qsizetype size) { return std::exchange(m_next, m_next + size); }

    quint64 count()
    {
        quint64 value = 0;
        for (int shift = 0;; shift += bitsPerByte) {
            const auto byte = quint64(quint8(*m_next++));
            value |= (byte & ~moreFollows) << shift;
            if (byte < moreFollows) {
                return value;
            }
        }
    }

    const char *m_next;
};

} // namespace

/// Packed where there is room already: bytes that grow and are cut to size again leave holes behind
/// in which nothing fits, a hundred thousand times over.
PackedContact::PackedContact(const Contact &contact)
{
    thread_local Packer packer;
    const QByteArray &packed = packer.packed(contact);
    m_bytes = QByteArray(packed.constData(), packed.size());
}

Contact PackedContact::contact() const
{
    Contact contact;
    if (!m_bytes.isEmpty()) {
        Unpacker(m_bytes).unpack(contact);
    }
    return contact;
}

} // namespace hallway
