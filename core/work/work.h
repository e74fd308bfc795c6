#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace hallway {

enum class WorkKind {
    Research,
    CaseReport,
    Review,
    QualityImprovement,
    Elective,
    SubInternship,
    Observership
};

enum class WorkState { Planned, Active, Finished, Dropped };

enum class OutputKind { Abstract, Poster, Paper };

/// Somebody who takes part in a shared work.
struct WorkParticipant
{
    ContactId contact;
    QString part; ///< "senior author"

    friend bool operator==(const WorkParticipant &, const WorkParticipant &) = default;
};

/// What came out of a shared work.
struct Output
{
    OutputKind kind = OutputKind::Abstract;
    QString title;
    QString venue;
    QString doi;
    QString pmid;
    QDate on; ///< invalid: not out yet, or not known

    friend bool operator==(const Output &, const Output &) = default;
};

/// A project, elective or observership with its participants (domain.md, Shared work). Its
/// deliverables are promises.
struct Work
{
    WorkId id;
    QString title;
    WorkKind kind = WorkKind::Research;
    WorkState state = WorkState::Active;
    QDate startsOn;
    QDate endsOn;
    QString myPart;
    QString notes;
    std::vector<WorkParticipant> participants;
    std::vector<Output> outputs;

    friend bool operator==(const Work &, const Work &) = default;
};

[[nodiscard]] QString workKindName(WorkKind kind);
[[nodiscard]] std::optional<WorkKind> workKindFromName(QStringView name);
[[nodiscard]] QStringList workKindNames();
[[nodiscard]] QString workStateName(WorkState state);
[[nodiscard]] std::optional<WorkState> workStateFromName(QStringView name);
[[nodiscard]] QStringList workStateNames();
[[nodiscard]] QString outputKindName(OutputKind kind);
[[nodiscard]] std::optional<OutputKind> outputKindFromName(QStringView name);
[[nodiscard]] QStringList outputKindNames();

} // namespace hallway
