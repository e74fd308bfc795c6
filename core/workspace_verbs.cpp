#include "core/workspace.h"

#include "core/workspace_checks.h"

namespace hallway {

namespace {

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

Result<void> Workspace::checkContact(const Contact &contact)
{
    if (displayName(contact).isEmpty()) {
        return fail(ErrorCode::InvalidValue,
                    {QStringLiteral("name"), QString(), QStringLiteral("a name is needed")});
    }
    const auto invalid = [](const QString &day) {
        return fail(ErrorCode::InvalidValue,
                    {QStringLiteral("time of a role"), day,
                     QStringLiteral("a year, a month or a day is needed, in their order")});
    };
    if (!contact.roleFrom.isEmpty() && !isPartialDay(contact.roleFrom)) {
        return invalid(contact.roleFrom);
    }
    for (const PastRole &past : contact.pastRoles) {
        for (const QString &day : {past.from, past.until}) {
            if (!day.isEmpty() && !isPartialDay(day)) {
                return invalid(day);
            }
        }
        // The longer one says more of the same year: "2024" does not end before "2024-07".
        const qsizetype known = std::min(past.from.size(), past.until.size());
        if (past.until.left(known) < past.from.left(known)) {
            return invalid(past.until);
        }
    }
    return {};
}

Result<ContactId> Workspace::addContact(const Contact &contact)
{
    if (const auto checked = checkContact(contact); !checked) {
        return failed(checked);
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
    if (const auto checked = checkContact(contact); !checked) {
        return checked;
    }
    return edit({QStringLiteral("edit_contact"), displayName(contact)},
                [&](Database &) { return m_people.edit(contact, m_clock.nowMilliseconds()); });
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

/// Fills in what was left out, or says what cannot be.
Result<Interaction> Workspace::completed(const Interaction &interaction) const
{
    Interaction whole = interaction;
    whole.on = whole.on.isValid() ? whole.on : today();
    whole.loggedOn = whole.loggedOn.isValid() ? whole.loggedOn : today();
    const auto checked = checkDay(whole.on, "date");
    return checked ? Result<Interaction>(whole) : failed(checked);
}

Result<InteractionId> Workspace::log(const Interaction &interaction,
                                     const std::optional<Promise> &nextStep)
{
    auto whole = completed(interaction);
    if (whole && nextStep) {
        if (const auto checked = checkDay(nextStep->promisedFor, "date"); !checked) {
            return failed(checked);
        }
    }
    const auto names = whole ? participantNames(*whole) : tl::unexpected(whole.error());
    if (!names) {
        return failed(names);
    }
    const auto done = edit({logAction(*whole), *names}, [&](Database &) -> Result<void> {
        const auto id = m_journal.insert(*whole);
        whole->id = id.value_or(InteractionId());
        return id && nextStep ? insertNextStep(*nextStep, *whole) : id.map([](InteractionId) {});
    });
    return done ? Result<InteractionId>(whole->id) : failed(done);
}

Result<void> Workspace::insertNextStep(Promise step, const Interaction &interaction)
{
    step.contact = step.contact.isValid() ? step.contact : interaction.participants.front();
    step.madeOn = interaction.on;
    step.loggedOn = today();
    return m_journal.insert(step).map([](PromiseId) {});
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

/// A deliverable is named by its work.
Result<HistoryLabel> Workspace::promiseLabel(const char *action, const Promise &promise) const
{
    if (!promise.work.isValid()) {
        return contactLabel(action, promise.contact);
    }
    return m_works.work(promise.work).map([action](const Work &work) {
        return HistoryLabel{QString::fromLatin1(action).replace(QStringLiteral("promise"),
                                                                QStringLiteral("deliverable")),
                            work.title};
    });
}

Result<PromiseId> Workspace::addPromise(const Promise &promise)
{
    Promise stored = promise;
    stored.madeOn = stored.madeOn.isValid() ? stored.madeOn : today();
    stored.loggedOn = stored.loggedOn.isValid() ? stored.loggedOn : today();
    if (const auto checked = checkDay(stored.promisedFor, "date"); !checked) {
        return failed(checked);
    }
    const auto label = promiseLabel("add_promise", stored);
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
    const auto label = promiseLabel("edit_promise", promise);
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
    const auto label = promiseLabel("delete_promise", *promise);
    if (!label) {
        return failed(label);
    }
    return edit(*label, [&](Database &) { return m_journal.remove(id); });
}

/// Plans the histories with the interaction in them and keeps what that adds.
Result<std::vector<FollowUp>> Workspace::preview(const Interaction &interaction) const
{
    const Policy policy = this->policy();
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
        for (const FollowUp &followUp : plan(*history, policy).followUps) {
            const bool isOfThis = followUp.key.cause.type == CauseType::Interaction &&
                                  followUp.key.cause.id == future.id.value;
            if (isOfThis && !followUp.ending) {
                added.push_back(followUp);
            }
        }
    }
    return added;
}

} // namespace hallway
