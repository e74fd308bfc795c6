#pragma once

#include "core/journal/interaction.h"
#include "core/journal/promise.h"
#include "core/people/contact.h"
#include "core/work/milestone.h"

#include <QJsonObject>

namespace hallway {

/// Somebody of the sample with what happened so far. Ids are not set; people refer to each other
/// by key, and whoever introduces somebody stands before them.
struct SamplePerson
{
    QString key; ///< empty in the crowd
    QString introducedBy;
    Contact contact;
    std::vector<Interaction> history; ///< oldest first
    std::vector<Promise> promises;
};

/// The object in a file of resources/sample.
[[nodiscard]] QJsonObject sampleFile(const QString &name);

/// The people of the pictures and a few more, each written out in resources/sample/cast.json.
[[nodiscard]] std::vector<SamplePerson> sampleCast(QDate today);

/// What the student told the mentors of, or is about to.
[[nodiscard]] std::vector<Milestone> sampleMilestones(QDate today);

/// The many others, made from the lists in resources/sample/crowd.json; the same every time.
[[nodiscard]] std::vector<SamplePerson> sampleCrowd(QDate today);

/// The day on which a conference of the sample began.
[[nodiscard]] QDate sampleConferenceDay(const QString &key, QDate today);

/// The label of a conference in the sample: "AATS 2026".
[[nodiscard]] QString sampleConferenceName(const QString &key, QDate today);

} // namespace hallway
