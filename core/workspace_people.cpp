#include "core/workspace.h"

#include "core/base/text.h"
#include "core/workspace_checks.h"

#include <algorithm>

namespace hallway {

namespace {

constexpr auto filtersSetting = "people_filters";

/// Tags are told apart without case and accents.
void takeOut(QStringList &tags, const QString &tag)
{
    tags.removeIf([&tag](const QString &known) { return folded(known) == folded(tag); });
}

Contact tagged(Contact contact, const QStringList &added, const QStringList &removed)
{
    for (const QString &tag : removed) {
        takeOut(contact.tags, tag);
    }
    for (const QString &tag : added) {
        if (!tag.trimmed().isEmpty()) {
            takeOut(contact.tags, tag.trimmed());
            contact.tags.append(tag.trimmed());
        }
    }
    contact.tags.sort();
    return contact;
}

} // namespace

Result<QString> Workspace::namesOf(const std::vector<ContactId> &ids) const
{
    if (ids.empty()) {
        return fail(ErrorCode::InvalidValue, {QStringLiteral("contacts"), QString(),
                                              QStringLiteral("at least one person is needed")});
    }
    const auto first = m_people.name(ids.front());
    if (!first || ids.size() == 1) {
        return first;
    }
    return QStringLiteral("%1 +%2").arg(*first).arg(ids.size() - 1);
}

Result<void> Workspace::editEach(const char *action, const std::vector<ContactId> &ids,
                                 const std::function<Result<void>(ContactId)> &work)
{
    const auto names = namesOf(ids);
    if (!names) {
        return failed(names);
    }
    return edit({QString::fromLatin1(action), *names}, [&](Database &) -> Result<void> {
        for (const ContactId id : ids) {
            if (const auto known = m_people.name(id); !known) {
                return failed(known);
            }
            if (const auto done = work(id); !done) {
                return done;
            }
        }
        return {};
    });
}

Result<void> Workspace::setContactStates(const std::vector<ContactId> &ids, ContactState state)
{
    const char *action = state == ContactState::Archived       ? "archive_contact"
                         : state == ContactState::DoNotContact ? "block_contact"
                                                               : "unarchive_contact";
    return editEach(action, ids, [&](ContactId id) { return m_people.setState(id, state); });
}

Result<void> Workspace::deleteContacts(const std::vector<ContactId> &ids)
{
    return editEach("delete_contact", ids, [&](ContactId id) { return m_people.remove(id); });
}

Result<void> Workspace::setRhythms(const std::vector<ContactId> &ids, std::optional<int> days)
{
    if (days && (*days < 0 || *days > mostRhythmDays)) {
        return fail(ErrorCode::InvalidValue, {QStringLiteral("rhythm"), QString::number(*days),
                                              QStringLiteral("0 to 3650 days are possible")});
    }
    return editEach("set_rhythm", ids, [&](ContactId id) { return m_people.setRhythm(id, days); });
}

Result<void> Workspace::tagContacts(const std::vector<ContactId> &ids, const QStringList &added,
                                    const QStringList &removed)
{
    return editEach("tag_contacts", ids, [&](ContactId id) -> Result<void> {
        const auto contact = m_people.contact(id);
        if (!contact) {
            return failed(contact);
        }
        return m_people.edit(tagged(*contact, added, removed), m_clock.nowMilliseconds());
    });
}

Result<std::vector<SavedFilter>> Workspace::savedFilters() const
{
    return m_database
        ->row(
            "SELECT value FROM setting WHERE name = ?1", [](Row row) { return row.text(0); },
            QString::fromLatin1(filtersSetting))
        .map([](const std::optional<QString> &text) {
            return savedFiltersFromText(text.value_or(QString()));
        });
}

Result<void> Workspace::storeFilters(const char *action, const QString &name,
                                     const std::vector<SavedFilter> &filters)
{
    return edit({QString::fromLatin1(action), name}, [&](Database &database) {
        return database
            .run("INSERT INTO setting (name, value) VALUES (?1, ?2)"
                 " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
                 " WHERE value <> excluded.value",
                 QString::fromLatin1(filtersSetting), savedFiltersText(filters))
            .map([](int) {});
    });
}

Result<void> Workspace::saveFilter(const SavedFilter &filter, const QString &before)
{
    SavedFilter saved = filter;
    saved.name = cleaned(filter.name).simplified();
    saved.query.order = PeopleOrder::Name;
    auto filters = savedFilters();
    const auto named = checkText(saved.name, "name");
    if (!filters || !named) {
        return filters ? named : failed(filters);
    }
    const int same = placeOfFilter(*filters, saved.name);
    const int place = before.isEmpty() ? -1 : placeOfFilter(*filters, before);
    if (same >= 0 && same != place) {
        return fail(ErrorCode::InvalidValue, {QStringLiteral("name"), saved.name,
                                              QStringLiteral("another filter has this name")});
    }
    if (place < 0) {
        filters->push_back(saved);
    } else {
        (*filters)[static_cast<size_t>(place)] = saved;
    }
    return storeFilters(place < 0 ? "save_filter" : "change_filter", saved.name, *filters);
}

Result<void> Workspace::deleteFilter(const QString &name)
{
    auto filters = savedFilters();
    const int place = filters ? placeOfFilter(*filters, name) : -1;
    if (place < 0) {
        return filters ? fail(ErrorCode::NotFound, {name}) : failed(filters);
    }
    filters->erase(filters->begin() + place);
    return storeFilters("delete_filter", name, *filters);
}

Result<void> Workspace::moveFilter(const QString &name, int places)
{
    auto filters = savedFilters();
    const int place = filters ? placeOfFilter(*filters, name) : -1;
    if (place < 0) {
        return filters ? fail(ErrorCode::NotFound, {name}) : failed(filters);
    }
    const int goal = std::clamp(place + places, 0, static_cast<int>(filters->size()) - 1);
    const SavedFilter moved = (*filters)[static_cast<size_t>(place)];
    filters->erase(filters->begin() + place);
    filters->insert(filters->begin() + goal, moved);
    return storeFilters("move_filter", moved.name, *filters);
}

Result<Roster> Workspace::roster(Roster::RoleWords roleWords) const
{
    return Roster::read(*m_database, today(), roleWords);
}

Result<void> Workspace::refresh(Roster &roster, const std::vector<ContactId> &contacts) const
{
    return roster.refresh(*m_database, contacts);
}

} // namespace hallway
