#include "core/store/additions.h"

#include <algorithm>

namespace hallway {

namespace {

constexpr qint64 rowsPerReport = 500;

Result<qint64> lastId(Database &database, Addition::To to)
{
    return to == Addition::To::Contacts
               ? database.number("SELECT coalesce(max(id), 0) FROM contact")
               : database.number("SELECT coalesce(max(id), 0) FROM interaction");
}

/// Of the rows between the ids those that are as they were added.
Result<qint64> countUntouched(Database &database, const Addition &addition)
{
    return addition.to == Addition::To::Contacts
               ? database.number("SELECT count(*) FROM contact WHERE id BETWEEN ?1 AND ?2"
                                 " AND updated_at_ms = created_at_ms",
                                 addition.first, addition.last)
               : database.number("SELECT count(*) FROM interaction WHERE id BETWEEN ?1 AND ?2",
                                 addition.first, addition.last);
}

Result<int> removeBetween(Database &database, Addition::To to, qint64 first, qint64 last)
{
    return to == Addition::To::Contacts
               ? database.run("DELETE FROM contact WHERE id BETWEEN ?1 AND ?2", first, last)
               : database.run("DELETE FROM interaction WHERE id BETWEEN ?1 AND ?2", first, last);
}

} // namespace

Result<AdditionWatch> AdditionWatch::begin(Database &database)
{
    AdditionWatch watch(database);
    const auto contact = lastId(database, Addition::To::Contacts);
    const auto interaction = lastId(database, Addition::To::Interactions);
    if (!contact || !interaction) {
        return contact ? failed(interaction) : failed(contact);
    }
    watch.m_lastContact = *contact;
    watch.m_lastInteraction = *interaction;
    return watch;
}

Result<std::vector<Addition>> AdditionWatch::additions() const
{
    std::vector<Addition> found;
    for (const auto to : {Addition::To::Contacts, Addition::To::Interactions}) {
        const auto last = lastId(*m_database, to);
        if (!last) {
            return failed(last);
        }
        const qint64 before = to == Addition::To::Contacts ? m_lastContact : m_lastInteraction;
        if (*last > before) {
            found.push_back({to, before + 1, *last});
        }
    }
    for (const Addition &addition : found) {
        const auto untouched = countUntouched(*m_database, addition);
        if (!untouched) {
            return failed(untouched);
        }
        if (*untouched != addition.count()) {
            return fail(ErrorCode::InvalidValue, {QStringLiteral("the ids of what was added")});
        }
    }
    return found;
}

Result<void> takeAway(Database &database, const Addition &addition, const Progress &progress)
{
    const auto untouched = countUntouched(database, addition);
    if (!untouched) {
        return failed(untouched);
    }
    if (*untouched != addition.count()) {
        return fail(ErrorCode::ChangedSince);
    }
    for (qint64 first = addition.first; first <= addition.last; first += rowsPerReport) {
        const qint64 last = std::min(first + rowsPerReport - 1, addition.last);
        if (const auto gone = removeBetween(database, addition.to, first, last); !gone) {
            return failed(gone);
        }
        if (progress && !progress(last - addition.first + 1, addition.count())) {
            return fail(ErrorCode::Cancelled);
        }
    }
    return {};
}

} // namespace hallway
