// Merging is a function of the set of changes: order, repetition and batching don't matter, however they came about.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../shared/model/canonical-json.ts';
import { merge } from '../../shared/oplog/merge.ts';
import type { Op } from '../../shared/oplog/op.ts';
import { parseOp } from '../../shared/oplog/op.ts';
import { compareStamps, nextStamp, type Vector } from '../../shared/oplog/stamp.ts';
import { contestedFields, emptyState, isHidden, type RecordState } from '../../shared/oplog/state.ts';

const devices = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
const id = '01900000-0000-7000-8000-000000000001';
const base = { v: 1, type: 'document', id } as const;
const empty = emptyState('document', id);

const fold = (ops: readonly Op[], from: RecordState = empty): RecordState => ops.reduce(merge, from);
const print = (state: RecordState): string => canonicalJson({ ...state, texts: {} });

/** What a device does next: edits, removes, or hears of another device's change. */
const action = fc.record({
  device: fc.nat(2),
  kind: fc.constantFrom('title', 'status', 'tag', 'untag', 'remove', 'hear', 'hear', 'hear'),
  value: fc.constantFrom('x', 'y', 'z'),
  skew: fc.integer({ min: -100_000, max: 100_000 }),
  which: fc.nat(50),
});

type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

/** Lets three devices with wrong clocks work side by side; answers all changes in the order they were made. */
function live(actions: readonly Action[]): { ops: Op[]; states: RecordState[] } {
  const states = devices.map(() => empty);
  const ops: Op[] = [];
  for (const { device, kind, value, skew, which } of actions) {
    const state = states[device] ?? empty;
    if (kind === 'hear') {
      const heard = ops[which % Math.max(1, ops.length)];
      if (heard) states[device] = merge(state, heard);
      continue;
    }
    const op = change(kind, value, devices[device] ?? '', 1_000_000 + skew, state.vector);
    ops.push(op);
    states[device] = merge(state, op);
  }
  return { ops, states };
}

function change(kind: string, value: string, device: string, now: number, seen: Vector): Op {
  const head = { ...base, stamp: nextStamp(now, device, seen), seen };
  if (kind === 'remove') return { ...head, kind: 'remove' };
  if (kind === 'tag') return { ...head, kind: 'set', put: { tags: { [value]: true } } };
  if (kind === 'untag') return { ...head, kind: 'set', drop: { tags: [value] } };
  return { ...head, kind: 'set', values: { [kind]: value } };
}

const lives = fc.array(action, { minLength: 1, maxLength: 25 }).map(live);

/** Changes as a malicious or broken device could make them: well-formed, but tied to no history. */
const forged: fc.Arbitrary<Op> = fc
  .record({
    ms: fc.nat(5),
    counter: fc.nat(3),
    device: fc.constantFrom(...devices),
    seen: fc.dictionary(fc.constantFrom(...devices), fc.tuple(fc.nat(5), fc.nat(3)), { maxKeys: 3 }),
    body: fc.oneof(
      fc.record({
        kind: fc.constant('set' as const),
        values: fc.dictionary(fc.constantFrom('title', 'status'), fc.constantFrom('x', 'y', null), {
          maxKeys: 2,
        }),
      }),
      fc.record({ kind: fc.constant('set' as const), put: fc.constant({ tags: { x: true } }) }),
      fc.record({ kind: fc.constant('set' as const), drop: fc.constant({ tags: ['x'] }) }),
      fc.constant({ kind: 'remove' as const }),
    ),
  })
  .map(
    ({ ms, counter, device, seen, body }) =>
      ({ ...base, stamp: [ms, counter, device] as const, seen, ...body }) as Op,
  )
  .filter((op) => 'op' in parseOp(op));

const shuffledTwice = (ops: readonly Op[]): fc.Arbitrary<Op[]> =>
  fc.shuffledSubarray([...ops, ...ops], { minLength: ops.length * 2, maxLength: ops.length * 2 });

describe('merge', () => {
  test('order and repetition of honest changes do not matter', () => {
    fc.assert(
      fc.property(
        lives.chain(({ ops }) => fc.tuple(fc.constant(ops), shuffledTwice(ops))),
        ([ops, mixed]) => {
          expect(print(fold(mixed))).toBe(print(fold(ops)));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('order and repetition of forged changes do not matter either', () => {
    fc.assert(
      fc.property(
        fc
          .array(forged, { minLength: 1, maxLength: 8 })
          .chain((ops) => fc.tuple(fc.constant(ops), shuffledTwice(ops))),
        ([ops, mixed]) => {
          expect(print(fold(mixed))).toBe(print(fold(ops)));
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test('an erasure absorbs everything, earlier and later', () => {
    fc.assert(
      fc.property(lives, fc.nat(25), ({ ops }, at) => {
        const erase: Op = { ...base, kind: 'erase', stamp: [1, 0, devices[0] ?? ''] };
        const mixed = [...ops.slice(0, at), erase, ...ops.slice(at)];
        expect(print(fold(mixed))).toBe(print({ ...empty, erased: true }));
      }),
    );
  });

  test('an own edit is never hidden by what was seen before it, whatever the clocks say', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          lives.map(({ ops }) => ops),
          fc.array(forged, { maxLength: 8 }),
        ),
        (ops) => {
          const state = fold(ops.filter((op) => op.kind !== 'erase'));
          const edited = merge(state, change('title', 'mine', devices[1] ?? '', 0, state.vector));
          expect(edited.values.title?.heads.map((head) => head.value)).toEqual(['mine']);
          expect(isHidden(edited)).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('values written side by side all stay readable, the newest first, until somebody settles them', () => {
    const [a = '', b = ''] = devices;
    const first = change('title', 'first', a, 10, {});
    const start = merge(empty, first);
    const left = change('title', 'left', a, 20, start.vector);
    const right = change('title', 'right', b, 15, start.vector);
    const both = fold([left, right], start);
    expect(both.values.title?.heads.map((head) => head.value)).toEqual(['left', 'right']);
    expect(contestedFields(both)).toEqual(['title']);
    const settled = merge(both, change('title', 'right', b, 5, both.vector));
    expect(contestedFields(settled)).toEqual([]);
    expect(settled.values.title?.heads[0].value).toBe('right');
  });

  test('a removal hides only what it has seen: a concurrent edit brings the record back', () => {
    const [a = '', b = ''] = devices;
    const start = merge(empty, change('title', 'first', a, 10, {}));
    const removal = change('remove', '', a, 30, start.vector);
    expect(isHidden(merge(start, removal))).toBe(true);
    const edit = change('status', 'x', b, 5, start.vector);
    expect(isHidden(fold([removal, edit], start))).toBe(false);
  });

  test('elements and fields may be named like what every object inherits', () => {
    const put = { tags: { a: true, constructor: true, toString: true }, constructor: { name: 'x' } };
    const state = fold([{ ...base, kind: 'set', stamp: [1, 0, devices[0] ?? ''], put }]);
    expect(Object.keys(state.elements.tags ?? {})).toEqual(['a', 'constructor', 'toString']);
    expect(Object.keys(Object.entries(state.elements)[1]?.[1] ?? {})).toEqual(['name']);
  });

  test('one stamp used for putting null and for dropping is settled the same in both orders', () => {
    const same = { ...base, kind: 'set', stamp: [1, 0, devices[0] ?? ''] } as const;
    const [put, drop]: Op[] = [
      { ...same, put: { tags: { k: null } } },
      { ...same, drop: { tags: ['k'] } },
    ];
    if (put && drop) expect(print(fold([put, drop]))).toBe(print(fold([drop, put])));
  });

  test('what the parser would drop or not survive is parked', () => {
    const op = (values: string) =>
      parseOp(
        JSON.parse(
          `{"v":1,"kind":"set","type":"document","id":"${id}","stamp":[1,0,"${devices[0]}"],"values":${values}}`,
        ),
      );
    expect(op('{"title":"x"}')).toHaveProperty('op');
    expect(op('{"__proto__":1,"title":"x"}')).toEqual({ parked: 'malformed' });
    expect(op('{"title":{"__proto__":{"x":1}}}')).toEqual({ parked: 'malformed' });
    for (const depth of [400, 5_000, 50_000]) {
      const deep = op(`{"title":${'['.repeat(depth)}${']'.repeat(depth)}}`);
      expect(deep).toEqual(depth === 400 ? { op: expect.anything() } : { parked: 'malformed' });
    }
  });

  test('stamps order every pair of changes the same everywhere', () => {
    fc.assert(
      fc.property(forged, forged, (x, y) => {
        expect(Math.sign(compareStamps(x.stamp, y.stamp)) + Math.sign(compareStamps(y.stamp, x.stamp))).toBe(
          0,
        );
      }),
    );
  });
});
