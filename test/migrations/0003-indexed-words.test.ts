// A vault of the second schema becomes one of the third: its journal stays, and its fold is made anew beside the words.
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { createDb } from '../../electron/core/db.ts';
import type { JournalRow } from '../../electron/core/journal/entry.ts';
import { refoldAfterUpgrade } from '../../electron/core/journal/model-fingerprint.ts';
import { stateHash } from '../../electron/core/journal/state-hash.ts';
import { search } from '../../electron/core/search/search.ts';
import { migrate } from '../../electron/core/vault/connection.ts';
import { migrations } from '../../electron/core/vault/migrations/migrations.ts';
import { toBase64 } from '../../shared/oplog/base64.ts';
import { replacementUpdate } from '../../shared/richtext/replace.ts';
import { leadView } from '../support/lead-view.ts';
import { testId } from '../support/memory-records.ts';
import { createMemoryVault, deviceNamed } from '../support/memory-vault.ts';

const newVault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const body = { type: 'doc', content: [paragraph('Der Hortplatz wird im Frühjahr vergeben.')] } as const;

test('journal and state stay, and search finds by title and by text', () => {
  const id = testId(1);
  newVault.funnel.commit([
    {
      kind: 'set',
      type: 'document',
      id,
      values: { title: 'Kinderbetreuung', kind: 'article', createdAt: '2026-01-01T00:00:00.000Z' },
    },
    {
      kind: 'text',
      type: 'document',
      id,
      field: 'body',
      update: toBase64(replacementUpdate(new Uint8Array(), body, 1)),
    },
  ]);
  const connection = new Database(':memory:');
  migrate(connection, migrations.slice(0, 2));
  const old = createDb(connection);
  old.write((db) => {
    for (const { n, device, seq, hash, record, role, payload } of newVault.db.read((source) =>
      source.all<JournalRow>('SELECT * FROM journal'),
    ))
      db.run(
        'INSERT INTO journal (n, device, seq, hash, record, role, payload) VALUES (?, ?, ?, ?, ?, ?, ?)',
        n,
        device,
        seq,
        hash,
        record,
        role,
        payload,
      );
    return db.run("INSERT INTO cursors (name, value) VALUES ('model', 'of the version before')");
  });

  migrate(connection, migrations);
  old.write((db) => refoldAfterUpgrade(db));

  expect(old.read(stateHash)).toBe(newVault.db.read(stateHash));
  for (const text of ['kinderbetreuung', 'hortplatz'])
    expect(
      old.read((db) => search(db, { text, types: [], limit: 5 }, leadView(db))).hits.map((hit) => hit.id),
    ).toEqual([id]);
  connection.close();
  newVault.close();
});
