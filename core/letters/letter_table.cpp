#include "core/letters/letter_table.h"

#include "core/store/lookup.h"

#include <algorithm>
#include <array>

namespace hallway {

namespace {

Letter letterFrom(Row row)
{
    return {.id = row.id<LetterId>(0),
            .contact = row.id<ContactId>(1),
            .season = row.id<SeasonId>(2),
            .target = row.text(3),
            .writer = {row.text(4), row.text(5), row.text(6), row.text(7)},
            .form = letterFormFromName(row.text(8)).value_or(LetterForm::Narrative),
            .isChair = row.integer(9) != 0,
            .isWaived = row.integer(10) != 0,
            .isStrong = row.integer(11) != 0,
            .dueOn = row.date(12),
            .submission = row.text(13),
            .portal = portalStateFromName(row.text(14)).value_or(PortalState::NotConfirmed),
            .state = letterStateFromName(row.text(15)).value_or(LetterState::ToAsk),
            .notes = row.text(16),
            .loggedOn = row.date(17)};
}

#define HALLWAY_LETTER_COLUMNS                                                                     \
    "id, contact_id, season_id, target, writer_name, writer_title, writer_department,"             \
    " writer_email, form, is_chair, is_waived, is_strong, due_on, submission, portal, state,"      \
    " notes, logged_on"

Season seasonFrom(Row row)
{
    return {.id = row.id<SeasonId>(0),
            .name = row.text(1),
            .opensOn = row.date(2),
            .submitsOn = row.date(3),
            .reviewsOn = row.date(4),
            .endsOn = row.date(5),
            .matchOn = row.date(6),
            .wanted = int(row.integer(7))};
}

#define HALLWAY_SEASON_COLUMNS                                                                     \
    "id, name, opens_on, submits_on, reviews_on, ends_on, match_on, wanted"

LetterReached stepFrom(Row row)
{
    return {letterStateFromName(row.text(0)).value_or(LetterState::Asked), row.date(1),
            row.date(2)};
}

/// The states on the way, in their order; declined and withdrawn lead off it.
constexpr std::array way{LetterState::Asked, LetterState::Agreed, LetterState::PacketSent,
                         LetterState::In, LetterState::Thanked};

bool isOffTheWay(LetterState state)
{
    return state == LetterState::Declined || state == LetterState::Withdrawn;
}

/// The states that are no longer reached once a letter is in this one.
std::vector<LetterState> forgottenIn(LetterState state)
{
    std::vector<LetterState> forgotten;
    if (!isOffTheWay(state)) {
        forgotten = {LetterState::Declined, LetterState::Withdrawn};
        const auto *const place = std::find(way.begin(), way.end(), state);
        const auto *const first = state == LetterState::ToAsk ? way.begin() : std::next(place);
        forgotten.insert(forgotten.end(), first, way.end());
    }
    return forgotten;
}

} // namespace

Result<LetterId> LetterTable::insert(const Letter &letter)
{
    const auto id = m_database.insert(
        "INSERT INTO letter (contact_id, season_id, target, writer_name, writer_title,"
        " writer_department, writer_email, form, is_chair, is_waived, is_strong, due_on,"
        " submission, portal, state, notes, logged_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
        " ?10, ?11, ?12, ?13, ?14, 'to_ask', ?15, ?16)",
        letter.contact, letter.season, letter.target, letter.writer.name, letter.writer.title,
        letter.writer.department, letter.writer.email, letterFormName(letter.form), letter.isChair,
        letter.isWaived, letter.isStrong, letter.dueOn, letter.submission,
        portalStateName(letter.portal), letter.notes, letter.loggedOn);
    if (!id) {
        return failed(id);
    }
    const LetterId stored{*id};
    if (letter.state != LetterState::ToAsk) {
        const auto moved = reach(stored, {letter.state, letter.loggedOn, letter.loggedOn});
        if (!moved) {
            return failed(moved);
        }
    }
    return stored;
}

Result<void> LetterTable::update(const Letter &letter)
{
    return oneRow(
        m_database.run(
            "UPDATE letter SET contact_id = ?2, season_id = ?3, target = ?4, writer_name = ?5,"
            " writer_title = ?6, writer_department = ?7, writer_email = ?8, form = ?9,"
            " is_chair = ?10, is_waived = ?11, is_strong = ?12, due_on = ?13, submission = ?14,"
            " portal = ?15, notes = ?16, logged_on = ?17 WHERE id = ?1",
            letter.id, letter.contact, letter.season, letter.target, letter.writer.name,
            letter.writer.title, letter.writer.department, letter.writer.email,
            letterFormName(letter.form), letter.isChair, letter.isWaived, letter.isStrong,
            letter.dueOn, letter.submission, portalStateName(letter.portal), letter.notes,
            letter.loggedOn),
        letter.id.value);
}

Result<void> LetterTable::remove(LetterId id)
{
    return oneRow(m_database.run("DELETE FROM letter WHERE id = ?1", id), id.value);
}

Result<void> LetterTable::reach(LetterId id, const LetterReached &step)
{
    const auto moved = oneRow(m_database.run("UPDATE letter SET state = ?2 WHERE id = ?1", id,
                                             letterStateName(step.state)),
                              id.value);
    if (!moved) {
        return moved;
    }
    for (const LetterState state : forgottenIn(step.state)) {
        const auto forgotten =
            m_database.run("DELETE FROM letter_step WHERE letter_id = ?1 AND state = ?2", id,
                           letterStateName(state));
        if (!forgotten) {
            return failed(forgotten);
        }
    }
    if (step.state == LetterState::ToAsk) {
        return {};
    }
    return m_database
        .run("INSERT INTO letter_step (letter_id, state, reached_on, logged_on)"
             " VALUES (?1, ?2, ?3, ?4) ON CONFLICT (letter_id, state) DO UPDATE SET"
             " reached_on = excluded.reached_on, logged_on = excluded.logged_on",
             id, letterStateName(step.state), step.on, step.loggedOn)
        .map([](int) {});
}

Result<Letter> LetterTable::letter(LetterId id) const
{
    const auto found = m_database.row("SELECT " HALLWAY_LETTER_COLUMNS " FROM letter WHERE id = ?1",
                                      letterFrom, id);
    if (!found) {
        return failed(found);
    }
    return *found ? Result<Letter>(**found)
                  : fail(ErrorCode::NotFound, {QString::number(id.value)});
}

Result<std::vector<Letter>> LetterTable::letters(ContactId contact, SeasonId season) const
{
    return m_database.rows("SELECT " HALLWAY_LETTER_COLUMNS " FROM letter"
                           " WHERE (?1 IS NULL OR contact_id = ?1)"
                           " AND (?2 IS NULL OR season_id = ?2)"
                           " ORDER BY season_id, due_on IS NULL, due_on, id",
                           letterFrom, contact, season);
}

Result<std::vector<LetterReached>> LetterTable::steps(LetterId id) const
{
    return m_database.rows("SELECT state, reached_on, logged_on FROM letter_step"
                           " WHERE letter_id = ?1 ORDER BY reached_on, id",
                           stepFrom, id);
}

Result<SeasonId> LetterTable::insert(const Season &season)
{
    const auto id = m_database.insert(
        "INSERT INTO season (name, opens_on, submits_on, reviews_on, ends_on, match_on, wanted)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        season.name, season.opensOn, season.submitsOn, season.reviewsOn, season.endsOn,
        season.matchOn, season.wanted);
    return id.map([](qint64 value) { return SeasonId{value}; });
}

Result<void> LetterTable::update(const Season &season)
{
    return oneRow(m_database.run("UPDATE season SET name = ?2, opens_on = ?3, submits_on = ?4,"
                                 " reviews_on = ?5, ends_on = ?6, match_on = ?7, wanted = ?8"
                                 " WHERE id = ?1",
                                 season.id, season.name, season.opensOn, season.submitsOn,
                                 season.reviewsOn, season.endsOn, season.matchOn, season.wanted),
                  season.id.value);
}

Result<void> LetterTable::remove(SeasonId id)
{
    return oneRow(m_database.run("DELETE FROM season WHERE id = ?1", id), id.value);
}

Result<Season> LetterTable::season(SeasonId id) const
{
    const auto found = m_database.row("SELECT " HALLWAY_SEASON_COLUMNS " FROM season WHERE id = ?1",
                                      seasonFrom, id);
    if (!found) {
        return failed(found);
    }
    return *found ? Result<Season>(**found)
                  : fail(ErrorCode::NotFound, {QString::number(id.value)});
}

Result<std::vector<Season>> LetterTable::seasons() const
{
    return m_database.rows("SELECT " HALLWAY_SEASON_COLUMNS " FROM season ORDER BY name",
                           seasonFrom);
}

Result<SeasonId> LetterTable::findSeason(const QString &text) const
{
    const auto rows = m_database.rows("SELECT id, name FROM season ORDER BY name", [](Row row) {
        return NamedRow{row.integer(0), row.text(1)};
    });
    return rows ? findNamed(text, *rows).map([](qint64 id) { return SeasonId{id}; }) : failed(rows);
}

} // namespace hallway
