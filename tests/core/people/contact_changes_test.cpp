#include "core/people/contact_changes.h"

#include <gtest/gtest.h>

namespace hallway {

TEST(ContactChanges, TheOthersChangesStayAndBothOfTheSameGoToTheLater)
{
    Contact before;
    before.id = ContactId{7};
    before.title = QStringLiteral("Fellow");
    before.tags = {QStringLiteral("ecmo")};
    Contact now = before;
    now.department = QStringLiteral("Surgery");
    now.title = QStringLiteral("Attending");
    now.tags.append(QStringLiteral("sts"));
    Contact after = before;
    after.title = QStringLiteral("Professor");
    after.notes = QStringLiteral("runs");
    const Contact merged = withChanges(now, before, after);
    EXPECT_EQ(merged.id, before.id);
    EXPECT_EQ(merged.title, QStringLiteral("Professor"));
    EXPECT_EQ(merged.notes, QStringLiteral("runs"));
    EXPECT_EQ(merged.department, QStringLiteral("Surgery"));
    EXPECT_EQ(merged.tags.size(), 2);
}

TEST(ContactChanges, EverythingThatDiffersIsCarried)
{
    Contact after;
    after.name.family = QStringLiteral("Torvik");
    after.role = Role::Faculty;
    after.pgyYear = 3;
    after.pastRoles = {{}};
    after.howMet = HowMet::Alumni;
    after.introducedBy = ContactId{3};
    after.state = ContactState::Archived;
    after.rhythmDays = 0;
    after.emails = {{}};
    after.phones = {{}};
    after.links = {{}};
    after.addresses = {{}};
    after.mentorships = {{}};
    for (QString Contact::*text :
         {&Contact::training, &Contact::field, &Contact::institution, &Contact::department,
          &Contact::title, &Contact::roleFrom, &Contact::birthday, &Contact::howMetLine,
          &Contact::notes, &Contact::letterPoints, &Contact::uid, &Contact::extra}) {
        after.*text = QStringLiteral("x");
    }
    after.howMetOn = QDate(2026, 11, 24);
    after.wokenOn = QDate(2026, 11, 24);
    after.tags = {QStringLiteral("x")};
    after.photo = "x";
    EXPECT_EQ(withChanges({}, {}, after), after);
}

} // namespace hallway
