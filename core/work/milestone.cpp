#include "core/work/milestone.h"

#include "core/base/names.h"

namespace hallway {

namespace {

constexpr NameTable<MilestoneKind, 4> milestoneKindTable = {{{
    {MilestoneKind::Exam, "exam"},
    {MilestoneKind::Abstract, "abstract"},
    {MilestoneKind::Paper, "paper"},
    {MilestoneKind::Other, "other"},
}}};

} // namespace

QString milestoneKindName(MilestoneKind kind)
{
    return milestoneKindTable.name(kind);
}

std::optional<MilestoneKind> milestoneKindFromName(QStringView name)
{
    return milestoneKindTable.value(name);
}

QStringList milestoneKindNames()
{
    return milestoneKindTable.names();
}

} // namespace hallway
