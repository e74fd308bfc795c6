#include "tests/support/test_database.h"

using Qt::StringLiterals::operator""_s;

namespace hallway::test {

namespace {

/// Elena, to be in touch with every six weeks; the last exchange was on 2 October 2026.
class FollowUpDecisions : public ::testing::Test
{
protected:
    FollowUpDecisions()
    {
        m_elena = m_data.addPerson(u"Elena"_s, u"Marchetti"_s);
        Contact contact = valueOf(m_data->people().contact(m_elena));
        contact.rhythmDays = 42;
        valueOf(m_data->editContact(contact));
        m_data.log(m_elena, InteractionKind::Email, Direction::Outgoing, QDate(2026, 10, 2));
    }

    AgendaLine line(FollowUpKind kind)
    {
        return valueOf(m_data->followUps().line(m_data.followUps(m_elena, kind).front().id));
    }
    AgendaLine rhythm() { return line(FollowUpKind::KeepInTouch); }

    void putOff(int times)
    {
        for (int i = 0; i < times; ++i) {
            valueOf(m_data->snooze(rhythm().followUp.id, m_data->today().addDays(1)));
            m_data.setToday(m_data->today().addDays(1));
        }
    }

    TestWorkspace m_data{QDate(2026, 11, 24)};
    ContactId m_elena;
};

} // namespace

TEST_F(FollowUpDecisions, ASlowerRhythmIsOfferedAfterTheThirdTime)
{
    putOff(2);
    EXPECT_EQ(slowerRhythm(rhythm(), m_data->today()), std::nullopt);
    putOff(1);
    EXPECT_EQ(slowerRhythm(rhythm(), m_data->today()), 63);
}

/// Else it would stand on Today again at once.
TEST_F(FollowUpDecisions, TheSlowerRhythmOpensAfterToday)
{
    putOff(3);
    const QDate late(2027, 3, 5); // 154 days, which is 22 weeks
    EXPECT_EQ(slowerRhythm(rhythm(), late), 23 * 7);
    valueOf(m_data->changeRhythm(rhythm().followUp.id, 23 * 7));
    EXPECT_GT(rhythm().followUp.window.opensOn, late);
}

TEST_F(FollowUpDecisions, AnotherRhythmIsOneStepAndForgetsWhatWasPutOff)
{
    putOff(3);
    const QString before = dump(m_data.path());
    valueOf(m_data->changeRhythm(rhythm().followUp.id, 84));
    EXPECT_EQ(valueOf(m_data->people().contact(m_elena)).rhythmDays, 84);
    EXPECT_EQ(rhythm().followUp.detail, 84);
    EXPECT_EQ(rhythm().timesPutOff, 0);
    EXPECT_FALSE(rhythm().followUp.snoozedUntil.isValid());
    const QString after = dump(m_data.path());
    EXPECT_EQ(valueOf(m_data->undo()).action, u"change_rhythm"_s);
    EXPECT_EQ(dump(m_data.path()), before);
    valueOf(m_data->redo());
    EXPECT_EQ(dump(m_data.path()), after);
}

TEST_F(FollowUpDecisions, NeverEndsTheRhythmAndNonsenseIsRefused)
{
    const FollowUpId id = rhythm().followUp.id;
    EXPECT_EQ(codeOf(m_data->changeRhythm(id, -1)), ErrorCode::InvalidValue);
    EXPECT_EQ(codeOf(m_data->changeRhythm(id, 100000)), ErrorCode::InvalidValue);
    EXPECT_EQ(codeOf(m_data->changeRhythm(FollowUpId{999}, 7)), ErrorCode::NotFound);
    valueOf(m_data->changeRhythm(id, 0));
    EXPECT_TRUE(m_data.followUps(m_elena, FollowUpKind::KeepInTouch).empty());
}

TEST_F(FollowUpDecisions, ALineKnowsWhetherTheUserEndedIt)
{
    m_data.log(m_elena, InteractionKind::Encounter, Direction::Mutual, QDate(2026, 11, 20));
    EXPECT_FALSE(isEndedByHand(line(FollowUpKind::ThankYou)));
    valueOf(m_data->dismiss(line(FollowUpKind::ThankYou).followUp.id, u"She knows"_s));
    EXPECT_TRUE(isEndedByHand(line(FollowUpKind::ThankYou)));
    EXPECT_EQ(line(FollowUpKind::ThankYou).dismissReason, u"She knows"_s);
    valueOf(m_data->reopen(line(FollowUpKind::ThankYou).followUp.id));
    m_data.log(m_elena, InteractionKind::Email, Direction::Outgoing, QDate(2026, 11, 23));
    EXPECT_EQ(line(FollowUpKind::ThankYou).followUp.ending, Ending::Done);
    EXPECT_FALSE(isEndedByHand(line(FollowUpKind::ThankYou)));
}

TEST_F(FollowUpDecisions, TheAgendaHasWhatIsPutOffOnRequest)
{
    valueOf(m_data->snooze(rhythm().followUp.id, QDate(2026, 12, 1)));
    const QDate today = m_data->today();
    EXPECT_TRUE(valueOf(m_data->followUps().agenda({.today = today, .until = today})).empty());
    EXPECT_EQ(
        valueOf(m_data->followUps().agenda({.today = today, .until = today, .withSnoozed = true}))
            .size(),
        1U);
}

TEST_F(FollowUpDecisions, AFollowUpThatIsDoneIsLoggedAfterwardsToo)
{
    const FollowUp followUp = rhythm().followUp;
    const auto message = m_data->interactionFor(followUp);
    valueOf(m_data->finish(followUp.id));
    valueOf(m_data->finish(followUp.id, message));
    EXPECT_EQ(rhythm().followUp.ending, Ending::Done);
    EXPECT_EQ(rhythm().followUp.endedOn, m_data->today());
    const auto both = m_data.followUps(m_elena, FollowUpKind::KeepInTouch);
    ASSERT_EQ(both.size(), 2U);
    const auto next =
        std::find_if(both.begin(), both.end(), [](const FollowUp &each) { return !each.ending; });
    ASSERT_NE(next, both.end());
    EXPECT_EQ(next->causeOn, m_data->today());
}

TEST_F(FollowUpDecisions, TheKeptCalendarIsRememberedByThisCopyOfTheDataAlone)
{
    const QString path = m_data.folder().file(u"agenda.ics"_s);
    EXPECT_EQ(valueOf(m_data->keptCalendar()), QString());
    valueOf(m_data->keepCalendar(path));
    EXPECT_EQ(valueOf(m_data->keptCalendar()), path);
    const QString copy = m_data.folder().file(u"copy.db"_s);
    valueOf(m_data->backUpTo(copy));
    const FixedClock clock(m_data->today());
    EXPECT_EQ(valueOf(valueOf(Workspace::open(copy, OpenMode::ReadOnly, clock))->keptCalendar()),
              QString());
    valueOf(m_data->keepCalendar({}));
    EXPECT_EQ(valueOf(m_data->keptCalendar()), QString());
    valueOf(m_data->undo());
    EXPECT_EQ(valueOf(m_data->keptCalendar()), path);
    EXPECT_EQ(codeOf(m_data->keepCalendar(m_data.path())), ErrorCode::FileUnwritable);
}

} // namespace hallway::test
