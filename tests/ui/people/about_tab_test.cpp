#include "tests/ui/people/person_tabs_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>

namespace hallway::test {
namespace {

class AboutTabTest : public PersonTabsTest
{
protected:
    AboutTabTest() { showTab(1); }

    /// Opens the value with the keyboard.
    template <class Field>
    Field *open(const char *value, const char *field)
    {
        window().find<QWidget>(value)->setFocus();
        window().press(Qt::Key_Return);
        return window().find<QWidget>("aboutTab")->findChild<Field *>(QLatin1String(field));
    }

    [[nodiscard]] QString shown(const char *value)
    {
        return window().find<QAbstractButton>(value)->accessibleName();
    }
};

TEST_F(AboutTabTest, EnterTurnsAValueIntoAFieldAndSavesItAsOneStep)
{
    const QString before = dump(m_data.path());
    auto *edit = open<QLineEdit>("titleValue", "titleEdit");
    QTest::keyClicks(edit, QStringLiteral("Professor of Surgery"));
    window().press(Qt::Key_Return);
    EXPECT_EQ(contact().title, QStringLiteral("Professor of Surgery"));
    EXPECT_EQ(shown("titleValue"), QStringLiteral("Title: Professor of Surgery"));
    EXPECT_TRUE(window().find<QWidget>("titleValue")->hasFocus());
    window().click("undoButton");
    EXPECT_EQ(dump(m_data.path()), before);
    EXPECT_EQ(shown("titleValue"), QStringLiteral("Title: nothing"));
}

TEST_F(AboutTabTest, EscapeTakesItBack)
{
    auto *edit = open<QLineEdit>("titleValue", "titleEdit");
    QTest::keyClicks(edit, QStringLiteral("Professor"));
    window().press(Qt::Key_Escape);
    EXPECT_TRUE(contact().title.isEmpty());
    EXPECT_TRUE(window().find<QWidget>("titleValue")->isVisible());
}

TEST_F(AboutTabTest, AClickOpensAndLeavingSavesAndOpensTheNextOne)
{
    QTest::mouseClick(window().find<QWidget>("titleValue"), Qt::LeftButton);
    QCoreApplication::processEvents();
    QTest::keyClicks(window().find<QLineEdit>("titleEdit"), QStringLiteral("Surgeon"));
    QTest::mouseClick(window().find<QWidget>("institutionValue"), Qt::LeftButton);
    window().find<QWidget>("institutionValue")->setFocus();
    QCoreApplication::processEvents();
    EXPECT_EQ(contact().title, QStringLiteral("Surgeon"));
    EXPECT_TRUE(window().find<QWidget>("institutionEdit")->isVisible());
}

TEST_F(AboutTabTest, AFieldThatSaysNothingNewIsNoStep)
{
    open<QLineEdit>("titleValue", "titleEdit");
    window().press(Qt::Key_Return);
    EXPECT_EQ(valueOf(m_data->history().entries()).size(), 2U); // the two people
}

TEST_F(AboutTabTest, WhatCannotBeUnderstoodStaysOpenAndSaysSo)
{
    auto *edit = open<QLineEdit>("roleFromValue", "roleFromEdit");
    QTest::keyClicks(edit, QStringLiteral("lately"));
    window().press(Qt::Key_Return);
    EXPECT_TRUE(edit->isVisible());
    EXPECT_TRUE(window().words("roleFromHintLabel").startsWith(QStringLiteral("Write 2024")));
    edit->setText(QStringLiteral("Jul 2024"));
    window().press(Qt::Key_Return);
    EXPECT_EQ(contact().roleFrom, QStringLiteral("2024-07"));
    EXPECT_EQ(shown("roleFromValue"), QStringLiteral("Since: Jul 2024"));
}

TEST_F(AboutTabTest, SomebodyElsesChangeOfAnotherFieldIsKept)
{
    auto *edit = open<QLineEdit>("titleValue", "titleEdit");
    QTest::keyClicks(edit, QStringLiteral("Surgeon"));
    Contact changed = contact();
    changed.department = QStringLiteral("Cardiac Surgery");
    valueOf(m_data->editContact(changed));
    EXPECT_EQ(edit->text(), QStringLiteral("Surgeon"));
    window().press(Qt::Key_Return);
    EXPECT_EQ(contact().department, QStringLiteral("Cardiac Surgery"));
    EXPECT_EQ(contact().title, QStringLiteral("Surgeon"));
}

TEST_F(AboutTabTest, GoingToSomebodyElseSavesWhatIsOpenWhereItBelongs)
{
    auto *edit = open<QLineEdit>("titleValue", "titleEdit");
    QTest::keyClicks(edit, QStringLiteral("Surgeon"));
    goTo(QStringLiteral("ravi"));
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Ravi Subramanian"));
    EXPECT_EQ(contact().title, QStringLiteral("Surgeon"));
    EXPECT_TRUE(valueOf(m_data->people().contact(m_ravi)).title.isEmpty());
    EXPECT_EQ(shown("titleValue"), QStringLiteral("Title: nothing"));
}

TEST_F(AboutTabTest, EarlierRolesAreShownAndChanged)
{
    auto *title = open<QLineEdit>("pastRolesValue", "pastRole0TitleEdit");
    QTest::keyClicks(title, QStringLiteral("Fellow"));
    QTest::keyClicks(window().find<QLineEdit>("pastRole0InstitutionEdit"),
                     QStringLiteral("Harlan"));
    QTest::keyClicks(window().find<QLineEdit>("pastRole0FromEdit"), QStringLiteral("2022"));
    auto *until = window().find<QLineEdit>("pastRole0UntilEdit");
    QTest::keyClicks(until, QStringLiteral("Jun 2024"));
    QTest::keyClick(until, Qt::Key_Return);
    ASSERT_EQ(contact().pastRoles.size(), 1U);
    EXPECT_EQ(contact().pastRoles.front().until, QStringLiteral("2024-06"));
    EXPECT_TRUE(shown("pastRolesValue").contains(QStringLiteral("2022–Jun 2024")));
}

TEST_F(AboutTabTest, ANewPositionPutsTheOldOneBehind)
{
    Contact changed = contact();
    changed.role = Role::Fellow;
    changed.institution = QStringLiteral("Harlan");
    changed.roleFrom = QStringLiteral("2022");
    valueOf(m_data->editContact(changed));
    window().click("newPositionButton");
    QWidget *dialog = window().dialog("positionDialog");
    auto *role = find<QComboBox>(*dialog, "newRoleCombo");
    role->setCurrentIndex(role->findData(int(Role::Faculty)));
    find<QLineEdit>(*dialog, "newInstitutionEdit")->setText(QStringLiteral("Northfield"));
    find<QLineEdit>(*dialog, "newSinceEdit")->setText(QStringLiteral("2024"));
    find<QAbstractButton>(*dialog, "saveButton")->click();
    EXPECT_EQ(contact().institution, QStringLiteral("Northfield"));
    EXPECT_EQ(contact().roleFrom, QStringLiteral("2024"));
    ASSERT_EQ(contact().pastRoles.size(), 1U);
    const PastRole past = contact().pastRoles.front();
    EXPECT_EQ(past.institution, QStringLiteral("Harlan"));
    EXPECT_EQ(past.from + u'/' + past.until, QStringLiteral("2022/2024"));
}

TEST_F(AboutTabTest, WhoIntroducedWhomLeadsThere)
{
    Contact ravi = valueOf(m_data->people().contact(m_ravi));
    ravi.introducedBy = m_hannah;
    valueOf(m_data->editContact(ravi));
    auto *link = window().find<QLabel>("introducedLinkLabel");
    EXPECT_TRUE(link->text().contains(QStringLiteral("Ravi Subramanian")));
    Q_EMIT link->linkActivated(QString());
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Ravi Subramanian"));
    EXPECT_TRUE(window()
                    .find<QLabel>("introducedByLinkLabel")
                    ->text()
                    .contains(QStringLiteral("Hannah Torvik")));
}

TEST_F(AboutTabTest, AddressesAreCopiedAndOnlySafeLinksAreOpened)
{
    Contact changed = contact();
    changed.emails = {{QStringLiteral("work"), QStringLiteral("h@northfield.example")}};
    changed.links = {{QString(), QStringLiteral("https://a.example/h")},
                     {QString(), QStringLiteral("javascript:alert(1)")}};
    valueOf(m_data->editContact(changed));
    const OpenedOutside outside;
    QCoreApplication::processEvents(); // lays the new lines out
    window().click("emails0CopyButton");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("h@northfield.example"));
    for (const char *name : {"emailsLinkLabel", "linksLinkLabel"}) {
        Q_EMIT window().find<QLabel>(name)->linkActivated(QString());
    }
    const auto links = window()
                           .find<QWidget>("linksRow")
                           ->findChildren<QLabel *>(QStringLiteral("linksLinkLabel"));
    EXPECT_EQ(links.size(), 1);
    EXPECT_EQ(outside.urls(), QList<QUrl>({QUrl(QStringLiteral("mailto:h@northfield.example")),
                                           QUrl(QStringLiteral("https://a.example/h"))}));
}

TEST_F(AboutTabTest, WhatCopiesStandsBesideItsWords)
{
    Contact changed = contact();
    changed.phones = {{QStringLiteral("work"), QStringLiteral("+1 612 555 0142")}};
    changed.emails = {{QStringLiteral("work"), QStringLiteral("h@northfield.example")}};
    valueOf(m_data->editContact(changed));
    QCoreApplication::processEvents(); // lays the new lines out
    const auto *copy = window().find<QWidget>("emails0CopyButton");
    const auto *words = window().find<QWidget>("emailsLinkLabel");
    EXPECT_NEAR(copy->geometry().center().y(), words->geometry().center().y(), 1);
}

TEST_F(AboutTabTest, OneOfSeveralValuesHasTheKeysOnceTheyAreOpen)
{
    Contact changed = contact();
    changed.emails = {{QStringLiteral("work"), QStringLiteral("h@northfield.example")}};
    valueOf(m_data->editContact(changed));
    EXPECT_TRUE(open<QLineEdit>("emailsValue", "emails1Edit")->hasFocus());
    window().press(Qt::Key_Escape);
    EXPECT_TRUE(open<QLineEdit>("addressesValue", "address0LabelEdit")->hasFocus());
}

TEST_F(AboutTabTest, TextsAreNoMarkup)
{
    Contact changed = contact();
    changed.title = QStringLiteral("<b>Chief</b>");
    changed.emails = {{QStringLiteral("<i>x</i>"), QStringLiteral("a@b.example")}};
    valueOf(m_data->editContact(changed));
    EXPECT_EQ(shown("titleValue"), QStringLiteral("Title: <b>Chief</b>"));
    EXPECT_TRUE(
        window().find<QLabel>("emailsLinkLabel")->text().contains(QStringLiteral("&lt;i&gt;")));
}

TEST_F(AboutTabTest, EnterIsALineInNotesAndControlEnterSaves)
{
    auto *edit = open<QPlainTextEdit>("notesValue", "notesEdit");
    QTest::keyClicks(edit, QStringLiteral("runs"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClicks(edit, QStringLiteral("cooks"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(contact().notes, QStringLiteral("runs\ncooks"));
}

TEST_F(AboutTabTest, AnEmptyNameIsRefusedInPlace)
{
    auto *edit = open<QLineEdit>("fullNameValue", "nameEdit");
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(displayName(contact()), QStringLiteral("Hannah Torvik"));
    EXPECT_TRUE(window().words("fullNameHintLabel").contains(QStringLiteral("name")));
}

TEST_F(AboutTabTest, SomebodyDeletedElsewhereIsSaidCalmly)
{
    auto *edit = open<QLineEdit>("titleValue", "titleEdit");
    QTest::keyClicks(edit, QStringLiteral("Surgeon"));
    {
        const FixedClock clock(QDate(2026, 11, 24));
        const auto other = valueOf(Workspace::open(m_data.path(), OpenMode::ReadWrite, clock));
        valueOf(other->deleteContact(m_hannah));
    }
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return window().find<QWidget>("personGoneBar")->isVisible(); }, 10000));
    EXPECT_EQ(window().words("personNameLabel"), QStringLiteral("Ravi Subramanian"));
    EXPECT_TRUE(errorText().isEmpty());
    EXPECT_TRUE(valueOf(m_data->people().contact(m_ravi)).title.isEmpty());
    EXPECT_TRUE(window()
                    .find<QWidget>("personGoneBar")
                    ->accessibleName()
                    .contains(QStringLiteral("What you had typed, “Surgeon”, is not saved.")));
    find<QAbstractButton>(*window().find<QWidget>("personGoneBar"), "copyNoticeButton")->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("Surgeon"));
    window().trigger("undoAction");
    EXPECT_EQ(contact().name.family, QStringLiteral("Torvik"));
}

TEST_F(AboutTabTest, WhatIsSavedForSomebodyDeletedElsewhereStaysInTheField)
{
    const QPointer<QLineEdit> edit = open<QLineEdit>("titleValue", "titleEdit");
    QTest::keyClicks(edit, QStringLiteral("Surgeon"));
    {
        const FixedClock clock(QDate(2026, 11, 24));
        const auto other = valueOf(Workspace::open(m_data.path(), OpenMode::ReadWrite, clock));
        valueOf(other->deleteContact(m_hannah));
    }
    window().press(Qt::Key_Return); // before the window has looked outside
    ASSERT_NE(edit, nullptr);
    EXPECT_EQ(edit->text(), QStringLiteral("Surgeon"));
    EXPECT_TRUE(window().words("titleHintLabel").contains(QStringLiteral("deleted outside")));
}

TEST_F(AboutTabTest, WhatIsUnclearIsNotLostSilentlyWhenSomebodyElseIsShown)
{
    auto *edit = open<QLineEdit>("roleFromValue", "roleFromEdit");
    QTest::keyClicks(edit, QStringLiteral("lately"));
    goTo(QStringLiteral("ravi"));
    EXPECT_EQ(window().find<QWidget>("personGoneBar")->accessibleName(),
              QStringLiteral("“lately” could not be understood and is not saved."));
    find<QAbstractButton>(*window().find<QWidget>("personGoneBar"), "copyNoticeButton")->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("lately"));
    EXPECT_TRUE(shown("roleFromValue").endsWith(QStringLiteral("nothing")));
}

TEST_F(AboutTabTest, WhatIsNotSaidYetIsPrintedSoftly)
{
    const auto *nothing = window().find<QWidget>("titleValue")->findChild<QLabel *>();
    EXPECT_EQ(nothing->palette().color(nothing->foregroundRole()),
              window().theme().color(Token::Soft));
}

TEST_F(AboutTabTest, AWordWithoutEndLeavesTheButtonBehindItInSight)
{
    Contact changed = contact();
    changed.phones = {{QString(), QString(400, QChar(u'W'))}};
    valueOf(m_data->editContact(changed));
    QCoreApplication::processEvents(); // lays the new lines out
    const auto *tab = window().find<QWidget>("aboutTab");
    const auto *copy = window().find<QWidget>("phones0CopyButton");
    EXPECT_LE(tab->width(), tab->parentWidget()->width());
    EXPECT_LE(copy->mapTo(tab, copy->rect().bottomRight()).x(), tab->width());
}

TEST_F(AboutTabTest, AFieldOpenedAtTheEdgeIsSeenWhole)
{
    window()->resize(1024, 640);
    auto *edit = open<QPlainTextEdit>("letterPointsValue", "letterPointsEdit");
    const auto *hint = window().find<QWidget>("letterPointsHintLabel");
    const auto *view = window().find<QScrollArea>("aboutScrollArea")->viewport();
    const auto isSeen = [view](const QWidget *part) {
        return view->rect().contains(QRect(part->mapTo(view, QPoint()), part->size()));
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return isSeen(edit) && isSeen(hint); }));
}

} // namespace
} // namespace hallway::test
