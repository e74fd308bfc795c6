#include "tests/uisupport/test_window.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>

namespace hallway::test {
namespace {

class DuplicatesDialogTest : public testing::Test
{
protected:
    ContactId add(const QString &given, const QString &family, const QString &institution,
                  const QString &email)
    {
        Contact contact;
        contact.name.given = given;
        contact.name.family = family;
        contact.institution = institution;
        contact.emails = {{{}, email}};
        return valueOf(m_data->addContact(contact));
    }

    void addPair()
    {
        m_one = add(QStringLiteral("José"), QStringLiteral("García"), QStringLiteral("Harlan"),
                    QStringLiteral("jose@garcia.example"));
        m_other = add(QStringLiteral("Jose"), QStringLiteral("Garcia"), QStringLiteral("Lakeside"),
                      QStringLiteral("j.garcia@lakeside.example"));
    }

    /// The dialog once all pairs are found.
    QWidget *open()
    {
        m_window.emplace(m_data);
        m_window->trigger("duplicatesAction");
        QWidget *dialog = m_window->dialog("duplicatesDialog");
        const auto *close = find<QPushButton>(*dialog, "duplicatesCloseButton");
        EXPECT_TRUE(QTest::qWaitFor([close] { return close->text() == QLatin1String("Close"); }));
        return dialog;
    }

    static QString summary(const QWidget *dialog)
    {
        return find<QLabel>(*dialog, "duplicatesLabel")->text();
    }

    TestWorkspace m_data{QDate(2026, 11, 24)};
    ContactId m_one;
    ContactId m_other;
    std::optional<TestWindow> m_window;
};

TEST_F(DuplicatesDialogTest, SaysThatNobodyIsThereTwice)
{
    m_data.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
    QWidget *dialog = open();
    EXPECT_EQ(summary(dialog), QStringLiteral("Nobody is there twice"));
    EXPECT_FALSE(find<QPushButton>(*dialog, "mergeButton")->isEnabled());
}

TEST_F(DuplicatesDialogTest, MergesAsChosenInOneStep)
{
    addPair();
    QWidget *dialog = open();
    EXPECT_EQ(summary(dialog), QStringLiteral("1 pair may be one person"));
    EXPECT_EQ(m_window->rows("duplicatesListView"),
              QStringList{QStringLiteral("José García and Jose Garcia")});
    auto *institution = find<QComboBox>(*dialog, "institutionChoiceField");
    EXPECT_EQ(institution->currentText(), QStringLiteral("left"));
    institution->setCurrentIndex(institution->findText(QStringLiteral("right")));
    EXPECT_EQ(find<QComboBox>(*dialog, "emailChoiceField")->currentText(), QStringLiteral("both"));
    find<QPushButton>(*dialog, "mergeButton")->click();
    const Contact merged = valueOf(m_data->people().contact(m_one));
    EXPECT_EQ(merged.name.family, QStringLiteral("García"));
    EXPECT_EQ(merged.institution, QStringLiteral("Lakeside"));
    EXPECT_EQ(merged.emails.size(), 2U);
    EXPECT_EQ(codeOf(m_data->people().contact(m_other)), ErrorCode::NotFound);
    EXPECT_EQ(summary(dialog), QStringLiteral("Nobody is there twice"));
    valueOf(m_data->undo());
    EXPECT_EQ(valueOf(m_data->people().contact(m_one)).institution, QStringLiteral("Harlan"));
    EXPECT_EQ(valueOf(m_data->people().contact(m_other)).institution, QStringLiteral("Lakeside"));
}

TEST_F(DuplicatesDialogTest, RemembersWhoIsNotTheSame)
{
    addPair();
    QWidget *dialog = open();
    find<QPushButton>(*dialog, "notSameButton")->click();
    EXPECT_EQ(summary(dialog), QStringLiteral("Nobody is there twice"));
    EXPECT_TRUE(valueOf(m_data->duplicates()).empty());
    EXPECT_EQ(valueOf(m_data->people().count()), 2);
    valueOf(m_data->undo());
    EXPECT_EQ(valueOf(m_data->duplicates()).size(), 1U);
}

TEST_F(DuplicatesDialogTest, ForgetsOtherPairsOfSomebodyWhoIsGone)
{
    addPair();
    add(QStringLiteral("Jose"), QStringLiteral("Garcia"), QStringLiteral("Northgate"),
        QStringLiteral("jg@northgate.example"));
    QWidget *dialog = open();
    EXPECT_EQ(m_window->rows("duplicatesListView").size(), 3);
    find<QPushButton>(*dialog, "mergeButton")->click();
    EXPECT_EQ(m_window->rows("duplicatesListView").size(), 1);
}

TEST_F(DuplicatesDialogTest, LongNamesLeaveRoomForThePairs)
{
    const QString name = QString(400, QChar(u'W'));
    add(name, QStringLiteral("Park"), QStringLiteral("Harlan"), QStringLiteral("p@a.example"));
    add(name, QStringLiteral("Park"), QStringLiteral("Lakeside"), QStringLiteral("p@b.example"));
    QWidget *dialog = open();
    QCoreApplication::processEvents(); // lays the pair out
    EXPECT_GT(find<QListView>(*dialog, "duplicatesListView")->width(), dialog->width() / 4);
}

} // namespace
} // namespace hallway::test
