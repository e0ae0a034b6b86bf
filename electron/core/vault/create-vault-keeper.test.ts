import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../../shared/result.ts';
import type { TestPorts } from '../../../test/support/memory-ports.ts';
import { cheapKdf, createTestPorts } from '../../../test/support/memory-ports.ts';
import { createVaultKeeper } from './create-vault-keeper.ts';
import type { VaultKeeper } from './keeper.ts';
import type { OpenVault } from './open-vault.ts';

const passphrase = 'ein Tresen aus Eiche';
let root: string;
let ports: TestPorts;
let keeper: VaultKeeper;
const opened: OpenVault[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tresen-keeper-'));
  ports = createTestPorts(root);
  keeper = createVaultKeeper(ports, { kdf: cheapKdf });
});

afterEach(() => {
  for (const vault of opened.splice(0)) vault.close();
  rmSync(root, { recursive: true });
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const kindOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.kind);

async function found(folder = ports.vaultFolder) {
  const founded = value(await keeper.found(folder, passphrase));
  opened.push(founded.vault);
  return founded;
}

async function open(
  secret: Parameters<VaultKeeper['open']>[1] = { kind: 'passphrase', passphrase },
  by = keeper,
) {
  const result = value(await by.open(ports.vaultFolder, secret));
  opened.push(result.vault);
  return result;
}

test('founds, closes and opens a vault that stays the same device', async () => {
  expect(value(await keeper.state(ports.vaultFolder))).toEqual({ kind: 'none' });
  const { vault } = await found();
  expect(vault.device).toMatch(/^[0-9a-f]{32}$/);
  vault.db.write((db) => db.run("INSERT INTO drafts VALUES ('a', x'01', '2026')"));
  vault.close();
  expect(value(await keeper.state(ports.vaultFolder))).toEqual({ kind: 'locked', hasSystemSlot: false });
  const again = await open();
  expect(again.vault.device).toBe(vault.device);
  expect(again.notice).toBeUndefined();
  expect(again.vault.db.read((db) => db.get('SELECT count(*) AS n FROM drafts'))).toEqual({ n: 1 });
  expect(again.vault.check()).toEqual([]);
});

test('leaves nothing in the folder but the sealed files', async () => {
  const { vault } = await found();
  vault.close();
  expect((await readdir(ports.vaultFolder)).sort()).toEqual(['keys.json', 'keys.previous.json', 'vault.db']);
  expect(readFileSync(join(ports.vaultFolder, 'vault.db')).includes('CREATE TABLE')).toBe(false);
});

test('refuses a second vault in the folder, a short passphrase and a wrong one', async () => {
  expect(kindOf(await keeper.found(ports.vaultFolder, 'elf Zeichen'))).toBe('vault-weak-passphrase');
  const { vault } = await found();
  vault.close();
  expect(kindOf(await keeper.found(ports.vaultFolder, passphrase))).toBe('vault-exists');
  expect(
    kindOf(await keeper.open(ports.vaultFolder, { kind: 'passphrase', passphrase: 'ein Tresen aus Buche' })),
  ).toBe('vault-wrong-secret');
  expect(kindOf(await keeper.open(join(root, 'nowhere'), { kind: 'passphrase', passphrase }))).toBe(
    'vault-missing',
  );
});

test('takes a passphrase for the same however the keyboard spells its letters', async () => {
  const composed = 'Grüße vom Tresen'.normalize('NFC');
  value(await keeper.found(ports.vaultFolder, composed)).vault.close();
  await open({ kind: 'passphrase', passphrase: composed.normalize('NFD') });
});

test('opens by the recovery code, typed carelessly, and sets a new passphrase with it', async () => {
  const { vault, recoveryCode } = await found();
  vault.close();
  const code = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'i');
  (await open({ kind: 'recoveryCode', code })).vault.close();
  value(
    await keeper.changePassphrase(ports.vaultFolder, { kind: 'recoveryCode', code }, 'eine neue Passphrase'),
  );
  expect(kindOf(await keeper.open(ports.vaultFolder, { kind: 'passphrase', passphrase }))).toBe(
    'vault-wrong-secret',
  );
  await open({ kind: 'passphrase', passphrase: 'eine neue Passphrase' });
});

test('a changed passphrase opens nothing any more, neither file nor copy', async () => {
  const { vault } = await found();
  value(
    await keeper.changePassphrase(
      ports.vaultFolder,
      { kind: 'passphrase', passphrase },
      'eine neue Passphrase',
    ),
  );
  vault.close();
  rmSync(join(ports.vaultFolder, 'keys.json'));
  expect(kindOf(await keeper.open(ports.vaultFolder, { kind: 'passphrase', passphrase }))).toBe(
    'vault-wrong-secret',
  );
  await open({ kind: 'passphrase', passphrase: 'eine neue Passphrase' });
  expect(await readdir(ports.vaultFolder)).toContain('keys.json');
});

test('a new recovery code replaces the old one', async () => {
  const { vault, recoveryCode } = await found();
  const next = value(await keeper.newRecoveryCode(ports.vaultFolder, passphrase)).recoveryCode;
  expect(next).not.toBe(recoveryCode);
  expect(kindOf(await keeper.newRecoveryCode(ports.vaultFolder, 'ein Tresen aus Buche'))).toBe(
    'vault-wrong-secret',
  );
  vault.close();
  expect(kindOf(await keeper.open(ports.vaultFolder, { kind: 'recoveryCode', code: recoveryCode }))).toBe(
    'vault-wrong-code',
  );
  await open({ kind: 'recoveryCode', code: next });
});

test('refuses key slots that are cheaper than the floor compiled in', async () => {
  const { vault } = await found();
  vault.close();
  const strict = createVaultKeeper(ports, { kdf: { ...cheapKdf, memoryKiB: 128 } });
  expect(kindOf(await strict.open(ports.vaultFolder, { kind: 'passphrase', passphrase }))).toBe(
    'vault-slots-damaged',
  );
});

test('a vault is in use for everyone else, in this process too', async () => {
  await found();
  const second = createVaultKeeper(ports, { kdf: cheapKdf });
  expect(kindOf(await second.open(ports.vaultFolder, { kind: 'passphrase', passphrase }))).toBe(
    'vault-in-use',
  );
});

test('backs up and restores elsewhere under another device id', async () => {
  const { vault, recoveryCode } = await found();
  vault.db.write((db) => db.run("INSERT INTO drafts VALUES ('a', x'01', '2026')"));
  const file = join(root, 'Sicherung.tresen');
  value(await keeper.backup(vault, file));
  vault.close();
  const elsewhere = createTestPorts(join(root, 'elsewhere'), 2);
  const there = createVaultKeeper(elsewhere, { kdf: cheapKdf });
  expect(
    kindOf(
      await there.restore(file, elsewhere.vaultFolder, {
        kind: 'passphrase',
        passphrase: 'ein Tresen aus Buche',
      }),
    ),
  ).toBe('backup-wrong-secret');
  value(await there.restore(file, elsewhere.vaultFolder, { kind: 'recoveryCode', code: recoveryCode }));
  expect(kindOf(await there.restore(file, elsewhere.vaultFolder, { kind: 'passphrase', passphrase }))).toBe(
    'vault-exists',
  );
  const restored = value(await there.open(elsewhere.vaultFolder, { kind: 'passphrase', passphrase }));
  opened.push(restored.vault);
  expect(restored.notice).toBeUndefined();
  expect(restored.vault.device).not.toBe(vault.device);
  expect(restored.vault.db.read((db) => db.get('SELECT count(*) AS n FROM drafts'))).toEqual({ n: 1 });
  expect((await readdir(root)).sort()).toEqual(['Sicherung.tresen', 'elsewhere', 'vault', 'witness']);
});

test('a backup restored on the same PC goes on as another device, without an alarm for what came after it', async () => {
  const { vault } = await found();
  const file = join(root, 'Sicherung.tresen');
  value(await keeper.backup(vault, file));
  const { device } = vault;
  vault.db.write((db) =>
    db.run(
      "INSERT INTO journal (n, device, seq, hash, record, role, payload) VALUES (1, ?, 1, zeroblob(32), 'r', 'lead', '')",
      device,
    ),
  );
  vault.witness(1, new Uint8Array(32));
  vault.close();
  rmSync(ports.vaultFolder, { recursive: true });
  value(await keeper.restore(file, ports.vaultFolder, { kind: 'passphrase', passphrase }));
  const restored = await open();
  expect(restored.notice).toBeUndefined();
  expect(restored.vault.device).not.toBe(device);
});

test('a mistyped recovery code is a wrong one', async () => {
  const { vault, recoveryCode } = await found();
  vault.close();
  for (const code of [recoveryCode.slice(1), recoveryCode.slice(5), '', 'ÄÖÜ']) {
    expect(kindOf(await keeper.open(ports.vaultFolder, { kind: 'recoveryCode', code }))).toBe(
      'vault-wrong-code',
    );
  }
});
