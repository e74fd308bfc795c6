#include "core/work/work.h"

#include "core/base/names.h"

namespace hallway {

namespace {

constexpr NameTable<WorkKind, 7> workKindTable = {{{
    {WorkKind::Research, "research"},
    {WorkKind::CaseReport, "case_report"},
    {WorkKind::Review, "review"},
    {WorkKind::QualityImprovement, "quality_improvement"},
    {WorkKind::Elective, "elective"},
    {WorkKind::SubInternship, "sub_internship"},
    {WorkKind::Observership, "observership"},
}}};

constexpr NameTable<WorkState, 4> workStateTable = {{{
    {WorkState::Planned, "planned"},
    {WorkState::Active, "active"},
    {WorkState::Finished, "finished"},
    {WorkState::Dropped, "dropped"},
}}};

constexpr NameTable<OutputKind, 3> outputKindTable = {{{
    {OutputKind::Abstract, "abstract"},
    {OutputKind::Poster, "poster"},
    {OutputKind::Paper, "paper"},
}}};

} // namespace

QString workKindName(WorkKind kind)
{
    return workKindTable.name(kind);
}

std::optional<WorkKind> workKindFromName(QStringView name)
{
    return workKindTable.value(name);
}

QStringList workKindNames()
{
    return workKindTable.names();
}

QString workStateName(WorkState state)
{
    return workStateTable.name(state);
}

std::optional<WorkState> workStateFromName(QStringView name)
{
    return workStateTable.value(name);
}

QStringList workStateNames()
{
    return workStateTable.names();
}

QString outputKindName(OutputKind kind)
{
    return outputKindTable.name(kind);
}

std::optional<OutputKind> outputKindFromName(QStringView name)
{
    return outputKindTable.value(name);
}

QStringList outputKindNames()
{
    return outputKindTable.names();
}

} // namespace hallway
