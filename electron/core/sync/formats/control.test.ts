import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ada,
  bea,
  cem,
  dora,
  follow,
  genesis,
  nextEpoch,
  opening,
  third,
} from '../../../../test/support/opened-space.ts';
import {
  addAct,
  bytesFor,
  cutoffAt,
  genesisAct,
  keysOf,
  lineOf,
  memberNamed,
  reasonOf,
  recordBehind,
  removeAct,
  taken,
} from '../../../../test/support/sync-space.ts';
import { type ControlAct, controlKind, readControl, signControl } from './control.ts';
import { activeDevices, roleAt } from './control-state.ts';
import { compareViews, followControl } from './follow-control.ts';
import { judgeEntry, judgeSegment, mayBox, standingOf } from './rights.ts';
import { signBody } from './signed.ts';

const space = genesis.hash;

test('[C1] [C2] [C3] [C4] founding and adding gives devices, roles and epochs by position', () => {
  const { state, line } = follow(...opening);
  expect(line.map(({ body }) => body.n)).toEqual([1, 2, 3]);
  expect([1, 2, 3].map((n) => roleAt(state, cem.device, n))).toEqual([undefined, undefined, 'counter']);
  expect(roleAt(state, ada.device, 1)).toBe('lead');
  expect(state.epochs.map(({ epoch, by }) => [epoch, by])).toEqual([[1, ada.device]]);
});

test('[C3] [J4] without the first record there is no view, and a foreign space is none', () => {
  expect(followControl(space, opening.slice(1))).toBeUndefined();
  expect(followControl(bytesFor('other', 32), opening)).toBeUndefined();
  expect(followControl(space, [recordBehind(undefined, bea, genesisAct(ada))])).toBeUndefined();
});

test('[C8] a successor goes on with member and role, and the former has ended', () => {
  const act: ControlAct = { kind: 'successor', device: keysOf(dora), cutoffs: [cutoffAt(cem, 5)] };
  const { state } = follow(...opening, recordBehind(third, cem, act));
  expect(roleAt(state, dora.device, 4)).toBe('counter');
  expect(roleAt(state, cem.device, 4)).toBeUndefined();
  expect(activeDevices(state, memberNamed('Cem')).map(({ device }) => device)).toEqual([dora.device]);
});

test('[C11] what stands behind a refused record is refused with it', () => {
  const bad = recordBehind(third, cem, nextEpoch(2));
  const view = follow(...opening, bad, recordBehind(bad, ada, nextEpoch(2)));
  expect(view.line.length).toBe(3);
  expect(view.refused.map(({ reason }) => reason)).toEqual(['not-allowed', 'wrong-chain']);
});

test('[C1] another one’s signature counts for nothing, and doesn’t hide the true copy', () => {
  const good = recordBehind(third, ada, nextEpoch(2));
  const copy = { ...good, signature: third.signature };
  for (const records of [
    [copy, good],
    [good, copy],
  ]) {
    expect(follow(...opening, ...records).line.length).toBe(4);
  }
  expect(follow(...opening, copy).refused[0]?.reason).toBe('wrong-signature');
});

/** A record behind the opening as only a later version writes it. */
const later = (by: typeof ada, kind: string, v: number, suite = 1) => {
  const place = { v, suite, n: 4, prev: third.hash, at: 1, by: Buffer.from(by.device, 'hex') };
  return taken(readControl(signBody(controlKind, { ...place, kind, more: 1 }, by.pair).bytes));
};

test('[C2] a later version stops the line where a lead wrote it', () => {
  for (const record of [later(ada, 'merge', 1), later(ada, 'add', 2), later(ada, 'add', 1, 2)]) {
    const view = follow(...opening, record, recordBehind(record, ada, nextEpoch(2)));
    expect([view.newer, view.line.length, view.state.n]).toEqual([true, 3, 3]);
  }
  expect(follow(...opening, later(cem, 'merge', 1)).newer).toBe(false);
});

describe('[C10] of two records with one number', () => {
  const byAda = recordBehind(third, ada, addAct(dora, 'Dora', 'counter'));
  const byBea = recordBehind(third, bea, nextEpoch(2));

  test('that of the device that was admitted earlier counts, whatever the order', () => {
    for (const records of [
      [byAda, byBea],
      [byBea, byAda],
    ]) {
      const view = follow(...opening, ...records);
      expect(view.line[3]).toEqual(byAda);
      expect(view.lost).toEqual([byBea]);
      expect(standingOf(view, { n: 4, hash: byBea.hash })).toBe('outdone');
      expect(standingOf(view, { n: 5, hash: byBea.hash })).toBe('ahead');
      expect(standingOf(view, { n: 4, hash: space })).toBe('foreign');
    }
  });

  test('then the one with the lower hash', () => {
    const again = recordBehind(third, ada, addAct(dora, 'Dora', 'counter'), 7);
    const lower = Buffer.compare(again.hash, byAda.hash) < 0 ? again : byAda;
    expect(follow(...opening, again, byAda).line[3]).toEqual(lower);
  });

  test('a removal isn’t undone by whom it removes, however early they were admitted', () => {
    const removal = recordBehind(third, bea, removeAct([ada], 2));
    const known = follow(...opening, removal);
    const view = follow(...opening, removal, byAda, recordBehind(byAda, ada, nextEpoch(2)));
    expect(view.line[3]).toEqual(removal);
    expect(compareViews(known, view)).toBe('same');
  });

  test('all that follows one speaks for it: a removal in the end, too', () => {
    const removal = lineOf(
      [
        [bea, nextEpoch(2)],
        [bea, nextEpoch(3)],
        [bea, removeAct([ada], 4)],
      ],
      third,
    );
    const long = lineOf(
      [2, 3, 4, 5, 6].map((epoch) => [ada, nextEpoch(epoch)] as const),
      third,
    );
    expect(follow(...opening, ...long, ...removal).line.slice(3)).toEqual(removal);
  });

  test('[C12] where both remove each other, nobody who followed one goes over to the other', () => {
    const removal = recordBehind(third, bea, removeAct([ada], 2));
    const counter = recordBehind(third, ada, removeAct([bea], 2));
    const known = follow(...opening, removal);
    const view = follow(...opening, removal, counter);
    expect(view.line[3]).toEqual(counter);
    expect(compareViews(known, view)).toBe('rewritten');
  });
});

test('[C12] a shorter, a rewritten and a deeply forked log are noticed', () => {
  const more = lineOf(
    [2, 3, 4, 5, 6].map((epoch) => [bea, nextEpoch(epoch)] as const),
    third,
  );
  const long = follow(...opening, ...more);
  expect(compareViews(follow(...opening), long)).toBe('grown');
  expect(compareViews(long, follow(...opening))).toBe('shorter');
  const newer = later(ada, 'merge', 1);
  expect(compareViews(long, follow(...opening, ...more, newer))).toBe('shorter');
  expect(compareViews(follow(...opening, ...more.slice(0, 4)), follow(...opening, ...more, newer))).toBe(
    'newer',
  );
  const fork = recordBehind(third, ada, nextEpoch(2));
  expect(compareViews(long, follow(...opening, ...more, fork))).toBe('rewritten');
  expect(compareViews(follow(...opening, ...more.slice(0, 4)), follow(...opening, ...more, fork))).toBe(
    'outdone',
  );
});

test('[S11] a segment names an admitted device, a followed position and its epoch', () => {
  const view = follow(...opening);
  const at = { control: { n: 3, hash: third.hash }, device: cem.device, epoch: 1 };
  expect(judgeSegment(view, at)).toBe('followed');
  expect(judgeSegment(view, { ...at, device: dora.device })).toBe('not-admitted');
  expect(judgeSegment(view, { ...at, control: { n: 2, hash: opening[1]?.hash ?? space } })).toBe(
    'not-admitted',
  );
  expect(judgeSegment(view, { ...at, epoch: 2 })).toBe('wrong-epoch');
  expect(judgeSegment(view, { ...at, control: { n: 4, hash: space } })).toBe('ahead');
  expect(judgeSegment(view, { ...at, control: { n: 3, hash: space } })).toBe('foreign');
});

test('[S11] a device writes nothing before it was admitted, whoever of its member was there', () => {
  const view = follow(...opening, recordBehind(third, ada, addAct(dora, 'Cem', 'counter')));
  const before = { control: { n: 3, hash: third.hash }, device: dora.device, epoch: 1 };
  expect(judgeSegment(view, before)).toBe('not-admitted');
  expect(roleAt(view.state, dora.device, 4)).toBe('counter');
});

test('[S12] [C9] roles and cutoffs decide over an entry', () => {
  const demotion: ControlAct = {
    kind: 'role',
    member: memberNamed('Bea'),
    role: 'counter',
    cutoffs: [cutoffAt(bea, 10)],
  };
  const { state } = follow(
    ...opening,
    ...lineOf(
      [
        [ada, demotion],
        [ada, removeAct([cem], 2)],
      ],
      third,
    ),
  );
  const judged = (device: string, seq: number, role: 'lead' | 'counter', n: number) =>
    judgeEntry(state, { device, seq, role }, n);
  expect(judged(bea.device, 10, 'lead', 3)).toEqual({ verdict: 'applies' });
  expect(judged(bea.device, 11, 'lead', 3)).toEqual({ verdict: 'beyond-cutoff', left: 'counter' });
  expect(judged(bea.device, 11, 'counter', 4)).toEqual({ verdict: 'applies' });
  expect(judged(bea.device, 11, 'lead', 4)).toEqual({ verdict: 'wrong-role', had: 'counter' });
  expect(judged(cem.device, 1, 'counter', 4)).toEqual({ verdict: 'beyond-cutoff', left: undefined });
  expect(judged(cem.device, 1, 'counter', 5)).toEqual({ verdict: 'wrong-role', had: undefined });
  expect([ada, bea, cem].map(({ device }) => mayBox(state, device, 2))).toEqual([true, false, false]);
  expect([ada, bea, cem].map(({ device }) => mayBox(state, device, 1))).toEqual([true, true, false]);
});

test('[C10] [C11] every order, copy and detour of the same records gives the same line', () => {
  const side = lineOf(
    [
      [ada, nextEpoch(2)],
      [bea, addAct(dora, 'Dora', 'lead')],
    ],
    third,
  );
  const other = lineOf(
    [
      [bea, removeAct([cem], 2)],
      [bea, nextEpoch(3)],
    ],
    third,
  );
  const all = [...opening, ...side, ...other, recordBehind(third, cem, nextEpoch(2))];
  const { line, lost } = follow(...all);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all), (order, copies) => {
      expect(follow(...copies, ...order)).toMatchObject({ line, lost });
    }),
    { numRuns: 30 },
  );
});

test('[C1] a record beyond 64 KiB isn’t read', () => {
  expect(reasonOf(readControl(new Uint8Array(64 * 1024 + 1)))).toBe('too-large');
});

test('[C1] [F7] every changed bit of a record is refused or not followed, every cut is incomplete', () => {
  const { bytes } = signControl({ n: 4, prev: third.hash, at: 1, by: ada.device }, nextEpoch(2), ada.pair);
  expect(follow(...opening, taken(readControl(bytes))).line.length).toBe(4);
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const read = readControl(changed);
    if (!read.ok) continue;
    const view = follow(...opening, read.value);
    expect([view.line.length, view.newer, view.refused.length]).toEqual([3, false, 1]);
  }
  for (let length = 0; length < bytes.length; length += 1) {
    expect(reasonOf(readControl(bytes.subarray(0, length)))).toBe('incomplete');
  }
});
