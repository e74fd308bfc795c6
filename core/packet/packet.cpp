#include "core/packet/packet.h"

#include <algorithm>

namespace hallway {

namespace {

/// From how many on the record is worth a letter's line.
constexpr int worthyMonths = 6;
constexpr int worthyMeetings = 3;
constexpr int worthyLetters = 10;

QStringList pointLines(const QString &text)
{
    QStringList lines;
    const QStringList raw = text.split(QLatin1Char('\n'));
    for (const QString &line : raw) {
        if (!line.trimmed().isEmpty()) {
            lines.append(line.trimmed());
        }
    }
    return lines;
}

int wholeMonths(QDate from, QDate to)
{
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    return from.addMonths(months) <= to ? months : months - 1;
}

int keptByTheirDay(const std::vector<Promise> &kept)
{
    return int(std::count_if(kept.cbegin(), kept.cend(), [](const Promise &promise) {
        return promise.keptOn <= promise.promisedFor;
    }));
}

std::vector<SuggestedPoint> suggestedPoints(const Packet &packet)
{
    using Kind = SuggestedPoint::Kind;
    std::vector<SuggestedPoint> points;
    const auto add = [&points](Kind kind, int number, int least) {
        if (number >= least) {
            points.push_back({kind, number});
        }
    };
    add(Kind::PromisesKept, keptByTheirDay(packet.kept), 1);
    if (!packet.exchanges.empty()) {
        add(Kind::LongAcquaintance,
            wholeMonths(packet.exchanges.front().on, packet.exchanges.back().on), worthyMonths);
    }
    add(Kind::Meetings, packet.encounters, worthyMeetings);
    add(Kind::Correspondence, packet.written, worthyLetters);
    return points;
}

Result<void> gatherPeople(const Workspace &workspace, ContactId id, Packet &packet)
{
    auto contact = workspace.people().contact(id);
    if (!contact) {
        return failed(contact);
    }
    packet.contact = std::move(*contact);
    packet.contact.notes.clear();
    if (packet.contact.introducedBy.isValid()) {
        const auto name = workspace.people().name(packet.contact.introducedBy);
        if (!name) {
            return failed(name);
        }
        packet.introducedBy = *name;
    }
    return {};
}

Result<void> gatherExchanges(const Workspace &workspace, ContactId id, Packet &packet)
{
    auto interactions = workspace.journal().interactionsOf(id);
    if (!interactions) {
        return failed(interactions);
    }
    std::reverse(interactions->begin(), interactions->end());
    for (Interaction &interaction : *interactions) {
        if (interaction.kind == InteractionKind::Note) {
            continue;
        }
        packet.encounters += isEncounter(interaction.kind) ? 1 : 0;
        packet.written += isWritten(interaction.kind) ? 1 : 0;
        packet.exchanges.push_back(std::move(interaction));
    }
    return {};
}

Result<void> gatherPromises(const Workspace &workspace, ContactId id, Packet &packet)
{
    auto promises = workspace.journal().promisesOf(id);
    if (!promises) {
        return failed(promises);
    }
    for (Promise &promise : *promises) {
        if (!promise.isTheirs && promise.keptOn.isValid()) {
            packet.kept.push_back(std::move(promise));
        }
    }
    std::stable_sort(packet.kept.begin(), packet.kept.end(),
                     [](const Promise &a, const Promise &b) { return a.keptOn < b.keptOn; });
    return {};
}

int weight(const Interaction &interaction)
{
    if (isEncounter(interaction.kind)) {
        return 3;
    }
    if (interaction.kind == InteractionKind::Webinar) {
        return 0;
    }
    return interaction.direction == Direction::Incoming ? 2 : 1;
}

} // namespace

QStringList packetSections()
{
    return {QStringLiteral("know"), QStringLiteral("exchanges"), QStringLiteral("promises"),
            QStringLiteral("mention"), QStringLiteral("about")};
}

Result<Packet> gatherPacket(const Workspace &workspace, ContactId contact)
{
    Packet packet;
    packet.madeOn = workspace.today();
    if (const auto done = gatherPeople(workspace, contact, packet); !done) {
        return failed(done);
    }
    if (const auto done = gatherExchanges(workspace, contact, packet); !done) {
        return failed(done);
    }
    if (const auto done = gatherPromises(workspace, contact, packet); !done) {
        return failed(done);
    }
    const auto profile = workspace.profile();
    if (!profile) {
        return failed(profile);
    }
    packet.profile = *profile;
    packet.points = pointLines(packet.contact.letterPoints);
    packet.suggestions = suggestedPoints(packet);
    return packet;
}

std::vector<Interaction> tellingExchanges(const Packet &packet, std::size_t limit)
{
    std::vector<Interaction> telling = packet.exchanges;
    if (telling.size() <= limit) {
        return telling;
    }
    std::reverse(telling.begin(), telling.end());
    std::stable_sort(telling.begin(), telling.end(),
                     [](const auto &a, const auto &b) { return weight(a) > weight(b); });
    telling.resize(limit);
    std::reverse(telling.begin(), telling.end());
    std::stable_sort(telling.begin(), telling.end(),
                     [](const auto &a, const auto &b) { return a.on < b.on; });
    return telling;
}

} // namespace hallway
