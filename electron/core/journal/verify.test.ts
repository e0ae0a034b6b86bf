// What verification has to notice, and what it may not take for damage.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testId } from '../../../test/support/memory-records.ts';
import { createMemoryVault, deviceNamed, type MemoryVault } from '../../../test/support/memory-vault.ts';
import { sha256, toHex } from '../crypto/primitives.ts';
import { matchNumbers } from '../search/search.ts';
import { createWork } from '../work.ts';
import { type Entry, entryHash, noHash } from './entry.ts';
import { verify } from './verify.ts';

const id = (n: number): string => `01900000-0000-7000-8000-00000000000${n}`;
const other = deviceNamed('b');
const values = { at: '2026-11-23T08:00:00Z', channel: 'phone', service: id(9) };

let vault: MemoryVault;
beforeEach(() => {
  vault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
});
afterEach(() => vault.close());

async function differences(): Promise<readonly string[]> {
  const report = await verify(
    { db: vault.db, check: () => [] },
    createWork(() => undefined),
  );
  return report.ok ? report.value.differences : ['failed'];
}

const run = (sql: string, ...params: (string | Uint8Array)[]) =>
  vault.db.write((db) => db.run(sql, ...params));

function entry(seq: number, before: Entry | undefined, op: object): Entry {
  const payload = JSON.stringify({ v: 1, kind: 'set', type: 'contact', id: id(1), ...op });
  const unsigned = { device: other, seq, prev: before?.hash ?? noHash, role: 'lead', payload } as const;
  return { ...unsigned, hash: entryHash(unsigned) };
}

test('an own entry that is gone with everything that it made', async () => {
  run("INSERT INTO device (key, value) VALUES ('id', ?)", vault.device);
  const comment = { target: id(9), text: 'Gut so', at: values.at };
  for (const n of [1, 2, 3])
    vault.funnel.commit([{ kind: 'set', type: 'comment', id: id(n), values: comment }]);
  expect(await differences()).toEqual([]);
  run('DELETE FROM records WHERE id = ?', id(2));
  run("DELETE FROM journal WHERE record = 'comment/' || ?", id(2));
  expect(await differences()).toEqual(['journal aaaaaaaa 3']);
});

test('rows without an entry, and a parked entry that is forgotten', async () => {
  run(
    "INSERT INTO records (type, id, sort, hidden, fields, state, words) VALUES ('followUp', ?, '', 1, '{}', '{}', '')",
    id(2),
  );
  vault.funnel.applyReceived([entry(1, undefined, { v: 2 })]);
  run('DELETE FROM parked');
  expect(await differences()).toEqual([`followUp/${id(2)}`, 'journal bbbbbbbb 1']);
});

test('a picture with other bytes than its record says; one without bytes is still on its way', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const fields = { name: 'a.png', mime: 'image/png', size: 3, hash: toHex(sha256(bytes)) };
  vault.funnel.commit([{ kind: 'set', type: 'attachment', id: id(1), values: fields }]);
  expect(await differences()).toEqual([]);
  run('INSERT INTO attachments (id, bytes) VALUES (?, ?)', id(1), bytes);
  expect(await differences()).toEqual([]);
  run('UPDATE attachments SET bytes = ?', new Uint8Array([1, 2, 4]));
  expect(await differences()).toEqual([`attachment/${id(1)}`]);
});

test('no damage: a number that a cloned disk used twice, an id with a slash, a text of a newer version', async () => {
  const stamp = (ms: number) => [ms, 0, other];
  const first = entry(1, undefined, { stamp: stamp(1), values });
  const twins = [2, 3].map((ms) => entry(2, first, { stamp: stamp(ms), values }));
  const after = twins.map((twin, index) => entry(3, twin, { stamp: stamp(4 + index), id: 'a/b', values }));
  const text = entry(4, after[0], { kind: 'text', field: 'newer', stamp: stamp(9), update: '', id: id(2) });
  const { parked } = vault.funnel.applyReceived([first, ...twins, ...after, text]);
  expect(parked.map(({ reason }) => reason)).toEqual(['malformed', 'malformed', 'unknown-text']);
  expect(await differences()).toEqual([]);
});

test('many changes at once leave the same index as one after the other: set back in time, moved, hidden, erased', async () => {
  run("INSERT INTO device (key, value) VALUES ('id', ?)", vault.device);
  const contact = (n: number) => ({ type: 'contact', id: testId(n) }) as const;
  const on = (n: number, day: number, concern: string) => {
    const at = `2026-0${1 + (day % 9)}-15T08:00:00Z`;
    return { kind: 'set', ...contact(n), values: { ...values, at, concern } } as const;
  };
  const numbers = Array.from({ length: 300 }, (_, at) => 300 - at);
  vault.funnel.commit([on(1, 3, 'vorher'), on(2, 3, 'vorher')]);
  vault.funnel.commit([
    ...numbers.map((n) => on(n, n, `erstes Wort ${n}`)),
    ...numbers.map((n) => on(n, n + 4, `anderes Wort ${n}`)),
    ...[1, 5, 9].map((n) => ({ kind: 'remove', ...contact(n) }) as const),
    ...[2, 6].map((n) => ({ kind: 'erase', ...contact(n) }) as const),
  ]);
  expect(await differences()).toEqual([]);
  const found = (text: string) => vault.db.read((db) => matchNumbers(db, text, 'contact'))?.length;
  expect([found('anderes'), found('erstes'), found('vorher')]).toEqual([295, 0, 0]);
});
