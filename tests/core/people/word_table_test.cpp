#include "tests/support/test_database.h"

namespace hallway::test {
namespace {

class WordsTest : public ::testing::Test
{
protected:
    ContactId add(const QString &family, const QStringList &tags, const QString &field = {},
                  const QString &institution = {})
    {
        Contact contact;
        contact.name.family = family;
        contact.tags = tags;
        contact.field = field;
        contact.institution = institution;
        return valueOf(m_workspace->addContact(contact));
    }
    Contact contact(ContactId id) { return valueOf(m_workspace->people().contact(id)); }
    std::vector<WordUse> words(WordList list) { return valueOf(m_workspace->words().words(list)); }
    std::vector<ContactId> found(const QString &tag)
    {
        return valueOf(m_workspace->people().ids({.text = tag}));
    }

    TestWorkspace m_workspace;
};

} // namespace

TEST_F(WordsTest, AreListedWithTheirPeople)
{
    add(QStringLiteral("Torvik"), {QStringLiteral("STS"), QStringLiteral("mentor")});
    add(QStringLiteral("Obi"), {QStringLiteral("STS")}, {}, QStringLiteral("Lakeside"));
    EXPECT_EQ(words(WordList::Tags),
              (std::vector<WordUse>{{QStringLiteral("mentor"), 1}, {QStringLiteral("STS"), 2}}));
    EXPECT_EQ(words(WordList::Institutions),
              (std::vector<WordUse>{{QStringLiteral("Lakeside"), 1}}));
}

TEST_F(WordsTest, FieldsAreThoseOfTheListAndThoseInUse)
{
    add(QStringLiteral("Torvik"), {}, QStringLiteral("thoracic"));
    add(QStringLiteral("Obi"), {}, QStringLiteral("perfusion"));
    auto fields = words(WordList::Fields);
    EXPECT_EQ(fields.front(), (WordUse{QStringLiteral("cardiac"), 0}));
    EXPECT_EQ(fields.at(1), (WordUse{QStringLiteral("thoracic"), 1}));
    EXPECT_EQ(fields.back(), (WordUse{QStringLiteral("perfusion"), 1}));
    valueOf(m_workspace->addField(QStringLiteral("transplant")));
    EXPECT_TRUE(valueOf(m_workspace->words().fields()).contains(QStringLiteral("transplant")));
    EXPECT_EQ(codeOf(m_workspace->addField(QStringLiteral("Transplant"))), ErrorCode::InvalidValue);
    valueOf(m_workspace->removeWord(WordList::Fields, QStringLiteral("thoracic")));
    EXPECT_FALSE(valueOf(m_workspace->words().fields()).contains(QStringLiteral("thoracic")));
}

TEST_F(WordsTest, RenamingReachesTheSearchAndIsOneStep)
{
    const ContactId torvik = add(QStringLiteral("Torvik"), {QStringLiteral("oldtag")});
    valueOf(m_workspace->renameWord(WordList::Tags, QStringLiteral("oldtag"),
                                    QStringLiteral("newtag")));
    EXPECT_EQ(found(QStringLiteral("newtag")), std::vector<ContactId>{torvik});
    EXPECT_TRUE(found(QStringLiteral("oldtag")).empty());
    valueOf(m_workspace->undo());
    EXPECT_EQ(contact(torvik).tags, QStringList{QStringLiteral("oldtag")});
    valueOf(m_workspace->redo());
    EXPECT_EQ(contact(torvik).tags, QStringList{QStringLiteral("newtag")});
    EXPECT_TRUE(isSearchWhole(m_workspace.path()));
}

TEST_F(WordsTest, RenamingToWhatIsThereMakesThemOne)
{
    const ContactId both =
        add(QStringLiteral("Torvik"), {QStringLiteral("STS"), QStringLiteral("STS 2026")});
    valueOf(
        m_workspace->renameWord(WordList::Tags, QStringLiteral("STS"), QStringLiteral("STS 2026")));
    EXPECT_EQ(contact(both).tags, QStringList{QStringLiteral("STS 2026")});
    valueOf(m_workspace->renameWord(WordList::Fields, QStringLiteral("thoracic"),
                                    QStringLiteral("cardiac")));
    EXPECT_EQ(valueOf(m_workspace->words().fields()).count(QStringLiteral("cardiac")), 1);
}

TEST_F(WordsTest, NobodyIsLeftWithoutAName)
{
    Contact nameless;
    nameless.institution = QStringLiteral("Lakeside");
    const ContactId id = valueOf(m_workspace->addContact(nameless));
    EXPECT_EQ(codeOf(m_workspace->removeWord(WordList::Institutions, QStringLiteral("Lakeside"))),
              ErrorCode::InvalidValue);
    valueOf(m_workspace->renameWord(WordList::Institutions, QStringLiteral("Lakeside"),
                                    QStringLiteral("Lakeside Heart")));
    EXPECT_EQ(valueOf(m_workspace->people().name(id)), QStringLiteral("Lakeside Heart"));
}

TEST_F(WordsTest, WhatMakesNoSenseIsRefused)
{
    add(QStringLiteral("Torvik"), {QStringLiteral("STS")});
    const QString before = dump(m_workspace.path());
    const auto rename = [&](const QString &from, const QString &to) {
        return codeOf(m_workspace->renameWord(WordList::Tags, from, to));
    };
    EXPECT_EQ(rename(QStringLiteral("STS"), QStringLiteral(" ")), ErrorCode::InvalidValue);
    EXPECT_EQ(rename(QStringLiteral("STS"), QStringLiteral("a, b")), ErrorCode::InvalidValue);
    EXPECT_EQ(rename(QStringLiteral("none"), QStringLiteral("some")), ErrorCode::NotFound);
    const auto never = [](qint64, qint64) { return false; };
    EXPECT_EQ(codeOf(m_workspace->renameWord(WordList::Tags, QStringLiteral("STS"),
                                             QStringLiteral("AATS"), never)),
              ErrorCode::Cancelled);
    EXPECT_EQ(dump(m_workspace.path()), before);
}

} // namespace hallway::test
