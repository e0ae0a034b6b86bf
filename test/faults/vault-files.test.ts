// Damage to the vault's files, and two programs on one vault: reported, never wrong, never a new vault.
import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rfc9106Second } from '../../electron/core/crypto/passphrase-key.ts';
import { createNodeFiles } from '../../electron/core/ports/node-ports.ts';
import { createVaultKeeper } from '../../electron/core/vault/create-vault-keeper.ts';
import { startChild } from '../support/child.ts';
import { createTestPorts } from '../support/memory-ports.ts';
import type { Bench, FilledBench } from '../support/vault-bench.ts';
import {
  append,
  byPassphrase,
  createBench,
  createFilledBench,
  kindOf,
  passphrase,
  value,
} from '../support/vault-bench.ts';

const child = join(import.meta.dirname, '../support/vault-child.ts');
const entries = 60;
const page = 4096;
const all = Array.from({ length: entries }, (_, index) => index + 1);

let sound: FilledBench;
let bytes: Buffer;

beforeAll(async () => {
  sound = await createFilledBench(entries);
  bytes = readFileSync(join(sound.folder, 'vault.db'));
});
afterAll(() => sound.remove());

const databaseOf = (bench: Bench): string => join(bench.folder, 'vault.db');

/** Opens a copy whose database is `changed`: an honest failure, or all entries as they were written. */
async function errorOrAll(changed: Uint8Array): Promise<'error' | 'all'> {
  const copy = sound.copy();
  try {
    writeFileSync(databaseOf(copy), changed);
    const read = await copy.read(sound.device);
    if (read.ok) {
      expect(read.value).toEqual({ entries: all });
      return 'all';
    }
    expect(['vault-damaged', 'vault-foreign']).toContain(read.failure.kind);
    return 'error';
  } finally {
    copy.remove();
  }
}

describe('[vault S4] a changed database file', () => {
  test('[vault S4] with any bit flipped is refused or reads as it was written', async () => {
    const outcomes = { error: 0, all: 0 };
    const flips = 150;
    for (let flip = 0; flip < flips; flip += 1) {
      const changed = Buffer.from(bytes);
      const at = Math.floor((flip * bytes.length) / flips) + (flip % 97);
      changed[at] = (changed[at] ?? 0) ^ (1 << (flip % 8));
      outcomes[await errorOrAll(changed)] += 1;
    }
    // Pages that this reading doesn't touch may stay unnoticed here; `check` finds them.
    expect(outcomes.error).toBeGreaterThan(flips / 3);
  });

  test('[vault S4] with any bit flipped fails the full check', async () => {
    for (let number = 0; number < bytes.length / page; number += 1) {
      const copy = sound.copy();
      const changed = Buffer.from(bytes);
      const at = number * page + 1000;
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(databaseOf(copy), changed);
      const opened = await copy.open();
      if (opened.ok) {
        expect(opened.value.vault.check(), `page ${number + 1}`).not.toEqual([]);
        opened.value.vault.close();
      }
      copy.remove();
    }
  });

  test('[vault S4] with two pages swapped is refused or reads as it was written', async () => {
    const pages = bytes.length / page;
    const outcomes = { error: 0, all: 0 };
    for (let number = 0; number < pages; number += 1) {
      const other = (number * 7 + 3) % pages;
      if (other === number) continue;
      const changed = Buffer.from(bytes);
      bytes.copy(changed, number * page, other * page, (other + 1) * page);
      bytes.copy(changed, other * page, number * page, (number + 1) * page);
      outcomes[await errorOrAll(changed)] += 1;
    }
    expect(outcomes.error).toBeGreaterThan(pages / 3);
  });

  test('[vault S4] cut short is refused, however long the rest is', async () => {
    for (const length of [
      0,
      1,
      16,
      511,
      512,
      page - 1,
      page,
      page + 1,
      3 * page,
      bytes.length - page,
      bytes.length - 1,
    ]) {
      expect(await errorOrAll(bytes.subarray(0, length)), `${length} bytes`).toBe('error');
    }
  });

  test('[vault S4] that is missing, readable or of another vault is no vault and stays as it is', async () => {
    const missing = sound.copy();
    rmSync(databaseOf(missing));
    expect(value(await missing.keeper.state(missing.folder)).kind).toBe('locked');
    expect(kindOf(await missing.open())).toBe('vault-damaged');
    expect(kindOf(await missing.keeper.found(missing.folder, passphrase))).toBe('vault-exists');
    const foreign = sound.copy();
    const other = await createFilledBench(1, 2);
    for (const content of [
      readFileSync(databaseOf(other)),
      Buffer.concat([Buffer.from('SQLite format 3\0'), bytes.subarray(16)]),
    ]) {
      writeFileSync(databaseOf(foreign), content);
      expect(kindOf(await foreign.open())).toBe('vault-foreign');
      expect(readFileSync(databaseOf(foreign)).equals(content)).toBe(true);
    }
    for (const bench of [missing, foreign, other]) bench.remove();
  });
});

describe('[vault S5] an old or shortened vault', () => {
  /** Kills a process in the middle of its entries; answers the bench with its log still beside the file. */
  async function killed(): Promise<{ bench: Bench; device: string; last: number }> {
    const bench = sound.copy();
    const writer = startChild(child, [bench.root, 'append']);
    const device = (await writer.line('open')).slice(5);
    await writer.line(`ack ${entries + 40}`);
    await writer.kill();
    const last = Number(
      writer.lines
        .filter((line) => line.startsWith('ack'))
        .at(-1)
        ?.slice(4),
    );
    return { bench, device, last };
  }

  test('[vault S5] keeps every acknowledged entry while its log is whole', async () => {
    const { bench, device, last } = await killed();
    const read = value(await bench.read(device));
    expect(read.notice).toBeUndefined();
    expect(read.entries.length).toBeGreaterThanOrEqual(last);
    bench.remove();
  });

  test.each<[string, (log: string) => void]>([
    ['deleted', (log) => rmSync(log)],
    ['cut', (log) => truncateSync(log, Math.floor(statSync(log).size / 2))],
    [
      'flipped',
      (log) => {
        const content = readFileSync(log);
        const at = Math.floor(content.length / 3);
        content[at] = (content[at] ?? 0) ^ 4;
        writeFileSync(log, content);
      },
    ],
    ['emptied', (log) => truncateSync(log, 0)],
  ])(
    '[vault S5] whose log was %s says exactly which entries are gone, and goes on as another device',
    async (_, harm) => {
      const { bench, device, last } = await killed();
      harm(`${databaseOf(bench)}-wal`);
      const opened = value(await bench.open());
      const rest =
        opened.vault.db.read((db) => db.get<{ seq: number }>('SELECT max(seq) AS seq FROM journal'))?.seq ??
        0;
      const { notice } = opened;
      expect(notice).toMatchObject({ kind: 'vault-tail-lost', from: rest + 1 });
      // The witness saw at least what was acknowledged; one more may have been on its way.
      expect(notice?.kind === 'vault-tail-lost' && notice.to).toBeGreaterThanOrEqual(last);
      expect(opened.vault.device).not.toBe(device);
      opened.vault.close();
      const again = value(await bench.open());
      expect(again.notice).toBeUndefined();
      expect(again.vault.device).toBe(opened.vault.device);
      again.vault.close();
      bench.remove();
    },
  );

  test('[vault S5] whose very first log was lost says that everything is gone', async () => {
    const bench = createBench();
    const writer = startChild(child, [bench.root, 'found']);
    await writer.line('ack 9');
    await writer.kill();
    rmSync(`${databaseOf(bench)}-wal`);
    const opened = value(await bench.open());
    expect(opened.notice).toMatchObject({ kind: 'vault-tail-lost', from: 1 });
    opened.vault.close();
    bench.remove();
  });

  test('[vault S5] put back from before says exactly which entries are gone', async () => {
    const bench = sound.copy();
    const { vault } = value(await bench.open());
    for (let seq = entries + 1; seq <= entries + 5; seq += 1) append(vault, seq);
    vault.close();
    writeFileSync(databaseOf(bench), bytes);
    const opened = value(await bench.open());
    expect(opened.notice).toEqual({ kind: 'vault-tail-lost', from: entries + 1, to: entries + 5 });
    expect(opened.vault.device).not.toBe(sound.device);
    opened.vault.close();
    bench.remove();
  });

  test('[vault S5] put back from before a change of identity says what the later device lost', async () => {
    const bench = sound.copy();
    rmSync(bench.ports.witnessFolder, { recursive: true });
    const { vault } = value(await bench.open());
    expect(vault.device).not.toBe(sound.device);
    for (let seq = 1; seq <= 3; seq += 1) append(vault, seq);
    vault.close();
    writeFileSync(databaseOf(bench), bytes);
    const opened = value(await bench.open());
    expect(opened.notice).toEqual({ kind: 'vault-tail-lost', from: 1, to: 3 });
    expect([sound.device, vault.device]).not.toContain(opened.vault.device);
    opened.vault.close();
    bench.remove();
  });

  test('[vault S5] cloned to a machine without its witness becomes another device, without an alarm', async () => {
    const clone = sound.copy();
    rmSync(clone.ports.witnessFolder, { recursive: true });
    const opened = value(await clone.open());
    expect(opened.notice).toBeUndefined();
    expect(opened.vault.device).not.toBe(sound.device);
    opened.vault.close();
    clone.remove();
  });
});

describe('[vault S8] two programs on one vault', () => {
  test('[vault S8] the second is refused in under a second and writes nothing; kill -9 frees the lock', async () => {
    const bench = createBench();
    value(await bench.keeper.found(bench.folder, passphrase)).vault.close();
    const holder = startChild(child, [bench.root, 'hold']);
    await holder.line('open');
    // As dear as in the product: the refusal must not wait for the passphrase.
    const second = createVaultKeeper(createTestPorts(bench.root, 9), { kdf: rfc9106Second });
    const before = ['vault.db', 'vault.db-wal', 'keys.json'].map((name) =>
      readFileSync(join(bench.folder, name)),
    );
    const began = process.cpuUsage();
    expect(kindOf(await second.open(bench.folder, byPassphrase))).toBe('vault-in-use');
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000);
    expect(kindOf(await bench.keeper.found(bench.folder, passphrase))).toBe('vault-exists');
    const after = ['vault.db', 'vault.db-wal', 'keys.json'].map((name) =>
      readFileSync(join(bench.folder, name)),
    );
    expect(after).toEqual(before);
    await holder.kill();
    value(await bench.open()).vault.close();
    bench.remove();
  });

  test('[vault S8] asking whether a vault is in use does not touch a log that a crash left', async () => {
    const bench = sound.copy();
    const writer = startChild(child, [bench.root, 'append']);
    await writer.line(`ack ${entries + 50}`);
    await writer.kill();
    const log = `${databaseOf(bench)}-wal`;
    const before = [readFileSync(databaseOf(bench)), readFileSync(log)];
    expect(
      kindOf(
        await bench.keeper.open(bench.folder, { kind: 'passphrase', passphrase: 'ein Tresen aus Buche' }),
      ),
    ).toBe('vault-wrong-secret');
    expect([readFileSync(databaseOf(bench)), readFileSync(log)]).toEqual(before);
    bench.remove();
  });
});

test('[vault S9] a live vault on a network path is refused before anything is written', async () => {
  const files = { ...createNodeFiles(), isNetworkPath: async () => true };
  const bench = sound.copy({ files });
  const elsewhere = join(bench.root, 'elsewhere');
  expect(kindOf(await bench.open())).toBe('vault-on-network');
  expect(kindOf(await bench.keeper.found(elsewhere, passphrase))).toBe('vault-on-network');
  const file = join(bench.root, 'Sicherung');
  const local = sound.copy();
  const { vault } = value(await local.open());
  value(await local.keeper.backup(vault, file));
  vault.close();
  expect(kindOf(await bench.keeper.restore(file, elsewhere, byPassphrase))).toBe('vault-on-network');
  expect(await files.stat(elsewhere)).toBeUndefined();
  for (const each of [bench, local]) each.remove();
});
