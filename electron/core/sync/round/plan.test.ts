// What a round does is decided without storage; here are the cases.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Listed } from '../../targets/target.ts';
import { nameOf } from '../formats/names.ts';
import type { FileNote } from '../store/files.ts';
import { gaps, joined, planRound } from './plan.ts';
import { replaced, replaces, worthSealingAnew } from './tidy.ts';

const hash = (byte: number) => new Uint8Array(32).fill(byte);
const space = 'aa'.repeat(32);
const device = 'dd'.repeat(16);
const genesis = nameOf({ kind: 'control', n: 1, hash: hash(0xaa) });
const decision = (n: number) => nameOf({ kind: 'control', n, hash: hash(n) });
const keybox = (epoch: number) => nameOf({ kind: 'keybox', epoch, hash: hash(epoch) });
const segment = (first: number, last: number, byte = first) =>
  nameOf({ kind: 'segment', device, first, last, hash: hash(byte) });

const listed = (...names: readonly string[]): Listed[] => names.map((name) => ({ name, size: 100 }));
const note = (name: string, over: Partial<FileNote> = {}): FileNote => ({
  ...{ name, kind: 'segment', state: 'held', reason: null, since: 0, tried: 0, size: 100 },
  ...{ device: null, first: null, last: null, control: null, hollow: 0, cause: null, ...over },
});
const held = (first: number, last: number, over: Partial<FileNote> = {}): FileNote =>
  note(segment(first, last), { device, first, last, control: 1, ...over });
const control = (name: string): FileNote => note(name, { kind: 'control' });
const plan = (listing: readonly Listed[], files: readonly FileNote[] = [], now = 0) =>
  planRound(listing, { space, files, now });

test('[S10] of what vanished there, what waits for others is kept: it may be the last copy that is left', () => {
  const waiting = (
    [
      ...['predecessor-missing', 'key-missing', 'control-ahead', 'newer-version'],
      ...['incomplete', 'unkept', 'outdone'],
    ] as const
  ).map((reason, at) => held(at + 1, at + 1, { state: 'waiting', reason }));
  const refused = held(9, 9, { state: 'refused', reason: 'damaged' });
  const { vanished } = plan(listed(genesis), [control(genesis), ...waiting, refused]);
  expect(vanished.map(({ reason }) => reason)).toEqual(['incomplete', 'unkept', 'outdone', 'damaged']);
});

describe('[R2] [C12] where a round ends', () => {
  test('nothing there, or nothing of ours', () => {
    expect(plan([]).stop).toEqual({ kind: 'space-missing' });
    expect(plan(listed(segment(1, 2), 'notizen')).stop).toEqual({ kind: 'space-missing' });
  });
  test('another space', () => {
    expect(plan(listed(decision(1))).stop).toEqual({ kind: 'space-foreign' });
    expect(plan(listed(decision(1), genesis)).stop).toBeUndefined();
  });
  test('decisions that were followed are gone', () => {
    const known = [control(genesis), control(decision(2))];
    expect(plan(listed(genesis), known).stop).toEqual({ kind: 'unlisted-control', names: [decision(2)] });
    expect(plan(listed(genesis, `${decision(2)}-2`), known).stop).toBeUndefined();
  });
});

describe('what is read', () => {
  const names = (listing: readonly Listed[], files?: readonly FileNote[], now?: number) =>
    plan(listing, files, now).fetch.map(({ name }) => name);
  test('decisions, then the newest key, then entries in their order; requests are for leads to look for', () => {
    const all = [segment(3, 4), segment(1, 2), keybox(1), keybox(2), decision(2), genesis, `j-${device}`];
    expect(names(listed(...all))).toEqual([
      genesis,
      decision(2),
      keybox(2),
      keybox(1),
      segment(1, 2),
      segment(3, 4),
    ]);
  });
  test('[F6] what is held isn’t read again; what was refused when it changed its size, and after growing pauses', () => {
    const files = [
      control(genesis),
      held(1, 2),
      note(segment(3, 4), { state: 'refused', reason: 'damaged' }),
    ];
    expect(names(listed(genesis, segment(1, 2), segment(3, 4)), files)).toEqual([]);
    expect(names([...listed(genesis), { name: segment(3, 4), size: 101 }], files)).toEqual([segment(3, 4)]);
    const again = (tried: number, now: number) =>
      names(
        listed(genesis, segment(3, 4)),
        [control(genesis), note(segment(3, 4), { state: 'refused', reason: 'damaged', tried })],
        now,
      ).length;
    const day = 86_400_000;
    expect([again(0, day / 24), again(400 * day, 401.5 * day), again(400 * day, 2 * day)]).toEqual([1, 1, 1]);
    expect(again(400 * day, 400.5 * day)).toBe(0);
  });
  test('[F7] what may be on its way is read again after growing pauses', () => {
    const minute = 60_000;
    const file = (tried: number) =>
      note(segment(1, 2), { state: 'waiting', reason: 'incomplete', tried: tried * minute });
    const at = (tried: number, now: number) =>
      names(listed(genesis, segment(1, 2)), [control(genesis), file(tried)], now * minute).length;
    expect([at(0, 9), at(0, 11), at(11, 20), at(11, 23), at(60, 110), at(60, 121)]).toEqual([
      0, 1, 0, 1, 0, 1,
    ]);
  });
  test('[F9] a file beyond the limit isn’t read', () => {
    expect(names([...listed(genesis), { name: segment(1, 2), size: 9 << 20 }])).toEqual([genesis]);
  });
});

describe('[F8] [S13] what the target has lost', () => {
  test('is put back, but for entries that lie there in other files, and pictures and requests', () => {
    const files = [
      control(genesis),
      held(1, 2),
      held(3, 4),
      held(1, 4, { name: segment(1, 4, 9) }),
      held(5, 6),
      note(keybox(1), { kind: 'keybox' }),
      note('b/x', { kind: 'picture' }),
      note(`j-${device}`, { kind: 'join' }),
    ];
    const { lost, covered, stop } = plan(listed(genesis, segment(1, 4, 9)), files);
    expect(stop).toBeUndefined();
    expect(lost.map(({ name }) => name)).toEqual([segment(5, 6), keybox(1)]);
    expect(covered.map(({ name }) => name)).toEqual([segment(1, 2), segment(3, 4)]);
  });
  test('another attempt at a keybox will do', () => {
    const files = [control(genesis), note(keybox(1), { kind: 'keybox' })];
    expect(plan(listed(genesis, `${keybox(1)}-2`), files).lost).toEqual([]);
  });
});

test('gaps are what ranges leave out', () => {
  const range = fc.record({ first: fc.integer({ min: 1, max: 30 }), more: fc.nat(6) });
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), fc.nat(36), (parts, end) => {
      const ranges = parts.map(({ first, more }) => ({ first, last: first + more }));
      const inside = (n: number, some: readonly { first: number; last: number }[]) =>
        some.some(({ first, last }) => n >= first && n <= last);
      for (let n = 1; n <= end; n += 1) {
        expect(inside(n, gaps(ranges, end))).toBe(!inside(n, ranges));
        expect(inside(n, joined(ranges))).toBe(inside(n, ranges));
      }
      expect(gaps(ranges, end).every(({ last }) => last <= end)).toBe(true);
    }),
  );
});

describe('[S13] own files', () => {
  const small = (from: number, count: number, over: Partial<FileNote> = {}) =>
    Array.from({ length: count }, (_, at) => held(from + at, from + at, over));
  const none = () => false;
  test('32 small neighbours at one position are worth one', () => {
    expect(worthSealingAnew(small(1, 31), none)).toEqual([]);
    expect(worthSealingAnew(small(1, 40), none)).toHaveLength(32);
    expect(worthSealingAnew([...small(1, 20), ...small(21, 20, { control: 2 })], none)).toEqual([]);
    expect(worthSealingAnew([...small(1, 20), ...small(22, 20)], none)).toEqual([]);
    expect(
      worthSealingAnew([...small(1, 20), held(21, 60, { size: 600_000 }), ...small(61, 20)], none),
    ).toEqual([]);
  });
  test('what was joined once is joined again only with many like it', () => {
    const size = { size: 20_000 };
    expect(worthSealingAnew([...small(1, 31, size), ...small(32, 31)], none)).toEqual([]);
    const both = worthSealingAnew([...small(1, 31, size), ...small(32, 33)], none);
    expect(both).toEqual(small(32, 32));
    expect(worthSealingAnew([...small(1, 32, size), ...small(33, 5)], none)).toHaveLength(32);
  });
  test('one with erased entries is sealed anew by itself', () => {
    const files = small(1, 3);
    expect(worthSealingAnew(files, (file) => file.first === 2)).toEqual([files[1]]);
  });
  test('a file goes only for one that holds the same entries, at the same position, and no more of what was erased', () => {
    const all = held(1, 9);
    expect(replaces(all, held(2, 3))).toBe(true);
    expect(replaces(held(2, 3), all)).toBe(false);
    expect(replaces(all, held(8, 10))).toBe(false);
    expect(replaces(all, held(2, 3, { control: 2 }))).toBe(false);
    expect(replaces(all, all)).toBe(false);
    const anew = held(1, 9, { name: segment(1, 9, 7), hollow: 1 });
    expect([replaces(anew, all), replaces(all, anew)]).toEqual([true, false]);
  });
  test('of many files just those are found that another one replaces', () => {
    const numbers = {
      first: fc.integer({ min: 1, max: 9 }),
      more: fc.nat(4),
      control: fc.integer({ min: 1, max: 2 }),
    };
    const file = fc.record({ ...numbers, hollow: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 9 }), (some) => {
        const files = some.map(({ first, more, control, hollow }, at) =>
          held(first, first + more, { name: segment(first, first + more, at), control, hollow }),
        );
        const named = files.filter((one) => files.some((other) => replaces(other, one)));
        expect(new Set(replaced(files))).toEqual(new Set(named));
      }),
    );
  });
});
