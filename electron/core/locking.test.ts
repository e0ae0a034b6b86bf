// Locking comes whenever it likes: in the middle of opening, of filling a window, of an import. It always wins, and
// whoever was interrupted hears that the vault is locked, and nothing worse.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FeedEvent } from '../../shared/contract/feed.ts';
import type { Result } from '../../shared/result.ts';
import { ask, kindOf, must, passphrase } from '../../test/support/core-bench.ts';
import type { TestPorts } from '../../test/support/memory-ports.ts';
import { emptyCore, type OneCore, office } from '../../test/support/open-office.ts';
import type { Core } from './create-core.ts';
import { createWork } from './work.ts';

let bench: OneCore;
let folder: string;
let ports: TestPorts;
let core: Core;

beforeEach(() => {
  bench = emptyCore();
  ({ folder, ports, core } = bench);
});
afterEach(() => bench.remove());

/** Locks as soon as an event arrives that `when` is waiting for. */
function lockAt(when: (event: FeedEvent) => boolean): void {
  const stop = core.subscribe((event) => {
    if (!when(event)) return;
    stop();
    void ask(core, 'vault.lock', undefined);
  });
}

const lines = (count: number): string =>
  Array.from({ length: count }, (_, n) =>
    JSON.stringify({
      type: 'document',
      id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      fields: { title: `Notiz ${n}`, createdAt: '2026-11-23T08:00:00Z' },
    }),
  ).join('\n');

async function importing(count: number): Promise<Result<unknown>> {
  const file = join(folder, 'notizen.ndjson');
  await writeFile(file, lines(count));
  ports.dialogs.answer(file);
  return ask(core, 'exchange.import', undefined);
}

test('a vault that is locked while it opens stays locked, and opens the next time', async () => {
  await must(core, 'vault.found', office);
  await must(core, 'vault.lock', undefined);
  const opening = ask(core, 'vault.open', { passphrase });
  await must(core, 'vault.lock', undefined);
  expect(await kindOf(opening)).toBe('vault-locked');
  expect(await must(core, 'vault.state', undefined)).toMatchObject({ kind: 'locked' });
  await must(core, 'vault.open', { passphrase });
});

test('an office that is locked while it is founded still hands over its recovery code', async () => {
  const founding = ask(core, 'vault.found', office);
  await must(core, 'vault.lock', undefined);
  const founded = await founding;
  if (!founded.ok) throw new Error(founded.failure.kind);
  expect(await must(core, 'vault.state', undefined)).toMatchObject({ kind: 'locked' });
  const code = founded.value.recoveryCode;
  await must(core, 'vault.openWithRecoveryCode', { code, newPassphrase: passphrase });
});

test('filling a window is told that the vault was locked', async () => {
  await must(core, 'vault.found', office);
  await await importing(1_200);
  lockAt((event) => event.kind === 'rows');
  expect(await kindOf(ask(core, 'feed.start', undefined))).toBe('vault-locked');
});

test('so is an import, whose first part stays', async () => {
  await must(core, 'vault.found', office);
  lockAt((event) => event.kind === 'progress' && event.done > 0);
  expect(await kindOf(importing(6_000))).toBe('vault-locked');
  await must(core, 'vault.open', { passphrase });
  expect((await must(core, 'vault.health', undefined)).records.document).toBeGreaterThan(1_000);
  expect((await must(core, 'vault.verify', undefined)).differences).toEqual([]);
});

test('and a verification', async () => {
  await must(core, 'vault.found', office);
  await await importing(1_200);
  lockAt((event) => event.kind === 'progress' && event.done > 0);
  expect(await kindOf(ask(core, 'vault.verify', undefined))).toBe('vault-locked');
});

test('stopping one kind of work leaves the other alone, also where that begins later', async () => {
  const work = createWork(() => undefined);
  function* steps(): Generator<number> {
    for (let done = 1; done <= 5; done += 1) yield done;
  }
  const importing = work.run('import', 5, steps());
  work.cancel('import');
  const verifying = work.run('verify', 5, steps());
  expect([await importing, await verifying]).toEqual([false, true]);
});

test('a backup is named after the office’s day, not after the one of Greenwich', async () => {
  await must(core, 'vault.found', office);
  ports.clock.set(Date.UTC(2026, 10, 23, 23, 30));
  ports.dialogs.answer(undefined);
  await must(core, 'backup.save', undefined);
  expect(ports.dialogs.asked.at(-1)?.name).toBe('tresen-2026-11-24.tresen-backup');
});
