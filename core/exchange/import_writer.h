#pragma once

#include "core/exchange/import.h"
#include "core/exchange/import_reporter.h"

namespace hallway {

/// Writes the ticked lines of a plan, inside a transaction of the caller.
class ImportWriter
{
public:
    /// Both must outlive the writer.
    ImportWriter(const ImportPlan &plan, WriteSteps &steps);

    /// Adds the new people.
    [[nodiscard]] Result<void> create(Database &database);
    /// Changes the known ones, and remembers what the user said of the columns.
    [[nodiscard]] Result<void> update(Database &database);

    /// Whom each line has added; invalid where it has added nobody.
    [[nodiscard]] const std::vector<ContactId> &created() const { return m_created; }

private:
    /// A contact and the number of its line.
    struct Unpacked
    {
        size_t line = 0;
        Contact contact;
    };

    void unpackNext(ImportAction action, size_t &next, std::vector<Unpacked> &contacts) const;
    template <class Write>
    [[nodiscard]] Result<void> writeAll(ImportAction action, Write write);
    [[nodiscard]] Result<void> forgetEdits(Database &database) const;
    [[nodiscard]] Result<void> rememberColumns(Database &database) const;

    const ImportPlan &m_plan;
    WriteSteps &m_steps;
    std::vector<ContactId> m_created;
    qint64 m_now;
};

} // namespace hallway
