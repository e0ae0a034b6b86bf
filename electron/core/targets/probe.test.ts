// What the probe finds out about storage that doesn't do what it seems to do.
import { expect, test } from 'vitest';
import { fail, ok } from '../../../shared/result.ts';
import { systemChance, systemClock } from '../ports/node-ports.ts';
import { type ProbeVerbs, probeTarget } from './probe.ts';

type Files = Map<string, Uint8Array>;
const parts = { clock: systemClock, chance: systemChance };
const cut = { kind: 'target-cut' } as const;

/** Storage as it should be, but for `otherwise`; and what is left there. */
async function probed(otherwise: (files: Files) => Partial<ProbeVerbs> = () => ({})) {
  const files: Files = new Map([['d-1', new Uint8Array(3)]]);
  const found = await probeTarget(parts, {
    list: async () => ok([...files].map(([name, { length }]) => ({ name, size: length }))),
    async create(name, bytes) {
      if (files.has(name)) return ok('exists');
      files.set(name, bytes);
      return ok('created');
    },
    read: async (name) => ok(files.get(name)),
    async remove(name) {
      files.delete(name);
      return ok(undefined);
    },
    freeBytes: async () => 7,
    ...otherwise(files),
  });
  return { found, left: [...files.keys()] };
}

const good = {
  ...{ files: 1, freeBytes: 7, roundTripMs: expect.any(Number), writable: true },
  ...{ conditionalCreate: 'honoured', readsBack: true, listsAtOnce: true, foldsCase: false, removes: true },
};

test('storage as it should be', async () => {
  expect(await probed()).toEqual({ found: { ok: true, value: good }, left: ['d-1'] });
});

const overwriting =
  (answer: 'created' | 'exists' | 'refused') =>
  (files: Files): Partial<ProbeVerbs> => ({
    async create(name, bytes) {
      files.set(name, bytes);
      return ok(answer);
    },
  });
/** What the own file holds by then. */
const reading = (change: (bytes: Uint8Array) => Uint8Array) => (files: Files) => ({
  read: async (name: string) => ok(files.has(name) ? change(files.get(name) ?? new Uint8Array()) : undefined),
});

test.each<[string, Parameters<typeof probed>[0], object]>([
  ['writes over and says so', overwriting('created'), { conditionalCreate: 'ignored' }],
  ['writes over and says that it did not', overwriting('exists'), { conditionalCreate: 'ignored' }],
  ['knows no conditions', overwriting('refused'), { conditionalCreate: 'refused' }],
  [
    'learns only at the second creation that it knows no conditions',
    (files) => ({
      async create(name, bytes) {
        if (files.has(name)) return ok('refused');
        files.set(name, bytes);
        return ok('created');
      },
    }),
    { conditionalCreate: 'refused' },
  ],
  [
    'knows no conditions until a file of the name is there',
    (files) => ({
      async create(name, bytes) {
        const known = files.has(name);
        files.set(name, files.get(name) ?? bytes);
        return ok(known ? 'exists' : 'refused');
      },
    }),
    { conditionalCreate: 'refused' },
  ],
  [
    'alters what it keeps',
    reading((bytes) => bytes.map((byte, at) => (at === 5 ? byte ^ 1 : byte))),
    { conditionalCreate: 'ignored', readsBack: false },
  ],
  [
    'cuts what it keeps',
    reading((bytes) => bytes.subarray(1)),
    { conditionalCreate: 'ignored', readsBack: false },
  ],
  [
    'hands nothing out',
    () => ({ read: async () => fail(cut) }),
    { conditionalCreate: 'ignored', readsBack: false, removes: false },
  ],
  ['lists late', () => ({ list: async () => ok([{ name: 'd-1', size: 3 }]) }), { listsAtOnce: false }],
  ['lists once', once, { listsAtOnce: false }],
  [
    'takes capitals for the same',
    (files) => ({ read: async (name) => ok(files.get(name.toLowerCase())) }),
    { foldsCase: true },
  ],
  ['tells no room', () => ({ freeBytes: async () => undefined }), { freeBytes: undefined }],
])('storage that %s', async (_title, otherwise, differs) => {
  const { found, left } = await probed(otherwise);
  expect(found).toEqual({ ok: true, value: { ...good, ...differs } });
  expect(left).toEqual(['d-1']);
});

function once(files: Files): Partial<ProbeVerbs> {
  let turn = 0;
  return {
    async list() {
      turn += 1;
      return turn > 1 ? fail(cut) : ok([...files].map(([name, { length }]) => ({ name, size: length })));
    },
  };
}

test.each<[string, () => Partial<ProbeVerbs>]>([
  ['refuses to remove', () => ({ remove: async () => fail(cut) })],
  ['says that it removes', () => ({ remove: async () => ok(undefined) })],
])('storage that %s, and keeps what it has', async (_title, otherwise) => {
  const { found, left } = await probed(otherwise);
  expect(found).toEqual({ ok: true, value: { ...good, removes: false } });
  expect(left).toHaveLength(2);
});

test('storage that can be read alone says why, and storage that can’t be listed is a failure', async () => {
  const refusal = { kind: 'target-not-writable', place: 'p' } as const;
  expect((await probed(() => ({ create: async () => fail(refusal) }))).found).toEqual({
    ok: true,
    value: { files: 1, freeBytes: 7, roundTripMs: expect.any(Number), writable: false, refusal },
  });
  expect((await probed(() => ({ list: async () => fail(cut) }))).found).toEqual(fail(cut));
});

test('what breaks in the middle of it leaves no file there', async () => {
  const broken = () => ({ read: () => Promise.reject(new Error('broken')) });
  const files: Files[] = [];
  const probing = probed((all) => {
    files.push(all);
    return broken();
  });
  await expect(probing).rejects.toThrow('broken');
  expect([...(files[0]?.keys() ?? [])]).toEqual(['d-1']);
});
