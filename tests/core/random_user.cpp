#include "tests/core/random_user.h"

#include "core/exchange/merge_contacts.h"

using Qt::StringLiterals::operator""_s;

namespace hallway::test {

ContactId RandomUser::person()
{
    const auto ids = valueOf(m_workspace->people().ids({.includeArchived = true}));
    const ContactId *id = any(ids);
    return id == nullptr ? m_workspace.addPerson(u"New"_s, u"Q"_s) : *id;
}

Interaction RandomUser::interaction()
{
    Interaction made{.kind = InteractionKind(below(9)),
                     .direction = Direction(below(3)),
                     .on = day(),
                     .replyExpected = chance(2),
                     .thankYou = ThankYou(below(3)),
                     .participants = {person()}};
    if (chance(3)) {
        made.at = LocalTime{.minute = below(1440), .utcOffset = 60 * (below(27) - 12)};
    }
    for (int more = below(3); more > 0 && chance(3); --more) {
        const ContactId other = person();
        if (other != made.participants.front()) {
            made.participants.push_back(other);
        }
    }
    const auto events = valueOf(m_workspace->events().events());
    if (const Event *event = any(events); event != nullptr && chance(4)) {
        made.event = event->id;
    }
    return made;
}

std::optional<Interaction> RandomUser::known()
{
    const auto of = valueOf(m_workspace->journal().interactionsOf(person()));
    const Interaction *found = any(of);
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::optional<FollowUp> RandomUser::followUp()
{
    const auto lines =
        valueOf(m_workspace->followUps().linesOf(chance(5) ? ContactId() : person()));
    const AgendaLine *line = any(lines);
    return line == nullptr ? std::nullopt : std::optional(line->followUp);
}

void RandomUser::stepInJournal()
{
    if (chance(5)) {
        if (const auto old = known()) {
            Interaction changed = interaction();
            changed.id = old->id;
            changed.loggedOn = old->loggedOn;
            valueOf(m_workspace->editInteraction(changed));
        }
    } else if (chance(8)) {
        if (const auto old = known()) {
            valueOf(m_workspace->deleteInteraction(old->id));
        }
    } else if (chance(6)) {
        static_cast<void>(m_workspace->addPromise(
            {.contact = person(), .isTheirs = chance(2), .madeOn = day(), .promisedFor = day()}));
    } else {
        valueOf(m_workspace->log(interaction()));
    }
}

void RandomUser::stepInDecisions()
{
    const auto chosen = followUp();
    if (!chosen) {
        return;
    }
    switch (below(5)) {
    case 0:
        valueOf(m_workspace->finish(chosen->id));
        break;
    case 1:
        valueOf(m_workspace->finish(chosen->id, m_workspace->interactionFor(*chosen)));
        break;
    case 2:
        valueOf(m_workspace->snooze(chosen->id, m_workspace->today().addDays(1 + below(30))));
        break;
    case 3:
        valueOf(m_workspace->dismiss(chosen->id, u"no"_s));
        break;
    default:
        static_cast<void>(m_workspace->reopen(chosen->id)); // often there is nothing to take back
    }
}

void RandomUser::stepInPeople()
{
    const ContactId id = person();
    Contact contact = valueOf(m_workspace->people().contact(id));
    switch (below(7)) {
    case 0:
        valueOf(m_workspace->setContactState(id, ContactState(below(3))));
        break;
    case 1:
        contact.rhythmDays = chance(2) ? std::nullopt : std::optional(below(3) * 20);
        valueOf(m_workspace->editContact(contact));
        break;
    case 2:
        contact.mentorships = {{.kind = MentorKind(below(3)),
                                .status = MentorStatus(below(4)),
                                .since = chance(2) ? day() : QDate()}};
        valueOf(m_workspace->editContact(contact));
        break;
    case 3:
        valueOf(m_workspace->wakeContact(id));
        break;
    case 4:
        if (chance(3)) {
            valueOf(m_workspace->deleteContact(id));
        }
        break;
    case 5:
        if (const ContactId other = person(); other != id && chance(3)) {
            valueOf(mergeContacts(*m_workspace, id, other));
        }
        break;
    default:
        m_workspace.addPerson(u"P"_s, QString::number(below(1000)));
    }
}

void RandomUser::stepInNetwork()
{
    const auto events = valueOf(m_workspace->events().events());
    const auto letters = valueOf(m_workspace->letters().letters());
    const Event *event = any(events);
    const Letter *letter = any(letters);
    const int what = below(9);
    if (what == 0 || event == nullptr) {
        const QDate starts = day();
        valueOf(m_workspace->addEvent({.name = u"E"_s,
                                       .startsOn = starts,
                                       .endsOn = starts.addDays(below(4)),
                                       .attendance = Attendance(below(4))}));
    } else if (what == 1) {
        valueOf(m_workspace->setTarget(event->id, {.contact = person()}));
    } else if (what == 2) {
        valueOf(m_workspace->addDeadline(event->id, {.dueOn = day()}));
    } else if (what == 3) {
        Event moved = *event;
        moved.startsOn = day();
        moved.endsOn = moved.startsOn;
        moved.attendance = Attendance(below(4));
        valueOf(m_workspace->editEvent(moved));
    } else if (what == 4 && chance(3)) {
        valueOf(m_workspace->deleteEvent(event->id));
    } else if (what == 5 || letter == nullptr) {
        const auto seasons = valueOf(m_workspace->letters().seasons());
        valueOf(m_workspace->addLetter({.contact = person(),
                                        .season = seasons.empty() ? SeasonId() : seasons[0].id,
                                        .dueOn = chance(4) ? QDate() : day().addDays(60)}));
    } else if (what == 6) {
        Season season{.name = u"2028"_s, .matchOn = day()};
        const auto seasons = valueOf(m_workspace->letters().seasons());
        if (!seasons.empty()) {
            season.id = seasons[0].id;
            valueOf(m_workspace->editSeason(season));
        }
    } else {
        valueOf(m_workspace->moveLetter(letter->id, LetterState(below(8)), day()));
    }
}

void RandomUser::stepInWork()
{
    const auto works = valueOf(m_workspace->works().works());
    const Work *work = any(works);
    const int what = below(6);
    if (what == 0 || work == nullptr) {
        valueOf(m_workspace->addWork({.title = u"W"_s, .participants = {{person(), {}}}}));
    } else if (what == 1) {
        Work changed = *work;
        changed.state = WorkState(below(4));
        changed.participants = {{person(), {}}};
        valueOf(m_workspace->editWork(changed));
    } else if (what == 2) {
        valueOf(m_workspace->addPromise({.contact = chance(2) ? person() : ContactId(),
                                         .text = u"D"_s,
                                         .promisedFor = day(),
                                         .work = work->id}));
    } else if (what == 3 && chance(4)) {
        valueOf(m_workspace->deleteWork(work->id));
    } else if (what == 4) {
        valueOf(m_workspace->addMilestone({.title = u"M"_s, .on = day()}));
    } else if (chance(3)) {
        valueOf(m_workspace->setPolicy(chance(2) ? Policy() : m_random.policy()));
    }
}

void RandomUser::travel()
{
    const int back = 1 + below(6);
    for (int i = 0; i < back; ++i) {
        static_cast<void>(m_workspace->undo());
    }
    for (int i = below(back + 1); i > 0; --i) {
        static_cast<void>(m_workspace->redo());
    }
}

void RandomUser::step()
{
    const int what = below(20);
    if (what < 9) {
        stepInJournal();
    } else if (what < 13) {
        stepInDecisions();
    } else if (what < 15) {
        stepInPeople();
    } else if (what < 17) {
        stepInNetwork();
    } else if (what < 18) {
        stepInWork();
    } else if (what < 19) {
        travel();
    } else {
        m_workspace.setToday(m_workspace->today().addDays(below(9)));
    }
}

} // namespace hallway::test
