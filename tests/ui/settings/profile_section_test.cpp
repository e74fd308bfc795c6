#include "tests/uisupport/test_window.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace hallway::test {
namespace {

/// The window at the profile, reached by the menu.
class ProfileSectionTest : public ::testing::Test
{
protected:
    ProfileSectionTest() : m_window(m_data) { m_window.trigger("profileAction"); }

    Profile stored() { return valueOf(m_data->profile()); }
    QString introduction(const QString &text)
    {
        m_window.find<QPlainTextEdit>("introductionEdit")->setPlainText(text);
        return m_window.words("introductionMissingLabel");
    }

    TestWorkspace m_data;
    TestWindow m_window;
};

} // namespace

TEST_F(ProfileSectionTest, EverythingIsKeptInOneStep)
{
    Profile entered;
    const auto line = [&](const char *field, QString Profile::*member) {
        entered.*member = QStringLiteral("my %1").arg(QLatin1String(field));
        m_window.type(field, entered.*member);
    };
    line("nameEdit", &Profile::name);
    line("degreeEdit", &Profile::degree);
    line("schoolEdit", &Profile::school);
    line("yearEdit", &Profile::year);
    line("emailEdit", &Profile::email);
    line("phoneEdit", &Profile::phone);
    line("linksEdit", &Profile::links);
    line("signatureEdit", &Profile::signature);
    line("whoIAmEdit", &Profile::whoIAm);
    line("whyFieldEdit", &Profile::whyField);
    line("whatIDidEdit", &Profile::whatIDid);
    line("whatSetsMeApartEdit", &Profile::whatSetsMeApart);
    line("introductionEdit", &Profile::introduction);
    entered.otherAddresses = QStringLiteral("alex@school.example");
    m_window.type("otherAddressesEdit", entered.otherAddresses);
    entered.timeZone = QStringLiteral("Europe/Warsaw");
    m_window.find<QComboBox>("timeZoneCombo")->setCurrentText(entered.timeZone);
    m_window.click("profileSaveButton");
    EXPECT_EQ(stored(), entered);
    EXPECT_EQ(m_window.undoBarText(), QStringLiteral("Changed profile"));
    EXPECT_FALSE(m_window.find<QPushButton>("profileSaveButton")->isEnabled());
    m_window.trigger("undoAction");
    EXPECT_EQ(stored(), Profile());
    EXPECT_EQ(m_window.find<QLineEdit>("nameEdit")->text(), QString());
}

TEST_F(ProfileSectionTest, WhatCannotBeUsedIsSaidAndNothingIsKept)
{
    m_window.type("nameEdit", QStringLiteral("Alex"));
    m_window.find<QComboBox>("timeZoneCombo")->setCurrentText(QStringLiteral("Middle/Earth"));
    m_window.click("profileSaveButton");
    EXPECT_EQ(m_window.words("profileNoticeLabel"),
              QStringLiteral("The time zone “Middle/Earth” cannot be used: it is not known; it is "
                             "written like Europe/Warsaw. Nothing was changed."));
    EXPECT_EQ(stored(), Profile());
    EXPECT_EQ(m_window.find<QLineEdit>("nameEdit")->text(), QStringLiteral("Alex"));
}

TEST_F(ProfileSectionTest, SaysHowTheIntroductionWouldSound)
{
    m_window.type("nameEdit", QStringLiteral("Alex Rivera"));
    EXPECT_EQ(introduction(QStringLiteral("I am Alex Rivera, a medical student, and I hope to "
                                          "become a surgeon.")),
              QStringLiteral("It does not say yet: which part of the field (one of your fields), "
                             "one project."));
    EXPECT_EQ(m_window.words("introductionLengthLabel"),
              QStringLiteral("14 words, 6 seconds: short; there is room for 36 more"));
    EXPECT_EQ(introduction(QStringLiteral("I am Alex Rivera, a medical student. I want to become a "
                                          "thoracic surgeon and reviewed charts for a study.")),
              QStringLiteral("It says who you are, where you stand, what you are after, and one "
                             "project."));
    introduction(QStringLiteral("word ").repeated(80));
    EXPECT_EQ(m_window.words("introductionLengthLabel"),
              QStringLiteral("80 words, 32 seconds: long; leave out 5 words"));
}

} // namespace hallway::test
