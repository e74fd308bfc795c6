#pragma once

#include "core/exchange/address_book.h"
#include "core/exchange/journal_plan.h"

#include <QHash>

namespace hallway {

/// Counts how often those who are no contacts yet turn up.
class StrangerCount
{
public:
    explicit StrangerCount(const AddressBook &book) : m_book(book) {}

    /// Counts `how` once more, with the last name that was given; passes over contacts and
    /// addresses behind which nobody reads.
    void add(const MailAddress &address, qint64 Stranger::*how);
    /// Those who wrote or were met most first.
    [[nodiscard]] std::vector<Stranger> ranked() const;

private:
    const AddressBook &m_book;
    QHash<QString, Stranger> m_strangers;
};

} // namespace hallway
