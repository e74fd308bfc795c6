#include "tests/migrations/old_database.h"

#include "core/store/schema.h"
#include "core/store/search_index.h"

namespace hallway::test {

namespace {

constexpr auto insertContact =
    "INSERT INTO contact (display_name, sort_key, prefix, given, middle, family, suffix,"
    " credentials, nickname, formatted, role, training, field, institution, department, title,"
    " birthday, how_met, how_met_line, notes, letter_points, keywords, state, uid, extra,"
    " created_at_ms, updated_at_ms) VALUES ('Ana Reyes', 'reyes ana', '', 'Ana', '', 'Reyes', '',"
    " '', '', '', 'faculty', '', '', 'Harbor General', '', '', '', '', '', 'met at a poster', '',"
    " '', 'active', 'uid-1', '', 0, 0);";

constexpr auto insertInteraction =
    "INSERT INTO interaction (kind, direction, day, subject, text, mention, reply_expected,"
    " thank_you, occasion, thread, source, external_id, logged_on) VALUES ('email', 'outgoing',"
    " '2026-11-01', 'Aortic poster', '', '', 1, 'auto', '', '', '', '', '2026-11-01');"
    "INSERT INTO participant (interaction_id, contact_id) VALUES (1, 1);";

constexpr auto insertFollowUp =
    "INSERT INTO follow_up (contact_id, kind, cause_type, cause_id, cause_on, opens_on, due_on,"
    " detail) VALUES (1, 'nudge', 'interaction', 1, '2026-11-01', '2026-11-11', '2026-11-15', 0);";

constexpr auto insertDecisionAndStanding =
    "INSERT INTO promise (contact_id, text, is_theirs, made_on, promised_for, logged_on)"
    " VALUES (1, 'send the draft', 0, '2026-11-01', '2026-11-20', '2026-11-01');"
    "INSERT INTO decision (contact_id, kind, cause_type, cause_id, what, decided_on, until_day,"
    " reason) VALUES (1, 'nudge', 'interaction', 1, 'snoozed', '2026-11-12', '2026-11-13', '');"
    "INSERT INTO standing VALUES (1, 1, '2026-11-01', '2026-11-01', 0.75, NULL);";

constexpr auto insertFollowUpOf5 =
    "INSERT INTO follow_up (contact_id, kind, cause_type, cause_id, cause_part, cause_on, opens_on,"
    " due_on, detail) VALUES (1, 'nudge', 'interaction', 1, 0, '2026-11-01', '2026-11-11',"
    " '2026-11-15', 0);";

constexpr auto insertDecisionAndStandingOf5 =
    "INSERT INTO promise (contact_id, text, is_theirs, made_on, promised_for, logged_on)"
    " VALUES (1, 'send the draft', 0, '2026-11-01', '2026-11-20', '2026-11-01');"
    "INSERT INTO decision (contact_id, kind, cause_type, cause_id, cause_part, what, decided_on,"
    " until_day, put_off, reason) VALUES (1, 'nudge', 'interaction', 1, 0, 'snoozed', '2026-11-12',"
    " '2026-11-13', 1, '');"
    "INSERT INTO standing VALUES (1, 1, '2026-11-01', '2026-11-01', 0.75, 0, NULL);";

/// Rows as a database of that version can hold them.
QByteArray rowsOfVersion(int version)
{
    QByteArray rows(insertContact);
    if (version >= 2) {
        rows += insertInteraction;
    }
    if (version >= 5) {
        rows += insertFollowUpOf5;
    } else if (version >= 3) {
        rows += insertFollowUp;
    }
    if (version >= 5) {
        rows += insertDecisionAndStandingOf5;
    } else if (version >= 3) {
        rows += insertDecisionAndStanding;
    }
    return rows;
}

} // namespace

QString databaseOfVersion(const TestFolder &folder, int version)
{
    const QString path = folder.file(QStringLiteral("hallway.db"));
    auto database = valueOf(Database::connect(path, OpenMode::ReadWrite));
    valueOf(bringUpToDate(*database, version));
    valueOf(database->runScript(rowsOfVersion(version)));
    if (version >= 4) {
        valueOf(catchUpSearch(*database)); // as every commit does from there on
    }
    return path;
}

} // namespace hallway::test
