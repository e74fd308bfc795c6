#include "core/exchange/vcard_reader.h"
#include "core/exchange/vcard_writer.h"
#include "tests/core/exchange/fixture.h"

#include <gtest/gtest.h>
#include <random>

namespace hallway {

namespace {

Contact readBack(const Contact &contact)
{
    const QByteArray text = writtenVcard(contact);
    VcardReader reader(text);
    ContactRecord record;
    EXPECT_TRUE(reader.next(record));
    EXPECT_TRUE(record.warnings.empty());
    return record.contact;
}

/// Makes contacts out of a seed, the same for the same seed.
class RandomContacts
{
public:
    explicit RandomContacts(unsigned seed) : random_(seed) {}

    Contact contact()
    {
        Contact contact;
        contact.name = {.prefix = maybe(QStringLiteral("Dr.")),
                        .given = word(),
                        .middle = maybe(word()),
                        .family = word(),
                        .suffix = maybe(QStringLiteral("Jr.")),
                        .credentials = pick({"", "MD", "MD PhD", "MD, FACS", "Chief of all"}),
                        .nickname = maybe(text()),
                        .formatted = maybe(text())};
        fillPlaces(contact);
        fillAcquaintance(contact);
        for (int left = number(4); left > 0; --left) {
            contact.emails.push_back({label(), word() + QStringLiteral("@mail.example")});
            contact.phones.push_back({label(), QStringLiteral("+1 555 ") + QString::number(left)});
            contact.links.push_back({label(), QStringLiteral("https://a.example/x,y;z?") + word()});
            contact.tags.append(QString::number(left) + text());
        }
        contact.uid = maybe(word());
        contact.extra = maybe(QStringLiteral("item1.X-ABDATE:2009-06-20\nitem1.X-ABLabel:Oath\n"
                                             "X-LONG;A=\"b:c\":") +
                              QString(200, QChar(0x00E5)));
        contact.photo = number(2) > 0 ? QByteArray("\x89PNG") + word().toUtf8() : QByteArray();
        return contact;
    }

private:
    int number(int below) { return int(random_() % unsigned(below)); }

    QString pick(const std::vector<const char *> &choices)
    {
        return QString::fromUtf8(choices.at(std::size_t(number(int(choices.size())))));
    }

    QString maybe(const QString &value) { return number(2) > 0 ? value : QString(); }

    QString word()
    {
        return pick(
                   {"Torvik", "García", "山田", "O;Neil", "Back\\slash", "a,b", "Jörg", "😀", "x"}) +
               QString::number(number(1000));
    }

    QString text()
    {
        QString result = word();
        for (int left = number(30); left > 0; --left) {
            result += pick({" ", ", ", "; ", "\\n", ":", "\"", "="}) + word();
        }
        return result;
    }

    QString label()
    {
        return pick({"", "work", "home", "mobile", "work fax", "fax work", "Operating room", "Work",
                     "a:b;c,d"});
    }

    void fillPlaces(Contact &contact)
    {
        contact.institution = text();
        contact.department = maybe(text());
        contact.title = text();
        contact.birthday = pick({"", "1980-05-21", "--05-21", "circa 1800, maybe", "19800521"});
        for (int left = number(3); left > 0; --left) {
            contact.addresses.push_back({label(), maybe(text()), maybe(text()),
                                         text() + QStringLiteral("\nline two"), word(),
                                         maybe(word()), maybe(word()), word()});
        }
    }

    void fillAcquaintance(Contact &contact)
    {
        contact.role = Role(number(10));
        contact.pgyYear = number(2) > 0 ? std::optional(1 + number(12)) : std::nullopt;
        contact.training = maybe(text());
        contact.field = maybe(word());
        contact.howMet = HowMet(number(11));
        contact.howMetOn = number(2) > 0 ? QDate(2026, 1, 1 + number(28)) : QDate();
        contact.howMetLine = maybe(text());
        contact.notes = maybe(text() + QStringLiteral("\n\n") + text() + u'\n');
        contact.letterPoints = maybe(text() + u'\n' + text());
        contact.state = ContactState(number(3));
        contact.rhythmDays = number(2) > 0 ? std::optional(number(90)) : std::nullopt;
        contact.wokenOn = number(2) > 0 ? QDate(2026, 2, 3) : QDate();
        contact.mentorships = {{MentorKind::Research, MentorStatus(number(4)), QDate(2025, 9, 1)},
                               {MentorKind::Career, MentorStatus::Past, QDate()}};
    }

    std::mt19937 random_;
};

} // namespace

TEST(VcardWriter, whatIsWrittenIsReadBack)
{
    RandomContacts contacts(20261123);
    for (int round = 0; round < 500; ++round) {
        const Contact contact = contacts.contact();
        ASSERT_EQ(readBack(contact), contact)
            << round << '\n'
            << writtenVcard(contact).toStdString() << writtenVcard(readBack(contact)).toStdString();
    }
}

TEST(VcardWriter, whatOthersWroteStaysTheSame)
{
    for (const char *name : {"android_2.1", "iphone_3.0", "google_3.0", "outlook_2.1",
                             "nextcloud_4.0", "windows_1252_crcrlf"}) {
        const QString path = QStringLiteral("vcard/%1.vcf").arg(QLatin1StringView(name));
        const auto file = readVcards(fixture(path), path);
        ASSERT_TRUE(file.has_value()) << name;
        for (const ContactRecord &record : file->records) {
            EXPECT_EQ(readBack(record.contact), record.contact) << name;
        }
    }
}

TEST(VcardWriter, foldsAtSeventyFiveOctetsBetweenCharacters)
{
    Contact contact;
    contact.name.given = QStringLiteral("A");
    contact.notes = QString(400, QChar(0x00E5)) + QString::fromUtf8("😀").repeated(100);
    for (const QByteArray &line : writtenVcard(contact).split('\n')) {
        EXPECT_LE(line.size(), 76) << "with its CR";
        EXPECT_TRUE(line.isEmpty() || line.endsWith('\r'));
        EXPECT_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
}

TEST(VcardWriter, writesBirthdaysWithoutYearAsTheyAre)
{
    Contact contact;
    contact.name.given = QStringLiteral("A");
    contact.birthday = QStringLiteral("--04-12");
    EXPECT_TRUE(writtenVcard(contact).contains("\r\nBDAY:--0412\r\n"));
    contact.birthday = QStringLiteral("1980-05-21");
    EXPECT_TRUE(writtenVcard(contact).contains("\r\nBDAY:1980-05-21\r\n"));
    contact.birthday = QStringLiteral("circa 1800");
    EXPECT_TRUE(writtenVcard(contact).contains("\r\nBDAY;VALUE=text:circa 1800\r\n"));
}

TEST(VcardWriter, writesANameForEverybody)
{
    Contact contact;
    contact.emails = {{QStringLiteral("work"), QStringLiteral("only@mail.example")}};
    const QByteArray text = writtenVcard(contact);
    EXPECT_TRUE(text.contains("\r\nN:;;;;\r\nFN:only@mail.example\r\n"));
    EXPECT_TRUE(text.contains("\r\nEMAIL;TYPE=WORK:only@mail.example\r\n"));
    EXPECT_EQ(readBack(contact), contact);
}

} // namespace hallway
