// Two and five offices' PCs hand each other their entries in any order, doubled and delayed: all end in one state,
// and each can throw its fold away and make it anew.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TravellingEntry as Entry } from '../../electron/core/journal/entry.ts';
import type { Change } from '../../electron/core/journal/funnel.ts';
import { rebuild } from '../../electron/core/journal/rebuild.ts';
import { stateHash } from '../../electron/core/journal/state-hash.ts';
import { verify } from '../../electron/core/journal/verify.ts';
import { textState } from '../../electron/core/records/store.ts';
import { createWork } from '../../electron/core/work.ts';
import { toBase64 } from '../../shared/oplog/base64.ts';
import { replacementUpdate } from '../../shared/richtext/replace.ts';
import { withForeseen } from '../support/ahead-bench.ts';
import { createMemoryVault, deviceNamed, type MemoryVault } from '../support/memory-vault.ts';

const ids = [1, 2, 3].map((n) => `01900000-0000-7000-8000-00000000000${n}`);
const service = '01900000-0000-7000-8000-0000000000ff';

const step = fc.record({
  who: fc.nat(4),
  record: fc.nat(2),
  kind: fc.constantFrom('new', 'edit', 'tag', 'text', 'remove', 'erase', 'unknown', 'hear', 'hear', 'hear'),
  word: fc.constantFrom('Ausweis', 'Meldung', 'Gebühr'),
  // Ten years either way.
  clock: fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.integer({ min: -316_000_000_000, max: 316_000_000_000 }),
  ),
  pick: fc.array(fc.nat(200), { maxLength: 6 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function changeOf(vault: MemoryVault, { kind, record, word, pick }: Step): Change | undefined {
  const id = ids[record] ?? '';
  switch (kind) {
    case 'new':
      return {
        kind: 'set',
        type: 'contact',
        id,
        values: { at: '2026-11-23T08:00:00Z', channel: 'phone', service, concern: word },
      };
    case 'edit':
      return {
        kind: 'set',
        type: 'document',
        id,
        values: { title: word, createdAt: '2026-11-23T08:00:00Z' },
      };
    case 'tag':
      return {
        kind: 'set',
        type: 'document',
        id,
        put: { tags: { [word]: true } },
        drop: { tags: ['Meldung'] },
      };
    case 'text': {
      const state = vault.db.read((db) => textState(db, 'document', id, 'body')) ?? new Uint8Array();
      const json = {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }],
      } as const;
      // Yjs needs a fresh number for every session that writes.
      const update = replacementUpdate(
        state,
        json,
        1 + (pick[0] ?? 0) + 1_000 * vault.funnel.ownEntries(1).length + 100_000 * vault.device.charCodeAt(0),
      );
      return { kind: 'text', type: 'document', id, field: 'body', update: toBase64(update) };
    }
    case 'remove':
    case 'erase':
      return { kind, type: 'document', id };
    default:
      return undefined;
  }
}

/** Lets `count` devices work and hear of each other's entries, then brings everything to everybody in random order. */
function run(count: number, steps: readonly Step[], order: readonly number[]): MemoryVault[] {
  let now = 1_790_000_000_000;
  const clock = { now: () => now };
  const vaults = Array.from({ length: count }, (_, index) =>
    createMemoryVault(deviceNamed('abcde'[index] ?? ''), clock),
  );
  const made: Entry[] = [];
  const sent = new Map<string, number>();
  for (const one of steps) {
    const vault = vaults[one.who % count];
    if (!vault) continue;
    now = 1_790_000_000_000 + one.clock;
    if (one.kind === 'hear')
      vault.funnel.applyReceived(one.pick.flatMap((n) => made[n % Math.max(1, made.length)] ?? []));
    const change = changeOf(vault, one);
    if (change) vault.funnel.commit([change]);
    const fresh = vault.funnel.ownEntries((sent.get(vault.device) ?? 0) + 1);
    made.push(...fresh);
    sent.set(vault.device, Math.max(sent.get(vault.device) ?? 0, ...fresh.map((entry) => entry.seq)));
  }
  for (const [index, vault] of vaults.entries()) {
    const mixed = [...made, ...made].sort((x, y) => rank(order, x, index) - rank(order, y, index));
    // Every other one has looked at all of it before.
    const [size, seen] = index % 2 === 0 ? [3, (some: Entry[]) => some] : [7, withForeseen];
    for (let at = 0; at < mixed.length; at += size)
      vault.funnel.applyReceived(seen(mixed.slice(at, at + size)));
  }
  return vaults;
}

const rank = (order: readonly number[], entry: Entry, index: number): number =>
  order[(entry.seq * 7 + entry.device.charCodeAt(0) * 13 + index * 31) % order.length] ?? 0;

const schedules = fc.tuple(
  fc.array(step, { minLength: 3, maxLength: 30 }),
  fc.array(fc.nat(1000), { minLength: 17, maxLength: 17 }),
);

describe.each([
  [2, 120],
  [5, 60],
])('%i devices', (count, numRuns) => {
  test('hold the same state after hearing the same entries, and the journal rebuilds it', () => {
    fc.assert(
      fc.property(schedules, ([steps, order]) => {
        const vaults = run(count, steps, order);
        const hashes = vaults.map((vault) => vault.db.read(stateHash));
        expect(new Set(hashes).size).toBe(1);
        for (const vault of vaults) {
          vault.db.write((db) => rebuild(db) as unknown as null);
          expect(vault.db.read(stateHash)).toBe(hashes[0]);
          vault.close();
        }
      }),
      { numRuns },
    );
  }, 120_000);
});

test('verification finds nothing wrong in a sound vault, and names what was tampered with', async () => {
  await fc.assert(
    fc.asyncProperty(schedules, async ([steps, order]) => {
      const [vault] = run(2, steps, order);
      if (!vault) throw new Error('no vault');
      const check = () =>
        verify(
          { db: vault.db, check: () => [] },
          createWork(() => undefined),
        );
      const sound = await check();
      expect(sound.ok && sound.value.differences).toEqual([]);
      const touched = vault.db.write(
        (db) => db.run("UPDATE records SET sort = 'forged' WHERE hidden = 0").changes,
      );
      const broken = await check();
      expect(broken.ok && broken.value.differences.length).toBe(touched);
      vault.close();
    }),
    { numRuns: 30 },
  );
}, 120_000);
