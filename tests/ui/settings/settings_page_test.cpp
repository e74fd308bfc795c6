#include "tests/uisupport/test_window.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

namespace hallway::test {
namespace {

/// The window at the settings; two people with tags.
class SettingsPageTest : public ::testing::Test
{
protected:
    SettingsPageTest()
    {
        add(QStringLiteral("Torvik"), {QStringLiteral("STS"), QStringLiteral("mentor")});
        add(QStringLiteral("Obi"), {QStringLiteral("STS 2026")});
        m_window.emplace(m_data);
        m_window->trigger("settingsAction");
    }

    void add(const QString &family, const QStringList &tags)
    {
        Contact contact;
        contact.name.family = family;
        contact.tags = tags;
        contact.field = QStringLiteral("thoracic");
        m_people.push_back(valueOf(m_data->addContact(contact)));
    }

    void show(const QString &section)
    {
        auto *list = m_window->find<QListWidget>("settingsSectionList");
        list->setCurrentItem(list->findItems(section, Qt::MatchExactly).value(0));
    }

    void choose(const QString &word)
    {
        auto *list = m_window->find<QListView>("wordListView");
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(Qt::UserRole).toString() == word) {
                list->setCurrentIndex(index);
                return;
            }
        }
        ADD_FAILURE() << "no word " << word.toStdString();
    }

    QStringList words() { return m_window->rows("wordListView"); }
    bool areWords(const QStringList &expected)
    {
        return QTest::qWaitFor([&] { return words() == expected; }, 10000);
    }
    QStringList tagsOf(size_t person)
    {
        return valueOf(m_data->people().contact(m_people.at(person))).tags;
    }
    /// What a task says once it is over.
    QString result(const char *label)
    {
        auto *result = m_window->find<QLabel>(label);
        EXPECT_TRUE(QTest::qWaitFor([&] { return result->isVisible(); }, 10000)) << label;
        return result->text();
    }

    TestWorkspace m_data;
    std::vector<ContactId> m_people;
    std::optional<TestWindow> m_window;
};

} // namespace

TEST_F(SettingsPageTest, EverySectionIsReachedAndNamed)
{
    const auto *list = m_window->find<QListWidget>("settingsSectionList");
    for (const auto &[title, name] :
         {std::pair("Follow-ups", "policySection"), std::pair("Profile", "profileSection"),
          std::pair("Appearance", "appearanceSection"), std::pair("Tags and lists", "listsSection"),
          std::pair("Data", "dataSection"), std::pair("About", "aboutSection")}) {
        show(QString::fromLatin1(title));
        EXPECT_TRUE(m_window->find<QWidget>(name)->isVisible()) << title;
        EXPECT_EQ(m_window->words("pageSummaryLabel"), QString::fromLatin1(title));
    }
    (*m_window)->resize(800, 640);
    EXPECT_FALSE(list->isVisible());
    EXPECT_TRUE(m_window->find<QWidget>("settingsSectionCombo")->isVisible());
}

TEST_F(SettingsPageTest, ASectionIsMadeWhenItIsLookedAt)
{
    const auto isMade = [this] {
        return (*m_window)->findChild<QWidget *>(QStringLiteral("dataSection")) != nullptr;
    };
    EXPECT_FALSE(isMade());
    show(QStringLiteral("Data"));
    EXPECT_TRUE(isMade());
}

TEST_F(SettingsPageTest, TheThemeChangesAtOnceAndTheMenuKnows)
{
    show(QStringLiteral("Appearance"));
    m_window->find<QRadioButton>("themeDarkButton")->click();
    EXPECT_TRUE(m_window->theme().isDark());
    EXPECT_TRUE(m_window->find<QAction>("themeDarkAction")->isChecked());
    m_window->trigger("themeLightAction");
    EXPECT_TRUE(m_window->find<QRadioButton>("themeLightButton")->isChecked());
}

TEST_F(SettingsPageTest, ATagIsRenamedInOneStep)
{
    show(QStringLiteral("Tags and lists"));
    EXPECT_EQ(words(),
              QStringList({QStringLiteral("mentor, 1 person"), QStringLiteral("STS, 1 person"),
                           QStringLiteral("STS 2026, 1 person")}));
    choose(QStringLiteral("mentor"));
    m_window->type("wordEdit", QStringLiteral("Mentors"));
    m_window->click("wordRenameButton");
    EXPECT_TRUE(areWords({QStringLiteral("Mentors, 1 person"), QStringLiteral("STS, 1 person"),
                          QStringLiteral("STS 2026, 1 person")}));
    EXPECT_EQ(m_window->undoBarText(), QStringLiteral("Renamed tag mentor → Mentors"));
    EXPECT_EQ(m_window->find<QLineEdit>("wordEdit")->text(), QStringLiteral("Mentors"));
    m_window->trigger("undoAction");
    EXPECT_EQ(tagsOf(0), QStringList({QStringLiteral("STS"), QStringLiteral("mentor")}));
}

TEST_F(SettingsPageTest, ANameThatIsThereAlreadyBringsTwoTogether)
{
    show(QStringLiteral("Tags and lists"));
    choose(QStringLiteral("STS"));
    m_window->type("wordEdit", QStringLiteral("STS 2026"));
    EXPECT_EQ(m_window->words("wordNoticeLabel"),
              QStringLiteral("“STS 2026” is there already: whoever has “STS” will have that."));
    m_window->click("wordRenameButton");
    EXPECT_TRUE(
        areWords({QStringLiteral("mentor, 1 person"), QStringLiteral("STS 2026, 2 people")}));
    m_window->click("wordRemoveButton");
    EXPECT_TRUE(areWords({QStringLiteral("mentor, 1 person")}));
    m_window->trigger("undoAction");
    m_window->trigger("undoAction");
    EXPECT_EQ(words().size(), 3);
}

TEST_F(SettingsPageTest, AFieldIsAddedAndOffered)
{
    show(QStringLiteral("Tags and lists"));
    m_window->click("fieldListChip");
    EXPECT_EQ(words().value(1), QStringLiteral("thoracic, 2 people"));
    m_window->type("wordEdit", QStringLiteral("transplant"));
    m_window->click("wordAddButton");
    EXPECT_EQ(words().last(), QStringLiteral("transplant, nobody"));
    m_window->trigger("newPersonAction");
    const QWidget *dialog = m_window->dialog("personDialog");
    EXPECT_GT(find<QComboBox>(*dialog, "fieldCombo")->findText(QStringLiteral("transplant")), 0);
}

TEST_F(SettingsPageTest, TheDataIsBackedUpAndChecked)
{
    show(QStringLiteral("Data"));
    EXPECT_EQ(m_window->find<QLineEdit>("databasePathEdit")->text(), m_data.path());
    EXPECT_TRUE(m_window->words("dataSizeLabel").endsWith(QStringLiteral("2 people, 0 exchanges")));
    m_window->click("databaseCopyButton");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), m_data.path());
    m_window->click("backUpNowButton");
    const QString backup = result("backUpNowResultLabel").section(QStringLiteral(": "), 1);
    EXPECT_EQ(dump(backup), dump(m_data.path()));
    m_window->click("checkButton");
    EXPECT_EQ(result("checkResultLabel"), QStringLiteral("Everything is sound."));
}

TEST_F(SettingsPageTest, TheCheckSaysWhatIsWrong)
{
    m_data.log(m_people.front(), InteractionKind::Encounter, Direction::Mutual,
               QDate(2026, 11, 20));
    {
        auto other = valueOf(Database::connect(m_data.path(), OpenMode::ReadWrite));
        valueOf(other->run("DELETE FROM follow_up WHERE kind = 'thank_you'"));
    }
    show(QStringLiteral("Data"));
    m_window->click("checkButton");
    EXPECT_EQ(result("checkResultLabel").section(u'\n', 0, 0),
              QStringLiteral("contact %1: the follow-ups differ from the plan (1 missing)")
                  .arg(m_people.front().value));
}

TEST_F(SettingsPageTest, PeopleAreTakenOutAsCards)
{
    show(QStringLiteral("Data"));
    m_window->click("exportButton");
    const QString path = m_data.folder().file(QStringLiteral("everybody.vcf"));
    auto *chooser = m_window->find<QFileDialog>("exportFileDialog");
    Q_EMIT chooser->fileSelected(path);
    chooser->close();
    EXPECT_EQ(result("exportResultLabel"), QStringLiteral("Wrote 2 people to %1").arg(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count("BEGIN:VCARD"), 2);
}

TEST_F(SettingsPageTest, TheMenuLeadsToTheVersion)
{
    m_window->trigger("aboutAction");
    EXPECT_EQ(m_window->words("versionLabel"), QStringLiteral("Hallway " HALLWAY_VERSION));
}

} // namespace hallway::test
