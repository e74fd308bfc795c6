-- The journal: what was exchanged with whom, and what was promised.
CREATE TABLE interaction (
  id             INTEGER PRIMARY KEY,
  kind           TEXT NOT NULL CHECK (kind = 'email' OR kind = 'message' OR kind = 'call' OR kind = 'video_call'
                  OR kind = 'meeting' OR kind = 'encounter' OR kind = 'webinar' OR kind = 'letter'
                  OR kind = 'note'),
  direction      TEXT NOT NULL CHECK (direction = 'outgoing' OR direction = 'incoming' OR direction = 'mutual'),
  day            TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  minute         INTEGER CHECK (minute BETWEEN 0 AND 1439),          -- of the local day
  utc_offset     INTEGER CHECK (utc_offset BETWEEN -840 AND 840),    -- minutes
  subject        TEXT NOT NULL,
  text           TEXT NOT NULL,
  mention        TEXT NOT NULL,
  reply_expected INTEGER NOT NULL CHECK (reply_expected IN (0, 1)),
  thank_you      TEXT NOT NULL CHECK (thank_you = 'yes' OR thank_you = 'no' OR thank_you = 'auto'),
  occasion       TEXT NOT NULL,                                      -- where it was, in words
  event_id       INTEGER,
  thread         TEXT NOT NULL,
  source         TEXT NOT NULL,
  external_id    TEXT NOT NULL,
  logged_on      TEXT NOT NULL CHECK (logged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX interaction_by_external_id ON interaction (external_id) WHERE external_id <> '';

CREATE TABLE participant (
  id             INTEGER PRIMARY KEY,
  interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
  contact_id     INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  UNIQUE (contact_id, interaction_id)
) STRICT;
CREATE INDEX participant_by_interaction ON participant (interaction_id, contact_id);

CREATE TABLE promise (
  id         INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  text       TEXT NOT NULL,
  is_theirs  INTEGER NOT NULL CHECK (is_theirs IN (0, 1)),
  made_on    TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  promised_for TEXT NOT NULL CHECK (promised_for GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kept_on    TEXT CHECK (kept_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  logged_on  TEXT NOT NULL CHECK (logged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX promise_by_contact ON promise (contact_id);
