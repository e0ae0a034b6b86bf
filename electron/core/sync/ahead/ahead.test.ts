// The second thread as it runs: what it finds out, what it leaves to the core, and that nobody ever waits for it.
import { afterEach, expect, test } from 'vitest';
import { foreseenOf, keys, looked, member, pause, segmentOf } from '../../../../test/support/ahead-bench.ts';
import { epochKey } from '../../../../test/support/sync-space.ts';
import { foresee } from '../../journal/foresee.ts';
import { type Ahead, furthest, startAhead } from './ahead.ts';

const module = new URL('./ahead-thread.ts', import.meta.url);

let ahead: Ahead | undefined;
afterEach(() => ahead?.end());

function start(from: string | URL = module): Ahead {
  ahead = startAhead(from);
  return ahead;
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
