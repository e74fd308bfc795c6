#include "core/exchange/contact_file.h"
#include "core/exchange/import.h"
#include "tests/core/exchange/conformance.h"
#include "tests/support/test_database.h"

#include <QDirIterator>
#include <array>
#include <gmock/gmock.h>

namespace hallway {

namespace {

using test::TestWorkspace;
using test::valueOf;

const QStringList formats{QStringLiteral("vcard"), QStringLiteral("google-csv"),
                          QStringLiteral("outlook-csv"), QStringLiteral("other-csv")};

std::vector<Contact> contactsAt(const QString &path)
{
    std::vector<Contact> contacts;
    valueOf(readContactFile(path, [&contacts](ContactRecord &record, qint64) {
        contacts.push_back(record.contact);
        return true;
    }));
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

template <class Member>
std::vector<std::string> ofAddresses(const Contact &contact, Member member)
{
    std::vector<std::string> list;
    for (const PostalAddress &address : contact.addresses) {
        list.push_back((address.*member).toStdString());
    }
    return list;
}

/// What a contact says of one thing, by the words of expected.tsv.
std::vector<std::string> said(const Contact &contact, const QString &what)
{
    const auto texts = [](std::initializer_list<QString> values) {
        std::vector<std::string> list;
        for (const QString &value : values) {
            list.push_back(value.toStdString());
        }
        return list;
    };
    if (what == u"FN" || what == u"name" || what == u"display name") {
        return texts({displayName(contact), fullName(contact), contact.name.formatted});
    }
    if (what.startsWith(u"email")) {
        return textsOf(contact.emails);
    }
    if (what.startsWith(u"phone")) {
        return textsOf(contact.phones);
    }
    if (what == u"URL") {
        return textsOf(contact.links);
    }
    if (what == u"city" || what == u"street" || what == u"zip" || what == u"country") {
        return ofAddresses(contact, what == u"city"     ? &PostalAddress::city
                                    : what == u"street" ? &PostalAddress::street
                                    : what == u"zip"    ? &PostalAddress::postalCode
                                                        : &PostalAddress::country);
    }
    if (what == u"N") {
        return texts({contact.name.family + QStringLiteral(" / ") + contact.name.given});
    }
    if (what == u"NOTE") {
        return texts({contact.notes, contact.notes.section(u'\n', 0, 0)});
    }
    return texts({what.startsWith(u"org") ? contact.institution
                  : what == u"given"      ? contact.name.given
                  : what == u"family"     ? contact.name.family
                  : what == u"BDAY"       ? contact.birthday
                  : what == u"extra"      ? contact.extra
                                          : contact.title});
}

/// "--0203" and "--02-03" are one day.
QString asClaimed(const Claim &claim, const std::string &value)
{
    const QString text = QString::fromStdString(value);
    return claim.what == u"BDAY" && text.startsWith(u"--") ? text.left(4) + text.mid(5) : text;
}

bool isMet(const Claim &claim, const Contact &contact)
{
    const auto values = said(contact, claim.what);
    if (claim.what == u"emails" || claim.what == u"phones") {
        if (claim.count() >= 0) {
            return std::ssize(values) == claim.count();
        }
    }
    if (claim.what == u"NOTE" && claim.count() >= 0) {
        return contact.notes.trimmed().count(u'\n') + 1 == claim.count();
    }
    if (claim.what == u"orgs") {
        return claim.value.contains(contact.institution) && !contact.institution.isEmpty();
    }
    return std::any_of(values.begin(), values.end(), [&](const std::string &value) {
        return claim.isMetBy(asClaimed(claim, value));
    });
}

bool isMet(const Claim &claim, const std::vector<Contact> &contacts)
{
    if (claim.record > 0) {
        return std::size_t(claim.record) <= contacts.size() &&
               isMet(claim, contacts[std::size_t(claim.record) - 1]);
    }
    return std::any_of(contacts.begin(), contacts.end(),
                       [&](const Contact &contact) { return isMet(claim, contact); });
}

/// The contacts of the only file whose path ends so.
std::vector<Contact> contactsOf(const QString &folder, const char *ending)
{
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith(QString::fromUtf8(ending))) {
            return contactsAt(path);
        }
    }
    return {};
}

struct Fact
{
    const char *file;
    std::size_t card;
    const char *what;
    const char *value;
};

/// What expected.tsv tells in free words, read by hand from the files.
constexpr std::array facts{
    Fact{"John_Doe_ANDROID.vcf", 0, "name", "john.doe@company.com"},
    Fact{"John_Doe_ANDROID.vcf", 5, "org", "ÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑÑ"},
    Fact{"John_Doe_ANDROID.vcf", 4, "phone", "123456"},
    Fact{"John_Doe_IPHONE.vcf", 0, "BDAY", "2012-06-06"},
    Fact{"John_Doe_IPHONE.vcf", 0, "phone", "905-555-1234"},
    Fact{"text__fullcontact.vcf", 0, "BDAY", "2016-08-01"},
    Fact{"text__fullcontact.vcf", 0, "email", "work@example.com"},
    Fact{"gmail-single2.vcf", 0, "email", "customcategory@example.com"},
    Fact{"rfc2426-example.vcf", 0, "email", "Frank_Dawson@Lotus.com"},
    Fact{"rfc2426-example.vcf", 1, "phone", "+1-415-937-3419"},
    Fact{"data__vcard4.vcf", 0, "name", "Ximian, Inc."},
    Fact{"data__vcard10.vcf", 0, "org", "Bike Shop"},
    Fact{"data__vcard10.vcf", 1, "city", "Urt"},
    Fact{"data__vcard10.vcf", 1, "zip", "00000"},
    Fact{"data__vcard10.vcf", 1, "street", "AAAAAAA-AäAAAAA 11"},
    Fact{"utf-16_sample.vcf", 0, "country", "Perú"},
    Fact{"text-bday.vcf", 0, "BDAY", "circa 1800"},
    Fact{"with-bday-no-year.vcf", 0, "BDAY", "--01-01"},
    Fact{"broken-vcards.vcf", 0, "name", "test-misses-N-or-FN@example.com"},
    Fact{"Csv2vcard__gmail.csv", 0, "email", "work@email.pl"},
    Fact{"Csv2vcard__outlook.csv", 0, "name", "test1@domain.tld"},
    Fact{"Csv2vcard__all.csv", 0, "BDAY", "1991-01-20"},
};

/// What is kept in the card's other properties: a part of them.
constexpr std::array keptFacts{
    Fact{"John_Doe_GMAIL.vcf", 0, "extra", "1975-03-01"},
    Fact{"John_Doe_MS_OUTLOOK.vcf", 0, "extra", "20110113"},
    Fact{"gmail-single2.vcf", 0, "extra", "1930-03-20"},
    Fact{"MoreFunctionsForAddressBook-extension.vcf", 0, "extra", "1990-04-30"},
    Fact{"data__vcard15.vcf", 0, "extra", "Child Tester"},
    Fact{"gmail-single.vcf", 0, "NOTE", "\nACustomField: CustomField"},
    Fact{"data__vcard9.vcf", 0, "FN", "βγδεαβγδ1"},
    Fact{"data__vcard9.vcf", 0, "NOTE", "Длинный комментарий на русском"},
    Fact{"libical+libical/test-data__test.vcf", 0, "URL", "http"},
};

class ContactConformance : public Conformance
{
protected:
    TestWorkspace workspace;
};

} // namespace

TEST_F(ContactConformance, everyFileIsImportedInTimeAndTwiceIsOnce)
{
    eachFile(formats, [&](const QString &path) {
        const auto plan = planImport(*workspace, path, OnMatch::Update, {});
        if (plan) {
            valueOf(applyImport(*workspace, *plan, {}));
            const ImportPlan again = valueOf(planImport(*workspace, path, OnMatch::Update, {}));
            EXPECT_EQ(again.count(ImportAction::Create), 0) << path.toStdString();
        }
    });
    EXPECT_TRUE(valueOf(workspace->findProblems()).isEmpty());
}

TEST_F(ContactConformance, recordsAreCountedAsExpected)
{
    for (const Expectation &expected : expectationsOf(formats)) {
        qint64 people = 0;
        const auto file = readContactFile(expected.path, [&people](ContactRecord &, qint64) {
            ++people;
            return true;
        });
        // A file of empty cards is read and each is named; nobody comes of it.
        EXPECT_EQ(people > 0, expected.verdict != "error") << expected.path.toStdString();
        if (file && people > 0) {
            EXPECT_EQ(file->read, expected.count) << expected.path.toStdString();
            EXPECT_TRUE(expected.verdict != "ok" || file->rejected.empty())
                << expected.path.toStdString();
        }
    }
}

TEST_F(ContactConformance, everyClaimIsMet)
{
    std::size_t checked = 0;
    for (const Expectation &expected : expectationsOf(formats)) {
        const auto claims = claimsOf(expected.facts);
        const auto contacts = claims.empty() ? std::vector<Contact>() : contactsAt(expected.path);
        for (const Claim &claim : claims) {
            EXPECT_TRUE(isMet(claim, contacts))
                << expected.path.toStdString() << ": " << claim.record << ' '
                << claim.what.toStdString() << '=' << claim.value.toStdString();
        }
        checked += claims.size();
    }
    EXPECT_GT(checked, 100U);
}

TEST_F(ContactConformance, whatIsToldInFreeWordsHoldsToo)
{
    for (const Fact &fact : facts) {
        const auto contacts = contactsOf(fileOf({}), fact.file);
        ASSERT_GT(contacts.size(), fact.card) << fact.file;
        EXPECT_THAT(said(contacts[fact.card], QString::fromLatin1(fact.what)),
                    testing::Contains(std::string(fact.value)))
            << fact.file;
    }
    for (const Fact &fact : keptFacts) {
        const auto contacts = contactsOf(fileOf({}), fact.file);
        ASSERT_GT(contacts.size(), fact.card) << fact.file;
        EXPECT_THAT(said(contacts[fact.card], QString::fromLatin1(fact.what)),
                    testing::Contains(testing::HasSubstr(fact.value)))
            << fact.file;
    }
}

TEST_F(ContactConformance, picturesAreDecodedAndBrokenOnesLeaveTheCard)
{
    EXPECT_GT(contactsOf(fileOf({}), "issue153.vcf").at(0).photo.size(), 15'000);
    EXPECT_GT(contactsOf(fileOf({}), "John_Doe_MAC_ADDRESS_BOOK.vcf").at(0).photo.size(), 100);
    EXPECT_TRUE(contactsOf(fileOf({}), "John_Doe_ANDROID.vcf").at(4).photo.isEmpty());
    EXPECT_TRUE(contactsOf(fileOf({}), "data__testfullvcard.vcf").at(0).photo.isEmpty());
}

TEST_F(ContactConformance, labelsAndNotesOfATableAreKept)
{
    const auto contacts = contactsOf(fileOf({}), "Csv2vcard__gmail.csv");
    ASSERT_EQ(contacts.size(), 1U);
    EXPECT_EQ(contacts[0].notes.section(u'\n', 0, 0), QStringLiteral("note\"note"));
    EXPECT_EQ(contacts[0].emails.size(), 4U);
    EXPECT_EQ(contacts[0].tags.join(u'|'), QStringLiteral("My Contacts|Test"));
}

} // namespace hallway
