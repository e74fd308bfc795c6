#include "core/exchange/contact_file.h"
#include "core/exchange/import.h"
#include "core/exchange/import_sources.h"
#include "tests/core/exchange/fixture.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <gmock/gmock.h>

namespace hallway {

namespace {

using test::TestWorkspace;
using test::valueOf;

constexpr qint64 longestMilliseconds = 2000;

/// The collection beside the checkout.
QString collection()
{
    return QStringLiteral(HALLWAY_SOURCE_DIR "/../shared/conformance/");
}

struct ContactExpectation
{
    QString file;
    qint64 count = 0;
    QByteArray verdict;
};

std::vector<ContactExpectation> contactExpectations()
{
    std::vector<ContactExpectation> list;
    const QByteArray table = fileBytes(collection() + QStringLiteral("expected.tsv"));
    for (const QByteArray &line : table.split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        const bool isOurs =
            QList<QByteArray>{"vcard", "google-csv", "outlook-csv", "other-csv"}.contains(
                cells.value(1));
        if (isOurs) {
            list.push_back({QStringLiteral("files/") + QString::fromUtf8(cells[0]),
                            cells[2].toLongLong(), cells[3]});
        }
    }
    return list;
}

/// The contacts of the only file whose path ends so.
std::vector<Contact> contactsOf(const char *ending)
{
    std::vector<Contact> contacts;
    QDirIterator files(collection() + QStringLiteral("files"), QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith(QString::fromUtf8(ending))) {
            valueOf(readContactFile(path, [&contacts](ContactRecord &record, qint64) {
                contacts.push_back(record.contact);
                return true;
            }));
        }
    }
    return contacts;
}

std::vector<std::string> textsOf(const std::vector<LabelledValue> &values)
{
    std::vector<std::string> list;
    for (const LabelledValue &value : values) {
        list.push_back(value.value.toStdString());
    }
    return list;
}

/// What a contact says of one thing.
std::vector<std::string> said(const Contact &contact, const std::string &what)
{
    if (what == "name") {
        return {displayName(contact).toStdString(), fullName(contact).toStdString(),
                contact.name.formatted.toStdString()};
    }
    if (what == "email") {
        return textsOf(contact.emails);
    }
    if (what == "phone") {
        return textsOf(contact.phones);
    }
    if (what == "link") {
        return textsOf(contact.links);
    }
    if (what == "city") {
        std::vector<std::string> cities;
        for (const PostalAddress &address : contact.addresses) {
            cities.push_back(address.city.toStdString());
        }
        return cities;
    }
    if (what == "org") {
        return {contact.institution.toStdString()};
    }
    return {(what == "born" ? contact.birthday : contact.title).toStdString()};
}

struct Fact
{
    const char *file;
    std::size_t card;
    const char *what;
    const char *value;
};

/// Read by hand from the files and expected.tsv.
constexpr std::array facts{
    Fact{"John_Doe_ANDROID.vcf", 0, "email", "john.doe@company.com"},
    Fact{"John_Doe_ANDROID.vcf", 2, "name", "Ñ Ñ Ñ Ñ Ñ "},
    Fact{"John_Doe_ANDROID.vcf", 2, "phone", "123456789"},
    Fact{"John_Doe_BLACK_BERRY.vcf", 0, "name", "John Doe"},
    Fact{"John_Doe_BLACK_BERRY.vcf", 0, "org", "Acme Solutions"},
    Fact{"John_Doe_BLACK_BERRY.vcf", 0, "phone", "+96123456789"},
    Fact{"John_Doe_EVOLUTION.vcf", 0, "email", "john.doe@ibm.com"},
    Fact{"John_Doe_EVOLUTION.vcf", 0, "phone", "905-666-1234"},
    Fact{"John_Doe_EVOLUTION.vcf", 0, "org", "IBM"},
    Fact{"John_Doe_GMAIL.vcf", 0, "phone", "905-555-1234"},
    Fact{"John_Doe_IPHONE.vcf", 0, "email", "john.doe@ibm.com"},
    Fact{"John_Doe_IPHONE.vcf", 0, "born", "2012-06-06"},
    Fact{"John_Doe_LOTUS_NOTES.vcf", 0, "email", "billy_bob@gmail.com"},
    Fact{"John_Doe_LOTUS_NOTES.vcf", 0, "born", "1980-05-21"},
    Fact{"John_Doe_MAC_ADDRESS_BOOK.vcf", 0, "phone", "905-222-1234"},
    Fact{"John_Doe_MS_OUTLOOK.vcf", 0, "email", "john.doe@ibm.cm"},
    Fact{"John_Doe_MS_OUTLOOK.vcf", 0, "born", "1980-03-22"},
    Fact{"text__fullcontact.vcf", 0, "email", "work@example.com"},
    Fact{"text__fullcontact.vcf", 0, "born", "2016-08-01"},
    Fact{"gmail-list.vcf", 0, "name", "Arnold Smith"},
    Fact{"gmail-list.vcf", 1, "email", "chrisy55d@yahoo.com"},
    Fact{"gmail-list.vcf", 2, "name", "Doug White"},
    Fact{"gmail-single.vcf", 0, "born", "1960-09-10"},
    Fact{"gmail-single2.vcf", 0, "email", "customcategory@example.com"},
    Fact{"outlook-2003.vcf", 0, "email", "jdoe@hotmail.com"},
    Fact{"outlook-2007.vcf", 0, "phone", "(111) 555-1111"},
    Fact{"rfc2426-example.vcf", 0, "email", "Frank_Dawson@Lotus.com"},
    Fact{"rfc2426-example.vcf", 1, "phone", "+1-415-937-3419"},
    Fact{"rfc6350-example.vcf", 0, "born", "--02-03"},
    Fact{"rfc6350-example.vcf", 0, "phone", "+1-418-656-9254 ext 102"},
    Fact{"issue114.vcf", 0, "org", "Dummy GmbH"},
    Fact{"testfullvcard.vcf", 0, "born", "1953-10-15"},
    Fact{"data__vcard3.vcf", 0, "email", "geiseri@yahoo.com"},
    Fact{"data__vcard4.vcf", 0, "email", "hello@ximian.com"},
    Fact{"data__vcard5.vcf", 0, "born", "1955-07-19"},
    Fact{"data__vcard10.vcf", 1, "link", "http://some-webseite.com"},
    Fact{"data__vcard10.vcf", 3, "title", "Facharzt für Allgemeinmedizin"},
    Fact{"data__vcard11.vcf", 0, "email", "johndoe@abc.com"},
    Fact{"data__vcard15.vcf", 0, "phone", "+1-800-123456"},
    Fact{"applesupport.vcf", 0, "org", "SOME COMPANY"},
    Fact{"johndoe.vcf", 0, "name", "John Doë"},
    Fact{"utf-16_sample.vcf", 0, "name", "Ǽgean ĽdaMonté"},
    Fact{"utf-16_sample.vcf", 0, "city", "LaPaz"},
    Fact{"src__apple.vcf", 0, "city", "Wallisellen-Zürich"},
    Fact{"korean-c.vcf", 0, "name", "최유림"},
    Fact{"text-bday.vcf", 0, "born", "circa 1800"},
    Fact{"with-bday-no-year.vcf", 0, "born", "--01-01"},
    Fact{"emptylines_vcard_addressbook.vcf", 1, "name", "Jane Doe"},
    Fact{"issue153.vcf", 0, "name", "Test Benutzer"},
    Fact{"Csv2vcard__gmail.csv", 0, "name", "Prefix Firstname Middle Lastname Suffix"},
    Fact{"Csv2vcard__gmail.csv", 0, "email", "work@email.pl"},
    Fact{"Csv2vcard__gmail.csv", 0, "born", "1975-12-12"},
    Fact{"Csv2vcard__outlook.csv", 0, "name", "test1@domain.tld"},
    Fact{"shiftjis_addressbook.csv", 0, "name", "名無しの権兵衛"},
    Fact{"csv_semicolon.csv", 1, "name", "Jane Doe"},
    Fact{"csv_semicolon.csv", 1, "email", "jane@doe.invalid"},
    Fact{"Csv2vcard__all.csv", 0, "born", "1991-01-20"},
    Fact{"Csv2vcard__all.csv", 0, "email", "work@example.com"},
};

class ContactConformance : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!QDir(collection()).exists()) {
            GTEST_SKIP() << "no " << collection().toStdString();
        }
    }

    TestWorkspace workspace;
};

} // namespace

TEST_F(ContactConformance, everyFileIsImportedInTimeAndTwiceIsOnce)
{
    int count = 0;
    for (const char *folder : {"vcard", "google-csv", "outlook-csv", "other-csv"}) {
        QDirIterator files(collection() + QStringLiteral("files/") + QString::fromLatin1(folder),
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QElapsedTimer timer;
            timer.start();
            const auto plan = planImport(*workspace, path, OnMatch::Update, {});
            if (plan) {
                valueOf(applyImport(*workspace, *plan, {}));
            }
            EXPECT_LT(timer.elapsed(), longestMilliseconds) << path.toStdString();
            ++count;
            if (plan) {
                const ImportPlan again = valueOf(planImport(*workspace, path, OnMatch::Update, {}));
                EXPECT_EQ(again.count(ImportAction::Create), 0) << path.toStdString();
            }
        }
    }
    EXPECT_GT(count, 0);
    EXPECT_TRUE(valueOf(workspace->findProblems()).isEmpty());
}

TEST_F(ContactConformance, recordsAreCountedAsExpected)
{
    for (const ContactExpectation &expected : contactExpectations()) {
        qint64 people = 0;
        const auto file =
            readContactFile(collection() + expected.file, [&people](ContactRecord &, qint64) {
                ++people;
                return true;
            });
        // A file of empty cards is read and each is named; nobody comes of it.
        EXPECT_EQ(people > 0, expected.verdict != "error") << expected.file.toStdString();
        if (file && people > 0) {
            EXPECT_EQ(file->read, expected.count) << expected.file.toStdString();
            EXPECT_TRUE(expected.verdict != "ok" || file->rejected.empty())
                << expected.file.toStdString();
        }
    }
}

TEST_F(ContactConformance, factsAreAsExpected)
{
    for (const Fact &fact : facts) {
        const auto contacts = contactsOf(fact.file);
        ASSERT_GT(contacts.size(), fact.card) << fact.file;
        const std::string value = QString::fromUtf8(fact.value).trimmed().toStdString();
        EXPECT_THAT(said(contacts[fact.card], fact.what), testing::Contains(value)) << fact.file;
    }
}

TEST_F(ContactConformance, labelsAndNotesOfATableAreKept)
{
    const auto contacts = contactsOf("Csv2vcard__gmail.csv");
    ASSERT_EQ(contacts.size(), 1U);
    EXPECT_EQ(contacts[0].notes.section(u'\n', 0, 0), QStringLiteral("note\"note"));
    EXPECT_EQ(contacts[0].emails.size(), 4U);
    EXPECT_EQ(contacts[0].tags.join(u'|'), QStringLiteral("My Contacts|Test"));
}

} // namespace hallway
