#include "core/exchange/packed_contact.h"

#include <gtest/gtest.h>

namespace hallway {
namespace {

using Qt::StringLiterals::operator""_s;

Contact fullContact()
{
    return {.id = ContactId{300},
            .name = {u"Dr."_s, u"Hannah"_s, u"Birgit"_s, u"Törvik"_s, u"Jr."_s, u"MD PhD"_s,
                     u"Hanne"_s, u"Frau Dr."_s},
            .role = Role::Resident,
            .pgyYear = 3,
            .training = u"integrated six-year"_s,
            .field = u"cardiac"_s,
            .institution = u"Northfield Medical"_s,
            .department = u"Surgery"_s,
            .title = u"Chief"_s,
            .birthday = u"--05-21"_s,
            .howMet = HowMet::Other,
            .howMetOn = QDate(2025, 3, 1),
            .howMetLine = QString(500, u'漢'),
            .introducedBy = ContactId{70'000},
            .notes = u"two\nlines"_s,
            .letterPoints = u"calm"_s,
            .state = ContactState::DoNotContact,
            .rhythmDays = 0,
            .wokenOn = QDate(2026, 1, 2),
            .uid = u"t-1"_s,
            .extra = u"X-A:1"_s,
            .emails = {{u"work"_s, u"a@b.example"_s}, {u""_s, u"c@d.example"_s}},
            .phones = {{u"cell"_s, u"+1 612"_s}},
            .links = {{u"LinkedIn"_s, u"linkedin.com/in/x"_s}},
            .addresses = {{u"home"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s}},
            .tags = {u"AATS"_s, u"mentor"_s},
            .mentorships = {{MentorKind::Career, MentorStatus::Past, QDate()}},
            .photo = QByteArray("\0\xff\x80", 3)};
}

TEST(PackedContact, KeepsEverythingAContactSays)
{
    EXPECT_EQ(PackedContact(fullContact()).contact(), fullContact());
}

TEST(PackedContact, KeepsAnEmptyContact)
{
    EXPECT_EQ(PackedContact().contact(), Contact());
    EXPECT_EQ(PackedContact(Contact()).contact(), Contact());
}

TEST(PackedContact, TellsNeverFromNotSaid)
{
    Contact contact;
    contact.rhythmDays = 0;
    const Contact kept = PackedContact(contact).contact();
    EXPECT_EQ(kept.rhythmDays, 0);
    EXPECT_EQ(kept.pgyYear, std::nullopt);
}

} // namespace
} // namespace hallway
