// A vault of the fourth schema becomes one of the fifth: what was erased before is found, and without reading the rest.
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { migrate } from '../../electron/core/vault/connection.ts';
import { migrations } from '../../electron/core/vault/migrations/migrations.ts';

test('entries that were erased before are found by the index', () => {
  const connection = new Database(':memory:');
  migrate(connection, migrations.slice(0, 4));
  const insert = connection.prepare(
    "INSERT INTO journal (device, seq, hash, record, role, payload) VALUES (?, ?, ?, '', 'lead', ?)",
  );
  const payloads = ['{}', null, '{}', null, '{}'];
  for (const [at, payload] of payloads.entries()) insert.run('a', at + 1, Buffer.of(at), payload);
  insert.run('b', 1, Buffer.of(9), null);

  migrate(connection, migrations.slice(0, 5));

  const counting =
    'SELECT count(*) AS count FROM journal WHERE device = ? AND seq BETWEEN ? AND ? AND payload IS NULL';
  const count = (from: number, to: number): unknown => connection.prepare(counting).get('a', from, to);
  expect([count(1, 5), count(3, 5), count(5, 5)]).toEqual([{ count: 2 }, { count: 1 }, { count: 0 }]);
  connection.prepare('UPDATE journal SET payload = NULL WHERE seq = 5').run();
  expect(count(1, 5)).toEqual({ count: 3 });
  const plan = connection.prepare(`EXPLAIN QUERY PLAN ${counting}`).all('a', 1, 5) as { detail: string }[];
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('INDEX journal_erased')]);
  connection.close();
});
