import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, test } from 'vitest';
import { createMemoryDisk, createMemoryFiles } from '../../../test/support/memory-files.ts';
import { cheapKdf, createSeededChance } from '../../../test/support/memory-ports.ts';
import { fromHex, toHex } from '../crypto/primitives.ts';
import { recoveryCodeOf } from '../crypto/recovery-code.ts';
import { createDb } from '../db.ts';
import { applicationId, migrate, schemaVersion } from './connection.ts';
import type { Head } from './head-witness.ts';
import { openHeadWitness, witnessSlotBytes, witnessSlots } from './head-witness.ts';
import { judge } from './identity.ts';
import type { Slots } from './key-slots.ts';
import {
  parseSlots,
  passphraseSlot,
  recoverySlot,
  slotsVersion,
  systemSlot,
  unlock,
  unlockSystem,
  writeSlots,
} from './key-slots.ts';
import { migrations } from './migrations/migrations.ts';
import { storageFailure } from './storage-failure.ts';

const chance = createSeededChance('parts');
const vaultKey = chance.randomBytes(32);
const code = chance.randomBytes(20);
const own = chance.randomBytes(32);
const passphrase = 'ein Tresen aus Eiche';
const secrets = [
  { kind: 'passphrase', passphrase },
  { kind: 'recoveryCode', code: recoveryCodeOf(code) },
] as const;

async function slotsOf(vault = 'aa'.repeat(16)): Promise<Slots> {
  return {
    format: 'tresen-keys',
    version: slotsVersion,
    vault,
    database: 'bb'.repeat(16),
    passphrase: await passphraseSlot(chance, vault, vaultKey, passphrase, cheapKdf),
    recoveryCode: recoverySlot(chance, vault, vaultKey, code),
    system: systemSlot(chance, vault, vaultKey, own, 'AAAA'),
  };
}

describe('key slots', () => {
  test('open by every secret, and are read back as written', async () => {
    const slots = await slotsOf();
    for (const secret of secrets)
      expect(toHex((await unlock(slots, secret)) ?? new Uint8Array())).toBe(toHex(vaultKey));
    expect(slots.system && toHex(unlockSystem(slots, slots.system, own) ?? new Uint8Array())).toBe(
      toHex(vaultKey),
    );
    expect(parseSlots(writeSlots(slots), cheapKdf)).toEqual({ kind: 'slots', slots });
    expect(new TextDecoder().decode(writeSlots(slots))).not.toContain(toHex(vaultKey));
  });

  test('are bound to their vault, their kind and their derivation', async () => {
    const [slots, other] = [await slotsOf(), await slotsOf('cc'.repeat(16))];
    for (const secret of secrets) {
      expect(await unlock({ ...slots, vault: other.vault }, secret)).toBeUndefined();
    }
    const { nonce, sealed } = slots.passphrase;
    const moved = { ...slots, recoveryCode: { ...slots.recoveryCode, nonce, sealed } };
    expect(await unlock(moved, secrets[1])).toBeUndefined();
    const dearer = { ...slots.passphrase, kdf: { ...slots.passphrase.kdf, passes: 2 } };
    expect(await unlock({ ...slots, passphrase: dearer }, secrets[0])).toBeUndefined();
    expect(slots.system && unlockSystem({ ...slots, vault: other.vault }, slots.system, own)).toBeUndefined();
    expect(slots.system && unlockSystem(slots, slots.system, new Uint8Array(32))).toBeUndefined();
  });

  test('of a cheaper, unknown, torn or newer kind are not used', async () => {
    const slots = await slotsOf();
    const text = new TextDecoder().decode(writeSlots(slots));
    const parse = (changed: string) => parseSlots(new TextEncoder().encode(changed), cheapKdf).kind;
    expect(parse(text.replace('"memoryKiB": 64', '"memoryKiB": 63'))).toBe('unreadable');
    expect(parse(text.replace('"memoryKiB": 64', '"memoryKiB": 4294967295'))).toBe('unreadable');
    expect(parse(text.replace('argon2id', 'argon2d'))).toBe('unreadable');
    expect(parse(text.replace('"passphrase"', '"password"'))).toBe('unreadable');
    expect(parse(text.slice(0, -3))).toBe('unreadable');
    expect(parse(text.replace('"version": 1', '"version": 2'))).toBe('too-new');
  });
});

describe('the head witness', () => {
  const head: Head = {
    nonce: chance.randomBytes(16),
    formerNonce: chance.randomBytes(16),
    device: chance.randomBytes(16),
    seq: 0,
    hash: new Uint8Array(32),
  };
  const path = '/witness/a.head';
  const start = () => {
    const memory = createMemoryDisk();
    const open = (key = vaultKey) =>
      openHeadWitness(createMemoryFiles(memory).openSlots(path, witnessSlotBytes, witnessSlots), key);
    return { memory, open };
  };

  test('remembers the newest entry and who wrote it', () => {
    const { open } = start();
    expect(open().last).toBeUndefined();
    const witness = open();
    witness.begin(head);
    for (const seq of [1, 2, 3]) witness.note(seq, new Uint8Array(32).fill(seq));
    expect(open().last).toEqual({ ...head, seq: 3, hash: new Uint8Array(32).fill(3) });
    expect(open(new Uint8Array(32)).last).toBeUndefined();
  });

  test('falls back to the entry before where its newest slot was torn', () => {
    const { memory, open } = start();
    const witness = open();
    witness.begin(head);
    for (const seq of [1, 2, 3]) witness.note(seq, new Uint8Array(32).fill(seq));
    const bytes = memory.files.get(path) ?? new Uint8Array();
    for (const slot of [0, 1]) {
      const torn = bytes.slice();
      torn.fill(0xff, slot * witnessSlotBytes + 20, slot * witnessSlotBytes + 40);
      memory.files.set(path, torn);
      expect([2, 3]).toContain(open().last?.seq);
    }
    memory.files.set(path, new Uint8Array(bytes.length));
    expect(open().last).toBeUndefined();
  });

  test('an older identity never speaks again, whichever slot is torn', () => {
    const { memory, open } = start();
    const witness = open();
    witness.begin(head);
    witness.note(500, new Uint8Array(32).fill(5));
    witness.begin({ ...head, device: new Uint8Array(16), seq: 0 });
    const bytes = memory.files.get(path) ?? new Uint8Array();
    for (const slot of [0, 1]) {
      memory.files.set(path, bytes.slice().fill(0, slot * witnessSlotBytes, (slot + 1) * witnessSlotBytes));
      expect(open().last?.seq).toBe(0);
    }
  });
});

describe('judging an identity', () => {
  const [device, other] = ['01'.repeat(16), '02'.repeat(16)];
  const [nonce, foreign] = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)];
  const hash = (seq: number) => new Uint8Array(32).fill(seq);
  const db = (entries: number, by = device) => {
    const connection = new Database(':memory:');
    migrate(connection);
    const put = connection.prepare(
      "INSERT INTO journal (device, seq, hash, record, role, payload) VALUES (?, ?, ?, 'r', 'lead', '')",
    );
    for (let seq = 1; seq <= entries; seq += 1) put.run(by, seq, hash(seq));
    return createDb(connection);
  };
  const saw = (seq: number, changed: Partial<Head> = {}): Head => ({
    nonce,
    formerNonce: new Uint8Array(16),
    device: fromHex(device),
    seq,
    hash: hash(seq),
    ...changed,
  });
  const identity = { device, nonce };

  test('keeps it while the witness saw no more than the vault has', () => {
    expect(judge(db(3), identity, saw(3))).toEqual({ keep: true });
    expect(judge(db(3), identity, saw(2))).toEqual({ keep: true });
    expect(judge(db(0), identity, { ...saw(0), hash: new Uint8Array(32) })).toEqual({ keep: true });
  });

  test('gives a new one without an alarm where either side has none', () => {
    expect(judge(db(3), undefined, saw(9))).toEqual({ keep: false });
    expect(judge(db(3), identity, undefined)).toEqual({ keep: false });
  });

  test('names what is lost where the witness saw more, or something else', () => {
    expect(judge(db(3), identity, saw(7))).toEqual({ keep: false, lost: { from: 4, to: 7 } });
    expect(judge(db(0), identity, saw(2))).toEqual({ keep: false, lost: { from: 1, to: 2 } });
    expect(judge(db(3), identity, saw(3, { hash: hash(9) }))).toEqual({
      keep: false,
      lost: { from: 3, to: 3 },
    });
  });

  test('takes another nonce for another copy, with an alarm only where it is of this past', () => {
    const later = { nonce: foreign, device: fromHex(other) };
    expect(judge(db(3), identity, saw(2, later))).toEqual({ keep: false });
    expect(judge(db(3), identity, saw(2, { ...later, formerNonce: nonce }))).toEqual({
      keep: false,
      lost: { from: 1, to: 2 },
    });
    expect(judge(db(3), identity, saw(5, { nonce: foreign }))).toEqual({
      keep: false,
      lost: { from: 4, to: 5 },
    });
    expect(judge(db(3), { device: other, nonce: foreign }, saw(3))).toEqual({ keep: false });
  });
});

describe('migrations', () => {
  test('are whole or not at all, and count themselves', () => {
    const connection = new Database(':memory:');
    expect(schemaVersion(connection)).toBeUndefined();
    const steps = [
      'CREATE TABLE a (x)',
      'CREATE TABLE b (x); INSERT INTO b VALUES (1); INSERT INTO no VALUES (1)',
    ];
    expect(() => migrate(connection, steps)).toThrow();
    expect(schemaVersion(connection)).toBe(1);
    expect(connection.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['a']);
    migrate(connection, [...steps.slice(0, 1), 'CREATE TABLE b (x)']);
    expect(schemaVersion(connection)).toBe(2);
    expect(connection.pragma('application_id', { simple: true })).toBe(applicationId);
  });

  test('the second makes a vault of the first find contacts by document, without touching them', () => {
    const connection = new Database(':memory:');
    migrate(connection, migrations.slice(0, 1));
    const insert = connection.prepare(
      "INSERT INTO records (type, id, sort, hidden, fields, state) VALUES ('contact', ?, '', 0, ?, '{}')",
    );
    insert.run('a', '{"documents":["d"]}');
    insert.run('b', '{}');
    migrate(connection, migrations.slice(0, 2));
    const used = `SELECT id FROM records INDEXED BY contact_documents
      WHERE type = 'contact' AND hidden = 0 AND fields ->> '$.documents' IS NOT NULL`;
    expect(connection.prepare(used).pluck().all()).toEqual(['a']);
    expect(connection.prepare('SELECT count(*) FROM records').pluck().get()).toBe(2);
  });
});

test.each([
  ['SQLITE_FULL', 'vault-disk-full'],
  ['ENOSPC', 'vault-disk-full'],
  ['SQLITE_READONLY_DBMOVED', 'vault-read-only'],
  ['EROFS', 'vault-read-only'],
  ['SQLITE_BUSY_SNAPSHOT', 'vault-in-use'],
  ['SQLITE_IOERR_FSYNC', 'vault-io'],
  ['EIO', 'vault-io'],
  ['SQLITE_CORRUPT_VTAB', 'vault-damaged'],
  ['SQLITE_NOTADB', 'vault-damaged'],
  ['SQLITE_CONSTRAINT_UNIQUE', undefined],
  ['SQLITE_ERROR', undefined],
  ['ERR_INVALID_ARG_TYPE', undefined],
])('%s is told as %s', (code, kind) => {
  expect(storageFailure(Object.assign(new Error('x'), { code }), '/vault')?.kind).toBe(kind);
});

test('a bug is no storage failure', () => {
  for (const thrown of [new TypeError('x'), 'EIO', undefined])
    expect(storageFailure(thrown, '/vault')).toBeUndefined();
});
