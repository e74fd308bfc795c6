#include "core/workspace.h"

#include "core/store/transaction.h"

namespace hallway {

namespace {

/// Every change of something that the rules look at names the contacts whose plans may differ; 0
/// stands for what belongs to no contact. The triggers are the connection's own and see cascades
/// too. A contact may be named twice: an OR IGNORE would not hold where a cascade fires them.
constexpr auto planningTriggers = R"(
CREATE TEMP TABLE touched (contact_id INTEGER);
CREATE TEMP TRIGGER touched_contact AFTER UPDATE OF state, rhythm_days, woken_on ON main.contact
  BEGIN INSERT INTO touched VALUES (new.id); END;
CREATE TEMP TRIGGER touched_interaction AFTER UPDATE ON main.interaction
  BEGIN INSERT INTO touched
        SELECT contact_id FROM participant WHERE interaction_id = new.id; END;
CREATE TEMP TRIGGER touched_participant_added AFTER INSERT ON main.participant
  BEGIN INSERT INTO touched VALUES (new.contact_id); END;
CREATE TEMP TRIGGER touched_participant_changed AFTER UPDATE ON main.participant
  BEGIN INSERT INTO touched VALUES (old.contact_id), (new.contact_id); END;
CREATE TEMP TRIGGER touched_participant_gone AFTER DELETE ON main.participant
  BEGIN INSERT INTO touched VALUES (old.contact_id); END;
CREATE TEMP TRIGGER touched_promise_added AFTER INSERT ON main.promise
  BEGIN INSERT INTO touched VALUES (coalesce(new.contact_id, 0)); END;
CREATE TEMP TRIGGER touched_promise_changed AFTER UPDATE ON main.promise
  BEGIN INSERT INTO touched
        VALUES (coalesce(old.contact_id, 0)), (coalesce(new.contact_id, 0)); END;
CREATE TEMP TRIGGER touched_promise_gone AFTER DELETE ON main.promise
  BEGIN INSERT INTO touched VALUES (coalesce(old.contact_id, 0)); END;
CREATE TEMP TRIGGER touched_mentorship_added AFTER INSERT ON main.mentorship
  BEGIN INSERT INTO touched VALUES (new.contact_id); END;
CREATE TEMP TRIGGER touched_mentorship_changed AFTER UPDATE ON main.mentorship
  BEGIN INSERT INTO touched VALUES (old.contact_id), (new.contact_id); END;
CREATE TEMP TRIGGER touched_mentorship_gone AFTER DELETE ON main.mentorship
  BEGIN INSERT INTO touched VALUES (old.contact_id); END;
CREATE TEMP TRIGGER touched_decision_added AFTER INSERT ON main.decision
  BEGIN INSERT INTO touched VALUES (coalesce(new.contact_id, 0)); END;
CREATE TEMP TRIGGER touched_decision_changed AFTER UPDATE ON main.decision
  BEGIN INSERT INTO touched
        VALUES (coalesce(old.contact_id, 0)), (coalesce(new.contact_id, 0)); END;
CREATE TEMP TRIGGER touched_decision_gone AFTER DELETE ON main.decision
  BEGIN INSERT INTO touched VALUES (coalesce(old.contact_id, 0)); END;
)";

constexpr auto eventTriggers = R"(
CREATE TEMP TRIGGER touched_event_by_interaction AFTER INSERT ON main.interaction
  WHEN new.event_id IS NOT NULL BEGIN INSERT INTO touched VALUES (0); END;
CREATE TEMP TRIGGER touched_event_by_change AFTER UPDATE ON main.interaction
  WHEN coalesce(old.event_id, new.event_id) IS NOT NULL
  BEGIN INSERT INTO touched VALUES (0); END;
CREATE TEMP TRIGGER touched_event_by_removal AFTER DELETE ON main.interaction
  WHEN old.event_id IS NOT NULL BEGIN INSERT INTO touched VALUES (0); END;
CREATE TEMP TRIGGER touched_event_added AFTER INSERT ON main.event
  BEGIN INSERT INTO touched VALUES (0); END;
CREATE TEMP TRIGGER touched_event_changed AFTER UPDATE ON main.event
  BEGIN INSERT INTO touched VALUES (0);
        INSERT INTO touched
        SELECT contact_id FROM event_target WHERE event_id = new.id; END;
CREATE TEMP TRIGGER touched_event_gone AFTER DELETE ON main.event
  BEGIN INSERT INTO touched VALUES (0); END;
CREATE TEMP TRIGGER touched_deadline_added AFTER INSERT ON main.event_deadline
  BEGIN INSERT INTO touched VALUES (0); END;
CREATE TEMP TRIGGER touched_deadline_changed AFTER UPDATE ON main.event_deadline
  BEGIN INSERT INTO touched VALUES (0); END;
CREATE TEMP TRIGGER touched_deadline_gone AFTER DELETE ON main.event_deadline
  BEGIN INSERT INTO touched VALUES (0); END;
CREATE TEMP TRIGGER touched_target_added AFTER INSERT ON main.event_target
  BEGIN INSERT INTO touched VALUES (new.contact_id); END;
CREATE TEMP TRIGGER touched_target_changed AFTER UPDATE ON main.event_target
  BEGIN INSERT INTO touched VALUES (old.contact_id), (new.contact_id); END;
CREATE TEMP TRIGGER touched_target_gone AFTER DELETE ON main.event_target
  BEGIN INSERT INTO touched VALUES (old.contact_id); END;
)";

constexpr auto letterAndWorkTriggers = R"(
CREATE TEMP TRIGGER touched_letter_added AFTER INSERT ON main.letter
  BEGIN INSERT INTO touched VALUES (new.contact_id); END;
CREATE TEMP TRIGGER touched_letter_changed AFTER UPDATE ON main.letter
  BEGIN INSERT INTO touched VALUES (old.contact_id), (new.contact_id); END;
CREATE TEMP TRIGGER touched_letter_gone AFTER DELETE ON main.letter
  BEGIN INSERT INTO touched VALUES (old.contact_id); END;
CREATE TEMP TRIGGER touched_step_added AFTER INSERT ON main.letter_step
  BEGIN INSERT INTO touched
        SELECT contact_id FROM letter WHERE id = new.letter_id; END;
CREATE TEMP TRIGGER touched_step_changed AFTER UPDATE ON main.letter_step
  BEGIN INSERT INTO touched
        SELECT contact_id FROM letter WHERE id = new.letter_id; END;
CREATE TEMP TRIGGER touched_step_gone AFTER DELETE ON main.letter_step
  BEGIN INSERT INTO touched
        SELECT contact_id FROM letter WHERE id = old.letter_id; END;
CREATE TEMP TRIGGER touched_season AFTER UPDATE OF match_on ON main.season
  BEGIN INSERT INTO touched
        SELECT contact_id FROM letter WHERE season_id = new.id; END;
CREATE TEMP TRIGGER touched_work AFTER UPDATE OF state ON main.work
  BEGIN INSERT INTO touched
        SELECT contact_id FROM work_participant WHERE work_id = new.id; END;
CREATE TEMP TRIGGER touched_work_participant_added AFTER INSERT ON main.work_participant
  BEGIN INSERT INTO touched VALUES (new.contact_id); END;
CREATE TEMP TRIGGER touched_work_participant_changed AFTER UPDATE ON main.work_participant
  BEGIN INSERT INTO touched VALUES (old.contact_id), (new.contact_id); END;
CREATE TEMP TRIGGER touched_work_participant_gone AFTER DELETE ON main.work_participant
  BEGIN INSERT INTO touched VALUES (old.contact_id); END;
CREATE TEMP TRIGGER touched_milestone_added AFTER INSERT ON main.milestone
  BEGIN INSERT INTO touched
        SELECT contact_id FROM mentorship WHERE status = 'active'; END;
CREATE TEMP TRIGGER touched_milestone_changed AFTER UPDATE ON main.milestone
  BEGIN INSERT INTO touched
        SELECT contact_id FROM mentorship WHERE status = 'active'; END;
CREATE TEMP TRIGGER touched_milestone_gone AFTER DELETE ON main.milestone
  BEGIN INSERT INTO touched
        SELECT contact_id FROM mentorship WHERE status = 'active'; END;
)";

/// What is wrong with one plan, in words for a report.
QString problemText(ContactId contact, const PlanDifference &difference)
{
    const QString whose = contact.isValid() ? QStringLiteral("contact %1").arg(contact.value)
                                            : QStringLiteral("events and shared work");
    QStringList parts;
    const auto add = [&parts](int count, const QString &what) {
        if (count > 0) {
            parts.append(QStringLiteral("%1 %2").arg(count).arg(what));
        }
    };
    add(difference.missing, QStringLiteral("missing"));
    add(difference.surplus, QStringLiteral("too many"));
    add(difference.different, QStringLiteral("different"));
    if (difference.followUps() == 0) {
        return whose + QStringLiteral(": the tie strength differs from the plan");
    }
    return whose + QStringLiteral(": the follow-ups differ from the plan (%1)")
                       .arg(parts.join(QStringLiteral(", ")));
}

} // namespace

/// At the first edit: most commands only read, and the triggers take longer than what they ask for.
Result<void> Workspace::watchPlanning()
{
    const auto known =
        m_database->number("SELECT count(*) FROM temp.sqlite_schema WHERE name = 'touched'");
    if (!known || *known > 0) {
        return known ? Result<void>{} : failed(known);
    }
    return m_database->runScript(
        QByteArray(planningTriggers).append(eventTriggers).append(letterAndWorkTriggers));
}

Result<void> Workspace::replanTouched()
{
    const auto touched = m_database->rows("SELECT DISTINCT contact_id FROM temp.touched",
                                          [](Row row) { return row.id<ContactId>(0); });
    if (!touched || touched->empty()) {
        return touched ? Result<void>{} : failed(touched);
    }
    const auto cleared = m_database->run("DELETE FROM temp.touched");
    const auto policy = m_followUps.policy();
    if (!cleared || !policy) {
        return cleared ? failed(policy) : failed(cleared);
    }
    for (const ContactId contact : *touched) {
        if (const auto planned = replan(contact, *policy); !planned) {
            return planned;
        }
    }
    return {};
}

Result<void> Workspace::replan(ContactId contact, const Policy &policy)
{
    const auto history = m_followUps.history(contact);
    if (!history) {
        const bool isGone = history.error().code == ErrorCode::NotFound;
        return isGone ? Result<void>{} : failed(history);
    }
    return m_followUps.replace(contact, plan(*history, policy));
}

Result<std::vector<ContactId>> Workspace::everybody() const
{
    auto contacts = m_database->rows("SELECT id FROM contact ORDER BY id",
                                     [](Row row) { return row.id<ContactId>(0); });
    if (contacts) {
        contacts->push_back({});
    }
    return contacts;
}

Result<void> Workspace::forEverybody(const ForContact &work, const Progress &progress) const
{
    constexpr qint64 contactsPerReport = 64;
    const Snapshot snapshot(*m_database);
    const auto contacts = everybody();
    if (!contacts) {
        return failed(contacts);
    }
    const auto total = qint64(contacts->size());
    for (qint64 done = 0; done < total; ++done) {
        if (done % contactsPerReport == 0 && !goesOn(progress, done, total)) {
            return fail(ErrorCode::Cancelled);
        }
        if (const auto worked = work((*contacts)[std::size_t(done)]); !worked) {
            return worked;
        }
    }
    return goesOn(progress, total, total) ? Result<void>{} : fail(ErrorCode::Cancelled);
}

Result<void> Workspace::replanEverybody(const Policy &policy, const Progress &progress)
{
    return forEverybody([&](ContactId contact) { return replan(contact, policy); }, progress);
}

Result<PlanDifference> Workspace::differenceOf(ContactId contact, const Policy &policy) const
{
    const auto history = m_followUps.history(contact);
    return history ? m_followUps.difference(contact, plan(*history, policy)) : failed(history);
}

Policy Workspace::policy() const
{
    return m_followUps.policy().value_or(Policy());
}

Result<PolicyEffect> Workspace::effectOf(const Policy &policy, const Progress &progress) const
{
    if (const auto sensible = checkPolicy(policy); !sensible) {
        return failed(sensible);
    }
    PolicyEffect effect;
    const auto count = [&](ContactId contact) {
        return differenceOf(contact, policy).map([&](const PlanDifference &difference) {
            effect.followUps += difference.followUps();
            effect.contacts += difference.followUps() > 0 && contact.isValid() ? 1 : 0;
        });
    };
    return forEverybody(count, progress).map([&effect] { return effect; });
}

Result<void> Workspace::setPolicy(const Policy &policy, const Progress &progress)
{
    if (const auto sensible = checkPolicy(policy); !sensible) {
        return sensible;
    }
    return edit({QStringLiteral("set_policy"), QString()}, [&](Database &) {
        const auto stored = m_followUps.setPolicy(policy);
        return stored ? replanEverybody(policy, progress) : stored;
    });
}

Result<QStringList> Workspace::planProblems(const Progress &progress) const
{
    const auto policy = m_followUps.policy();
    if (!policy) {
        return failed(policy);
    }
    QStringList problems;
    const auto look = [&](ContactId contact) {
        return differenceOf(contact, *policy).map([&](const PlanDifference &difference) {
            if (!difference.isNone()) {
                problems.append(problemText(contact, difference));
            }
        });
    };
    return forEverybody(look, progress).map([&problems] { return problems; });
}

Result<QStringList> Workspace::findProblems(const Progress &progress) const
{
    auto problems = hallway::findProblems(*m_database, progress);
    const auto plans = problems ? planProblems(progress) : tl::unexpected(problems.error());
    const auto files = plans ? fileProblems() : tl::unexpected(plans.error());
    if (!files) {
        return failed(files);
    }
    return *problems + *plans + *files;
}

Result<QStringList> Workspace::repair()
{
    const auto problems = planProblems();
    if (!problems || problems->isEmpty()) {
        return problems;
    }
    const auto done = edit({QStringLiteral("repair"), QString()},
                           [&](Database &) { return replanEverybody(policy()); });
    return done ? problems : failed(done);
}

} // namespace hallway
