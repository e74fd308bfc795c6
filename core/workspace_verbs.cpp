#include "core/workspace.h"

namespace hallway {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2200;

Result<void> checkDay(QDate day, const char *field)
{
    if (!day.isValid() || day.year() < firstYear || day.year() > lastYear) {
        return fail(ErrorCode::InvalidValue,
                    {QString::fromLatin1(field), day.toString(Qt::ISODate),
                     QStringLiteral("a day between 1900 and 2200 is needed")});
    }
    return {};
}

/// "log_email", or "log_email_from" for what came in.
QString logAction(const Interaction &interaction)
{
    const QString action = QStringLiteral("log_") + interactionKindName(interaction.kind);
    return interaction.direction == Direction::Incoming ? action + QStringLiteral("_from") : action;
}

} // namespace

Result<HistoryLabel> Workspace::contactLabel(const char *action, ContactId id) const
{
    return m_people.name(id).map([action](const QString &name) {
        return HistoryLabel{QString::fromLatin1(action), name};
    });
}

Result<ContactId> Workspace::addContact(const Contact &contact)
{
    if (displayName(contact).isEmpty()) {
        return fail(ErrorCode::InvalidValue,
                    {QStringLiteral("name"), QString(), QStringLiteral("a name is needed")});
    }
    ContactId id;
    const auto done = edit({QStringLiteral("add_contact"), displayName(contact)}, [&](Database &) {
        return m_people.insert(contact, m_clock.nowMilliseconds()).map([&id](ContactId added) {
            id = added;
        });
    });
    return done ? Result<ContactId>(id) : failed(done);
}

Result<void> Workspace::editContact(const Contact &contact)
{
    if (displayName(contact).isEmpty()) {
        return fail(ErrorCode::InvalidValue,
                    {QStringLiteral("name"), QString(), QStringLiteral("a name is needed")});
    }
    return edit({QStringLiteral("edit_contact"), displayName(contact)},
                [&](Database &) { return m_people.update(contact, m_clock.nowMilliseconds()); });
}

Result<void> Workspace::setContactState(ContactId id, ContactState state)
{
    const char *action = state == ContactState::Archived       ? "archive_contact"
                         : state == ContactState::DoNotContact ? "block_contact"
                                                               : "unarchive_contact";
    const auto label = contactLabel(action, id);
    if (!label) {
        return failed(label);
    }
    return edit(*label, [&](Database &) { return m_people.setState(id, state); });
}

Result<void> Workspace::deleteContact(ContactId id)
{
    const auto label = contactLabel("delete_contact", id);
    if (!label) {
        return failed(label);
    }
    return edit(*label, [&](Database &) { return m_people.remove(id); });
}

Result<void> Workspace::wakeContact(ContactId id)
{
    const auto label = contactLabel("wake_contact", id);
    if (!label) {
        return failed(label);
    }
    return edit(*label, [&](Database &) { return m_people.wake(id, today()); });
}

Result<QString> Workspace::participantNames(const Interaction &interaction) const
{
    if (interaction.participants.empty()) {
        return fail(ErrorCode::InvalidValue, {QStringLiteral("participants"), QString(),
                                              QStringLiteral("at least one person is needed")});
    }
    const auto first = m_people.name(interaction.participants.front());
    if (!first || interaction.participants.size() == 1) {
        return first;
    }
    return QStringLiteral("%1 +%2").arg(*first).arg(interaction.participants.size() - 1);
}

Result<InteractionId> Workspace::log(const Interaction &interaction)
{
    Interaction stored = interaction;
    stored.on = stored.on.isValid() ? stored.on : today();
    stored.loggedOn = stored.loggedOn.isValid() ? stored.loggedOn : today();
    if (const auto checked = checkDay(stored.on, "date"); !checked) {
        return failed(checked);
    }
    const auto names = participantNames(stored);
    if (!names) {
        return failed(names);
    }
    const auto done = edit({logAction(stored), *names}, [&](Database &) {
        return m_journal.insert(stored).map([&stored](InteractionId id) { stored.id = id; });
    });
    return done ? Result<InteractionId>(stored.id) : failed(done);
}

Result<void> Workspace::editInteraction(const Interaction &interaction)
{
    if (const auto checked = checkDay(interaction.on, "date"); !checked) {
        return checked;
    }
    const auto names = participantNames(interaction);
    if (!names) {
        return failed(names);
    }
    return edit({QStringLiteral("edit_interaction"), *names},
                [&](Database &) { return m_journal.update(interaction); });
}

Result<void> Workspace::deleteInteraction(InteractionId id)
{
    const auto interaction = m_journal.interaction(id);
    if (!interaction) {
        return failed(interaction);
    }
    const QString names = participantNames(*interaction).value_or(QString());
    return edit({QStringLiteral("delete_interaction"), names},
                [&](Database &) { return m_journal.remove(id); });
}

Result<PromiseId> Workspace::addPromise(const Promise &promise)
{
    Promise stored = promise;
    stored.madeOn = stored.madeOn.isValid() ? stored.madeOn : today();
    stored.loggedOn = stored.loggedOn.isValid() ? stored.loggedOn : today();
    if (const auto checked = checkDay(stored.promisedFor, "date"); !checked) {
        return failed(checked);
    }
    const auto label = contactLabel("add_promise", stored.contact);
    if (!label) {
        return failed(label);
    }
    const auto done = edit(*label, [&](Database &) {
        return m_journal.insert(stored).map([&stored](PromiseId id) { stored.id = id; });
    });
    return done ? Result<PromiseId>(stored.id) : failed(done);
}

Result<void> Workspace::editPromise(const Promise &promise)
{
    if (const auto checked = checkDay(promise.promisedFor, "date"); !checked) {
        return checked;
    }
    const auto label = contactLabel("edit_promise", promise.contact);
    if (!label) {
        return failed(label);
    }
    return edit(*label, [&](Database &) { return m_journal.update(promise); });
}

Result<void> Workspace::deletePromise(PromiseId id)
{
    const auto promise = m_journal.promise(id);
    if (!promise) {
        return failed(promise);
    }
    const auto label = contactLabel("delete_promise", promise->contact);
    if (!label) {
        return failed(label);
    }
    return edit(*label, [&](Database &) { return m_journal.remove(id); });
}

/// Plans the histories with the interaction in them and keeps what that adds.
Result<std::vector<FollowUp>> Workspace::preview(const Interaction &interaction) const
{
    std::vector<FollowUp> added;
    for (const ContactId contact : interaction.participants) {
        auto history = m_followUps.history(contact);
        if (!history) {
            return failed(history);
        }
        Interaction future = interaction;
        future.id = interaction.id.isValid() ? interaction.id : InteractionId{previewId};
        future.on = future.on.isValid() ? future.on : today();
        future.loggedOn = future.loggedOn.isValid() ? future.loggedOn : today();
        std::erase_if(history->interactions,
                      [&future](const Interaction &known) { return known.id == future.id; });
        history->interactions.push_back(future);
        for (const FollowUp &followUp : plan(*history, m_policy).followUps) {
            const bool isOfThis = followUp.key.cause.type == CauseType::Interaction &&
                                  followUp.key.cause.id == future.id.value;
            if (isOfThis && !followUp.ending) {
                added.push_back(followUp);
            }
        }
    }
    return added;
}

Result<HistoryLabel> Workspace::followUpLabel(const char *action, const FollowUp &followUp) const
{
    return m_people.name(followUp.contact).map([&](const QString &name) {
        return HistoryLabel{QString::fromLatin1(action) + followUpKindName(followUp.key.kind),
                            name};
    });
}

Result<void> Workspace::decide(FollowUpId id, const char *action, Decision decision)
{
    const auto followUp = m_followUps.followUp(id);
    if (!followUp) {
        return failed(followUp);
    }
    const auto label = followUpLabel(action, *followUp);
    if (!label) {
        return failed(label);
    }
    decision.key = followUp->key;
    decision.on = today();
    return edit(*label,
                [&](Database &) { return m_followUps.decide(followUp->contact, decision); });
}

Result<void> Workspace::finish(FollowUpId id)
{
    const auto followUp = m_followUps.followUp(id);
    if (!followUp) {
        return failed(followUp);
    }
    if (followUp->key.kind != FollowUpKind::Promise) {
        return decide(id, "finish_", {.kind = DecisionKind::Done});
    }
    auto promise = m_journal.promise(PromiseId{followUp->key.cause.id});
    const auto label = followUpLabel("finish_", *followUp);
    if (!promise || !label) {
        return promise ? failed(label) : failed(promise);
    }
    promise->keptOn = today();
    return edit(*label, [&](Database &) { return m_journal.update(*promise); });
}

Result<void> Workspace::snooze(FollowUpId id, QDate until)
{
    if (const auto checked = checkDay(until, "until"); !checked) {
        return checked;
    }
    if (until <= today()) {
        return fail(ErrorCode::InvalidValue, {QStringLiteral("until"), until.toString(Qt::ISODate),
                                              QStringLiteral("it must be a day to come")});
    }
    return decide(id, "snooze_", {.kind = DecisionKind::Snoozed, .until = until});
}

Result<void> Workspace::dismiss(FollowUpId id, const QString &reason)
{
    return decide(id, "dismiss_", {.kind = DecisionKind::Dismissed, .reason = reason});
}

} // namespace hallway
