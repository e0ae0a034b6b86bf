// Whether what a sealed file says lies in others, too. Their names tell which entries they are about, not what they say: a
// device may have given numbers twice (S14), and one that was sealed anew may lack what isn't erased here (S18).

import { toHex } from '../../crypto/primitives.ts';
import type { ReadDb } from '../../db.ts';
import type { TravellingEntry } from '../../journal/entry.ts';
import { isForked } from '../../journal/own-chain.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { type FileNote, fileNamed, segmentsOf } from '../store/files.ts';
import { headerOf } from './headers.ts';
import { openKept } from './open-kept.ts';

/** Files among `covered` whose entries others there don't say, although they are about the same. `missing`: what isn't there. */
export function unsaid(
  db: ReadDb,
  view: ControlView,
  covered: readonly FileNote[],
  missing: ReadonlySet<string>,
): FileNote[] {
  return [...Map.groupBy(covered, ({ device }) => device ?? '')].flatMap(([device, files]) => {
    const there = segmentsOf(db, device).filter(({ name, state }) => state === 'held' && !missing.has(name));
    const others = there.filter((other) => files.some((file) => overlap(other, file)));
    // Of numbers that were given once, their device says the same in all its files, but for what was erased.
    if (!isForked(db, device) && others.every((other) => isWhole(db, other))) return [];
    const isSaid = createSayings(db, view, others);
    return files.filter((file) => isSaid(file) === false);
  });
}

/** Nothing was left out of it, and its author sealed it. */
const isWhole = (db: ReadDb, { name, hollow }: FileNote): boolean => hollow === 0 && !isByLead(db, name);

/** True where `other`, which replaces `file` (S13), may: what it leaves out is erased here. */
export const mayReplace = (db: ReadDb, view: ControlView, other: FileNote, file: FileNote): boolean =>
  other.hollow === 0 || createSayings(db, view, [other])(file) !== false;

/**
 * Tells whether `files` say all that another one says, but for what is erased here; undefined where that one can't be
 * opened (any more). Nobody's word is taken that something was erased: it may not be, or count no longer (S12).
 */
export function createSayings(
  db: ReadDb,
  view: ControlView,
  files: readonly FileNote[],
): (file: FileNote) => boolean | undefined {
  const said = new Set(
    files.flatMap((file) =>
      (entriesOf(db, view, file) ?? [])
        .filter((entry) => entry.payload !== null || isEmptied(db, entry))
        .map(keyOf),
    ),
  );
  return (file) => entriesOf(db, view, file)?.every((entry) => said.has(keyOf(entry)));
}

/** True where the entry is known here by its hash alone: its record was erased. */
export const isEmptied = (db: ReadDb, { device, seq, hash }: TravellingEntry): boolean =>
  db.get(
    'SELECT 1 FROM journal WHERE device = ? AND seq = ? AND hash = ? AND payload IS NULL',
    ...[device, seq, hash],
  ) !== undefined;

/** True where a lead sealed the kept file (S17), or it isn't kept. */
export const isByLead = (db: ReadDb, name: string): boolean => headerOf(db, name)?.byLead ?? true;

const keyOf = ({ seq, hash }: TravellingEntry): string => `${seq} ${toHex(hash)}`;

function entriesOf(db: ReadDb, view: ControlView, { name }: FileNote): TravellingEntry[] | undefined {
  const bytes = fileNamed(db, name)?.bytes;
  return bytes ? openKept(db, view, bytes) : undefined;
}

const overlap = (a: FileNote, b: FileNote): boolean =>
  (a.first ?? 0) <= (b.last ?? 0) && (b.first ?? 0) <= (a.last ?? 0);
