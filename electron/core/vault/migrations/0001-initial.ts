// The first schema. `journal` is the truth; `records`, `texts`, `search_*` and `parked` are its fold and can be rebuilt.

export const initial = `
CREATE TABLE device (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE cursors (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Entries as received, in order of arrival (n). payload NULL: erased, envelope kept.
CREATE TABLE journal (
  n INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  record TEXT NOT NULL,
  role TEXT NOT NULL,
  payload TEXT,
  UNIQUE (device, seq, hash)
);
CREATE INDEX journal_record ON journal (record);

-- n is what the search index calls a record. hidden: removed, until a concurrent or later change brings it back.
CREATE TABLE records (
  n INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  sort TEXT NOT NULL,
  hidden INTEGER NOT NULL,
  fields TEXT NOT NULL,
  state TEXT NOT NULL,
  UNIQUE (id, type)
);
CREATE INDEX records_list ON records (type, hidden, sort DESC, id DESC);
-- type and hidden are constant here, but without them SQLite reads every row to check them.
CREATE INDEX contact_list ON records (
  sort DESC, id DESC, type, hidden, fields ->> '$.channel', fields ->> '$.service', fields ->> '$.outcome'
) WHERE type = 'contact' AND hidden = 0;

-- What hangs on a contact: follow-ups, the person part, impressions.
CREATE INDEX records_contact ON records (fields ->> '$.contact') WHERE fields ->> '$.contact' IS NOT NULL;

-- Merged Yjs state of one rich-text field (V1), and its words for search.
CREATE TABLE texts (
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  state BLOB NOT NULL,
  plain TEXT NOT NULL,
  PRIMARY KEY (record, field)
) WITHOUT ROWID;

-- Entries that this version can't apply: of a newer version, of unknown type, or refused. Kept and relayed.
CREATE TABLE parked (n INTEGER PRIMARY KEY REFERENCES journal (n), reason TEXT NOT NULL);

CREATE TABLE drafts (key TEXT PRIMARY KEY, value BLOB NOT NULL, saved_at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE attachments (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;

CREATE VIRTUAL TABLE search_trigram USING fts5 (text, tokenize = 'trigram', detail = none, content = '', contentless_delete = 1);
CREATE VIRTUAL TABLE search_word USING fts5 (
  text, tokenize = 'unicode61', detail = none, prefix = '1 2', content = '', contentless_delete = 1
);
CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab (search_word, row);
`;
