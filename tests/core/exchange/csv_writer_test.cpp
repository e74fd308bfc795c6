#include "core/exchange/csv_writer.h"

#include "core/exchange/table_file.h"
#include "core/exchange/vcard_reader.h"
#include "core/exchange/vcard_writer.h"
#include "tests/support/test_database.h"

#include <QRandomGenerator>
#include <gtest/gtest.h>

namespace hallway {
namespace {

using test::valueOf;

/// Contacts of words that are hard on writers.
class AnyContacts
{
public:
    explicit AnyContacts(quint32 seed) : m_random(seed) {}

    Contact next()
    {
        Contact contact;
        contact.name.given = name();
        contact.name.family = name();
        contact.name.middle = maybe(name());
        contact.name.prefix = maybe(QStringLiteral("Dr."));
        contact.name.suffix = maybe(QStringLiteral("Jr."));
        contact.name.nickname = maybe(name());
        contact.institution = maybe(words());
        contact.department = maybe(words());
        contact.title = maybe(words());
        contact.notes = maybe(words() + u'\n' + words());
        contact.birthday = maybe(QStringLiteral("1979-10-06"));
        const int count = m_random.bounded(4);
        for (int at = 0; at < count; ++at) {
            const QString number = QString::number(m_random.generate());
            contact.emails.push_back({label(), number + QStringLiteral("@a.example")});
            contact.phones.push_back({label(), QStringLiteral("+1 212 ") + number});
            contact.links.push_back({{}, QStringLiteral("https://a.example/") + number});
        }
        if (m_random.bounded(2) == 0) {
            contact.addresses.push_back({label(), maybe(words()), maybe(words()),
                                         words() + u'\n' + words(), words(), maybe(words()),
                                         QStringLiteral("00121"), maybe(words())});
        }
        contact.tags = m_random.bounded(2) == 0 ? QStringList{words(), name()} : QStringList();
        contact.tags.removeDuplicates();
        return contact;
    }

private:
    QString pick(std::initializer_list<const char *> list)
    {
        return QString::fromUtf8(list.begin()[m_random.bounded(int(list.size()))]);
    }

    QString maybe(const QString &text) { return m_random.bounded(2) == 0 ? text : QString(); }

    QString name() { return pick({"Hannah", "Åse", "O'Neil", "李", "van der Berg", "Ana-Lucía"}); }

    QString label() { return pick({"", "work", "home", "mobile", "Camp"}); }

    QString words()
    {
        return pick({"=HYPERLINK(\"x\")", "+SUM(1)", "-2", "@cmd", "'=quoted", "''two", "a, \"b\"",
                     "semi;colon", "Łódź", "tab\there", "back\\slash", "plain words", "%41",
                     "心臓"});
    }

    QRandomGenerator m_random;
};

std::vector<Contact> readBack(const QByteArray &bytes)
{
    std::vector<Contact> people;
    const TableFile table = valueOf(openedTable(bytes, QStringLiteral("t.csv")));
    valueOf(readTable(table, table.mapping, QStringLiteral("t.csv"),
                      [&people](ContactRecord &record, qint64) {
                          people.push_back(record.contact);
                          return true;
                      }));
    return people;
}

QByteArray written(CsvLayout layout, const std::vector<Contact> &contacts)
{
    CsvWidth width;
    for (const Contact &contact : contacts) {
        width.include(contact);
    }
    const CsvWriter writer(layout, width);
    QByteArray bytes = writer.header();
    for (const Contact &contact : contacts) {
        bytes += writer.row(contact);
    }
    return bytes;
}

constexpr int manyContacts = 400;

} // namespace

TEST(CsvWriter, whatGoogleHoldsComesBack)
{
    AnyContacts any(1);
    std::vector<Contact> contacts;
    for (int at = 0; at < manyContacts; ++at) {
        contacts.push_back(any.next());
    }
    const auto again = readBack(written(CsvLayout::Google, contacts));
    ASSERT_EQ(again.size(), contacts.size());
    for (std::size_t at = 0; at < contacts.size(); ++at) {
        EXPECT_EQ(again[at], contacts[at]) << at;
    }
}

TEST(CsvWriter, whatOutlookHoldsComesBack)
{
    AnyContacts any(2);
    std::vector<Contact> contacts;
    for (int at = 0; at < manyContacts; ++at) {
        contacts.push_back(any.next());
    }
    const auto again = readBack(written(CsvLayout::Outlook, contacts));
    ASSERT_EQ(again.size(), contacts.size());
    for (std::size_t at = 0; at < contacts.size(); ++at) {
        EXPECT_EQ(again[at].name, contacts[at].name) << at;
        EXPECT_EQ(again[at].institution, contacts[at].institution) << at;
        EXPECT_EQ(again[at].title, contacts[at].title) << at;
        EXPECT_EQ(again[at].birthday, contacts[at].birthday) << at;
        EXPECT_EQ(again[at].emails.size(), contacts[at].emails.size()) << at;
        EXPECT_TRUE(again[at].notes.contains(contacts[at].notes)) << at;
    }
}

TEST(CsvWriter, beginsWithTheMarkAndGuardsFormulas)
{
    Contact contact;
    contact.name.given = QStringLiteral("=1+1");
    contact.notes = QStringLiteral("-1");
    contact.phones.push_back({{}, QStringLiteral("+1 212 555 0142")});
    contact.phones.push_back({{}, QStringLiteral("+SUM(A1)")});
    const QByteArray bytes = written(CsvLayout::Google, {contact});
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF"
                                 "First Name,"));
    EXPECT_TRUE(bytes.contains("\r\n'=1+1,"));
    EXPECT_TRUE(bytes.contains(",'-1,"));
    EXPECT_TRUE(bytes.contains(",+1 212 555 0142,"));
    EXPECT_TRUE(bytes.contains(",'+SUM(A1)"));
}

TEST(VcardWriter, eitherVersionGivesTheContactBack)
{
    AnyContacts any(3);
    for (int at = 0; at < manyContacts; ++at) {
        Contact contact = any.next();
        contact.photo = at % 3 == 0 ? QByteArray("\x89PNG\r\n\x1A\n and more") : QByteArray();
        contact.birthday = at % 2 == 0 ? QStringLiteral("--02-29") : contact.birthday;
        contact.extra = QStringLiteral("X-SHOE-SIZE:42");
        for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
            const QByteArray bytes = writtenVcard(contact, version);
            EXPECT_TRUE(bytes.contains(version == VcardVersion::V4 ? "\r\nVERSION:4.0\r\n"
                                                                   : "\r\nVERSION:3.0\r\n"));
            VcardReader reader(bytes);
            ContactRecord record;
            ASSERT_TRUE(reader.next(record));
            EXPECT_EQ(record.contact, contact) << bytes.toStdString();
        }
    }
}

} // namespace hallway
