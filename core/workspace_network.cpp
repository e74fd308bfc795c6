#include "core/workspace.h"

#include "core/workspace_checks.h"

#include <algorithm>

namespace hallway {

namespace {

HistoryLabel labelled(const char *action, const QString &subject)
{
    return {QString::fromLatin1(action), subject};
}

Result<void> checkOrder(QDate first, QDate last, const char *field)
{
    if (first.isValid() && last.isValid() && last < first) {
        return fail(ErrorCode::InvalidValue,
                    {QString::fromLatin1(field), last.toString(Qt::ISODate),
                     QStringLiteral("it must not be before the beginning")});
    }
    return {};
}

Result<void> checkEvent(const Event &event)
{
    auto checked = checkText(event.name, "name");
    checked = checked ? checkDay(event.startsOn, "first day") : checked;
    checked = checked ? checkDay(event.endsOn, "last day") : checked;
    return checked ? checkOrder(event.startsOn, event.endsOn, "last day") : checked;
}

Event wholeEvent(Event event, QDate today)
{
    event.endsOn = event.endsOn.isValid() ? event.endsOn : event.startsOn;
    event.loggedOn = event.loggedOn.isValid() ? event.loggedOn : today;
    for (Deadline &deadline : event.deadlines) {
        deadline.loggedOn = deadline.loggedOn.isValid() ? deadline.loggedOn : event.loggedOn;
    }
    for (Target &target : event.targets) {
        target.loggedOn = target.loggedOn.isValid() ? target.loggedOn : event.loggedOn;
    }
    return event;
}

Result<void> checkSeason(const Season &season)
{
    auto checked = checkText(season.name, "name");
    for (const auto &[day, field] :
         {std::pair(season.opensOn, "opening"), std::pair(season.submitsOn, "submission"),
          std::pair(season.reviewsOn, "review"), std::pair(season.endsOn, "end"),
          std::pair(season.matchOn, "match day")}) {
        checked = checked ? checkOptionalDay(day, field) : checked;
    }
    return checked;
}

Result<void> checkWork(const Work &work)
{
    auto checked = checkText(work.title, "title");
    checked = checked ? checkOptionalDay(work.startsOn, "first day") : checked;
    checked = checked ? checkOptionalDay(work.endsOn, "last day") : checked;
    return checked ? checkOrder(work.startsOn, work.endsOn, "last day") : checked;
}

Result<void> checkMilestone(const Milestone &milestone)
{
    const auto checked = checkText(milestone.title, "title");
    return checked ? checkDay(milestone.on, "date") : checked;
}

} // namespace

Result<EventId> Workspace::addEvent(const Event &event)
{
    const Event whole = wholeEvent(event, today());
    if (const auto checked = checkEvent(whole); !checked) {
        return failed(checked);
    }
    EventId id;
    const auto done = edit(labelled("add_event", whole.name), [&](Database &) {
        return m_events.insert(whole).map([&id](EventId added) { id = added; });
    });
    return done ? Result<EventId>(id) : failed(done);
}

Result<void> Workspace::editEvent(const Event &event)
{
    const Event whole = wholeEvent(event, today());
    if (const auto checked = checkEvent(whole); !checked) {
        return checked;
    }
    return edit(labelled("edit_event", whole.name),
                [&](Database &) { return m_events.update(whole); });
}

Result<void> Workspace::deleteEvent(EventId id)
{
    const auto event = m_events.event(id);
    return event ? edit(labelled("delete_event", event->name),
                        [&](Database &) { return m_events.remove(id); })
                 : failed(event);
}

Result<DeadlineId> Workspace::addDeadline(EventId event, const Deadline &deadline)
{
    const auto known = m_events.event(event);
    const auto checked = checkDay(deadline.dueOn, "deadline");
    if (!known || !checked) {
        return known ? failed(checked) : failed(known);
    }
    Deadline whole = deadline;
    whole.loggedOn = whole.loggedOn.isValid() ? whole.loggedOn : today();
    const auto done = edit(labelled("add_deadline", known->name), [&](Database &) {
        return m_events.insert(event, whole).map([&whole](DeadlineId id) { whole.id = id; });
    });
    return done ? Result<DeadlineId>(whole.id) : failed(done);
}

Result<void> Workspace::editDeadline(const Deadline &deadline)
{
    if (const auto checked = checkDay(deadline.dueOn, "deadline"); !checked) {
        return checked;
    }
    const auto event =
        m_events.eventOf(deadline.id).and_then([this](EventId id) { return m_events.event(id); });
    return event ? edit(labelled("edit_deadline", event->name),
                        [&](Database &) { return m_events.update(deadline); })
                 : failed(event);
}

Result<void> Workspace::deleteDeadline(DeadlineId id)
{
    const auto event =
        m_events.eventOf(id).and_then([this](EventId found) { return m_events.event(found); });
    return event ? edit(labelled("delete_deadline", event->name),
                        [&](Database &) { return m_events.remove(id); })
                 : failed(event);
}

Result<void> Workspace::setTarget(EventId event, const Target &target)
{
    const auto known = m_events.event(event);
    const auto label = contactLabel("set_target", target.contact);
    if (!known || !label) {
        return known ? failed(label) : failed(known);
    }
    Target whole = target;
    whole.loggedOn = whole.loggedOn.isValid() ? whole.loggedOn : today();
    return edit(*label, [&](Database &) { return m_events.setTarget(event, whole); });
}

Result<void> Workspace::removeTarget(EventId event, ContactId contact)
{
    const auto label = contactLabel("remove_target", contact);
    return label ? edit(*label, [&](Database &) { return m_events.removeTarget(event, contact); })
                 : failed(label);
}

Result<LetterId> Workspace::addLetter(const Letter &letter)
{
    const auto checked = checkOptionalDay(letter.dueOn, "due day");
    const auto label =
        checked ? contactLabel("add_letter", letter.contact) : tl::unexpected(checked.error());
    if (!label) {
        return failed(label);
    }
    Letter whole = letter;
    whole.loggedOn = whole.loggedOn.isValid() ? whole.loggedOn : today();
    const auto done = edit(*label, [&](Database &) {
        return m_letters.insert(whole).map([&whole](LetterId id) { whole.id = id; });
    });
    return done ? Result<LetterId>(whole.id) : failed(done);
}

Result<void> Workspace::editLetter(const Letter &letter)
{
    const auto checked = checkOptionalDay(letter.dueOn, "due day");
    const auto label =
        checked ? contactLabel("edit_letter", letter.contact) : tl::unexpected(checked.error());
    return label ? edit(*label, [&](Database &) { return m_letters.update(letter); })
                 : failed(label);
}

Result<void> Workspace::moveLetter(LetterId id, LetterState state, QDate on)
{
    const QDate day = on.isValid() ? on : today();
    const auto checked = checkDay(day, "date");
    const auto letter = checked ? m_letters.letter(id) : tl::unexpected(checked.error());
    const auto label =
        letter ? contactLabel("move_letter", letter->contact) : tl::unexpected(letter.error());
    return label ? edit(*label,
                        [&](Database &) {
                            return m_letters.reach(id, {state, day, today()});
                        })
                 : failed(label);
}

Result<void> Workspace::deleteLetter(LetterId id)
{
    const auto letter = m_letters.letter(id);
    const auto label =
        letter ? contactLabel("delete_letter", letter->contact) : tl::unexpected(letter.error());
    return label ? edit(*label, [&](Database &) { return m_letters.remove(id); }) : failed(label);
}

Result<SeasonId> Workspace::addSeason(const Season &season)
{
    const auto checked = checkSeason(season);
    const auto seasons = checked ? m_letters.seasons() : tl::unexpected(checked.error());
    if (!seasons) {
        return failed(seasons);
    }
    const auto isSame = [&season](const Season &other) { return other.name == season.name; };
    if (std::any_of(seasons->begin(), seasons->end(), isSame)) {
        return fail(ErrorCode::InvalidValue, {QStringLiteral("name"), season.name,
                                              QStringLiteral("there is such a season already")});
    }
    SeasonId id;
    const auto done = edit(labelled("add_season", season.name), [&](Database &) {
        return m_letters.insert(season).map([&id](SeasonId added) { id = added; });
    });
    return done ? Result<SeasonId>(id) : failed(done);
}

Result<void> Workspace::editSeason(const Season &season)
{
    const auto checked = checkSeason(season);
    return checked ? edit(labelled("edit_season", season.name),
                          [&](Database &) { return m_letters.update(season); })
                   : checked;
}

Result<void> Workspace::deleteSeason(SeasonId id)
{
    const auto season = m_letters.season(id);
    return season ? edit(labelled("delete_season", season->name),
                         [&](Database &) { return m_letters.remove(id); })
                  : failed(season);
}

Result<WorkId> Workspace::addWork(const Work &work)
{
    if (const auto checked = checkWork(work); !checked) {
        return failed(checked);
    }
    WorkId id;
    const auto done = edit(labelled("add_work", work.title), [&](Database &) {
        return m_works.insert(work).map([&id](WorkId added) { id = added; });
    });
    return done ? Result<WorkId>(id) : failed(done);
}

Result<void> Workspace::editWork(const Work &work)
{
    const auto checked = checkWork(work);
    return checked ? edit(labelled("edit_work", work.title),
                          [&](Database &) { return m_works.update(work); })
                   : checked;
}

Result<void> Workspace::deleteWork(WorkId id)
{
    const auto work = m_works.work(id);
    return work ? edit(labelled("delete_work", work->title),
                       [&](Database &) { return m_works.remove(id); })
                : failed(work);
}

Result<MilestoneId> Workspace::addMilestone(const Milestone &milestone)
{
    Milestone whole = milestone;
    whole.on = whole.on.isValid() ? whole.on : today();
    whole.loggedOn = whole.loggedOn.isValid() ? whole.loggedOn : today();
    if (const auto checked = checkMilestone(whole); !checked) {
        return failed(checked);
    }
    const auto done = edit(labelled("add_milestone", whole.title), [&](Database &) {
        return m_works.insert(whole).map([&whole](MilestoneId id) { whole.id = id; });
    });
    return done ? Result<MilestoneId>(whole.id) : failed(done);
}

Result<void> Workspace::editMilestone(const Milestone &milestone)
{
    const auto checked = checkMilestone(milestone);
    return checked ? edit(labelled("edit_milestone", milestone.title),
                          [&](Database &) { return m_works.update(milestone); })
                   : checked;
}

Result<void> Workspace::deleteMilestone(MilestoneId id)
{
    const auto milestone = m_works.milestone(id);
    return milestone ? edit(labelled("delete_milestone", milestone->title),
                            [&](Database &) { return m_works.remove(id); })
                     : failed(milestone);
}

} // namespace hallway
