// Notes what became of a file that was read, under the name that its content gives it.
import type { WriteDb } from '../../db.ts';
import { fileNamed, type NewFile, noteFile } from '../store/files.ts';
import { withoutAttempt } from './plan.ts';

/**
 * `own`: the name of what the file holds. What counts is kept under it, whatever name it lay under (F3); what belongs
 * under that other name isn't here yet, and is looked for again.
 */
export function noteTaken(db: WriteDb, file: NewFile, own: string): void {
  if (file.state !== 'held' || withoutAttempt(file.name) === own) {
    noteFile(db, file);
    return;
  }
  const known = fileNamed(db, own)?.state;
  if (known !== 'held' && known !== 'leaving') noteFile(db, { ...file, name: own });
  noteFile(db, { ...file, kind: 'unknown', state: 'refused', reason: 'damaged', bytes: null });
}
