#include "core/followup/policy.h"
#include "core/people/saved_filters.h"
#include "tests/fuzz/targets.h"

namespace hallway::fuzz {

void settings(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto filters = savedFiltersFromText(text);
    require(savedFiltersFromText(savedFiltersText(filters)) == filters);
    const Policy policy = policyFromText(text);
    require(policyFromText(policyText(policy)) == policy);
}

} // namespace hallway::fuzz
