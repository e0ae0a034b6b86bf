// What each kind of decision about the team may say, and who may say it.
import { expect, test } from 'vitest';
import {
  ada,
  bea,
  cem,
  dora,
  follow,
  nextEpoch,
  opening,
  third,
} from '../../../../test/support/opened-space.ts';
import {
  addAct,
  bytesFor,
  cutoffAt,
  epochKey,
  genesisAct,
  keysOf,
  memberNamed,
  reasonOf,
  recordBehind,
  removeAct,
  taken,
} from '../../../../test/support/sync-space.ts';
import { toHex } from '../../crypto/primitives.ts';
import { type ControlAct, type ControlPlace, type Cutoff, readControl, signControl } from './control.ts';
import { followControl } from './follow-control.ts';
import { commitmentOf } from './keybox.ts';

/** Why `act` isn't followed behind the opening. */
const refusalOf = (by: typeof ada, act: ControlAct) =>
  follow(...opening, recordBehind(third, by, act)).refused[0]?.reason ?? 'ok';

test.each<[string, typeof ada, ControlAct, string]>([
  ['[C4] a device once only', ada, addAct(cem, 'Cem', 'counter'), 'known-device'],
  ['[C4] a member has one role', ada, addAct(dora, 'Cem', 'lead'), 'wrong-role'],
  ['[C4] by a lead', cem, addAct(dora, 'Dora', 'counter'), 'not-allowed'],
  [
    '[C5] by a lead',
    cem,
    { kind: 'role', member: memberNamed('Cem'), role: 'lead', cutoffs: [] },
    'not-allowed',
  ],
  [
    '[C5] of a member',
    ada,
    { kind: 'role', member: memberNamed('X'), role: 'lead', cutoffs: [] },
    'unknown-member',
  ],
  [
    '[C5] another role than before',
    ada,
    { kind: 'role', member: memberNamed('Cem'), role: 'counter', cutoffs: [cutoffAt(cem, 1)] },
    'wrong-role',
  ],
  [
    '[C9] a loss names its cutoffs',
    ada,
    { kind: 'role', member: memberNamed('Bea'), role: 'counter', cutoffs: [] },
    'wrong-cutoffs',
  ],
  [
    '[C9] becoming a lead needs none',
    ada,
    { kind: 'role', member: memberNamed('Cem'), role: 'lead', cutoffs: [] },
    'ok',
  ],
  [
    '[C9] becoming a lead takes none',
    ada,
    { kind: 'role', member: memberNamed('Cem'), role: 'lead', cutoffs: [cutoffAt(cem, 1)] },
    'wrong-cutoffs',
  ],
  [
    '[C9] of these devices',
    ada,
    { ...removeAct([cem], 2), cutoffs: [cutoffAt(bea, 1)] } as ControlAct,
    'wrong-cutoffs',
  ],
  [
    '[C9] and of no others',
    ada,
    { ...removeAct([cem], 2), cutoffs: [cutoffAt(cem, 1), cutoffAt(bea, 1)] } as ControlAct,
    'wrong-cutoffs',
  ],
  [
    '[C9] each once',
    ada,
    { ...removeAct([cem, bea], 2), cutoffs: [cutoffAt(cem, 1), cutoffAt(cem, 2)] } as ControlAct,
    'wrong-cutoffs',
  ],
  [
    '[C9] not one of them twice',
    ada,
    { ...removeAct([cem], 2), cutoffs: [cutoffAt(cem, 1), cutoffAt(cem, 2)] } as ControlAct,
    'wrong-cutoffs',
  ],
  ['[C6] [C9] nobody twice', ada, removeAct([cem, cem], 2), 'wrong-cutoffs'],
  ['[C6] by a lead', cem, removeAct([bea], 2), 'not-allowed'],
  [
    '[C6] a key is never used again',
    ada,
    { ...removeAct([cem], 2), commitment: commitmentOf(epochKey(1)) } as ControlAct,
    'wrong-epoch',
  ],
  ['[C6] only who is there', ada, removeAct([dora], 2), 'unknown-device'],
  ['[C6] each of them is there', ada, removeAct([cem, dora], 2), 'unknown-device'],
  ['[C6] the next epoch', ada, removeAct([cem], 3), 'wrong-epoch'],
  ['[C6] not the last lead', ada, removeAct([ada, bea], 2), 'no-lead-left'],
  ['[C6] done right', ada, removeAct([cem], 2), 'ok'],
  ['[C11] by somebody who is there', dora, nextEpoch(2), 'not-allowed'],
  ['[C7] by a lead', cem, nextEpoch(2), 'not-allowed'],
  ['[C7] the next', ada, nextEpoch(3), 'wrong-epoch'],
  ['[C7] done right', ada, nextEpoch(2), 'ok'],
  [
    '[C7] a key is never used again',
    ada,
    { kind: 'epoch', epoch: 2, commitment: commitmentOf(epochKey(1)) },
    'wrong-epoch',
  ],
  [
    '[C8] names the end of the former',
    cem,
    { kind: 'successor', device: keysOf(dora), cutoffs: [cutoffAt(bea, 1)] },
    'wrong-cutoffs',
  ],
  [
    '[C8] a device once only',
    cem,
    { kind: 'successor', device: keysOf(bea), cutoffs: [cutoffAt(cem, 1)] },
    'known-device',
  ],
  ['[C8] done right', cem, { kind: 'successor', device: keysOf(dora), cutoffs: [cutoffAt(cem, 1)] }, 'ok'],
  ['[C3] once only', ada, genesisAct(ada), 'wrong-chain'],
])('%s', (_rule, by, act, reason) => {
  expect(refusalOf(by, act)).toBe(reason);
});

test('[C6] a lead is left after every record, whatever it is', () => {
  const acts: readonly ControlAct[] = [
    { kind: 'role', member: memberNamed('Ada'), role: 'counter', cutoffs: [cutoffAt(ada, 1)] },
    removeAct([ada], 2),
  ];
  const alone = recordBehind(third, ada, {
    kind: 'role',
    member: memberNamed('Bea'),
    role: 'counter',
    cutoffs: [cutoffAt(bea, 1)],
  });
  for (const act of acts)
    expect(
      follow(...opening, alone, recordBehind(alone, ada, act)).refused.map(({ reason }) => reason),
    ).toEqual(['no-lead-left']);
  const successor: ControlAct = { kind: 'successor', device: keysOf(dora), cutoffs: [cutoffAt(ada, 1)] };
  expect(follow(...opening, alone, recordBehind(alone, ada, successor)).refused).toEqual([]);
});

test('[C8] [C11] whoever is gone comes back by no successor of their own', () => {
  const removal = recordBehind(third, ada, removeAct([cem], 2));
  const successor: ControlAct = { kind: 'successor', device: keysOf(dora), cutoffs: [cutoffAt(cem, 1)] };
  const view = follow(...opening, removal, recordBehind(removal, cem, successor));
  expect(view.refused.map(({ reason }) => reason)).toEqual(['not-allowed']);
  expect(view.state.devices.has(dora.device)).toBe(false);
});

test('[C6] [C7] no key of any earlier epoch is used again', () => {
  const second = recordBehind(third, ada, nextEpoch(2));
  const again: ControlAct = { kind: 'epoch', epoch: 3, commitment: commitmentOf(epochKey(1)) };
  const view = follow(...opening, second, recordBehind(second, ada, again));
  expect(view.refused.map(({ reason }) => reason)).toEqual(['wrong-epoch']);
});

test('[C2] [C3] the first record is by the very device that it names, and behind no other', () => {
  const first: ControlPlace = { n: 1, prev: new Uint8Array(32), at: 1, by: ada.device };
  const viewOf = (place: ControlPlace) => {
    const record = taken(readControl(signControl(place, genesisAct(ada), ada.pair).bytes));
    return followControl(record.hash, [record]);
  };
  expect(viewOf(first)?.line).toHaveLength(1);
  expect(viewOf({ ...first, by: bea.device })).toBeUndefined();
  expect(viewOf({ ...first, prev: third.hash })).toBeUndefined();
});

test('[C2] a record has the number behind the one that it names', () => {
  for (const n of [3, 5]) {
    const place: ControlPlace = { n, prev: third.hash, at: 1, by: ada.device };
    const record = taken(readControl(signControl(place, nextEpoch(2), ada.pair).bytes));
    const { refused } = follow(...opening, record);
    expect(refused.map(({ reason }) => reason)).toEqual(['wrong-chain']);
  }
});

test('[C2] when a record was written is told, and judged by nobody', () => {
  const years = 31_557_600_000;
  const line = [third];
  for (const [n, at] of [-1, 0, 9_000 * years, 5].entries())
    line.push(recordBehind(line.at(-1), ada, nextEpoch(n + 2), at));
  expect(follow(...opening, ...line.slice(1)).line).toHaveLength(7);
});

const reading = (act: ControlAct) =>
  reasonOf(readControl(signControl({ n: 4, prev: third.hash, at: 1, by: ada.device }, act, ada.pair).bytes));

test('[C9] a cutoff before the first entry has a hash of zeros, and none has a number below', () => {
  const removal = (cutoff: Cutoff) => reading({ ...removeAct([cem], 2), cutoffs: [cutoff] } as ControlAct);
  expect(removal(cutoffAt(cem, 0))).toBe('ok');
  expect(removal({ ...cutoffAt(cem, 0), hash: bytesFor('some', 32) })).toBe('malformed');
  expect(removal({ ...cutoffAt(cem, 0), seq: -1 })).toBe('malformed');
});

test('[C6] a removal names somebody, and at most 500 devices at once', () => {
  const many = Array.from({ length: 501 }, (_, at) => ({ ...cem, device: toHex(bytesFor(`${at}`, 16)) }));
  expect([500, 501].map((count) => reading(removeAct(many.slice(0, count), 2)))).toEqual(['ok', 'malformed']);
  const cutoffs = many.map((device) => cutoffAt(device, 0));
  expect(reading({ ...removeAct([cem], 2), cutoffs } as ControlAct)).toBe('malformed');
  expect(reading({ ...removeAct(many, 2), cutoffs: [] } as ControlAct)).toBe('malformed');
  expect(reading(removeAct([], 2))).toBe('malformed');
});

test('[K1] [C4] nobody is let in under a key that is no point of the curve', () => {
  const signing = new Uint8Array(65).fill(4);
  expect(reading(addAct(dora, 'Dora', 'counter'))).toBe('ok');
  expect(reading(addAct({ ...dora, signing }, 'Dora', 'counter'))).toBe('malformed');
});
