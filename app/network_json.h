#pragma once

#include "core/workspace.h"

#include <QJsonObject>

namespace hallway {

/// JSON of events, letters, shared work and milestones: keys are always there, what is absent is
/// null. They ask for the names of the people in them.
[[nodiscard]] Result<QJsonObject> eventJson(const Workspace &workspace, const Event &event);
[[nodiscard]] Result<QJsonObject> letterJson(const Workspace &workspace, const Letter &letter);
[[nodiscard]] QJsonObject seasonJson(const Season &season);
[[nodiscard]] Result<QJsonObject> workJson(const Workspace &workspace, const Work &work);
[[nodiscard]] Result<QJsonObject> deliverableJson(const Workspace &workspace,
                                                  const Promise &deliverable);
[[nodiscard]] QJsonObject milestoneJson(const Milestone &milestone);

} // namespace hallway
