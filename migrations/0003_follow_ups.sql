-- Follow-ups as the planner leaves them, the user's decisions about them, and where each contact stands.
CREATE TABLE follow_up (
  id         INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind = 'thank_you' OR kind = 'nudge' OR kind = 'rest' OR kind = 'keep_in_touch'
                  OR kind = 'promise' OR kind = 'letter' OR kind = 'event' OR kind = 'milestone'),
  cause_type TEXT NOT NULL CHECK (cause_type = 'interaction' OR cause_type = 'promise' OR cause_type = 'letter'
                  OR cause_type = 'event' OR cause_type = 'milestone'),
  cause_id   INTEGER NOT NULL,
  cause_on   TEXT NOT NULL,
  opens_on   TEXT NOT NULL,
  due_on     TEXT NOT NULL,
  lapses_on  TEXT,                 -- the first day on which it has lapsed; NULL: never
  ending     TEXT CHECK (ending = 'done' OR ending = 'dismissed' OR ending = 'cancelled'),
  ended_on   TEXT,
  snoozed_until TEXT,
  detail     INTEGER NOT NULL,     -- the kind's own number: days of rhythm, 1 for their promise
  CHECK (opens_on <= due_on),
  CHECK ((ending IS NULL) = (ended_on IS NULL)),
  UNIQUE (contact_id, kind, cause_type, cause_id)
) STRICT;
CREATE INDEX follow_up_lasting ON follow_up (opens_on) WHERE ending IS NULL AND lapses_on IS NULL;
CREATE INDEX follow_up_lapsing ON follow_up (opens_on) WHERE ending IS NULL AND lapses_on IS NOT NULL;
CREATE INDEX follow_up_ended ON follow_up (ended_on) WHERE ending IS NOT NULL;

CREATE TABLE decision (
  id         INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL,
  cause_type TEXT NOT NULL,
  cause_id   INTEGER NOT NULL,
  what       TEXT NOT NULL CHECK (what = 'done' OR what = 'snoozed' OR what = 'dismissed'),
  decided_on TEXT NOT NULL,
  until_day  TEXT,
  reason     TEXT NOT NULL,
  CHECK ((what = 'snoozed') = (until_day IS NOT NULL)),
  UNIQUE (contact_id, kind, cause_type, cause_id)
) STRICT;

-- Where a contact stands; kept by the planner, so that lists need not read the journal.
CREATE TABLE standing (
  contact_id     INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  exchanges      INTEGER NOT NULL,
  first_on       TEXT NOT NULL,
  last_on        TEXT NOT NULL,
  tie            REAL NOT NULL,    -- the decaying sum, scaled to 2020-01-01
  resting_from   TEXT
) STRICT;
