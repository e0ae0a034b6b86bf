// The second thread as it runs: what it finds out, what it leaves to the core, and that nobody waits for it for long.
import { afterEach, expect, test } from 'vitest';
import { foreseenOf, keys, looked, member, segmentOf } from '../../../../test/support/ahead-bench.ts';
import { epochKey } from '../../../../test/support/sync-space.ts';
import { foresee } from '../../journal/foresee.ts';
import { type Ahead, furthest, startAhead } from './ahead.ts';

const module = new URL('./ahead-thread.ts', import.meta.url);
/** Longer than any start takes (ms). */
const patience = 60_000;

let ahead: Ahead | undefined;
afterEach(() => ahead?.end());

function start(from: string | URL = module, ms = patience): Ahead {
  ahead = startAhead(from, ms);
  return ahead;
}

test('what the thread found out is what the core would', async () => {
  const segment = segmentOf(100);
  const [found = []] = await looked(start(), segment);
  expect(foreseenOf(found)).toEqual(foresee(segment.run, member));
}, 60_000);

test('it comes along with the core, however long a segment is', async () => {
  const segment = segmentOf(furthest + 1_001);
  const found = (await looked(start(), segment)).flat();
  expect(found).toHaveLength(segment.run.length);
  expect(foreseenOf(found)).not.toContain(undefined);
}, 60_000);

const script = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

test('pieces of long entries are shorter, for both threads alike', async () => {
  const segment = segmentOf(900, 2_000);
  const found = await looked(start(), segment);
  expect(found.length).toBeGreaterThan(1);
  expect(found.flat().map(({ seq }) => seq)).toEqual(segment.run.map(({ seq }) => seq));
  expect(foreseenOf(found.flat())).not.toContain(undefined);
}, 60_000);

test('a thread that hangs is waited for as long as patience lasts, and then no more', async () => {
  const hanging = script('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);');
  const segment = segmentOf(1_100);
  expect((await looked(start(hanging, 50), segment)).flat()).toEqual(segment.run);
});

test.each([
  ['fails', 'throw new Error("out of memory");'],
  ['ends without a word', 'process.exit();'],
])('a thread that %s is not waited for', async (_, code) => {
  const segment = segmentOf(1);
  expect((await looked(start(script(code)), segment)).flat()).toEqual(segment.run);
});

test('a segment that it may not open, or was never told of, is left to the core', async () => {
  const [segment, strange, unknown] = [segmentOf(1), segmentOf(1), segmentOf(1)];
  const one = start();
  await looked(one, segment);
  const others = { ...keys, epochKey: epochKey(2) };
  one.expect({ file: strange.file, keys: others, member, entries: strange.run.length });
  expect(await one.foreseen(strange.file, 0, strange.run)).toEqual(strange.run);
  expect(await one.foreseen(unknown.file, 0, unknown.run)).toEqual(unknown.run);
}, 60_000);

test('a thread that ended, or never began, is not missed', async () => {
  const segment = segmentOf(1);
  const one = start();
  one.expect({ file: segment.file, keys, member, entries: segment.run.length });
  const waiting = one.foreseen(segment.file, 0, segment.run);
  one.end();
  expect(await waiting).toEqual(segment.run);
  const none = start(new URL('./no-such-thread.ts', import.meta.url));
  expect((await looked(none, segment)).flat()).toEqual(segment.run);
});

test('the keys that it was given stay as they are here', () => {
  const { file, run } = segmentOf(1);
  const [before, key] = [file.slice(), keys.epochKey.slice()];
  start().expect({ file, keys, member, entries: run.length });
  expect(file).toEqual(before);
  expect(keys.epochKey).toEqual(key);
});
