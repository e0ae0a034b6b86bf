// The key slots: changed, torn, switched off half-way, and with a key store that misbehaves. Some secret always opens.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSlots, writeSlots } from '../../electron/core/vault/key-slots.ts';
import { readSlots, replaceSlots } from '../../electron/core/vault/slot-store.ts';
import { createDisturbances, quiet } from '../support/disturbed.ts';
import {
  createMemoryDisk,
  createMemoryFiles,
  PowerCut,
  powerCutAt,
  unsteady,
} from '../support/memory-files.ts';
import { cheapKdf } from '../support/memory-ports.ts';
import type { Bench, FilledBench } from '../support/vault-bench.ts';
import { byPassphrase, createFilledBench, kindOf, passphrase, value } from '../support/vault-bench.ts';

const next = 'eine andere Passphrase';
const byNext = { kind: 'passphrase', passphrase: next } as const;
const entries = 20;
const all = Array.from({ length: entries }, (_, index) => index + 1);

let sound: FilledBench;
beforeAll(async () => {
  sound = await createFilledBench(entries);
});
afterAll(() => sound.remove());

const { kept, disturbed, restarted, cuts } = createDisturbances(() => sound);
const fresh = createDisturbances(() => undefined);

const change = (bench: Bench) => bench.keeper.changePassphrase(bench.folder, byPassphrase, next);

describe('[vault S11] the key-slot file', () => {
  test('[vault S11] opens by the old or the new passphrase after a power cut at any step of a change, and heals', async () => {
    const seen = new Set<string>();
    for (const [at, torn] of await cuts(change)) {
      const { bench } = disturbed(powerCutAt(at, torn));
      await expect(change(bench)).rejects.toThrow(PowerCut);
      const after = restarted(bench);
      const [old, changed] = [
        await after.keeper.open(after.folder, byPassphrase),
        await after.keeper.open(after.folder, byNext),
      ];
      const [opened] = [old, changed].filter(
        (result) => result.ok || result.failure.kind !== 'vault-wrong-secret',
      );
      if (!opened?.ok) throw new Error(`step ${at}: neither passphrase opens`);
      seen.add(old.ok ? 'old' : 'new');
      opened.value.vault.close();
      const files = ['keys.json', 'keys.previous.json'].map((name) =>
        readFileSync(join(after.folder, name), 'utf8'),
      );
      expect(files[0], `step ${at}`).toBe(files[1]);
      expect(kindOf(await after.keeper.open(after.folder, old.ok ? byNext : byPassphrase))).toBe(
        'vault-wrong-secret',
      );
      value(
        await after.keeper.open(after.folder, { kind: 'recoveryCode', code: sound.recoveryCode }),
      ).vault.close();
    }
    expect([...seen].sort()).toEqual(['new', 'old']);
  });

  test('[vault S11] is whole even where the disk forgot every name that was not flushed', async () => {
    const bytes = readFileSync(join(sound.folder, 'keys.json'));
    const read = parseSlots(bytes, cheapKdf);
    if (read.kind !== 'slots') throw new Error(read.kind);
    const changed = { ...read.slots, database: 'ff'.repeat(16) };
    const start = async () => {
      const memory = createMemoryDisk();
      await createMemoryFiles(memory).replace('/vault/keys.json', writeSlots(read.slots));
      return memory;
    };
    const counting = unsteady(await start(), quiet);
    await replaceSlots(createMemoryFiles(await start(), counting), '/vault', changed).catch(() => undefined);
    for (let at = 1; at <= 12; at += 1) {
      const memory = await start();
      const files = createMemoryFiles(memory, unsteady(memory, powerCutAt(at)));
      await replaceSlots(files, '/vault', changed).catch((error) => expect(error).toBeInstanceOf(PowerCut));
      memory.restart();
      const found = value(await readSlots(createMemoryFiles(memory), '/vault', cheapKdf));
      expect([read.slots, changed], `step ${at}`).toContainEqual(found);
    }
  });

  test('[vault S11] torn at any length leaves the copy to open the vault', async () => {
    const bench = kept(sound.copy());
    const keys = join(bench.folder, 'keys.json');
    const bytes = readFileSync(keys);
    for (let length = 0; length < bytes.length - 1; length += 37) {
      writeFileSync(keys, bytes.subarray(0, length));
      value(await bench.open()).vault.close();
      expect(readFileSync(keys).equals(bytes)).toBe(true);
    }
    for (const name of ['keys.json', 'keys.previous.json']) writeFileSync(join(bench.folder, name), '{');
    expect(kindOf(await bench.open())).toBe('vault-slots-damaged');
    expect(kindOf(await bench.keeper.found(bench.folder, passphrase))).toBe('vault-exists');
  });
});

describe('[vault S11] founding', () => {
  const found = async (bench: Bench) =>
    value(await bench.keeper.found(bench.folder, passphrase)).vault.close();

  test('[vault S11] stopped at any step left a vault or none, and none can be founded again', async () => {
    const seen = new Set<string>();
    for (const [at, torn] of await fresh.cuts(found)) {
      const { bench } = fresh.disturbed(powerCutAt(at, torn));
      await expect(found(bench)).rejects.toThrow();
      const after = restarted(bench);
      const { kind } = value(await after.keeper.state(after.folder));
      seen.add(kind);
      if (kind === 'none') await found(after);
      else value(await after.open()).vault.close();
    }
    expect(seen).toContain('none');
  });
});

describe('[vault S12] the key store of the operating system', () => {
  const bySystem = { kind: 'system' } as const;

  async function withSystemSlot(): Promise<Bench> {
    const bench = kept(sound.copy());
    const { vault } = value(await bench.open());
    expect(await bench.keeper.systemSlot(bench.folder)).toBe('off');
    value(await bench.keeper.setSystemSlot(vault, true));
    vault.close();
    return bench;
  }

  test('[vault S12] opens the vault without a passphrase, until it is switched off', async () => {
    const bench = await withSystemSlot();
    expect(value(await bench.keeper.state(bench.folder))).toEqual({ kind: 'locked', hasSystemSlot: true });
    const { vault } = value(await bench.keeper.open(bench.folder, bySystem));
    expect(await bench.keeper.systemSlot(bench.folder)).toBe('on');
    value(await bench.keeper.setSystemSlot(vault, false));
    vault.close();
    expect(kindOf(await bench.keeper.open(bench.folder, bySystem))).toBe('vault-no-system-key');
  });

  test.each(['changed', 'gone', 'basic'] as const)(
    '[vault S12] that is %s leaves the passphrase to open the vault',
    async (mood) => {
      const bench = await withSystemSlot();
      bench.ports.secrets.behave(mood);
      expect(kindOf(await bench.keeper.open(bench.folder, bySystem))).toBe('vault-no-system-key');
      const read = value(await bench.read(sound.device));
      expect(read.entries).toEqual(all);
      bench.ports.secrets.behave('well');
      value(await bench.keeper.open(bench.folder, bySystem)).vault.close();
    },
  );

  test('[vault S12] that is slow does not hold up the passphrase', async () => {
    const bench = await withSystemSlot();
    const delay = 60_000;
    bench.ports.secrets.delay(delay);
    const began = performance.now();
    value(await bench.keeper.state(bench.folder));
    value(await bench.open()).vault.close();
    expect(performance.now() - began).toBeLessThan(delay);
  });

  test.each(['gone', 'basic'] as const)(
    '[vault S12] that is %s gets no slot, and the slot file stays as it was',
    async (mood) => {
      const bench = kept(sound.copy());
      bench.ports.secrets.behave(mood);
      const before = readFileSync(join(bench.folder, 'keys.json'));
      const { vault } = value(await bench.open());
      expect(kindOf(await bench.keeper.setSystemSlot(vault, true))).toBe('vault-no-system-key');
      expect(await bench.keeper.systemSlot(bench.folder)).toBe('unavailable');
      vault.close();
      expect(readFileSync(join(bench.folder, 'keys.json')).equals(before)).toBe(true);
    },
  );
});
