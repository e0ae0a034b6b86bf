// Whatever lies on the target: parsers answer with a typed reason, quickly. FUZZ_RUNS sets how many inputs each gets.
import { expect, test } from 'vitest';
import { readControl, signControl } from '../../electron/core/sync/formats/control.ts';
import { readJoin, signJoin } from '../../electron/core/sync/formats/join.ts';
import { readKeybox, recoveryRecipient, sealKeybox } from '../../electron/core/sync/formats/keybox.ts';
import { nameOf, readName } from '../../electron/core/sync/formats/names.ts';
import { decodeOps, encodeOps } from '../../electron/core/sync/formats/ops.ts';
import type { Reading } from '../../electron/core/sync/formats/reading.ts';
import { open, sealRun } from '../../electron/core/sync/formats/segment.ts';
import { readCard, writeCard } from '../../electron/core/sync/formats/space-card.ts';
import { seeded } from '../support/seeded.ts';
import {
  bytesFor,
  chainOf,
  deviceNamed,
  epochKey,
  genesisAct,
  keysOf,
  taken,
} from '../support/sync-space.ts';

const runs = Number(process.env.FUZZ_RUNS ?? 3000);
const ada = deviceNamed('Ada');
const space = bytesFor('space', 32);
const run = chainOf(ada.device, ['{"v":1}', null, 'Grüße']);
const keys = {
  space,
  epoch: 1,
  epochKey: epochKey(1),
  signing: ada.pair,
  control: { n: 1, hash: space },
};
const recipients = [{ recipient: recoveryRecipient, agreement: ada.agreement }];
const keybox = sealKeybox({ space, epoch: 1, by: ada.device, key: space, recipients }, ada.pair, () =>
  bytesFor('chance', 160),
);
const place = { n: 1, prev: new Uint8Array(32), at: 1, by: ada.device };
const card = writeCard({ space, name: 'Mitte', target: { kind: 'folder', address: '/srv' } });
const name = nameOf({ kind: 'segment', device: ada.device, first: 1, last: 3, hash: space });
const text = new TextEncoder();

const parsers: readonly [string, Uint8Array, (bytes: Uint8Array) => Reading<unknown> | undefined][] = [
  [
    '[S2] segments',
    taken(sealRun(run, keys, () => space))[0]?.bytes ?? space,
    (bytes) => open(bytes, { space, publicKey: ada.signing, epochKey: epochKey(1) }),
  ],
  ['[C1] control records', signControl(place, genesisAct(ada), ada.pair).bytes, readControl],
  ['[X1] keyboxes', keybox?.bytes ?? space, (bytes) => readKeybox(bytes, space)],
  [
    '[J2] join requests',
    signJoin(space, { ...keysOf(ada), name: 'Ada' }, ada.pair).bytes,
    (bytes) => readJoin(bytes, space),
  ],
  ['[J1] space cards', text.encode(card), readCard],
  ['[S7] ops', encodeOps(run.map(({ role, payload, hash }) => ({ role, op: payload ?? hash }))), decodeOps],
  [
    '[F4] names',
    text.encode(name),
    (bytes) => {
      readName(new TextDecoder().decode(bytes));
      return undefined;
    },
  ],
];

/** Heads of long strings, deep and huge lists and maps, tags, floats, endless items. */
const nasty = [
  [0x9b, 0, 0, 0, 1, 0, 0, 0, 0],
  [0xbb, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x5b, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff],
  [0x9f],
  [0xff],
  [0xc2, 0x41, 1],
  [0xf9, 0x7e, 0],
  Array.from({ length: 5000 }, () => 0x81),
  [0xa1, 0x69, ...text.encode('__proto__'), 0xa0],
];

function mutated(bytes: Uint8Array, chance: ReturnType<typeof seeded>): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let times = 1 + chance.below(4); times > 0; times -= 1) {
    const at = chance.below(changed.length + 1);
    const kind = chance.below(5);
    if (kind === 0 && at < changed.length) changed[at] = chance.below(256);
    if (kind === 1)
      changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + chance.below(9))]);
    if (kind === 2)
      changed = Buffer.concat([
        changed.subarray(0, at),
        Buffer.from(chance.from(nasty)),
        changed.subarray(at),
      ]);
    if (kind === 3) changed = Buffer.concat([changed.subarray(0, at), Buffer.from(chance.from(nasty))]);
    if (kind === 4) changed = Buffer.concat([changed, changed.subarray(at)]).subarray(0, 200_000);
  }
  return changed;
}

/** Milliseconds of work, whatever else the machine does. */
function timeOf(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

test.each(parsers)(
  '%s, mutated, are answered with a reason within 100 ms',
  (_rule, honest, read) => {
    const chance = seeded(20_261_123);
    read(honest);
    const before = process.memoryUsage().rss;
    let slowest = 0;
    for (let at = 0; at < runs; at += 1) {
      const input = mutated(honest, chance);
      let answer: Reading<unknown> | undefined;
      const time = timeOf(() => {
        answer = read(input);
      });
      // Garbage of thousands of other inputs is collected at some time; a slow input is slow each time.
      slowest = Math.max(
        slowest,
        time < 50 ? time : Math.min(time, ...[1, 2, 3].map(() => timeOf(() => read(input)))),
      );
      if (answer && !answer.ok) expect(answer.reason).toMatch(/^[a-z-]+$/);
    }
    expect(slowest).toBeLessThan(100);
    expect(process.memoryUsage().rss - before).toBeLessThan(192 * 1024 * 1024);
  },
  3_600_000,
);

test.each(['[', '{'])(
  '[O2] lists and maps nested without end are refused before they exhaust the stack (%s)',
  (kind) => {
    const bytes =
      kind === '[' ? Buffer.alloc(1_000_000, 0x81) : Buffer.alloc(1_000_000, Buffer.from([0xa1, 0x60]));
    const started = process.cpuUsage();
    expect(decodeOps(bytes)).toEqual({ ok: false, reason: 'malformed' });
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(100);
  },
);
