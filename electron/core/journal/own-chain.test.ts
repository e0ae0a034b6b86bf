// A vault whose numbers somebody else gave, too, and one that gets back what it had forgotten: the own chain stays one.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryVault, deviceNamed, type MemoryVault } from '../../../test/support/memory-vault.ts';
import type { OwnEntry } from './own-chain.ts';

const device = deviceNamed('a');
const idOf = (n: number): string => `01900000-0000-7000-8000-00000000000${n}`;

let vaults: MemoryVault[];
beforeEach(() => {
  vaults = [];
});
afterEach(() => {
  for (const vault of vaults) vault.close();
});

/** A vault of this very device: what it is given, and then what it writes itself. */
function vaultWith(past: readonly OwnEntry[], ...names: readonly string[]): MemoryVault {
  const vault = createMemoryVault(device, { now: () => 1_790_000_000_000 });
  vaults.push(vault);
  vault.funnel.applyReceived(past);
  write(vault, ...names);
  return vault;
}
function write({ funnel }: MemoryVault, ...names: readonly string[]): void {
  for (const [at, name] of names.entries())
    funnel.commit([{ kind: 'set', type: 'service', id: idOf(at), values: { name } }]);
}
const all = ({ funnel }: MemoryVault): OwnEntry[] => funnel.ownEntries(1);
const numbers = (entries: readonly OwnEntry[]): number[] => entries.map(({ seq }) => seq);

test('what a restored vault had forgotten and gets back is on its own chain, and it writes behind that', () => {
  const whole = vaultWith([], 'eins', 'zwei', 'drei');
  const restored = vaultWith(all(whole).slice(0, 1));
  expect(restored.funnel.end().seq).toBe(1);
  restored.funnel.applyReceived(all(whole).slice(1));
  expect(restored.funnel.end().seq).toBe(3);
  write(restored, 'vier');
  expect(all(restored).slice(0, 3)).toEqual(all(whole));
  expect(all(restored)[3]).toMatchObject({ seq: 4, prev: all(whole)[2]?.hash });
});

test('[S14] of numbers that were given twice, each PC goes on with its own, whichever it looks at first', () => {
  const before = all(vaultWith([], 'eins'));
  const first = vaultWith(before, 'zwei', 'drei', 'vier');
  const second = vaultWith(before, 'two', 'three', 'four');
  const [own, other] = [all(first), all(second)];
  first.funnel.applyReceived(other.slice(1));
  second.funnel.applyReceived(own.slice(1));
  expect([all(first), all(second)]).toEqual([own, other]);
  expect(numbers(own)).toEqual([1, 2, 3, 4]);
  // A part of it, too, and what is written next.
  expect([first, second].map(({ funnel }) => funnel.ownEntries(2, 3))).toEqual([
    own.slice(1, 3),
    other.slice(1, 3),
  ]);
  write(first, 'fünf');
  expect(all(first).at(-1)).toMatchObject({ seq: 5, prev: own.at(-1)?.hash });
});

test('[S14] what a copy wrote behind the own end is no part of the own chain', () => {
  const before = all(vaultWith([], 'eins'));
  const first = vaultWith(before, 'zwei');
  const second = vaultWith(before, 'two', 'three');
  first.funnel.applyReceived(all(second).slice(1));
  expect(first.funnel.end().seq).toBe(2);
  expect(numbers(all(first))).toEqual([1, 2]);
});

test('[S14] entries under the own name are counted on, whichever chain they are on, and others’ aren’t', () => {
  const before = all(vaultWith([], 'eins'));
  const other = all(vaultWith(before, 'two', 'three'));
  const vault = vaultWith(before, 'zwei');
  const counts = [vault.funnel.count()];
  write(vault, 'drei');
  counts.push(vault.funnel.count());
  vault.funnel.applyReceived(other);
  counts.push(vault.funnel.count(), vault.funnel.count());
  const stranger = createMemoryVault(deviceNamed('b'), { now: () => 1_790_000_000_000 });
  vaults.push(stranger);
  write(stranger, 'fremd');
  vault.funnel.applyReceived(stranger.funnel.ownEntries(1));
  counts.push(vault.funnel.count());
  expect(counts).toEqual([2, 3, 5, 5, 5]);
  expect(vault.funnel.end().seq).toBe(3);
});
