-- What a step of the history added in bulk: not recorded row by row but by its ids, for it need only be taken away.
CREATE TABLE history_addition (
  id         INTEGER PRIMARY KEY,
  history_id INTEGER NOT NULL REFERENCES history (id) ON DELETE CASCADE,
  added_to   TEXT NOT NULL CHECK (added_to = 'contact' OR added_to = 'interaction'),
  first_id   INTEGER NOT NULL,
  last_id    INTEGER NOT NULL CHECK (first_id <= last_id)
) STRICT;
CREATE INDEX history_addition_by_step ON history_addition (history_id);

-- The changeset of taking the additions away, from which they come back; NULL while they are there.
ALTER TABLE history ADD COLUMN removal BLOB;
