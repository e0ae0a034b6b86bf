// A vault of the sixth schema becomes one of the seventh: what it knows of the storage's files stays, and nothing failed there.
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { migrate } from '../../electron/core/vault/connection.ts';
import { migrations } from '../../electron/core/vault/migrations/migrations.ts';

test('files that were known before have no cause', () => {
  const connection = new Database(':memory:');
  migrate(connection, migrations.slice(0, 6));
  connection
    .prepare(
      `INSERT INTO space_files (name, kind, state, reason, since, tried, size, hollow)
       VALUES ('d-1', 'segment', 'refused', 'unforeseen', 1, 2, 3, 0)`,
    )
    .run();

  migrate(connection, migrations.slice(0, 7));

  const rows = connection.prepare('SELECT name, reason, cause FROM space_files').all();
  expect(rows).toEqual([{ name: 'd-1', reason: 'unforeseen', cause: null }]);
  connection.close();
});
