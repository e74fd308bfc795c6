-- Pairs of contacts that look like one person and are two: the user said so. The smaller id stands first.
CREATE TABLE not_same (
  one_id   INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE CHECK (one_id < other_id),
  PRIMARY KEY (one_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_same_by_other ON not_same (other_id);
