#include "tests/uisupport/test_window.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>

using Qt::StringLiterals::operator""_s;

namespace hallway::test {
namespace {

/// Tuesday 24 November 2026; Elena was met on the 19th, and a calendar file is kept current.
class KeptCalendarTest : public ::testing::Test
{
protected:
    KeptCalendarTest()
    {
        m_elena = m_data.addPerson(u"Elena"_s, u"Marchetti"_s);
        m_data.log(m_elena, InteractionKind::Encounter, Direction::Mutual, QDate(2026, 11, 19));
        m_window.emplace(m_data);
    }

    TestWindow &window() { return *m_window; }

    [[nodiscard]] QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Waits for the file to have these words, or not to have them.
    [[nodiscard]] bool comesToHave(const QByteArray &words, bool has = true) const
    {
        return QTest::qWaitFor([&] { return content().contains(words) == has; }, 20000);
    }
    void keep() { valueOf(m_data->keepCalendar(m_path)); }

    TestWorkspace m_data{QDate(2026, 11, 24)};
    const QString m_path = m_data.folder().file(u"agenda.ics"_s);
    ContactId m_elena;
    std::optional<TestWindow> m_window;
};

TEST_F(KeptCalendarTest, IsChosenInTheWindowAndWrittenAfterEachChange)
{
    window().trigger("keepCalendarAction");
    auto *dialog = qobject_cast<QFileDialog *>(window().dialog("keepCalendarFileDialog"));
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected(m_path);
    dialog->close();
    EXPECT_EQ(window().undoBarText(), u"The calendar file agenda.ics is kept current"_s);
    EXPECT_TRUE(comesToHave("SUMMARY:Thank-you: Elena Marchetti\r\n"));
    EXPECT_EQ(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther),
              QFile::Permissions());
    window().trigger("doneAction");
    EXPECT_TRUE(comesToHave("Thank-you", false));
    window().trigger("undoAction");
    EXPECT_TRUE(comesToHave("Thank-you"));
}

TEST_F(KeptCalendarTest, WhatIsPutOffComesBackOnItsDay)
{
    keep();
    EXPECT_TRUE(comesToHave("DTSTART;VALUE=DATE:20261124"));
    window().trigger("snoozeTomorrowAction");
    EXPECT_TRUE(comesToHave("DTSTART;VALUE=DATE:20261125"));
}

TEST_F(KeptCalendarTest, IsWrittenOnANewDay)
{
    keep();
    EXPECT_TRUE(comesToHave("DTSTART;VALUE=DATE:20261124"));
    m_data.setToday(QDate(2026, 11, 26));
    EXPECT_TRUE(comesToHave("DTSTART;VALUE=DATE:20261126"));
}

TEST_F(KeptCalendarTest, StopsOnceItIsStoppedAndGoesOnOnceThatIsUndone)
{
    keep();
    ASSERT_TRUE(comesToHave("Thank-you"));
    EXPECT_EQ(window().find<QAction>("stopCalendarAction")->text(),
              u"Stop keeping agenda.ics current"_s);
    window().trigger("stopCalendarAction");
    EXPECT_FALSE(window().find<QAction>("stopCalendarAction")->isVisible());
    QFile::remove(m_path);
    window().trigger("doneAction");
    EXPECT_FALSE(QFile::exists(m_path));
    window().trigger("undoAction");
    window().trigger("undoAction");
    EXPECT_TRUE(comesToHave("Thank-you"));
}

TEST_F(KeptCalendarTest, AFailureIsSaidOnce)
{
    valueOf(m_data->keepCalendar(m_data.folder().file(u"no/such/agenda.ics"_s)));
    const auto *bar = window().find<QWidget>("errorBar");
    ASSERT_TRUE(QTest::qWaitFor([bar] { return bar->isVisible(); }, 20000));
    EXPECT_TRUE(bar->accessibleName().contains(u"agenda.ics cannot be written"_s));
    window().trigger("doneAction");
    EXPECT_FALSE(QTest::qWaitFor([bar] { return bar->isVisible(); }, 1500));
}

} // namespace
} // namespace hallway::test
