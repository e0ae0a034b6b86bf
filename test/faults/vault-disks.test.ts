// Calls of the file system that fail while the key slots change: said in words, and some secret still opens the vault.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDisturbances } from '../support/disturbed.ts';
import type { Fault } from '../support/memory-files.ts';
import { systemError } from '../support/memory-files.ts';
import type { Bench, FilledBench } from '../support/vault-bench.ts';
import { byPassphrase, createFilledBench, value } from '../support/vault-bench.ts';

const next = 'eine andere Passphrase';
const byNext = { kind: 'passphrase', passphrase: next } as const;

let sound: FilledBench;
beforeAll(async () => {
  sound = await createFilledBench(5);
});
afterAll(() => sound.remove());

const { disturbed, restarted, stepsOf } = createDisturbances(() => sound);

const change = (bench: Bench) => bench.keeper.changePassphrase(bench.folder, byPassphrase, next);

describe('[vault S7] a file system that fails', () => {
  const codes = {
    EIO: 'vault-io',
    EPERM: 'vault-read-only',
    EACCES: 'vault-read-only',
    EROFS: 'vault-read-only',
    ENFILE: 'vault-io',
    ENOSPC: 'vault-disk-full',
    EBUSY: 'vault-io',
  } as const;

  const failing =
    (code: string, at: number, isForEver: boolean): Fault =>
    (step, _, path) => {
      if (step === at || (isForEver && step > at)) throw systemError(code, path);
      return undefined;
    };

  test.each(Object.entries(codes))(
    '[vault S7] %s at any step of a change, once or for ever, is said and costs nothing',
    async (code, kind) => {
      const steps = await stepsOf(change);
      for (let at = 1; at <= steps; at += 1) {
        for (const isForEver of [false, true]) {
          if (code === 'EBUSY' && isForEver) continue;
          const { bench } = disturbed(failing(code, at, isForEver));
          const result = await change(bench);
          expect(result.ok ? kind : result.failure.kind, `step ${at}`).toBe(kind);
          const after = restarted(bench);
          const opened = [
            await after.keeper.open(after.folder, byPassphrase),
            await after.keeper.open(after.folder, byNext),
          ];
          expect(
            opened.some((each) => each.ok),
            `step ${at}`,
          ).toBe(true);
          for (const each of opened) if (each.ok) each.value.vault.close();
        }
      }
    },
  );

  test('[vault S7] a scanner that holds the file for a moment is waited for', async () => {
    let isHeld = 3;
    const { bench } = disturbed((_, verb, path) => {
      if (verb !== 'rename' || isHeld === 0) return undefined;
      isHeld -= 1;
      throw systemError('EBUSY', path);
    });
    value(await change(bench));
    expect(isHeld).toBe(0);
    value(await bench.keeper.open(bench.folder, byNext)).vault.close();
  });
});
