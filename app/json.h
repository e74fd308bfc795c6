#pragma once

#include "core/workspace.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hallway {

/// JSON in the shapes that scripts rely on: keys are always there, what is absent is null.

/// The text, or null when it is empty.
[[nodiscard]] QJsonValue textOrNull(const QString &text);
/// The ISO day, or null when it is invalid.
[[nodiscard]] QJsonValue dayOrNull(QDate day);
/// {"id","name"}.
[[nodiscard]] QJsonObject contactReference(ContactId id, const QString &name);
/// {"strength","score"}: of the tie on a day.
[[nodiscard]] QJsonObject tieJson(double tie, int exchanges);

/// FOLLOW_UP.
[[nodiscard]] QJsonObject followUpJson(const AgendaLine &line, QDate today);
/// INTERACTION; asks for the names of the participants.
[[nodiscard]] Result<QJsonObject> interactionJson(const Workspace &workspace,
                                                  const Interaction &interaction);
/// One line of `people list`.
[[nodiscard]] QJsonObject personLineJson(const PersonLine &line, QDate today);
/// PERSON, with follow-ups and interactions.
[[nodiscard]] Result<QJsonObject> personJson(const Workspace &workspace, ContactId id);

[[nodiscard]] QJsonObject profileJson(const Profile &profile);
/// {"error":{"code","message"}}, and the candidates where several people fit.
[[nodiscard]] QJsonObject errorJson(const Error &error);

/// One file of somebody's, without its bytes.
[[nodiscard]] QJsonObject attachmentJson(const Attachment &attachment);

} // namespace hallway
