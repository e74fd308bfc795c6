#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>

namespace hallway {

enum class MilestoneKind { Exam, Abstract, Paper, Other };

/// News worth telling mentors: an exam passed, a paper out.
struct Milestone
{
    MilestoneId id;
    QString title;
    MilestoneKind kind = MilestoneKind::Other;
    QDate on;
    QString notes;
    QDate loggedOn; ///< the day it was entered: for quiet import

    friend bool operator==(const Milestone &, const Milestone &) = default;
};

[[nodiscard]] QString milestoneKindName(MilestoneKind kind);
[[nodiscard]] std::optional<MilestoneKind> milestoneKindFromName(QStringView name);
[[nodiscard]] QStringList milestoneKindNames();

} // namespace hallway
