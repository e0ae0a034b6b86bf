// The second thread as it runs: what it finds out, what it leaves to the core, and that nobody ever waits for it.
import { afterEach, expect, test } from 'vitest';
import {
  bytesFor,
  chainOf,
  deviceNamed,
  epochKey,
  memberNamed,
  taken,
} from '../../../../test/support/sync-space.ts';
import type { ReceivedEntry } from '../../journal/entry.ts';
import { foresee } from '../../journal/foresee.ts';
import { seal } from '../formats/segment.ts';
import { type Ahead, furthest, piece, startAhead } from './ahead.ts';

const module = new URL('./ahead-thread.ts', import.meta.url);
const ada = deviceNamed('Ada');
const member = memberNamed('Ada');
const space = bytesFor('space', 32);
const keys = { space, publicKey: ada.signing, epochKey: epochKey(1) };

const payload = (n: number): string =>
  JSON.stringify({
    ...{ v: 1, kind: 'set', type: 'contact', stamp: [1_790_000_000_000 + n, 0, ada.device] },
    id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    values: { at: '2026-11-23T08:00:00Z', channel: 'phone', service: member, concern: `Ausweis ${n}` },
  });

/** A segment of whole pieces, and its entries piece by piece. */
function segmentOf(pieces: number) {
  const run = chainOf(
    ada.device,
    Array.from({ length: pieces * piece }, (_, n) => payload(n)),
  );
  const [first, ...more] = run;
  if (!first) throw new Error('an empty segment');
  const control = { n: 1, hash: bytesFor('control', 32) };
  const sealing = { space, epoch: 1, epochKey: epochKey(1), signing: ada.pair, control };
  const { bytes } = taken(seal([first, ...more], sealing, bytesFor('salt', 32)));
  return { file: new Uint8Array(bytes), part: (n: number) => run.slice(n * piece, (n + 1) * piece), run };
}

let ahead: Ahead | undefined;
afterEach(() => ahead?.end());

function start(from: string | URL = module): Ahead {
  ahead = startAhead(from);
  return ahead;
}

const foreseenOf = (entries: ReturnType<Ahead['foreseen']>) => entries.map(({ foreseen }) => foreseen);
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** Lets the thread look at a segment, again until all of it is there in time; answers the entries with what it found. */
async function looked(one: Ahead, { file, part, run }: ReturnType<typeof segmentOf>) {
  for (let ms = 10; ; ms *= 2) {
    one.expect({ file, keys, member }, run.length);
    const entries: ReceivedEntry[] = [];
    for (let n = 0; n * piece < run.length; n += 1) {
      await pause(ms);
      entries.push(...one.foreseen(file, n * piece, part(n)));
    }
    if (foreseenOf(entries).every((found) => found !== undefined)) return entries;
  }
}

test('what the thread found out is what the core would', async () => {
  const segment = segmentOf(1);
  const found = await looked(start(), segment);
  expect(foreseenOf(found)).toEqual(foresee(segment.run, member));
}, 60_000);

test('it comes along with the core, however long a segment is', async () => {
  const { run, ...segment } = segmentOf(furthest + 2);
  expect(await looked(start(), { ...segment, run })).toHaveLength(run.length);
}, 60_000);

test('nobody waits for a thread that is late', () => {
  const { file, part, run } = segmentOf(1);
  const one = start();
  one.expect({ file, keys, member }, run.length);
  expect(one.foreseen(file, 0, part(0))).toEqual(part(0));
});

test('a segment that it may not open, or was never told of, is left to the core', async () => {
  const [segment, strange, unknown] = [segmentOf(1), segmentOf(1), segmentOf(1)];
  const one = start();
  await looked(one, segment);
  one.expect({ file: strange.file, keys: { ...keys, epochKey: epochKey(2) }, member }, strange.run.length);
  await looked(one, segment);
  expect(one.foreseen(strange.file, 0, strange.part(0))).toEqual(strange.part(0));
  expect(one.foreseen(unknown.file, 0, unknown.part(0))).toEqual(unknown.part(0));
}, 60_000);

test('a thread that ended, or never began, is not missed', async () => {
  const segment = segmentOf(1);
  const one = start();
  await looked(one, segment);
  one.expect({ file: segment.file, keys, member }, segment.run.length);
  one.end();
  expect(one.foreseen(segment.file, 0, segment.part(0))).toEqual(segment.part(0));
  const none = start(new URL('./no-such-thread.ts', import.meta.url));
  none.expect({ file: segment.file, keys, member }, segment.run.length);
  await pause(100);
  expect(none.foreseen(segment.file, 0, segment.part(0))).toEqual(segment.part(0));
}, 60_000);

test('the keys that it was given stay as they are here', () => {
  const { file, run } = segmentOf(1);
  const [before, key] = [file.slice(), keys.epochKey.slice()];
  start().expect({ file, keys, member }, run.length);
  expect(file).toEqual(before);
  expect(keys.epochKey).toEqual(key);
});
