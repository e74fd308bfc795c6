-- Events, letters, shared work and milestones; follow-ups, promises and decisions that belong to no single contact.
CREATE TABLE event (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind = 'conference' OR kind = 'webinar' OR kind = 'panel'
                  OR kind = 'open_house' OR kind = 'course'),
  series     TEXT NOT NULL,
  place      TEXT NOT NULL,
  starts_on  TEXT NOT NULL CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ends_on    TEXT NOT NULL CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  attendance TEXT NOT NULL CHECK (attendance = 'considering' OR attendance = 'going' OR attendance = 'attended'
                  OR attendance = 'skipped'),
  link       TEXT NOT NULL,
  notes      TEXT NOT NULL,
  logged_on  TEXT NOT NULL CHECK (logged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX event_by_day ON event (starts_on);

CREATE TABLE event_deadline (
  id        INTEGER PRIMARY KEY,
  event_id  INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  kind      TEXT NOT NULL CHECK (kind = 'abstract' OR kind = 'grant' OR kind = 'registration' OR kind = 'other'),
  title     TEXT NOT NULL,
  due_on    TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done_on   TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  logged_on TEXT NOT NULL CHECK (logged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX event_deadline_by_event ON event_deadline (event_id);

CREATE TABLE event_target (
  id         INTEGER PRIMARY KEY,
  event_id   INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  reason     TEXT NOT NULL,
  session    TEXT NOT NULL, -- where and when they can be met, in words
  logged_on  TEXT NOT NULL CHECK (logged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (contact_id, event_id)
) STRICT;
CREATE INDEX event_target_by_event ON event_target (event_id);

CREATE INDEX interaction_by_event ON interaction (event_id) WHERE event_id IS NOT NULL;
CREATE TRIGGER interaction_outlives_event AFTER DELETE ON event BEGIN
  UPDATE interaction SET event_id = NULL WHERE event_id = old.id;
END;

CREATE TABLE season (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE,
  opens_on   TEXT CHECK (opens_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  submits_on TEXT CHECK (submits_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reviews_on TEXT CHECK (reviews_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ends_on    TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  match_on   TEXT CHECK (match_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  wanted     INTEGER NOT NULL CHECK (wanted BETWEEN 0 AND 99)
) STRICT;

CREATE TABLE letter (
  id                INTEGER PRIMARY KEY,
  contact_id        INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  season_id         INTEGER REFERENCES season (id) ON DELETE SET NULL,
  target            TEXT NOT NULL, -- a specialty; empty: general
  writer_name       TEXT NOT NULL, -- as the portal asks for it; empty: as the contact has it
  writer_title      TEXT NOT NULL,
  writer_department TEXT NOT NULL,
  writer_email      TEXT NOT NULL,
  form              TEXT NOT NULL CHECK (form IN ('narrative', 'standardized')),
  is_chair          INTEGER NOT NULL CHECK (is_chair IN (0, 1)),
  is_waived         INTEGER NOT NULL CHECK (is_waived IN (0, 1)),
  is_strong         INTEGER NOT NULL CHECK (is_strong IN (0, 1)), -- asked as a strong letter, with an easy way out
  due_on            TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  submission        TEXT NOT NULL, -- how it is handed in
  portal            TEXT NOT NULL CHECK (portal = 'not_confirmed' OR portal = 'confirmed' OR portal = 'uploaded'
                  OR portal = 'assigned'),
  state             TEXT NOT NULL CHECK (state = 'to_ask' OR state = 'asked' OR state = 'agreed'
                  OR state = 'declined' OR state = 'packet_sent' OR state = 'in' OR state = 'thanked'
                  OR state = 'withdrawn'),
  notes             TEXT NOT NULL,
  logged_on         TEXT NOT NULL CHECK (logged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX letter_by_contact ON letter (contact_id);
CREATE INDEX letter_by_season ON letter (season_id);

-- The day on which a letter reached each of its states.
CREATE TABLE letter_step (
  id         INTEGER PRIMARY KEY,
  letter_id  INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  state      TEXT NOT NULL CHECK (state = 'asked' OR state = 'agreed' OR state = 'declined'
                  OR state = 'packet_sent' OR state = 'in' OR state = 'thanked' OR state = 'withdrawn'),
  reached_on TEXT NOT NULL CHECK (reached_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  logged_on  TEXT NOT NULL CHECK (logged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (letter_id, state)
) STRICT;

CREATE TABLE work (
  id        INTEGER PRIMARY KEY,
  title     TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind = 'research' OR kind = 'case_report' OR kind = 'review'
                  OR kind = 'quality_improvement' OR kind = 'elective' OR kind = 'sub_internship'
                  OR kind = 'observership'),
  state     TEXT NOT NULL CHECK (state = 'planned' OR state = 'active' OR state = 'finished'
                  OR state = 'dropped'),
  starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ends_on   TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  my_part   TEXT NOT NULL,
  notes     TEXT NOT NULL
) STRICT;

CREATE TABLE work_participant (
  id         INTEGER PRIMARY KEY,
  work_id    INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  part       TEXT NOT NULL,
  UNIQUE (contact_id, work_id)
) STRICT;
CREATE INDEX work_participant_by_work ON work_participant (work_id);

CREATE TABLE work_output (
  id      INTEGER PRIMARY KEY,
  work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
  kind    TEXT NOT NULL CHECK (kind = 'abstract' OR kind = 'poster' OR kind = 'paper'),
  title   TEXT NOT NULL,
  venue   TEXT NOT NULL,
  doi     TEXT NOT NULL,
  pmid    TEXT NOT NULL,
  out_on  TEXT CHECK (out_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX work_output_by_work ON work_output (work_id);

CREATE TABLE milestone (
  id          INTEGER PRIMARY KEY,
  title       TEXT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind = 'exam' OR kind = 'abstract' OR kind = 'paper' OR kind = 'other'),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  notes       TEXT NOT NULL,
  logged_on   TEXT NOT NULL CHECK (logged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- A promise may be a deliverable of a shared work, which need not be owed to one person.
CREATE TABLE new_promise (
  id         INTEGER PRIMARY KEY,
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  work_id    INTEGER REFERENCES work (id) ON DELETE CASCADE,
  text       TEXT NOT NULL,
  is_theirs  INTEGER NOT NULL CHECK (is_theirs IN (0, 1)),
  made_on    TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  promised_for TEXT NOT NULL CHECK (promised_for GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kept_on    TEXT CHECK (kept_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  logged_on  TEXT NOT NULL CHECK (logged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK (contact_id IS NOT NULL OR work_id IS NOT NULL)
) STRICT;
INSERT INTO new_promise (id, contact_id, text, is_theirs, made_on, promised_for, kept_on, logged_on)
  SELECT id, contact_id, text, is_theirs, made_on, promised_for, kept_on, logged_on FROM promise;
DROP TABLE promise;
ALTER TABLE new_promise RENAME TO promise;
CREATE INDEX promise_by_contact ON promise (contact_id);
CREATE INDEX promise_by_work ON promise (work_id) WHERE work_id IS NOT NULL;
CREATE TRIGGER deliverable_outlives_contact BEFORE DELETE ON contact BEGIN
  UPDATE promise SET contact_id = NULL WHERE contact_id = old.id AND work_id IS NOT NULL;
END;

-- The contact is NULL for what belongs to an event or a shared work alone. The part tells apart what one cause gives
-- rise to: the steps of a letter, the deadlines of an event. Ids are never used again: a changeset would take a row
-- that a cascade deleted and another that got its id in the same step for one row that changed.
CREATE TABLE new_follow_up (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind = 'thank_you' OR kind = 'nudge' OR kind = 'rest'
                  OR kind = 'keep_in_touch' OR kind = 'promise' OR kind = 'letter' OR kind = 'event'
                  OR kind = 'milestone'),
  cause_type TEXT NOT NULL CHECK (cause_type = 'interaction' OR cause_type = 'promise' OR cause_type = 'letter'
                  OR cause_type = 'event' OR cause_type = 'milestone'),
  cause_id   INTEGER NOT NULL,
  cause_part INTEGER NOT NULL,
  cause_on   TEXT NOT NULL,
  opens_on   TEXT NOT NULL,
  due_on     TEXT NOT NULL,
  lapses_on  TEXT,                 -- the first day on which it has lapsed; NULL: never
  ending     TEXT CHECK (ending = 'done' OR ending = 'dismissed' OR ending = 'cancelled'),
  ended_on   TEXT,
  snoozed_until TEXT,
  detail     INTEGER NOT NULL,     -- the kind's own number: days of rhythm, 1 for their promise
  CHECK (opens_on <= due_on),
  CHECK ((ending IS NULL) = (ended_on IS NULL))
) STRICT;
INSERT INTO new_follow_up SELECT id, contact_id, kind, cause_type, cause_id, 0, cause_on, opens_on, due_on, lapses_on,
  ending, ended_on, snoozed_until, detail FROM follow_up;
DROP TABLE follow_up;
ALTER TABLE new_follow_up RENAME TO follow_up;
CREATE UNIQUE INDEX follow_up_by_key ON follow_up (contact_id, kind, cause_type, cause_id, cause_part);
CREATE INDEX follow_up_lasting ON follow_up (opens_on) WHERE ending IS NULL AND lapses_on IS NULL;
CREATE INDEX follow_up_lapsing ON follow_up (lapses_on) WHERE ending IS NULL AND lapses_on IS NOT NULL;
CREATE INDEX follow_up_ended ON follow_up (ended_on) WHERE ending IS NOT NULL;

CREATE TABLE new_decision (
  id         INTEGER PRIMARY KEY,
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL,
  cause_type TEXT NOT NULL,
  cause_id   INTEGER NOT NULL,
  cause_part INTEGER NOT NULL,
  what       TEXT NOT NULL CHECK (what = 'done' OR what = 'snoozed' OR what = 'dismissed'),
  decided_on TEXT NOT NULL,
  until_day  TEXT,
  put_off    INTEGER NOT NULL,     -- how often it was snoozed
  reason     TEXT NOT NULL,
  CHECK ((what = 'snoozed') = (until_day IS NOT NULL))
) STRICT;
INSERT INTO new_decision SELECT id, contact_id, kind, cause_type, cause_id, 0, what, decided_on, until_day,
  what = 'snoozed', reason FROM decision;
DROP TABLE decision;
ALTER TABLE new_decision RENAME TO decision;
CREATE UNIQUE INDEX decision_by_key ON decision (contact_id, kind, cause_type, cause_id, cause_part);

-- Somebody with whom there is shared work but no exchange yet has a standing too.
CREATE TABLE new_standing (
  contact_id     INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  exchanges      INTEGER NOT NULL,
  first_on       TEXT,
  last_on        TEXT,
  tie            REAL NOT NULL,    -- the decaying sum, scaled to 2020-01-01
  works          INTEGER NOT NULL, -- active shared works
  resting_from   TEXT
) STRICT;
INSERT INTO new_standing SELECT contact_id, exchanges, first_on, last_on, tie, 0, resting_from FROM standing;
DROP TABLE standing;
ALTER TABLE new_standing RENAME TO standing;
