#include "ui/people/person_dialog.h"

#include "tests/support/test_database.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace hallway::test {
namespace {

class PersonDialogTest : public ::testing::Test
{
protected:
    PersonDialogTest() : m_dialog(*m_workspace, m_theme) { m_dialog.show(); }

    void type(const char *field, const QString &text)
    {
        auto *edit = m_dialog.findChild<QLineEdit *>(QLatin1String(field));
        ASSERT_TRUE(edit) << field;
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
    }

    QAbstractButton *save()
    {
        return m_dialog.findChild<QAbstractButton *>(QStringLiteral("saveButton"));
    }

    QString reason() { return m_dialog.findChild<QLabel *>(QStringLiteral("reasonLabel"))->text(); }

    Theme m_theme;
    TestWorkspace m_workspace;
    PersonDialog m_dialog;
};

} // namespace

TEST_F(PersonDialogTest, ANameInOneLineIsTakenApart)
{
    type("nameEdit", QStringLiteral("Dr. Hannah Torvik, MD PhD"));
    save()->click();
    const Contact stored = valueOf(m_workspace->people().contact(m_dialog.savedContact()));
    EXPECT_EQ(stored.name.prefix, QStringLiteral("Dr."));
    EXPECT_EQ(stored.name.given, QStringLiteral("Hannah"));
    EXPECT_EQ(stored.name.family, QStringLiteral("Torvik"));
    EXPECT_EQ(stored.name.credentials, QStringLiteral("MD PhD"));
}

TEST_F(PersonDialogTest, APastedAddressLineFillsNameAndAddress)
{
    type("nameEdit", QStringLiteral("\"Torvik, Hannah\" <h.torvik@northfield.example>"));
    save()->click();
    const Contact stored = valueOf(m_workspace->people().contact(m_dialog.savedContact()));
    EXPECT_EQ(displayName(stored), QStringLiteral("Hannah Torvik"));
    ASSERT_EQ(stored.emails.size(), 1U);
    EXPECT_EQ(stored.emails.front().value, QStringLiteral("h.torvik@northfield.example"));
}

TEST_F(PersonDialogTest, NobodyIsSavedWithoutANameAPlaceOrAnAddress)
{
    EXPECT_FALSE(save()->isEnabled());
    EXPECT_EQ(reason(), QStringLiteral("Give a name, an institution or an e-mail address."));
}

TEST_F(PersonDialogTest, ANamesakeIsPointedOut)
{
    m_workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    type("nameEdit", QStringLiteral("Hannah Torvik"));
    EXPECT_EQ(reason(), QStringLiteral("Hannah Torvik is among your people already."));
    EXPECT_TRUE(save()->isEnabled());
}

TEST_F(PersonDialogTest, AChangeKeepsWhatTheDialogDoesNotShow)
{
    Contact contact;
    contact.name.family = QStringLiteral("Torvik");
    contact.uid = QStringLiteral("urn:uuid:1");
    contact.extra = QStringLiteral("X-OTHER:kept");
    contact.mentorships = {
        {.kind = MentorKind::Research, .status = MentorStatus::Active, .since = QDate(2026, 3, 1)}};
    const ContactId id = valueOf(m_workspace->addContact(contact));
    const Contact before = valueOf(m_workspace->people().contact(id));
    m_dialog.setContact(before);
    type("institutionEdit", QStringLiteral("Northfield"));
    save()->click();
    Contact expected = before;
    expected.institution = QStringLiteral("Northfield");
    EXPECT_EQ(valueOf(m_workspace->people().contact(id)), expected);
    valueOf(m_workspace->undo());
    EXPECT_EQ(valueOf(m_workspace->people().contact(id)), before);
}

TEST_F(PersonDialogTest, WhatSomebodyElseChangedMeanwhileStays)
{
    const ContactId id = m_workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    m_dialog.setContact(valueOf(m_workspace->people().contact(id)));
    Contact changed = valueOf(m_workspace->people().contact(id));
    changed.department = QStringLiteral("Cardiac Surgery");
    valueOf(m_workspace->editContact(changed));
    type("titleEdit", QStringLiteral("Professor"));
    save()->click();
    const Contact stored = valueOf(m_workspace->people().contact(id));
    EXPECT_EQ(stored.title, QStringLiteral("Professor"));
    EXPECT_EQ(stored.department, QStringLiteral("Cardiac Surgery"));
}

TEST_F(PersonDialogTest, SomebodyDeletedMeanwhileIsSaidAndWhatWasTypedStays)
{
    const ContactId id = m_workspace.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    m_dialog.setContact(valueOf(m_workspace->people().contact(id)));
    type("titleEdit", QStringLiteral("Professor"));
    valueOf(m_workspace->deleteContact(id));
    save()->click();
    EXPECT_TRUE(m_dialog.isVisible());
    EXPECT_EQ(reason(), QStringLiteral("This was deleted outside this window meanwhile. "
                                       "Nothing was changed."));
}

TEST_F(PersonDialogTest, WhatWasTypedIsLeftOnlyWhenAskedTwice)
{
    auto *title = m_dialog.findChild<QLineEdit *>(QStringLiteral("titleEdit"));
    QTest::keyClicks(title, QStringLiteral("Professor"));
    m_dialog.reject();
    EXPECT_TRUE(m_dialog.isVisible());
    EXPECT_TRUE(reason().startsWith(QStringLiteral("What you typed is not saved.")));
    m_dialog.reject();
    EXPECT_FALSE(m_dialog.isVisible());
}

TEST_F(PersonDialogTest, WithoutAnythingTypedItIsLeftAtOnce)
{
    Contact contact;
    contact.title = QStringLiteral("Professor");
    m_dialog.setContact(contact);
    m_dialog.reject();
    EXPECT_FALSE(m_dialog.isVisible());
}

} // namespace hallway::test
