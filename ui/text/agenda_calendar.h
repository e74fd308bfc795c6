#pragma once

#include "core/workspace.h"

namespace hallway {

/// The agenda as a calendar file (iCalendar, RFC 5545).
struct AgendaCalendar
{
    QByteArray text;
    qint64 entries = 0;
};

/// The open follow-ups of a year, each on the best day for it; of these contacts alone, where they
/// are given.
[[nodiscard]] Result<AgendaCalendar> agendaCalendar(const Workspace &workspace,
                                                    const std::vector<ContactId> *only = nullptr);

/// Writes the calendar file that the user wants kept current, whole or not at all and readable by
/// the user alone; how many follow-ups it has, nothing where none is kept.
[[nodiscard]] Result<std::optional<qint64>> writeKeptCalendar(const Workspace &workspace);

} // namespace hallway
