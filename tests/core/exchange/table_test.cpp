#include "core/exchange/column_choice.h"
#include "core/exchange/column_guess.h"
#include "core/exchange/table_day.h"
#include "core/exchange/table_file.h"
#include "tests/core/exchange/fixture.h"
#include "tests/support/test_database.h"

#include <gmock/gmock.h>

namespace hallway {
namespace {

using test::codeOf;
using test::valueOf;

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// A table of the fixtures, read by the columns it is taken for.
struct ReadTable
{
    TableFile table;
    ContactFile file;
    std::vector<Contact> people;
    std::vector<Warning> warnings;
};

ReadTable readBytes(const QByteArray &bytes)
{
    ReadTable read{.table = valueOf(openedTable(bytes, text("t.csv"))),
                   .file = {},
                   .people = {},
                   .warnings = {}};
    read.file = valueOf(readTable(
        read.table, read.table.mapping, text("t.csv"), [&read](ContactRecord &record, qint64) {
            read.people.push_back(record.contact);
            read.warnings.insert(read.warnings.end(), record.warnings.begin(),
                                 record.warnings.end());
            return true;
        }));
    return read;
}

ReadTable readFixture(const char *name)
{
    return readBytes(fixture(QStringLiteral("csv/") + text(name)));
}

QStringList valuesOf(const std::vector<LabelledValue> &values)
{
    QStringList list;
    for (const LabelledValue &value : values) {
        list.append(value.label + u'=' + value.value);
    }
    return list;
}

QString targetOf(const ColumnMapping &mapping, const char *header)
{
    const qsizetype at = mapping.headers.indexOf(text(header));
    return at < 0 ? QString() : targetWord(mapping.targets[std::size_t(at)]);
}

} // namespace

TEST(Table, readsGoogleWithJoinedCellsAndStarredLabels)
{
    const ReadTable read = readFixture("google.csv");
    EXPECT_EQ(read.file.format, text("google-csv"));
    ASSERT_EQ(read.people.size(), 4U);
    const Contact &torvik = read.people[0];
    EXPECT_EQ(fullName(torvik), text("Dr. Hannah Marit Torvik, MD PhD"));
    EXPECT_EQ(valuesOf(torvik.emails).join(u' '),
              text("home=hannah@torvik.example work=h.torvik@northfield.example "
                   "work=hannah.torvik@northfield.example"));
    EXPECT_EQ(valuesOf(torvik.phones).join(u'|'),
              text("mobile=+1 612-555-0142|work fax=+1 612-555-0143"));
    EXPECT_EQ(torvik.tags.join(u'|'), text("Mentors|STS 2026|starred"));
    EXPECT_EQ(torvik.institution, text("Northfield Medical"));
    EXPECT_EQ(torvik.title, text("Cardiac Surgeon"));
    EXPECT_EQ(torvik.department, text("Surgery"));
    EXPECT_EQ(torvik.birthday, text("1979-10-06"));
    ASSERT_EQ(torvik.addresses.size(), 1U);
    EXPECT_EQ(torvik.addresses[0], (PostalAddress{text("work"),
                                                  {},
                                                  {},
                                                  text("12 Harbor Way"),
                                                  text("Minneapolis"),
                                                  text("MN"),
                                                  text("55401"),
                                                  text("US")}));
    EXPECT_EQ(torvik.notes,
              text("Met at the booth.\nLikes \"short\" mails, really.\nSpouse: Ola Torvik\n"
                   "Anniversary: 2008-06-21\nPager code: 4411"));
    EXPECT_EQ(valuesOf(torvik.links).value(0),
              text("profile=https://www.linkedin.com/in/hannah-torvik"));
}

TEST(Table, keepsRowsOfGoogleThatHaveAPhoneOrAnOrganizationOnly)
{
    const ReadTable read = readFixture("google.csv");
    EXPECT_TRUE(read.file.rejected.empty());
    EXPECT_EQ(displayName(read.people.at(1)), text("+1 312-555-0177"));
    EXPECT_EQ(displayName(read.people.at(2)), text("Harlan Heart Institute"));
    EXPECT_EQ(read.people.at(3).birthday, text("--02-29"));
    EXPECT_EQ(valuesOf(read.people.at(3).emails).value(0), text("=bjorn@example.org"));
}

TEST(Table, readsGooglesTemplateAndOldHeader)
{
    const ReadTable fresh = readFixture("google_template.csv");
    ASSERT_EQ(fresh.people.size(), 1U);
    EXPECT_EQ(displayName(fresh.people[0]), text("Prof. Jonas Keller"));
    EXPECT_EQ(fresh.people[0].title, text("Program Director"));
    const ReadTable old = readFixture("google_old_utf16.csv");
    ASSERT_EQ(old.people.size(), 1U);
    EXPECT_EQ(displayName(old.people[0]), text("Prof. Émile Durand"));
    EXPECT_EQ(valuesOf(old.people[0].phones).size(), 2);
    EXPECT_EQ(old.people[0].institution, text("CHU Lyon"));
    EXPECT_EQ(old.people[0].addresses.at(0).street, text("3 rue des Acacias\n69003 Lyon"));
    EXPECT_EQ(old.people[0].tags, QStringList{text("Lyon")});
}

TEST(Table, readsOutlookAndNeverTheGovernmentNumber)
{
    const ReadTable read = readFixture("outlook.csv");
    EXPECT_EQ(read.file.format, text("outlook-csv"));
    ASSERT_EQ(read.people.size(), 1U);
    const Contact &okafor = read.people[0];
    EXPECT_EQ(displayName(okafor), text("Dr. Leif Okafor Jr."));
    EXPECT_EQ(okafor.title, text("Program Director"));
    EXPECT_EQ(okafor.birthday, text("1971-02-14"));
    EXPECT_EQ(okafor.tags.join(u'|'), text("PD|Interview trail"));
    EXPECT_EQ(valuesOf(okafor.phones).join(u'|'),
              text("work=(312) 555-0131|work=(312) 555-0132|home fax=(312) 555-0134|"
                   "mobile=(312) 555-0133"));
    EXPECT_EQ(valuesOf(okafor.emails).size(), 2);
    ASSERT_EQ(okafor.addresses.size(), 1U);
    EXPECT_EQ(okafor.addresses[0].street, text("400 Shore Drive\nFloor 5"));
    EXPECT_EQ(okafor.addresses[0].country, text("United States of America"));
    EXPECT_TRUE(okafor.notes.contains(text("Spouse: Ada")));
    EXPECT_FALSE(okafor.notes.contains(text("0/0/00")));
    for (const QString &all : {okafor.notes, okafor.extra, okafor.uid}) {
        EXPECT_FALSE(all.contains(text("078-05-1120")));
    }
    EXPECT_EQ(targetOf(read.table.mapping, "Government ID Number"), text("none"));
}

TEST(Table, readsTheOtherTablesOfOutlook)
{
    const ReadTable web = readFixture("outlook_com.csv");
    ASSERT_EQ(web.people.size(), 1U);
    EXPECT_EQ(displayName(web.people[0]), text("Prof. Mina Sørby"));
    EXPECT_EQ(web.people[0].title, text("Fellow"));
    EXPECT_EQ(web.people[0].addresses.at(0).label, text("home"));
    const ReadTable google = readFixture("outlook_google.csv");
    ASSERT_EQ(google.people.size(), 1U);
    EXPECT_EQ(google.people[0].birthday, text("1985-12-03"));
    EXPECT_EQ(google.people[0].tags.size(), 2);
    EXPECT_EQ(google.people[0].addresses.at(0).country, text("US"));
    const ReadTable european = readFixture("outlook_semicolon_1252.csv");
    ASSERT_EQ(european.people.size(), 1U);
    EXPECT_EQ(displayName(european.people[0]), text("Jürgen Weiß"));
    EXPECT_EQ(european.people[0].birthday, text("1970-12-24"));
    EXPECT_EQ(european.people[0].notes, text("„Rückruf“ am Montag"));
    EXPECT_EQ(european.people[0].tags.join(u'|'), text("Berlin|Gäste"));
}

TEST(Table, aTitleAloneIsTheRole)
{
    const ReadTable read = readBytes("Name,Title,Email\nHannah Torvik,Surgeon,h@x.example\n");
    EXPECT_EQ(read.people.at(0).title, text("Surgeon"));
    EXPECT_TRUE(read.people.at(0).name.prefix.isEmpty());
}

class Thunderbird : public testing::TestWithParam<const char *>
{
};

TEST_P(Thunderbird, readsEveryColumnInThisLanguage)
{
    const ReadTable read = readFixture((std::string("thunderbird_") + GetParam() + ".csv").c_str());
    EXPECT_EQ(read.file.format, text("thunderbird-csv"));
    ASSERT_EQ(read.people.size(), 1U);
    const Contact &ana = read.people[0];
    EXPECT_EQ(ana.name,
              (PersonName{.given = text("Ana"), .family = text("Novak"), .nickname = text("Ani")}));
    EXPECT_EQ(valuesOf(ana.emails).size(), 2);
    EXPECT_EQ(valuesOf(ana.phones).join(u'|'),
              text("work=030 5550101|home=030 5550102|fax=030 5550103|mobile=0170 5550104"));
    ASSERT_EQ(ana.addresses.size(), 2U);
    EXPECT_EQ(ana.addresses[0], (PostalAddress{text("home"),
                                               {},
                                               {},
                                               text("Birch Lane 1\nFlat 2"),
                                               text("Bonn"),
                                               text("NRW"),
                                               text("53111"),
                                               text("Germany")}));
    EXPECT_EQ(ana.addresses[1], (PostalAddress{text("work"),
                                               {},
                                               {},
                                               text("Clinic Road 9"),
                                               text("Berlin"),
                                               text("BE"),
                                               text("10115"),
                                               text("Germany")}));
    EXPECT_EQ(ana.title, text("Surgeon"));
    EXPECT_EQ(ana.department, text("Heart Surgery"));
    EXPECT_EQ(ana.institution, text("North Clinic"));
    EXPECT_EQ(ana.birthday, text("1984-07-09"));
    EXPECT_TRUE(ana.notes.contains(text("Met in Vienna")));
    EXPECT_TRUE(ana.notes.contains(text("first remark")));
}

INSTANTIATE_TEST_SUITE_P(Languages, Thunderbird,
                         testing::Values("en", "de", "fr", "es", "it", "pl"));

TEST(Table, guessesTheColumnsOfASpreadsheet)
{
    const ReadTable read = readFixture("spreadsheet.csv");
    EXPECT_EQ(read.file.format, text("csv"));
    EXPECT_EQ(read.table.headerLine, 3);
    const ColumnMapping &mapping = read.table.mapping;
    EXPECT_EQ(targetOf(mapping, "Attending"), text("name"));
    EXPECT_EQ(targetOf(mapping, "Hospital"), text("institution"));
    EXPECT_EQ(targetOf(mapping, "Work e-mail"), text("email:work"));
    EXPECT_EQ(targetOf(mapping, "Cell"), text("phone:mobile"));
    EXPECT_EQ(targetOf(mapping, "Sub-specialty"), text("field"));
    EXPECT_EQ(targetOf(mapping, "Met on"), text("met_on"));
    EXPECT_EQ(targetOf(mapping, "Where met"), text("met"));
    EXPECT_EQ(targetOf(mapping, "Comments"), text("notes"));
    EXPECT_EQ(mapping.dayOrder, DayOrder::DayFirst);
    ASSERT_EQ(read.people.size(), 2U);
    ASSERT_EQ(read.file.rejected.size(), 1U) << "notes about nobody";
    EXPECT_EQ(read.file.rejected[0].line, 7);
    EXPECT_EQ(fullName(read.people[0]), text("Dr. Hannah Torvik, MD"));
    EXPECT_EQ(read.people[0].howMetOn, QDate(2026, 3, 14));
    EXPECT_EQ(read.people[1].howMetOn, QDate(2026, 4, 2)) << "as the row before shows";
}

TEST(Table, guessesByTheContentsWhereThereIsNoHeader)
{
    const ReadTable read = readFixture("no_header.csv");
    EXPECT_FALSE(read.table.mapping.hasHeader);
    ASSERT_EQ(read.people.size(), 2U);
    EXPECT_EQ(displayName(read.people[0]), text("Hannah Torvik"));
    EXPECT_EQ(read.people[0].emails.size(), 1U);
    EXPECT_EQ(read.people[0].phones.size(), 1U);
}

TEST(Table, readsShiftJis)
{
    const ReadTable read = readFixture("sumo_shift_jis.csv");
    ASSERT_EQ(read.people.size(), 1U);
    EXPECT_EQ(displayName(read.people[0]), text("山田太郎"));
    EXPECT_EQ(read.people[0].name.given, text("太郎"));
}

TEST(Table, saysWhatWasWrongWithRows)
{
    const ReadTable read = readBytes("Name,Email,Birthday,Kept\n"
                                     ",,,nobody\n"
                                     "A B,a@x.example,sometime in May,\n"
                                     "C D,\"c@x.example,,\n");
    EXPECT_EQ(read.file.read, 3);
    ASSERT_EQ(read.file.rejected.size(), 2U);
    EXPECT_EQ(read.file.rejected[0], (Rejection{2, RejectionReason::NobodyNamed, {}, {}}));
    EXPECT_EQ(read.file.rejected[1].reason, RejectionReason::OpenQuote);
    EXPECT_EQ(read.file.rejected[1].line, 4);
    ASSERT_EQ(read.warnings.size(), 1U);
    EXPECT_EQ(read.warnings[0].line, 3);
}

TEST(Table, refusesATableWithoutAColumnAboutPeople)
{
    const TableFile table = valueOf(openedTable("Date,Amount,Currency\n1,2,3\n", text("t.csv")));
    EXPECT_EQ(codeOf(readTable(table, table.mapping, text("t.csv"), {})),
              ErrorCode::ColumnsUnknown);
}

TEST(Table, unguardsFormulasOnly)
{
    const ReadTable read = readBytes("Name,Email,Notes\nO'Neil,o@x.example,'=1+1\n"
                                     "'Tis Me,t@x.example,'+12\n");
    EXPECT_EQ(read.people.at(0).notes, text("=1+1"));
    EXPECT_EQ(read.people.at(1).notes, text("+12"));
    EXPECT_EQ(displayName(read.people.at(1)), text("'Tis Me"));
}

TEST(Table, boundsALineOfSeparators)
{
    QByteArray bytes = "Name,Email\n";
    bytes += QByteArray(10'000'000, ',') + "\nA B,a@x.example\n";
    const ReadTable read = readBytes(bytes);
    EXPECT_EQ(read.people.size(), 1U);
}

TEST(ColumnMapping, choosesByNameOrNumber)
{
    ColumnMapping mapping = guessedMapping({text("Who"), text("Où")}, {});
    EXPECT_TRUE(chooseColumn(mapping, text("who=name")));
    EXPECT_TRUE(chooseColumn(mapping, text("2=street:home")));
    EXPECT_EQ(mapping.targets[0], (ColumnTarget{ContactField::FullName, {}, 0}));
    EXPECT_EQ(mapping.targets[1], (ColumnTarget{ContactField::Street, text("home"), 0}));
    EXPECT_EQ(codeOf(chooseColumn(mapping, text("Nowhere=name"))), ErrorCode::InvalidValue);
    EXPECT_EQ(codeOf(chooseColumn(mapping, text("who=face"))), ErrorCode::InvalidValue);
    EXPECT_EQ(codeOf(chooseColumn(mapping, text("who"))), ErrorCode::InvalidValue);
}

TEST(ColumnMapping, storesItsTargets)
{
    ColumnMapping mapping = guessedMapping({text("Name"), text("Home street"), text("X")}, {});
    mapping.dayOrder = DayOrder::DayFirst;
    ColumnMapping again = guessedMapping(mapping.headers, {});
    EXPECT_TRUE(readStoredTargets(storedTargets(mapping), again));
    EXPECT_EQ(again, mapping);
    ColumnMapping narrower = guessedMapping({text("Name")}, {});
    EXPECT_FALSE(readStoredTargets(storedTargets(mapping), narrower));
    EXPECT_FALSE(readStoredTargets({}, narrower));
}

TEST(ColumnMapping, knowsAHeaderHoweverItIsSpelt)
{
    const ColumnMapping one = guessedMapping({text("Name "), text("E-Mail")}, {});
    const ColumnMapping other = guessedMapping({text("name"), text("e-mail")}, {});
    EXPECT_EQ(headerSignature(one), headerSignature(other));
}

TEST(TableDay, readsWhatTablesHave)
{
    const auto birthday = [](const char *cell, DayOrder order = DayOrder::MonthFirst) {
        return tableBirthday(text(cell), order).text.toStdString();
    };
    EXPECT_EQ(birthday("1987-10-06"), "1987-10-06");
    EXPECT_EQ(birthday("10/6/1987"), "1987-10-06");
    EXPECT_EQ(birthday("6/10/1987", DayOrder::DayFirst), "1987-10-06");
    EXPECT_EQ(birthday("20/01/1991"), "1991-01-20") << "no other reading";
    EXPECT_EQ(birthday("24.12.1970"), "1970-12-24");
    EXPECT_EQ(birthday("6 Oct 1987"), "1987-10-06");
    EXPECT_EQ(birthday("October 6, 1987"), "1987-10-06");
    EXPECT_EQ(birthday("--10-06"), "--10-06");
    EXPECT_EQ(birthday("Oct 6"), "--10-06");
    EXPECT_EQ(birthday("19871006"), "1987-10-06");
    EXPECT_EQ(birthday("1987-10-06 00:00:00"), "1987-10-06");
    EXPECT_EQ(birthday("0/0/00"), "");
    EXPECT_TRUE(tableBirthday(text("around 1800"), DayOrder::MonthFirst).isUnclear);
    EXPECT_TRUE(tableBirthday(text("31/31/1990"), DayOrder::MonthFirst).isUnclear);
}

} // namespace hallway
