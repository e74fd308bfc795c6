-- People: who they are, how to reach them, what kind of mentor they are; and the settings that belong to the data.
-- What a word may be is checked with OR: an IN of three and more is built anew for every row that is written.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE contact (
  id            INTEGER PRIMARY KEY,
  display_name  TEXT NOT NULL,
  sort_key      TEXT NOT NULL,
  prefix        TEXT NOT NULL,
  given         TEXT NOT NULL,
  middle        TEXT NOT NULL,
  family        TEXT NOT NULL,
  suffix        TEXT NOT NULL,
  credentials   TEXT NOT NULL,
  nickname      TEXT NOT NULL,
  formatted     TEXT NOT NULL, -- a display name given as such; empty: made from the parts
  role          TEXT NOT NULL CHECK (role = '' OR role = 'program_director' OR role = 'associate_program_director'
                  OR role = 'faculty' OR role = 'fellow' OR role = 'resident' OR role = 'coordinator'
                  OR role = 'researcher' OR role = 'peer' OR role = 'other'),
  pgy_year      INTEGER CHECK (pgy_year BETWEEN 1 AND 12),
  training      TEXT NOT NULL,
  field         TEXT NOT NULL,
  institution   TEXT NOT NULL,
  department    TEXT NOT NULL,
  title         TEXT NOT NULL,
  birthday      TEXT NOT NULL,
  how_met       TEXT NOT NULL CHECK (how_met = '' OR how_met = 'conference' OR how_met = 'rotation'
                  OR how_met = 'own_school' OR how_met = 'alumni' OR how_met = 'introduction'
                  OR how_met = 'first_mail' OR how_met = 'webinar' OR how_met = 'social_media'
                  OR how_met = 'mentorship_program' OR how_met = 'other'),
  how_met_on    TEXT CHECK (how_met_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  how_met_line  TEXT NOT NULL,
  introduced_by INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  notes         TEXT NOT NULL,
  letter_points TEXT NOT NULL,
  keywords      TEXT NOT NULL, -- e-mails, tags and links again, for the search index
  state         TEXT NOT NULL CHECK (state = 'active' OR state = 'archived' OR state = 'do_not_contact'),
  rhythm_days   INTEGER CHECK (rhythm_days >= 0), -- NULL: by mentorship or tie; 0: never
  woken_on      TEXT CHECK (woken_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  uid           TEXT NOT NULL,
  extra         TEXT NOT NULL, -- lines of an imported card that Hallway has no place for
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_by_name ON contact (sort_key, id);
CREATE INDEX contact_by_uid ON contact (uid) WHERE uid <> '';
CREATE INDEX contact_by_introducer ON contact (introduced_by) WHERE introduced_by IS NOT NULL;

CREATE TABLE contact_point (
  id         INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind = 'email' OR kind = 'phone' OR kind = 'link'),
  label      TEXT NOT NULL,
  value      TEXT NOT NULL,
  match_key  TEXT NOT NULL -- the value as it is compared
) STRICT;
CREATE INDEX contact_point_by_contact ON contact_point (contact_id);
CREATE INDEX contact_point_by_key ON contact_point (match_key) WHERE kind <> 'phone';

CREATE TABLE contact_address (
  id          INTEGER PRIMARY KEY,
  contact_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  label       TEXT NOT NULL,
  po_box      TEXT NOT NULL,
  extended    TEXT NOT NULL,
  street      TEXT NOT NULL,
  city        TEXT NOT NULL,
  region      TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  country     TEXT NOT NULL
) STRICT;
CREATE INDEX contact_address_by_contact ON contact_address (contact_id);

-- Without a row id: the table is its own index, and a tag is looked up from its contact.
CREATE TABLE contact_tag (
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  tag        TEXT NOT NULL,
  PRIMARY KEY (contact_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_photo (
  contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  data       BLOB NOT NULL
) STRICT;

CREATE TABLE mentorship (
  id         INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind = 'clinical' OR kind = 'research' OR kind = 'career'),
  status     TEXT NOT NULL CHECK (status = 'prospective' OR status = 'asked' OR status = 'active' OR status = 'past'),
  since      TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (contact_id, kind)
) STRICT;
