// What taking part in a team's space needs: under which decision about the team an entry was written, why an entry
// doesn't count, the files that were seen, keys, and the values of this device. Private keys and passwords lie here and
// nowhere else.

export const space = `
-- Number of the control record under which an entry was written (docs/specs/sync.md, S1); NULL outside a space.
ALTER TABLE journal ADD COLUMN control INTEGER;
-- Why an entry is kept and not applied (S12), or that only its hash came (S7); NULL: it counts.
ALTER TABLE journal ADD COLUMN withheld TEXT;

CREATE TABLE space (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- Keys of epochs by their commitment in hex (K3): of two epochs with one number, only one counts.
CREATE TABLE space_keys (commitment TEXT PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID;

-- Files of the target by name. state: leaving (to be put there and read back), held, waiting, refused.
-- since, tried: when first met, and when last looked at, in ms.
-- hollow: entries of which a segment holds the hash alone.
-- bytes: as they came, to be put back where others lose them (F8). device, first, last, control: of segments.
CREATE TABLE space_files (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT,
  since INTEGER NOT NULL,
  tried INTEGER NOT NULL,
  size INTEGER NOT NULL,
  device TEXT,
  first INTEGER,
  last INTEGER,
  control INTEGER,
  hollow INTEGER NOT NULL,
  bytes BLOB
);
CREATE INDEX space_files_segments ON space_files (device, first) WHERE device IS NOT NULL;
CREATE INDEX space_files_open ON space_files (state) WHERE state <> 'held';
`;
