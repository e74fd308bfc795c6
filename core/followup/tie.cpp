#include "core/base/names.h"
#include "core/followup/rules.h"

#include <algorithm>
#include <cmath>

namespace hallway {

namespace {

constexpr double tieHalfLife = 180.0; // days
constexpr double strongTie = 8.0;
constexpr double steadyTie = 3.0;
constexpr double activeWorkWeight = 3.0;
/// Three exchanges of 1 are a 3, whatever the halving leaves in the last places.
constexpr double rounding = 1e-6;

constexpr NameTable<TieStrength, 4> tieStrengthTable = {{{
    {TieStrength::New, "new"},
    {TieStrength::Weak, "weak"},
    {TieStrength::Steady, "steady"},
    {TieStrength::Strong, "strong"},
}}};

/// How often the sum has halved from that day back to the epoch. Kept where a double neither
/// overflows nor vanishes, for a year that was mistyped.
double halvings(QDate day)
{
    constexpr double limit = 500.0;
    return std::clamp(static_cast<double>(tieEpoch().daysTo(day)) / tieHalfLife, -limit, limit);
}

double tieWeight(const Interaction &interaction)
{
    switch (interaction.kind) {
    case InteractionKind::Meeting:
        return 3.0;
    case InteractionKind::Call:
    case InteractionKind::VideoCall:
        return 2.5;
    case InteractionKind::Encounter:
        return 2.0;
    case InteractionKind::Webinar:
        return 0.5;
    case InteractionKind::Email:
    case InteractionKind::Message:
    case InteractionKind::Letter:
        return interaction.direction == Direction::Outgoing ? 0.75 : 1.5;
    case InteractionKind::Note:
        break;
    }
    return 0.0;
}

} // namespace

QDate tieEpoch()
{
    return {2020, 1, 1};
}

double tieOn(double storedTie, QDate day, int activeWorks)
{
    return storedTie * std::exp2(-halvings(day)) + activeWorkWeight * activeWorks;
}

TieStrength tieStrength(double tie, int exchanges)
{
    if (exchanges == 0 && tie <= 0.0) {
        return TieStrength::New;
    }
    if (tie >= strongTie - rounding) {
        return TieStrength::Strong;
    }
    return tie >= steadyTie - rounding ? TieStrength::Steady : TieStrength::Weak;
}

QString tieStrengthName(TieStrength strength)
{
    return tieStrengthTable.name(strength);
}

double rules::tieSum(const std::vector<const Interaction *> &exchanges)
{
    double sum = 0.0;
    for (const Interaction *exchange : exchanges) {
        sum += tieWeight(*exchange) * std::exp2(halvings(exchange->on));
    }
    return sum;
}

} // namespace hallway
