// Thousands of seeded schedules over the sync model: whatever the storage did, once it is sound everybody soon has everything.
// MODEL_RUNS says how many, MODEL_SEED which. test/faults/sync-simulator.test.ts does the same with whole PCs.
import { expect, test } from 'vitest';
import { canonicalJson } from '../../shared/model/canonical-json.ts';
import type { Op } from '../../shared/oplog/op.ts';
import { type Seeded, seeded } from '../support/seeded.ts';
import { ModelDevice } from '../support/simulator/model.ts';
import {
  Cut,
  genesis,
  type ModelStore,
  type Trouble,
  type Weather,
} from '../support/simulator/model-storage.ts';

const dayMs = 86_400_000;
const runs = Number(process.env.MODEL_RUNS ?? 1000);
const only = process.env.MODEL_SEED;
/** Passes of all devices until everybody has everything: one meets what is spoilt, one grants wishes, one reads (R5). */
const soon = 3;
const content = { own: genesis, device: '', first: 1, ops: [], size: 100 };

const listed = (store: ModelStore) => [...store].map(([name, { size }]) => ({ name, size }));
const fair: Weather = { list: listed, next: () => undefined };

const stormy = (chance: Seeded, older: readonly ModelStore[], every: number): Weather => ({
  list(store) {
    if (chance.below(every) > 0) return listed(store);
    const kind = chance.below(4);
    if (kind === 0) return [];
    if (kind === 1) return listed(store).reverse();
    if (kind === 2 && older.length > 0) return listed(chance.from(older));
    throw new Cut('list');
  },
  next: () =>
    chance.below(every) === 0 ? chance.from<Trouble>(['cut', 'incomplete', 'damaged', 'absent']) : undefined,
});

/** A file that is gone, spoilt, swapped, copied, or the whole put back to an older state. */
function decay(chance: Seeded, store: ModelStore, older: readonly ModelStore[]): void {
  const names = [...store.keys()].filter((name) => name !== genesis).sort();
  const [name, other] = [chance.from(names), chance.from(names)];
  const [one, two] = [store.get(name), store.get(other)];
  if (!one || !two) return;
  const kind = chance.below(5);
  if (kind === 0) store.delete(name);
  if (kind === 1) store.set(name, { ...one, spoilt: 'damaged' });
  if (kind === 2) store.set(name, two).set(other, one);
  if (kind === 3) store.set(`${name}-2`, one);
  if (kind === 4 && older.length > 0) {
    const state = chance.from(older);
    store.clear();
    for (const [kept, bytes] of state) store.set(kept, bytes);
  }
}

function write(device: ModelDevice, chance: Seeded): void {
  const word = chance.from(['x', 'y', 'z']);
  device.write(chance.from(['r1', 'r2', 'r3']), (head): Op => {
    const kind = chance.below(12);
    if (kind === 0) return { ...head, kind: 'remove' };
    if (kind === 1) return { ...head, kind: 'erase' };
    if (kind < 5) return { ...head, kind: 'set', put: { tags: { [word]: true } }, drop: { tags: ['x'] } };
    return { ...head, kind: 'set', values: { [chance.from(['title', 'status'])]: word } };
  });
}

function round(device: ModelDevice, store: ModelStore, weather: Weather): void {
  try {
    device.round(store, weather);
  } catch (error) {
    if (!(error instanceof Cut)) throw error;
  }
}

function run(seed: number): void {
  const chance = seeded(seed);
  const store: ModelStore = new Map([[genesis, content]]);
  const older: ModelStore[] = [];
  const devices = Array.from('abcde', (letter) => new ModelDevice(letter.repeat(32)));
  for (let steps = 30 + chance.below(70); steps > 0; steps -= 1) {
    const device = chance.from(devices);
    const kind = chance.below(12);
    if (kind < 5) write(device, chance);
    else if (kind < 9) round(device, store, stormy(chance, older, chance.from([3, 10, 1_000_000])));
    else if (kind === 9) device.now += (chance.below(2000) - 1000) * chance.from([60_000, dayMs]);
    else if (kind === 10) decay(chance, store, older);
    else older.push(new Map(store));
  }
  const written = new Set(devices.flatMap(({ journal }) => [...journal.keys()]));
  for (let pass = 0; pass < soon && !isCalm(devices, written); pass += 1)
    for (const device of devices) {
      device.now += 2 * dayMs;
      round(device, store, fair);
    }
  const again = `schedule ${seed}: npm run faults -- --model ${seed}`;
  for (const device of devices) {
    expect(
      [...written].filter((key) => !device.journal.has(key)),
      again,
    ).toEqual([]);
    expect([device.pending, stateOf(device)], again).toEqual([0, stateOf(devices[0] as ModelDevice)]);
  }
}

const isCalm = (devices: readonly ModelDevice[], written: ReadonlySet<string>): boolean =>
  devices.every(({ journal, pending }) => journal.size === written.size && pending === 0);

const stateOf = ({ states }: ModelDevice): string =>
  canonicalJson(
    [...states].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, state]) => ({ ...state, texts: {} })),
  );

test('■4 ■5 [R5] [R6] soon after any schedule all devices hold all entries and one state', () => {
  const seeds = only === undefined ? Array.from({ length: runs }, (_, at) => at + 1) : [Number(only)];
  for (const seed of seeds) run(seed);
}, 3_600_000);
