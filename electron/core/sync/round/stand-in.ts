// What was erased goes from the files of devices that are gone, too: a lead seals these anew in their place (S17). Others
// take such a file in only where it says what they hold already, but for what was erased.
import { equalBytes } from '../../crypto/primitives.ts';
import type { ReadDb } from '../../db.ts';
import type { JournalRow, TravellingEntry } from '../../journal/entry.ts';
import { type Segment, seal } from '../formats/segment.ts';
import { ownKeysOf, viewOf } from '../space/act.ts';
import { type FileNote, fileNamed } from '../store/files.ts';
import { epochKey } from '../store/keys.ts';
import type { Round } from './context.ts';
import { headerOf } from './headers.ts';
import { openKept } from './open-kept.ts';
import { isEmptied } from './sayings.ts';

/** The file sealed anew without what was erased since; undefined where nothing in it was. */
export function sealedInPlace(round: Round, { name }: FileNote): Segment | undefined {
  const view = viewOf(round);
  const made = round.db.read((tx) => {
    const header = headerOf(tx, name);
    const bytes = fileNamed(tx, name)?.bytes;
    const epoch = header && view.state.epochs[header.epoch - 1];
    const [key, entries] = [epoch && epochKey(tx, epoch), bytes && openKept(tx, view, bytes)];
    if (!header || !key || !entries) return undefined;
    const emptied = entries.map((entry) => (isEmptied(tx, entry) ? { ...entry, payload: null } : entry));
    return { header, key, emptied, isLess: emptied.some((entry, at) => entry !== entries[at]) };
  });
  const [first, ...more] = made?.emptied ?? [];
  if (!made?.isLess || !first) return undefined;
  const { space, epoch, control } = made.header;
  const keys = { space, epoch, control, epochKey: made.key, signing: ownKeysOf(round).pair, byLead: true };
  const sealed = seal([first, ...more], keys, round.chance.randomBytes(32));
  return sealed.ok ? sealed.value : undefined;
}

/**
 * What speaks against entries that a lead sealed anew: others than are known here, or ones that lack what isn't erased
 * here (yet). Undefined: nothing, also where nothing is known of them.
 */
export function doubtAbout(
  db: ReadDb,
  entries: readonly TravellingEntry[],
): 'written-twice' | 'predecessor-missing' | undefined {
  let lacks = false;
  for (const { device, seq, hash, payload } of entries) {
    const known = db.all<Pick<JournalRow, 'hash' | 'payload'>>(
      'SELECT hash, payload FROM journal WHERE device = ? AND seq = ?',
      ...[device, seq],
    );
    const same = known.find((row) => equalBytes(new Uint8Array(row.hash), hash));
    if (known.length > 0 && !same) return 'written-twice';
    if (payload === null && same && same.payload !== null) lacks = true;
  }
  return lacks ? 'predecessor-missing' : undefined;
}
