import { expect, test } from 'vitest';
import { createMemoryVault, deviceNamed } from '../../../test/support/memory-vault.ts';
import { visibleRow } from '../records/store.ts';
import { modelFingerprint, refoldAfterUpgrade } from './model-fingerprint.ts';

const id = '01900000-0000-7000-8000-000000000001';

test('a field that an older version did not know appears after the upgrade', () => {
  const vault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
  vault.funnel.commit([
    { kind: 'set', type: 'service', id, values: { name: 'Meldung', category: 'Wohnen' } },
  ]);
  // The older version's fold: what it didn't know isn't among the plain fields.
  vault.db.write((db) => {
    db.run(`UPDATE records SET fields = '{"name":"Meldung"}'`);
    refoldAfterUpgrade(db, 'older');
    return null;
  });
  const category = () => vault.db.read((db) => visibleRow(db, 'service', id)?.fields.category);
  expect(category()).toBe('');
  vault.db.write((db) => refoldAfterUpgrade(db));
  expect(category()).toBe('Wohnen');
  vault.close();
});

test('an entry that an older version parked applies after the upgrade', () => {
  const vault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
  vault.funnel.commit([{ kind: 'set', type: 'service', id, values: { name: 'Meldung' } }]);
  vault.db.write((db) => {
    refoldAfterUpgrade(db, 'older');
    db.run('DELETE FROM records');
    db.run("UPDATE journal SET record = ''");
    return db.run("INSERT INTO parked (n, reason) SELECT n, 'unknown-type' FROM journal");
  });
  vault.db.write((db) => refoldAfterUpgrade(db));
  expect(vault.db.read((db) => visibleRow(db, 'service', id)?.fields.name)).toBe('Meldung');
  expect(vault.db.read((db) => db.all('SELECT n FROM parked'))).toEqual([]);
  vault.close();
});

test('an entry that an older version took, and this one doesn’t, counts no more after the upgrade', () => {
  const vault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
  vault.funnel.commit([{ kind: 'set', type: 'office', id, values: { name: 'Bürgeramt' } }]);
  // As a funnel without today's rules would have written it.
  vault.funnel.commit([{ kind: 'remove', type: 'office', id }]);
  const name = () => vault.db.read((db) => visibleRow(db, 'office', id)?.fields.name);
  expect(name()).toBeUndefined();
  vault.db.write((db) => {
    refoldAfterUpgrade(db, 'older');
    return refoldAfterUpgrade(db);
  });
  expect(name()).toBe('Bürgeramt');
  expect(vault.db.read((db) => db.all('SELECT reason FROM parked'))).toEqual([{ reason: 'malformed' }]);
  vault.close();
});

test('the fingerprint is the same at every start', () => {
  expect(modelFingerprint()).toMatch(/^[0-9a-f]{64}$/);
});
