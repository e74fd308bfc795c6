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

-- Each row that changes is put down with the texts that the index still has of it. Before the commit all
-- of them go into the index together: one by one, each would cost the index a write of its own.
CREATE VIRTUAL TABLE contact_search USING fts5 (
  display_name, institution, title, notes, keywords,
  content = 'contact', content_rowid = 'id', prefix = '2 3',
  tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO contact_search (contact_search) VALUES ('rebuild');
CREATE TABLE contact_search_pending (
  id         INTEGER PRIMARY KEY,
  is_indexed INTEGER NOT NULL CHECK (is_indexed IN (0, 1)), -- 1: the index still has the texts beside it
  display_name TEXT,
  institution TEXT,
  title TEXT,
  notes TEXT,
  keywords TEXT
) STRICT;
CREATE TRIGGER contact_search_insert AFTER INSERT ON contact BEGIN
  INSERT OR IGNORE INTO contact_search_pending (id, is_indexed) VALUES (new.id, 0);
END;
CREATE TRIGGER contact_search_delete AFTER DELETE ON contact BEGIN
  INSERT OR IGNORE INTO contact_search_pending VALUES (old.id, 1, old.display_name, old.institution, old.title, old.notes, old.keywords);
END;
CREATE TRIGGER contact_search_update AFTER UPDATE OF display_name, institution, title, notes, keywords ON contact
WHEN (old.display_name, old.institution, old.title, old.notes, old.keywords)
  IS NOT (new.display_name, new.institution, new.title, new.notes, new.keywords) BEGIN
  INSERT OR IGNORE INTO contact_search_pending VALUES (old.id, 1, old.display_name, old.institution, old.title, old.notes, old.keywords);
END;

CREATE VIRTUAL TABLE interaction_search USING fts5 (
  subject, text, mention,
  content = 'interaction', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO interaction_search (interaction_search) VALUES ('rebuild');
CREATE TABLE interaction_search_pending (
  id         INTEGER PRIMARY KEY,
  is_indexed INTEGER NOT NULL CHECK (is_indexed IN (0, 1)), -- 1: the index still has the texts beside it
  subject TEXT,
  text TEXT,
  mention TEXT
) STRICT;
CREATE TRIGGER interaction_search_insert AFTER INSERT ON interaction BEGIN
  INSERT OR IGNORE INTO interaction_search_pending (id, is_indexed) VALUES (new.id, 0);
END;
CREATE TRIGGER interaction_search_delete AFTER DELETE ON interaction BEGIN
  INSERT OR IGNORE INTO interaction_search_pending VALUES (old.id, 1, old.subject, old.text, old.mention);
END;
CREATE TRIGGER interaction_search_update AFTER UPDATE OF subject, text, mention ON interaction
WHEN (old.subject, old.text, old.mention)
  IS NOT (new.subject, new.text, new.mention) BEGIN
  INSERT OR IGNORE INTO interaction_search_pending VALUES (old.id, 1, old.subject, old.text, old.mention);
END;
