// What a vault forgets of a space that it doesn't belong to: all of it, and what a recovery had begun to read.
import type { Db, ReadDb, WriteDb } from '../../db.ts';
import { rebuild } from '../../journal/rebuild.ts';
import { readValue } from '../store/values.ts';

/** Everything that a vault knows of a space. */
export function dropSpace(db: WriteDb): void {
  for (const table of ['space', 'space_files', 'space_keys']) db.run(`DELETE FROM ${table}`);
}

/** The space whose recovery began in this vault and isn't whole; undefined where there is none. */
const unfinishedRecovery = (db: ReadDb): string | undefined =>
  readValue(db, 'stage') === 'recovering' ? readValue(db, 'name') : undefined;

/** Where a recovery was under way, the vault is as empty as it was before: somebody called it off, or goes another way. */
export function dropRecovery(db: Db): void {
  db.write((tx) => {
    if (unfinishedRecovery(tx) === undefined) return null;
    for (const table of ['parked', 'journal', 'attachments']) tx.run(`DELETE FROM ${table}`);
    rebuild(tx);
    dropSpace(tx);
    return null;
  });
}

/** The same where the printed key opened nothing yet: there is nothing to go on with. */
export function dropUnopened(db: Db): void {
  if (!db.read((tx) => tx.get('SELECT 1 FROM space_keys'))) dropRecovery(db);
}
