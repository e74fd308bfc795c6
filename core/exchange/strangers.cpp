#include "core/exchange/strangers.h"

#include "core/base/text.h"
#include "core/exchange/mail_sorting.h"

#include <algorithm>

namespace hallway {

namespace {

/// More are not worth a look: the list is for choosing from.
constexpr std::size_t mostStrangers = 500;

bool isNearer(const Stranger &one, const Stranger &other)
{
    const auto rank = [](const Stranger &stranger) {
        return std::make_tuple(-stranger.wrote - stranger.met, -stranger.received,
                               stranger.address);
    };
    return rank(one) < rank(other);
}

} // namespace

void StrangerCount::add(const MailAddress &address, qint64 Stranger::*how)
{
    const QString key = emailKey(address.address);
    if (!key.contains(u'@') || m_book.knows(key) || isNobodysAddress(key)) {
        return;
    }
    Stranger &stranger = m_strangers[key];
    stranger.address = key;
    stranger.name =
        address.name.isEmpty() || address.name == address.address ? stranger.name : address.name;
    ++(stranger.*how);
}

std::vector<Stranger> StrangerCount::ranked() const
{
    std::vector<Stranger> found(m_strangers.begin(), m_strangers.end());
    std::sort(found.begin(), found.end(), isNearer);
    if (found.size() > mostStrangers) {
        found.resize(mostStrangers);
    }
    return found;
}

} // namespace hallway
