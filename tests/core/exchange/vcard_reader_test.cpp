#include "core/exchange/vcard_reader.h"
#include "tests/core/exchange/fixture.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace hallway {

namespace {

ContactFile cards(const char *name)
{
    const auto file = readVcards(fixture(QStringLiteral("vcard/") + QLatin1StringView(name)),
                                 QLatin1StringView(name));
    EXPECT_TRUE(file.has_value());
    return file.value_or(ContactFile());
}

Contact firstCard(const char *name)
{
    const ContactFile file = cards(name);
    return file.records.empty() ? Contact() : file.records.front().contact;
}

LabelledValue labelled(const char *label, const char *value)
{
    return {QString::fromUtf8(label), QString::fromUtf8(value)};
}

Contact cardOf(const QByteArray &lines)
{
    const QByteArray text = "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "\r\nEND:VCARD\r\n";
    VcardReader reader(text);
    ContactRecord record;
    EXPECT_TRUE(reader.next(record));
    return record.contact;
}

bool isPng(const QByteArray &photo)
{
    return photo.startsWith("\x89PNG") && photo.endsWith("\xAE\x42\x60\x82");
}

} // namespace

TEST(VcardReader, readsAndroid)
{
    const ContactFile file = cards("android_2.1.vcf");
    ASSERT_EQ(file.records.size(), 2U);
    const Contact &contact = file.records[0].contact;
    EXPECT_EQ(displayName(contact), QString::fromUtf8("Dr. Jörg Müller"));
    EXPECT_TRUE(contact.name.formatted.isEmpty());
    EXPECT_EQ(contact.phones.at(0), labelled("mobile", "+49 170 1234567"));
    EXPECT_EQ(contact.phones.at(1), labelled("work fax", "+49 30 7654321"));
    EXPECT_EQ(contact.department, QStringLiteral("Chirurgie"));
    EXPECT_EQ(contact.notes, QStringLiteral("Erste Zeile\nZweite Zeile"));
    EXPECT_TRUE(isPng(contact.photo));
    EXPECT_TRUE(contact.tags.isEmpty());
    EXPECT_EQ(displayName(file.records[1].contact), QStringLiteral("+49 171 5555555"));
}

TEST(VcardReader, readsIphone)
{
    const Contact contact = firstCard("iphone_3.0.vcf");
    EXPECT_EQ(fullName(contact), QStringLiteral("Dr. Hannah Berit Torvik, MD PhD"));
    EXPECT_EQ(contact.name.credentials, QStringLiteral("MD PhD"));
    EXPECT_EQ(contact.emails.at(0), labelled("work", "h.torvik@lakeside.example"));
    EXPECT_EQ(contact.phones.at(1), labelled("Operating room", "+1 555 010 0002"));
    EXPECT_EQ(contact.links.at(0), labelled("home page", "http://lakeside.example/torvik"));
    EXPECT_EQ(contact.links.at(1), labelled("LinkedIn", "http://www.linkedin.com/in/htorvik"));
    EXPECT_EQ(contact.links.at(2), labelled("Skype", "skype:htorvik"));
    EXPECT_EQ(contact.birthday, QStringLiteral("--04-12"));
    EXPECT_EQ(contact.addresses.at(0).street, QStringLiteral("1 Shore Rd\nSuite 200"));
    EXPECT_EQ(contact.notes, QStringLiteral("Met in Chicago, likes \"beating heart\" cases; "
                                            "two kids."));
    EXPECT_TRUE(contact.extra.contains(QStringLiteral("item5.X-ABDATE;type=pref:2009-06-20")));
    EXPECT_TRUE(contact.extra.contains(QStringLiteral("item5.X-ABLabel:_$!<Anniversary>!$_")));
    EXPECT_FALSE(contact.extra.contains(QStringLiteral("item1.")));
}

TEST(VcardReader, readsGoogle)
{
    const Contact contact = firstCard("google_3.0.vcf");
    EXPECT_EQ(displayName(contact), QString::fromUtf8("Luis García Márquez"));
    EXPECT_EQ(contact.birthday, QStringLiteral("1980-05-21"));
    EXPECT_EQ(contact.tags, (QStringList{QStringLiteral("mentor"), QStringLiteral("thoracic")}));
    EXPECT_EQ(contact.links.at(0), labelled("PROFILE", "http://hospital.example"));
    EXPECT_TRUE(contact.notes.contains(QStringLiteral("program that wrote it\nThird")));
}

TEST(VcardReader, readsOutlook)
{
    const Contact contact = firstCard("outlook_2.1.vcf");
    EXPECT_EQ(displayName(contact), QStringLiteral("Prof. Adaeze Okafor MD, FACS"));
    EXPECT_EQ(contact.name.credentials, QStringLiteral("MD FACS"));
    EXPECT_EQ(contact.notes, QStringLiteral("Prefers mail\nbefore noon\n\n"));
    EXPECT_EQ(contact.addresses.at(0).street, QStringLiteral("12 Hill St\nWing B"));
    EXPECT_EQ(contact.emails.at(0), labelled("", "a.okafor@university.example"));
    EXPECT_TRUE(
        contact.extra.contains(QStringLiteral("LABEL;TYPE=WORK;TYPE=PREF:Room 4\\n12 Hill St\n")));
    EXPECT_FALSE(contact.extra.contains(QStringLiteral("REV")));
}

TEST(VcardReader, readsNextcloud)
{
    const Contact contact = firstCard("nextcloud_4.0.vcf");
    EXPECT_EQ(displayName(contact), QStringLiteral("Yuki Tanaka"));
    EXPECT_EQ(contact.birthday, QStringLiteral("--02-03"));
    EXPECT_EQ(contact.phones.at(0), labelled("mobile", "+81-90-5555-0102"));
    EXPECT_EQ(contact.phones.at(1), labelled("home", "+81-3-5555-0101 ext 102"));
    EXPECT_EQ(contact.emails.at(0), labelled("work", "yuki@clinic.example"));
    EXPECT_EQ(contact.uid, QStringLiteral("urn:uuid:11111111-2222-3333-4444-555555555555"));
    EXPECT_EQ(contact.addresses.at(0).city, QStringLiteral("Tokyo"));
    EXPECT_TRUE(isPng(contact.photo));
    EXPECT_FALSE(contact.extra.contains(QStringLiteral("BDAY")));
}

TEST(VcardReader, readsWhatIsLeftOfBrokenCards)
{
    const ContactFile file = cards("quirks.vcf");
    QStringList names;
    for (const ContactRecord &record : file.records) {
        names.append(displayName(record.contact));
    }
    EXPECT_EQ(names.join(u'|'), QStringLiteral("Lower Case|Blank Line Inside|With Agent|No "
                                               "End|only@mail.example|Cut Off"));
    EXPECT_EQ(file.read, 7);
    ASSERT_EQ(file.rejected.size(), 1U);
    EXPECT_EQ(file.rejected[0], (Rejection{16, RejectionReason::EmptyCard, {}}));
}

TEST(VcardReader, saysWhatWasWrong)
{
    const ContactFile file = cards("quirks.vcf");
    ASSERT_EQ(file.records.size(), 6U);
    const auto reasons = [&file](std::size_t at) {
        std::vector<WarningReason> list;
        for (const Warning &warning : file.records.at(at).warnings) {
            list.push_back(warning.reason);
        }
        return list;
    };
    using enum WarningReason;
    EXPECT_EQ(reasons(0), std::vector<WarningReason>());
    EXPECT_EQ(reasons(1), (std::vector{LineSkipped, BirthdayUnclear}));
    EXPECT_EQ(file.records[1].warnings[1].line, 14);
    EXPECT_EQ(reasons(2), std::vector<WarningReason>());
    EXPECT_EQ(reasons(3), std::vector{CardCut});
    EXPECT_EQ(reasons(4), std::vector{PhotoBroken});
    EXPECT_EQ(reasons(5), std::vector{CardCut});
    EXPECT_EQ(file.records[4].contact.birthday, QStringLiteral("circa 1950"));
    EXPECT_TRUE(file.records[5].contact.emails.empty()) << "half an address is none";
}

TEST(VcardReader, readsOldCharacterSetsAndLineEnds)
{
    const Contact contact = firstCard("windows_1252_crcrlf.vcf");
    EXPECT_EQ(displayName(contact), QString::fromUtf8("Zoë Doë"));
    EXPECT_EQ(contact.notes, QString::fromUtf8("Café"));
    EXPECT_EQ(contact.title, QString::fromUtf8("“Chief”"));
    EXPECT_EQ(firstCard("fold_in_character.vcf").notes,
              QString::fromUtf8("Ein längerer Vermerk über größere Gefäße"));
    EXPECT_EQ(firstCard("utf16_be_without_mark.vcf").addresses.at(0).city,
              QString::fromUtf8("Malmö"));
    EXPECT_EQ(
        displayName(
            readVcards("BEGIN:VCARD\rFN:Old Mac\rEND:VCARD\r", {}).value().records.at(0).contact),
        QStringLiteral("Old Mac"));
}

TEST(VcardReader, refusesOtherFiles)
{
    const auto calendar = readVcards(fixture(QStringLiteral("vcard/calendar.vcf")), {});
    ASSERT_FALSE(calendar.has_value());
    EXPECT_EQ(calendar.error().code, ErrorCode::FormatUnknown);
    EXPECT_EQ(calendar.error().arguments.value(1), QStringLiteral("ics"));
    const auto empty = readVcards(fixture(QStringLiteral("vcard/empty_card.vcf")), {});
    ASSERT_FALSE(empty.has_value());
    EXPECT_EQ(empty.error().code, ErrorCode::NothingToImport);
    EXPECT_EQ(readVcards({}, {}).error().code, ErrorCode::NothingToImport);
    EXPECT_EQ(readVcards(QByteArray(100, '\1'), {}).error().code, ErrorCode::FormatUnknown);
}

TEST(VcardReader, takesBirthdaysOfAnyForm)
{
    const auto birthday = [](const char *line) {
        return cardOf(QByteArray("FN:A\n") + line).birthday.toStdString();
    };
    EXPECT_EQ(birthday("BDAY:1980-05-21"), "1980-05-21");
    EXPECT_EQ(birthday("BDAY:19800521"), "1980-05-21");
    EXPECT_EQ(birthday("BDAY:1980-05-21T23:30:00-08:00"), "1980-05-21");
    EXPECT_EQ(birthday("BDAY:--0412"), "--04-12");
    EXPECT_EQ(birthday("BDAY:--04-12"), "--04-12");
    EXPECT_EQ(birthday("BDAY:16040229"), "--02-29");
    EXPECT_EQ(birthday("BDAY;X-APPLE-OMIT-YEAR=1604:\"1604-04-12\""), "--04-12");
    EXPECT_EQ(birthday("BDAY;X-APPLE-OMIT-YEAR=1900:1900-04-12"), "--04-12");
    EXPECT_EQ(birthday("BDAY:0000-04-12"), "--04-12");
    EXPECT_EQ(birthday("BDAY:1980"), "1980");
    EXPECT_EQ(birthday("BDAY:1980-02-30"), "1980-02-30");
}

TEST(VcardReader, takesNamesApart)
{
    const Contact contact = cardOf("N:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D.,A.C.P.\n"
                                   "FN:Dr. John Philip Paul Stevenson Jr.");
    EXPECT_EQ(contact.name.middle, QStringLiteral("Philip Paul"));
    EXPECT_EQ(contact.name.credentials, QStringLiteral("M.D."));
    EXPECT_EQ(cardOf("N:Doe;John;Richter, James;;").name.middle, QStringLiteral("Richter, James"));
    EXPECT_EQ(cardOf("N:;;;;\nFN:Shop\nORG:Shop").name.formatted, QString());
}

TEST(VcardReader, keepsTheFirstOfSeveralAndTheOthersAsTheyAre)
{
    const Contact contact = cardOf("FN:A\nORG:One;Surgery;Heart\nORG:Two\nTITLE:T\nROLE:R\n"
                                   "X-CUSTOM;X=\"a;b:c\":keep\\, me");
    EXPECT_EQ(contact.institution, QStringLiteral("One"));
    EXPECT_EQ(contact.department, QStringLiteral("Surgery, Heart"));
    EXPECT_EQ(contact.title, QStringLiteral("T"));
    EXPECT_EQ(contact.extra, QStringLiteral("ORG:Two\nROLE:R\nX-CUSTOM;X=\"a;b:c\":keep\\, me"));
}

TEST(VcardReader, takesNamesThatProgramsMadeUp)
{
    EXPECT_EQ(cardOf("FN:A\nX-GOOGLE TALK;TYPE=WORK:a@b.example\nX-messaging/xmpp-All:x").extra,
              QStringLiteral("X-GOOGLE TALK;TYPE=WORK:a@b.example\nX-messaging/xmpp-All:x"));
}

TEST(VcardReader, leavesOutPicturesThatAreTooLarge)
{
    const QByteArray text =
        "BEGIN:VCARD\nFN:A\nPHOTO;ENCODING=b:" + QByteArray(5 * 1024 * 1024 + 1, 'x').toBase64() +
        "\nEND:VCARD\n";
    VcardReader reader(text);
    ContactRecord record;
    ASSERT_TRUE(reader.next(record));
    EXPECT_TRUE(record.contact.photo.isEmpty());
    ASSERT_EQ(record.warnings.size(), 1U);
    EXPECT_EQ(record.warnings[0].reason, WarningReason::PhotoTooLarge);
}

TEST(VcardReader, joinsQuotedPrintableThatIsBrokenAnywhere)
{
    EXPECT_EQ(cardOf("FN:A\nNOTE;ENCODING=QUOTED-PRINTABLE:a=C3=\n =A4b").notes,
              QString::fromUtf8("aäb"));
    EXPECT_EQ(cardOf("FN:A\nNOTE;QUOTED-PRINTABLE:a=C\n 3=A4b").notes, QString::fromUtf8("aäb"));
    EXPECT_EQ(cardOf("FN:A\nNOTE;QUOTED-PRINTABLE:a=").notes, QStringLiteral("a"));
}

TEST(VcardReader, takesSoManyValuesAndKeepsTheOthersAsTheyAre)
{
    constexpr int many = 30000;
    QByteArray lines = "FN:A";
    for (int i = 0; i < many; ++i) {
        const QByteArray n = QByteArray::number(i);
        lines += "\nitem" + n + ".EMAIL:a" + n + "@x.example\nItem" + n + ".X-ABLabel:l" + n +
                 "\nNOTE:" + n + "\nCATEGORIES:" + n;
    }
    const Contact contact = cardOf(lines);
    ASSERT_EQ(contact.emails.size(), 200U);
    EXPECT_EQ(contact.emails.back(), labelled("l199", "a199@x.example"));
    EXPECT_EQ(contact.tags.size(), 200);
    EXPECT_TRUE(contact.extra.contains(QStringLiteral("item200.EMAIL:a200@x.example\n")));
    EXPECT_TRUE(contact.extra.contains(QStringLiteral("CATEGORIES:29999")));
    EXPECT_EQ(contact.notes.count(u'\n'), many - 1);
}

TEST(VcardReader, unfoldsLinesWhoseNameGoesOn)
{
    EXPECT_EQ(cardOf("FN:A\nNO\n TE;QUOTED-\n PRINTABLE:a=C3=\n=A4b").notes,
              QString::fromUtf8("aäb"));
    EXPECT_EQ(cardOf("FN:A\nX-NONE\n" + QByteArray(" none=\n").repeated(30000) + "TITLE:T").title,
              QStringLiteral("T"));
}

TEST(VcardReader, joinsPicturesThatAreBrokenWithoutIndentAndNothingElse)
{
    const QByteArray photo = QByteArray("picture").toBase64();
    const Contact contact = cardOf("FN:A\nPHOTO;ENCODING=b:" + photo.first(4) + '\n' +
                                   photo.sliced(4) + "\nX-LONG;BEFORE-THE\n =COLON:x\nTITLE:T");
    EXPECT_EQ(contact.photo, QByteArray("picture"));
    EXPECT_EQ(contact.extra, QStringLiteral("X-LONG;BEFORE-THE=COLON:x"));
    EXPECT_EQ(contact.title, QStringLiteral("T"));
}

TEST(VcardReader, takesNoPropertyOfLettersAloneForAPartOfThePictureAboveIt)
{
    const QByteArray photo = QByteArray("picture").toBase64();
    const Contact contact =
        cardOf("FN:A\nPHOTO;ENCODING=b:" + photo + "\nXLONGBEFORETHE\n COLON:x\nTITLE:T");
    EXPECT_EQ(contact.photo, QByteArray("picture"));
    EXPECT_EQ(contact.extra, QStringLiteral("XLONGBEFORETHECOLON:x"));
}

} // namespace hallway
