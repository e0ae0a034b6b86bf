// A vault of the third schema becomes one of the fourth: every entry counts as before, and belongs to no space.
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { createDb } from '../../electron/core/db.ts';
import type { JournalRow } from '../../electron/core/journal/entry.ts';
import { rebuild } from '../../electron/core/journal/rebuild.ts';
import { stateHash } from '../../electron/core/journal/state-hash.ts';
import { migrate } from '../../electron/core/vault/connection.ts';
import { migrations } from '../../electron/core/vault/migrations/migrations.ts';
import { testId } from '../support/memory-records.ts';
import { createMemoryVault, deviceNamed } from '../support/memory-vault.ts';

test('entries stay, count, and belong to no space', () => {
  const now = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
  now.funnel.commit([
    { kind: 'set', type: 'service', id: testId(1), values: { name: 'Wohnsitz anmelden' } },
    { kind: 'set', type: 'service', id: testId(2), values: { name: 'Ausweis' } },
    { kind: 'erase', type: 'service', id: testId(2) },
  ]);
  const connection = new Database(':memory:');
  migrate(connection, migrations.slice(0, 3));
  const old = createDb(connection);
  old.write((db) => {
    for (const row of now.db.read((source) => source.all<JournalRow>('SELECT * FROM journal ORDER BY n')))
      db.run(
        'INSERT INTO journal (n, device, seq, hash, record, role, payload) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[row.n, row.device, row.seq, row.hash, row.record, row.role, row.payload],
      );
    return null;
  });

  migrate(connection, migrations.slice(0, 4));
  // Folding anew is today's program, which needs every later index.
  migrate(connection, migrations);
  old.write((db) => rebuild(db) as unknown as null);

  expect(old.read(stateHash)).toBe(now.db.read(stateHash));
  expect(
    old.read((db) =>
      db.all('SELECT count(*) AS entries, count(control) AS c, count(withheld) AS w FROM journal'),
    ),
  ).toEqual([{ entries: 3, c: 0, w: 0 }]);
  expect(old.read((db) => db.all('SELECT * FROM space_files'))).toEqual([]);
  connection.close();
  now.close();
});
