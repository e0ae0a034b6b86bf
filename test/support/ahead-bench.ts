// A segment, and a thread that looks at it ahead: the one of the sources, or the one of a package.
import type { ReceivedEntry, TravellingEntry } from '../../electron/core/journal/entry.ts';
import { foresee } from '../../electron/core/journal/foresee.ts';
import { type Ahead, endOfPiece } from '../../electron/core/sync/ahead/ahead.ts';
import { seal } from '../../electron/core/sync/formats/segment.ts';
import { bytesFor, chainOf, deviceNamed, epochKey, memberNamed, taken } from './sync-space.ts';

const ada = deviceNamed('Ada');
export const member = memberNamed('Ada');
const space = bytesFor('space', 32);
/** What opens the segments. */
export const keys = { space, publicKey: ada.signing, epochKey: epochKey(1) };

const payload = (n: number, letters: number): string =>
  JSON.stringify({
    ...{ v: 1, kind: 'set', type: 'contact', stamp: [1_790_000_000_000 + n, 0, ada.device] },
    id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    values: {
      at: '2026-11-23T08:00:00Z',
      channel: 'phone',
      service: member,
      concern: `Ausweis ${n}`,
      wish: 'x'.repeat(letters),
    },
  });

/** A segment of so many entries, which are small; `letters` more in each. */
export function segmentOf(count: number, letters = 0) {
  const run = chainOf(
    ada.device,
    Array.from({ length: count }, (_, n) => payload(n, letters)),
  );
  const [first, ...more] = run;
  if (!first) throw new Error('an empty segment');
  const control = { n: 1, hash: bytesFor('control', 32) };
  const sealing = { space, epoch: 1, epochKey: epochKey(1), signing: ada.pair, control };
  const { bytes } = taken(seal([first, ...more], sealing, bytesFor('salt', 32)));
  return { file: new Uint8Array(bytes), run };
}

export const foreseenOf = (entries: readonly ReceivedEntry[]) => entries.map(({ foreseen }) => foreseen);
export const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** Lets the thread look at a segment; answers the entries with what it found, piece by piece. */
export async function looked(one: Ahead, { file, run }: ReturnType<typeof segmentOf>) {
  one.expect({ file, keys, member, entries: run.length });
  const pieces: (readonly ReceivedEntry[])[] = [];
  for (let at = 0, end = 0; at < run.length; at = end) {
    end = endOfPiece(run, at);
    pieces.push(await one.foreseen(file, at, run.slice(at, end)));
  }
  return pieces;
}

/** Entries with all that can be foreseen of them. */
export function withForeseen(entries: readonly TravellingEntry[]): ReceivedEntry[] {
  const foreseen = foresee(entries, undefined);
  return entries.map((entry, at) => ({ ...entry, foreseen: foreseen[at] }));
}
