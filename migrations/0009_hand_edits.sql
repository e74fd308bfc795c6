-- Fields that the user changed by hand: an import leaves them alone unless it is told otherwise.
-- Of a list `value` is what was taken out of it, as it is compared; else it is empty.
CREATE TABLE hand_edit (
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  field      TEXT NOT NULL,
  value      TEXT NOT NULL,
  PRIMARY KEY (contact_id, field, value)
) STRICT, WITHOUT ROWID;
