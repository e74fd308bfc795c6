-- Since when the contact is what they are, what they were before, and the files that belong to them.
-- A day that is known in part only is written as far as it is known: '2024', '2024-07' or '2024-07-01'; '': not known.
ALTER TABLE contact ADD COLUMN role_from TEXT NOT NULL DEFAULT '';

CREATE TABLE contact_role (
  id          INTEGER PRIMARY KEY,
  contact_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  role        TEXT NOT NULL CHECK (role = '' OR role = 'program_director' OR role = 'associate_program_director'
                OR role = 'faculty' OR role = 'fellow' OR role = 'resident' OR role = 'coordinator'
                OR role = 'researcher' OR role = 'peer' OR role = 'other'),
  institution TEXT NOT NULL,
  department  TEXT NOT NULL,
  title       TEXT NOT NULL,
  from_day    TEXT NOT NULL,
  until_day   TEXT NOT NULL
) STRICT;
CREATE INDEX contact_role_by_contact ON contact_role (contact_id);

-- The bytes are in the folder beside the database, under the SHA-256 of what they are.
CREATE TABLE attachment (
  id          INTEGER PRIMARY KEY,
  contact_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  name        TEXT NOT NULL, -- as it is shown and saved
  content     TEXT NOT NULL CHECK (length(content) = 64 AND content NOT GLOB '*[^0-9a-f]*'),
  size        INTEGER NOT NULL CHECK (size > 0), -- bytes
  attached_on TEXT NOT NULL CHECK (attached_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX attachment_by_contact ON attachment (contact_id);
CREATE INDEX attachment_by_content ON attachment (content);
