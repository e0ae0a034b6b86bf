// Checks what folding the journal can't: rows that no entry accounts for, parked entries, and the bytes of pictures.
import { sha256, toHex } from '../crypto/primitives.ts';
import type { ReadDb } from '../db.ts';

const unaccounted = `
  WITH counting AS (SELECT record FROM journal WHERE withheld IS NULL)
  SELECT type || '/' || id AS name FROM records WHERE type || '/' || id NOT IN counting
  UNION SELECT record FROM texts WHERE record NOT IN counting
  UNION SELECT 'journal ' || substr(device, 1, 8) || ' ' || seq FROM journal LEFT JOIN parked USING (n)
    WHERE (record = '' AND withheld IS NULL) <> (parked.n IS NOT NULL)
  ORDER BY name`;

interface Picture {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly hash: string | null;
}

const pictures = `
  SELECT attachments.id, bytes, fields ->> '$.hash' AS hash
  FROM attachments LEFT JOIN records ON records.id = attachments.id AND type = 'attachment'`;

/** Names of what is there without reason, or isn't what it should be. A picture that hasn't arrived yet is no fault. */
export function strays(db: ReadDb): string[] {
  const faults = db.all<{ name: string }>(unaccounted).map(({ name }) => name);
  for (const { id, bytes, hash } of db.iterate<Picture>(pictures)) {
    if (toHex(sha256(new Uint8Array(bytes))) !== hash) faults.push(`attachment/${id}`);
  }
  return faults;
}
