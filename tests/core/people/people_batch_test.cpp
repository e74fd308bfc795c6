#include "tests/support/test_database.h"

namespace hallway {
namespace {

using test::TestWorkspace;
using test::valueOf;

Contact fullContact(const QString &family)
{
    Contact contact;
    contact.name.given = QStringLiteral("Hannah");
    contact.name.family = family;
    contact.emails = {{QStringLiteral("work"), family + QStringLiteral("@n.example")},
                      {{}, family + QStringLiteral("@home.example")}};
    contact.phones = {{QStringLiteral("mobile"), QStringLiteral("+1 612 555 0142")}};
    contact.links = {{{}, QStringLiteral("https://n.example/") + family}};
    contact.addresses = {{.label = QStringLiteral("work"), .city = QStringLiteral("Bonn")}};
    contact.tags = {QStringLiteral("AATS"), QStringLiteral("mentor")};
    contact.mentorships = {{MentorKind::Research, MentorStatus::Active, QDate(2026, 2, 1)}};
    contact.photo = "\x89PNG";
    return contact;
}

} // namespace

TEST(PeopleBatch, isWhatEachContactIsByItself)
{
    TestWorkspace workspace;
    std::vector<ContactId> ids;
    for (const char *family : {"Torvik", "Keller", "Novak"}) {
        ids.push_back(valueOf(workspace->addContact(fullContact(QString::fromLatin1(family)))));
    }
    ids.push_back(workspace.addPerson(QStringLiteral("Wei"), QStringLiteral("Zhang")));
    std::reverse(ids.begin(), ids.end());
    const auto together = valueOf(workspace->people().contacts(ids));
    ASSERT_EQ(together.size(), ids.size());
    for (std::size_t at = 0; at < ids.size(); ++at) {
        EXPECT_EQ(together[at], valueOf(workspace->people().contact(ids[at])));
    }
    EXPECT_EQ(valueOf(workspace->people().contacts({ContactId{9999}, ids[0]})).size(), 1U);
    EXPECT_TRUE(valueOf(workspace->people().contacts({})).empty());
}

} // namespace hallway
