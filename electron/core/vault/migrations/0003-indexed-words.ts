// What the search index holds of a record, kept beside it: what the index finds is verified against it. Filled by the
// fold, which is made anew after an upgrade. Texts are large: keyed by number they lie a few pages deep, and with the
// plain text first, search reads it without the rest.

export const indexedWords = `
ALTER TABLE records ADD COLUMN words TEXT NOT NULL DEFAULT '';

DROP TABLE texts;
CREATE TABLE texts (
  n INTEGER PRIMARY KEY,
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  plain TEXT NOT NULL,
  state BLOB NOT NULL,
  UNIQUE (record, field)
);
`;
