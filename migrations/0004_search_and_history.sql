-- The search index, kept by triggers so that undo keeps it too, and the history of changes.
CREATE TABLE history (
  id        INTEGER PRIMARY KEY,
  at_ms     INTEGER NOT NULL,
  action    TEXT NOT NULL,
  subject   TEXT NOT NULL,
  size      INTEGER NOT NULL,
  is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1)),
  changeset BLOB NOT NULL
) STRICT;

CREATE VIRTUAL TABLE contact_search USING fts5 (
  display_name, institution, title, notes, keywords,
  content = 'contact', content_rowid = 'id', prefix = '2 3',
  tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO contact_search (contact_search) VALUES ('rebuild');
CREATE TRIGGER contact_search_insert AFTER INSERT ON contact BEGIN
  INSERT INTO contact_search (rowid, display_name, institution, title, notes, keywords)
  VALUES (new.id, new.display_name, new.institution, new.title, new.notes, new.keywords);
END;
CREATE TRIGGER contact_search_delete AFTER DELETE ON contact BEGIN
  INSERT INTO contact_search (contact_search, rowid, display_name, institution, title, notes, keywords)
  VALUES ('delete', old.id, old.display_name, old.institution, old.title, old.notes, old.keywords);
END;
CREATE TRIGGER contact_search_update AFTER UPDATE OF display_name, institution, title, notes, keywords ON contact BEGIN
  INSERT INTO contact_search (contact_search, rowid, display_name, institution, title, notes, keywords)
  VALUES ('delete', old.id, old.display_name, old.institution, old.title, old.notes, old.keywords);
  INSERT INTO contact_search (rowid, display_name, institution, title, notes, keywords)
  VALUES (new.id, new.display_name, new.institution, new.title, new.notes, new.keywords);
END;

CREATE VIRTUAL TABLE interaction_search USING fts5 (
  subject, text, mention,
  content = 'interaction', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO interaction_search (interaction_search) VALUES ('rebuild');
CREATE TRIGGER interaction_search_insert AFTER INSERT ON interaction BEGIN
  INSERT INTO interaction_search (rowid, subject, text, mention)
  VALUES (new.id, new.subject, new.text, new.mention);
END;
CREATE TRIGGER interaction_search_delete AFTER DELETE ON interaction BEGIN
  INSERT INTO interaction_search (interaction_search, rowid, subject, text, mention)
  VALUES ('delete', old.id, old.subject, old.text, old.mention);
END;
CREATE TRIGGER interaction_search_update AFTER UPDATE OF subject, text, mention ON interaction BEGIN
  INSERT INTO interaction_search (interaction_search, rowid, subject, text, mention)
  VALUES ('delete', old.id, old.subject, old.text, old.mention);
  INSERT INTO interaction_search (rowid, subject, text, mention)
  VALUES (new.id, new.subject, new.text, new.mention);
END;
