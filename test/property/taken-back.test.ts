// Leads publish and take back, others try to, and one member lies about when and about what they knew: whatever comes
// first to whom, all end in one state (S19, O5), the journal rebuilds it, and it is one that a lead decided.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHex } from '../../electron/core/crypto/primitives.ts';
import { type TravellingEntry as Entry, entryHash, noHash } from '../../electron/core/journal/entry.ts';
import type { Change } from '../../electron/core/journal/funnel.ts';
import { rebuild } from '../../electron/core/journal/rebuild.ts';
import { stateHash } from '../../electron/core/journal/state-hash.ts';
import { visibleRow } from '../../electron/core/records/store.ts';
import type { Op } from '../../shared/oplog/op.ts';
import { compareStamps } from '../../shared/oplog/stamp.ts';
import { withForeseen } from '../support/ahead-bench.ts';
import { createMemoryVault, deviceNamed, type MemoryVault } from '../support/memory-vault.ts';

const id = '01900000-0000-7000-8000-000000000001';
const start = 1_790_000_000_000;
const roles = ['lead', 'lead', 'counter', 'counter'] as const;
const liar = deviceNamed('e');

const word = fc.constantFrom('published', 'archived', 'draft', 'review', 'gone', 'title', 'misfit');
const step = fc.record({
  who: fc.nat(4),
  word,
  clock: fc.integer({ min: -20, max: 20 }),
  known: fc.nat(40),
  hear: fc.array(fc.nat(200), { maxLength: 4 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function changeOf({ word: said }: Step, isLead: boolean): Change {
  if (said === 'gone') return { kind: 'remove', type: 'document', id };
  const stated = isLead || !['published', 'archived'].includes(said) ? { status: said } : { status: 'draft' };
  const values = said === 'misfit' ? { status: 'berühmt', title: null } : stated;
  return {
    ...{ kind: 'set', type: 'document', id },
    values: said === 'title' ? { title: 'Aushang', createdAt: '2026-11-23T08:00:00Z' } : values,
  };
}

/** An entry of the liar: any stamp, and knowing whatever is older than it. */
function lie(one: Step, last: Entry | undefined): Entry {
  const ms = start + one.clock;
  const seen = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name) => [deviceNamed(name), [ms - one.known - 1, 0]]),
  );
  const payload = JSON.stringify({ v: 1, ...changeOf(one, false), stamp: [ms, 0, liar], seen });
  const prev = last?.hash ?? noHash;
  const entry = { device: liar, seq: (last?.seq ?? 0) + 1, prev, role: 'counter' as const, payload };
  return { ...entry, hash: entryHash(entry) };
}

function run(steps: readonly Step[], order: readonly number[]): { vaults: MemoryVault[]; made: Entry[] } {
  let now = start;
  const vaults = roles.map((role, at) =>
    createMemoryVault(deviceNamed('abcd'[at] ?? ''), { now: () => now }, () => role),
  );
  const made: Entry[] = [];
  let last: Entry | undefined;
  for (const one of steps) {
    const vault = vaults[one.who];
    now = start + one.clock;
    if (!vault) {
      last = lie(one, last);
      made.push(last);
      continue;
    }
    vault.funnel.applyReceived(one.hear.flatMap((n) => made[n % Math.max(1, made.length)] ?? []));
    vault.funnel.commit([changeOf(one, roles[one.who] === 'lead')]);
    made.push(...vault.funnel.ownEntries(vault.funnel.end().seq));
  }
  for (const [index, vault] of vaults.entries()) {
    const rank = ({ hash }: Entry): number =>
      order[(Number.parseInt(toHex(hash).slice(0, 6), 16) + index) % 17] ?? 0;
    const mixed = [...made, ...made].sort((a, b) => rank(a) - rank(b));
    // Every other one has looked at all of it before.
    const seen = index % 2 === 0 ? (some: Entry[]) => some : withForeseen;
    for (let at = 0; at < mixed.length; at += 2) vault.funnel.applyReceived(seen(mixed.slice(at, at + 2)));
  }
  return { vaults, made };
}

/** The last state that a lead set, if it is one that only leads set. */
function decided(made: readonly Entry[]): unknown {
  const states = made
    .filter(({ role }) => role === 'lead')
    .map(({ payload }) => JSON.parse(payload ?? '') as Op)
    .flatMap((op) => (op.kind === 'set' && op.values?.status && op.values.status !== 'berühmt' ? [op] : []))
    .sort((a, b) => compareStamps(a.stamp, b.stamp));
  const last = states.at(-1)?.values?.status;
  return last === 'published' || last === 'archived' ? last : undefined;
}

test('[S19] [O5] the same state everywhere, and what leads published stays published', () => {
  const schedules = fc.tuple(
    fc.array(step, { minLength: 3, maxLength: 16 }),
    fc.array(fc.nat(1000), { minLength: 17, maxLength: 17 }),
  );
  fc.assert(
    fc.property(schedules, ([steps, order]) => {
      const { vaults, made } = run(steps, order);
      const hashes = vaults.map((vault) => vault.db.read(stateHash));
      expect(new Set(hashes).size).toBe(1);
      const state = decided(made);
      for (const vault of vaults) {
        const row = vault.db.read((tx) => visibleRow(tx, 'document', id));
        if (state && row) expect(row.fields.status).toBe(state);
        vault.db.write((db) => rebuild(db) as unknown as null);
        expect(vault.db.read(stateHash)).toBe(hashes[0]);
        vault.close();
      }
    }),
    { numRuns: 80 },
  );
}, 120_000);
