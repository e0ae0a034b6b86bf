// Backups and restores that are stopped, disturbed or damaged: absent or complete, and never taken for another vault.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChild } from '../support/child.ts';
import { createDisturbances } from '../support/disturbed.ts';
import { PowerCut, powerCutAt, systemError } from '../support/memory-files.ts';
import type { Bench, FilledBench } from '../support/vault-bench.ts';
import { byPassphrase, createBench, createFilledBench, kindOf, value } from '../support/vault-bench.ts';

const child = join(import.meta.dirname, '../support/vault-child.ts');
const entries = 20;
const all = Array.from({ length: entries }, (_, index) => index + 1);

let sound: FilledBench;
let backup: string;
beforeAll(async () => {
  sound = await createFilledBench(entries);
  backup = join(mkdtempSync(join(tmpdir(), 'tresen-backup-')), 'Sicherung');
  const { vault } = value(await sound.open());
  value(await sound.keeper.backup(vault, backup));
  vault.close();
});
afterAll(() => {
  sound.remove();
  rmSync(join(backup, '..'), { recursive: true });
});

const { kept, disturbed, restarted, cuts } = createDisturbances(() => sound);
const fresh = createDisturbances(() => undefined);

describe('[vault S14] backup and restore', () => {
  const backUp = async (bench: Bench, file: string) => {
    const { vault } = value(await bench.open());
    try {
      return await bench.keeper.backup(vault, file);
    } finally {
      vault.close();
    }
  };

  /** Restores `file` in an empty folder and reads it. */
  async function restored(file: string): Promise<void> {
    const elsewhere = kept(createBench({}, 5));
    value(await elsewhere.keeper.restore(file, elsewhere.folder, byPassphrase));
    const opened = value(await elsewhere.open());
    expect(opened.notice).toBeUndefined();
    expect(opened.vault.device).not.toBe(sound.device);
    opened.vault.close();
    expect(value(await elsewhere.read(sound.device)).entries).toEqual(all);
  }

  test('[vault S14] a backup stopped at any step is absent or complete; the one before stays until then', async () => {
    const fileIn = (bench: Bench) => join(bench.root, 'Sicherung');
    for (const [at, torn] of await cuts((bench) => backUp(bench, fileIn(bench)))) {
      for (const before of [false, true]) {
        const { bench } = disturbed(powerCutAt(at, torn));
        if (before) cpSync(backup, fileIn(bench));
        await backUp(bench, fileIn(bench)).catch(() => undefined);
        expect(existsSync(fileIn(bench)) || !before, `step ${at}`).toBe(true);
        if (existsSync(fileIn(bench))) await restored(fileIn(bench));
        // What is left in the vault's folder goes the next time.
        const after = restarted(bench);
        expect(value(await after.read(sound.device)).entries).toEqual(all);
        expect(existsSync(join(after.folder, 'vault.db.copy'))).toBe(false);
      }
    }
  });

  test('[vault S14] a backup killed at a random moment is absent or complete', async () => {
    for (let round = 0; round < 8; round += 1) {
      const bench = kept(sound.copy());
      const file = join(bench.root, 'Sicherung');
      const writer = startChild(child, [bench.root, 'backup', file]);
      await writer.line(`begin ${1 + (round % 3)}`);
      await new Promise((done) => setTimeout(done, round * 3));
      await writer.kill();
      if (existsSync(file)) await restored(file);
      expect(value(await bench.read(sound.device)).entries).toEqual(all);
    }
  });

  test('[vault S14] a restore stopped at any step left a vault or none, and none can be restored again', async () => {
    const restore = async (bench: Bench) =>
      value(await bench.keeper.restore(backup, bench.folder, byPassphrase));
    for (const [at, torn] of await fresh.cuts(restore)) {
      const { bench } = fresh.disturbed(powerCutAt(at, torn));
      await expect(restore(bench)).rejects.toThrow();
      const after = restarted(bench);
      if (value(await after.keeper.state(after.folder)).kind === 'none') await restore(after);
      expect(value(await after.read(sound.device)).entries, `step ${at}`).toEqual(all);
    }
  });

  test('[vault S14] a damaged, shortened or foreign backup is refused and leaves the folder without a vault', async () => {
    const bytes = readFileSync(backup);
    const bench = kept(createBench({}, 6));
    const file = join(bench.root, 'schlecht');
    const restore = () => bench.keeper.restore(file, bench.folder, byPassphrase);
    for (let at = 0; at < bytes.length; at += 2039) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 16;
      writeFileSync(file, changed);
      const kind = kindOf(await restore());
      expect(
        ['vault-damaged', 'vault-foreign', 'vault-slots-damaged', 'backup-wrong-secret', 'file-wrong-format'],
        `byte ${at}`,
      ).toContain(kind);
      expect(value(await bench.keeper.state(bench.folder)).kind).toBe('none');
    }
    for (const [content, kind] of [
      [bytes.subarray(0, bytes.length - 1), 'vault-damaged'],
      [bytes.subarray(0, 27), 'file-wrong-format'],
      ['ein Brief', 'file-wrong-format'],
    ] as const) {
      writeFileSync(file, content);
      expect(kindOf(await restore())).toBe(kind);
    }
    rmSync(file);
    expect(kindOf(await restore())).toBe('file-missing');
  });

  test.each([
    ['ENOSPC', 'vault-disk-full'],
    ['EIO', 'file-not-writable'],
    ['EROFS', 'file-not-writable'],
  ])('[vault S7] %s while a backup is written is said, and the one before stays', async (code, kind) => {
    const { bench } = disturbed((_, verb, path) => {
      if (verb === 'create' && path.includes('Sicherung')) throw systemError(code, path);
      return undefined;
    });
    const file = join(bench.root, 'Sicherung');
    cpSync(backup, file);
    const { vault } = value(await bench.open());
    expect(kindOf(await bench.keeper.backup(vault, file))).toBe(kind);
    vault.close();
    expect(readFileSync(file).equals(readFileSync(backup))).toBe(true);
  });
});

describe('[vault S14] a backup in the place of a damaged vault', () => {
  const file = (bench: Bench) => join(bench.folder, 'vault.db');
  const asideOf = (bench: Bench) =>
    readdirSync(bench.root).filter((name) => name.startsWith('vault-damaged-'));
  const inPlace = (bench: Bench, from = backup) =>
    bench.keeper.restoreInPlace(from, bench.folder, byPassphrase);

  /** Harms the first page, so that the vault can't be opened any more; answers all its files as they are then. */
  function damage(bench: Bench): Readonly<Record<string, Buffer>> {
    const bytes = readFileSync(file(bench));
    bytes[100] = (bytes[100] ?? 0) ^ 255;
    writeFileSync(file(bench), bytes);
    return filesIn(bench.folder);
  }
  const filesIn = (folder: string): Readonly<Record<string, Buffer>> =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

  test('[vault S14] puts the damaged one aside as it is, and opens with everything that the backup holds', async () => {
    const bench = kept(sound.copy());
    const harmed = damage(bench);
    expect(kindOf(await bench.open())).toBe('vault-damaged');
    const first = value(await inPlace(bench));
    expect(dirname(first.aside)).toBe(dirname(bench.folder));
    expect(filesIn(first.aside)).toEqual(harmed);
    const opened = value(await bench.open());
    expect(opened.notice).toBeUndefined();
    expect(opened.vault.device).not.toBe(sound.device);
    opened.vault.close();
    expect(value(await bench.read(sound.device)).entries).toEqual(all);
    // The next one that is damaged gets a name of its own.
    const again = damage(bench);
    const second = value(await inPlace(bench));
    expect(second.aside).not.toBe(first.aside);
    expect(filesIn(second.aside)).toEqual(again);
    expect(filesIn(first.aside)).toEqual(harmed);
  });

  test('[vault S14] stopped at any step, the damaged vault lies whole at its place or aside, and it can be gone on', async () => {
    for (const [at, torn] of await cuts(async (bench) => {
      damage(bench);
      value(await inPlace(bench));
    })) {
      const { bench } = disturbed(powerCutAt(at, torn));
      const harmed = damage(bench);
      await inPlace(bench).catch(() => undefined);
      const after = restarted(bench);
      expect(value(await after.keeper.state(after.folder)).kind, `step ${at}`).toBe('locked');
      const [aside] = asideOf(after);
      expect(filesIn(aside === undefined ? after.folder : join(after.root, aside)), `step ${at}`).toEqual(
        harmed,
      );
      if (aside === undefined) value(await inPlace(after));
      expect(value(await after.read(sound.device)).entries, `step ${at}`).toEqual(all);
    }
  });

  /** Nothing of a vault lies beside its place, and none comes there once somebody moves the one that was. */
  async function nothingBeside(bench: Bench): Promise<void> {
    renameSync(bench.folder, join(bench.root, 'weggelegt'));
    expect(value(await bench.keeper.state(bench.folder)).kind).toBe('none');
    expect(readdirSync(`${bench.folder}.restored`)).toEqual([]);
    expect(kindOf(await bench.open())).toBe('vault-missing');
    value(await bench.keeper.found(bench.folder, byPassphrase.passphrase)).vault.close();
    expect(value(await bench.read(sound.device)).entries).toEqual([]);
  }
  /** Disturbs the step that moves the damaged vault aside, and, for a power cut, all after it. */
  const atMovingAside = (stop: () => Error, lasting: boolean) => {
    let isOff = false;
    return disturbed((_, verb, path) => {
      isOff = (isOff && lasting) || (verb === 'rename' && path.endsWith('vault'));
      if (isOff) throw stop();
      return undefined;
    }).bench;
  };

  test('[vault S14] a damaged vault that is held and can not be moved stays, and nothing is left beside it', async () => {
    const bench = atMovingAside(() => systemError('EACCES'), false);
    const harmed = damage(bench);
    expect(kindOf(await inPlace(bench))).not.toBe('ok');
    expect(filesIn(bench.folder)).toEqual(harmed);
    expect(asideOf(bench)).toEqual([]);
    expect(readdirSync(`${bench.folder}.restored`)).toEqual([]);
    await nothingBeside(restarted(bench));
  });

  test.each([
    ['the folder was moved before', false],
    ['the folder was still there at the next look', true],
  ])(
    '[vault S14] killed before the damaged vault moved, what was made beside it goes: %s',
    async (_, looks) => {
      const bench = atMovingAside(() => new PowerCut(), true);
      const harmed = damage(bench);
      await expect(inPlace(bench)).rejects.toThrow(PowerCut);
      const after = restarted(bench);
      expect(existsSync(join(`${after.folder}.restored`, 'vault.db'))).toBe(true);
      if (looks) {
        // Also where an earlier vault lies aside.
        mkdirSync(`${after.folder}-damaged-2026-01-07`);
        expect(value(await after.keeper.state(after.folder)).kind).toBe('locked');
        expect(filesIn(after.folder)).toEqual(harmed);
        expect(readdirSync(`${after.folder}.restored`)).toEqual([]);
      }
      await nothingBeside(after);
    },
  );

  test('[vault S14] moved aside although the disk said no, the backup takes the place at the next look', async () => {
    let isMoved = false;
    const { bench } = disturbed((_, verb, path) => {
      if (isMoved && verb === 'flushFolder') {
        isMoved = false;
        throw systemError('EIO');
      }
      isMoved ||= verb === 'rename' && path.endsWith('vault');
      return undefined;
    });
    const harmed = damage(bench);
    expect(kindOf(await inPlace(bench))).not.toBe('ok');
    const [aside] = asideOf(bench);
    expect(filesIn(join(bench.root, aside ?? ''))).toEqual(harmed);
    expect(value(await bench.keeper.state(bench.folder)).kind).toBe('locked');
    expect(value(await bench.read(sound.device)).entries).toEqual(all);
  });

  test('[vault S14] a look while a backup is put in place disturbs nothing', async () => {
    const looks: Promise<unknown>[] = [];
    let bench: Bench | undefined;
    ({ bench } = disturbed(() => {
      if (bench) looks.push(bench.keeper.state(bench.folder));
      return undefined;
    }));
    damage(bench);
    value(await inPlace(bench));
    await Promise.all(looks);
    expect(looks.length).toBeGreaterThan(0);
    expect(value(await bench.read(sound.device)).entries).toEqual(all);
  });

  test('[vault S14] a wrong passphrase, a bad backup or a full disk changes nothing', async () => {
    const bench = kept(sound.copy());
    const harmed = damage(bench);
    const bad = join(bench.root, 'schlecht');
    writeFileSync(bad, readFileSync(backup).subarray(0, 5000));
    const wrong = { kind: 'passphrase', passphrase: 'nicht die richtige' } as const;
    const { restoreInPlace } = bench.keeper;
    expect(kindOf(await inPlace(bench, bad))).toBe('vault-damaged');
    expect(kindOf(await restoreInPlace(backup, bench.folder, wrong))).toBe('backup-wrong-secret');
    const full = kept(bench.copy({ files: { ...bench.ports.files, free: async () => 1000 } }));
    expect(kindOf(await inPlace(full))).toBe('vault-disk-full');
    for (const each of [bench, full]) {
      expect(filesIn(each.folder)).toEqual(harmed);
      expect(asideOf(each)).toEqual([]);
    }
  });

  test('[vault S14] an open vault is left alone', async () => {
    const bench = kept(sound.copy());
    const { vault } = value(await bench.open());
    expect(kindOf(await inPlace(bench))).toBe('vault-in-use');
    vault.close();
    expect(value(await bench.read(sound.device)).entries).toEqual(all);
  });
});
