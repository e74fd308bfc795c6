#include "tests/uisupport/test_window.h"
#include "ui/journal/kind_chooser.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/form.h"
#include "ui/widgets/people_field.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace hallway::test {
namespace {

const QDate tuesday(2026, 11, 24);

/// A field for people over two of them, in a window of its own.
class PeopleFieldTest : public ::testing::Test
{
protected:
    PeopleFieldTest()
    {
        m_data.addPerson(QStringLiteral("Hannah"), QStringLiteral("Torvik"));
        m_data.addPerson(QStringLiteral("Lena"), QStringLiteral("Park"));
        m_field.emplace(*m_data, m_theme, QStringLiteral("who"), QStringLiteral("Who"),
                        PeopleField::Choice::Several);
        m_field->setOffersNew(true);
        m_field->resize(400, 60);
        m_field->show();
        m_field->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&*m_field));
    }

    QLineEdit *edit() { return find<QLineEdit>(*m_field, "whoEdit"); }

    void choose(const QString &words)
    {
        edit()->setFocus();
        QTest::keyClicks(edit(), words);
        ASSERT_NE(QApplication::activePopupWidget(), nullptr);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCoreApplication::processEvents();
    }

    std::vector<ChosenPerson> chosen() { return m_field->people(); }

    TestWorkspace m_data;
    Theme m_theme;
    std::optional<PeopleField> m_field;
};

TEST_F(PeopleFieldTest, TakesTheFirstWhoFits)
{
    choose(QStringLiteral("torv"));
    EXPECT_EQ(chosen(),
              std::vector<ChosenPerson>({{ContactId{1}, QStringLiteral("Hannah Torvik")}}));
    EXPECT_TRUE(edit()->text().isEmpty());
}

TEST_F(PeopleFieldTest, GoesOnBehindThoseWhoAreChosen)
{
    choose(QStringLiteral("torv"));
    EXPECT_GT(edit()->x(), find<QWidget>(*m_field, "person0Chip")->geometry().right());
    choose(QStringLiteral("park"));
    EXPECT_EQ(chosen().size(), 2U);
}

TEST_F(PeopleFieldTest, OffersSomebodyNew)
{
    choose(QStringLiteral("Priya Nair"));
    EXPECT_EQ(chosen(), std::vector<ChosenPerson>({{ContactId(), QStringLiteral("Priya Nair")}}));
}

TEST_F(PeopleFieldTest, OffersNobodyTwice)
{
    m_field->setOffersNew(false);
    choose(QStringLiteral("torv"));
    QTest::keyClicks(edit(), QStringLiteral("torv"));
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
    EXPECT_EQ(m_field->typed(), QStringLiteral("torv"));
}

TEST_F(PeopleFieldTest, BackspaceTakesTheLastOneAway)
{
    choose(QStringLiteral("torv"));
    choose(QStringLiteral("park"));
    QTest::keyClick(edit(), Qt::Key_Backspace);
    EXPECT_EQ(chosen(),
              std::vector<ChosenPerson>({{ContactId{1}, QStringLiteral("Hannah Torvik")}}));
}

TEST_F(PeopleFieldTest, IsAsHighAsTheFieldsBesideItHoweverLargeTheFont)
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(large.pointSizeF() * 2);
    m_theme.apply(*qApp);
    QApplication::setFont(large);
    QCoreApplication::processEvents();
    PeopleField field(*m_data, m_theme, QStringLiteral("with"), QStringLiteral("With"),
                      PeopleField::Choice::Several);
    QLineEdit beside;
    field.ensurePolished();
    beside.ensurePolished();
    EXPECT_EQ(field.sizeHint().height(), beside.sizeHint().height());
    QApplication::setFont(before);
}

TEST(DayField, SaysWhichDayItUnderstood)
{
    const Theme theme;
    DayField field(theme, tuesday, QStringLiteral("when"), QStringLiteral("When"));
    const auto understood = [&field](const char *words) {
        find<QLineEdit>(field, "whenEdit")->setText(QString::fromLatin1(words));
        return find<QLabel>(field, "whenUnderstoodLabel")->text();
    };
    EXPECT_EQ(understood("last Friday"), QStringLiteral("Fri 20 Nov"));
    EXPECT_EQ(understood("5 days ago"), QStringLiteral("Thu 19 Nov"));
    EXPECT_EQ(understood("soon"), QStringLiteral("no day"));
    EXPECT_TRUE(field.isUnclear());
    EXPECT_EQ(understood(""), QString());
    EXPECT_FALSE(field.isUnclear());
}

TEST(DayField, NeverHidesWhatIsTyped)
{
    const Theme theme;
    DayField field(theme, tuesday, QStringLiteral("when"), QStringLiteral("When"));
    field.setDay(QDate(2025, 9, 30));
    field.show();
    const auto *edit = find<QLineEdit>(field, "whenEdit");
    const auto *label = find<QLabel>(field, "whenUnderstoodLabel");
    EXPECT_GE(edit->textMargins().right(), edit->geometry().right() - label->x());
}

/// The key leads to what is chosen, and changes nothing.
TEST(Labelled, ItsKeyLeadsToTheChosenKindAndArrowsFromThere)
{
    const Theme theme;
    QWidget window;
    auto *kinds = new KindChooser(theme, &window);
    kinds->setKind(InteractionKind::Meeting, Direction::Mutual);
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(labelled(theme, QStringLiteral("Wha&t"), kinds));
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_T, Qt::AltModifier);
    // A button that is a label's buddy would click itself after 100 milliseconds.
    EXPECT_FALSE(
        QTest::qWaitFor([kinds] { return kinds->kind() != InteractionKind::Meeting; }, 200));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    EXPECT_EQ(kinds->kind(), InteractionKind::Encounter);
}

/// The key of a label leads to its field, also where the field leaves the keys to a part of it.
TEST(Labelled, ItsKeyLeadsIntoTheField)
{
    const Theme theme;
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *other = lineField(QStringLiteral("otherEdit"), QStringLiteral("Other"), &window);
    auto *field =
        new DayField(theme, tuesday, QStringLiteral("when"), QStringLiteral("When"), &window);
    layout->addWidget(labelled(theme, QStringLiteral("&Other"), other));
    layout->addWidget(labelled(theme, QStringLiteral("&When"), field));
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    for (const auto &[key, name] :
         {std::pair(Qt::Key_W, "whenEdit"), std::pair(Qt::Key_O, "otherEdit")}) {
        QTest::keyClick(&window, key, Qt::AltModifier);
        EXPECT_TRUE(find<QLineEdit>(window, name)->hasFocus()) << name;
    }
}

} // namespace
} // namespace hallway::test
