// A vault of the fifth schema becomes one of the sixth: what couldn't be applied before is found, and without reading the rest.
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { migrate } from '../../electron/core/vault/connection.ts';
import { migrations } from '../../electron/core/vault/migrations/migrations.ts';

test('entries that no version applied so far are found by the index', () => {
  const connection = new Database(':memory:');
  migrate(connection, migrations.slice(0, 5));
  const insert = connection.prepare(
    "INSERT INTO journal (device, seq, hash, record, role, payload) VALUES ('a', ?, ?, ?, 'lead', ?)",
  );
  const entries = [
    ['contact/1', '{}'],
    ['', null],
    ['', '{"v":2}'],
    ['contact/1', null],
  ] as const;
  for (const [at, [record, payload]] of entries.entries()) insert.run(at + 1, Buffer.of(at), record, payload);

  migrate(connection, migrations.slice(0, 6));

  const finding =
    "SELECT seq FROM journal INDEXED BY journal_unapplied WHERE record = '' AND payload IS NOT NULL";
  expect(connection.prepare(finding).all()).toEqual([{ seq: 3 }]);
  connection.prepare('UPDATE journal SET payload = NULL WHERE seq = 3').run();
  expect(connection.prepare(finding).all()).toEqual([]);
  connection.close();
});
