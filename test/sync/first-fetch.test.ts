// A fresh PC takes in very much, with a second thread that looks ahead: it ends as without it, whatever becomes of it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Change } from '../../electron/core/journal/funnel.ts';
import type { Target } from '../../electron/core/targets/target.ts';
import { ask, must, workspaceOf } from '../support/core-bench.ts';
import { createSeededChance } from '../support/memory-ports.ts';
import { createMemoryTarget } from '../support/memory-target.ts';
import {
  createTeamBench,
  found,
  hashOf,
  joinAs,
  type Pc,
  sync,
  type TeamBench,
} from '../support/team-bench.ts';

const aheadThread = new URL('../../electron/core/sync/ahead/ahead-thread.ts', import.meta.url);
const script = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

let bench: TeamBench | undefined;
afterEach(() => bench?.close());

/** A lead who wrote more than a thread is worth (1 MiB sealed), and a newcomer who has nothing of it yet. */
async function team(thread: URL, target?: (pc: string) => Target): Promise<readonly [Pc, Pc]> {
  bench = createTeamBench(target, { aheadThread: thread });
  const [ada, ben] = [bench.pc('ada'), bench.pc('ben')];
  await found(bench, ada);
  await joinAs(bench, ada, ben, 'counter');
  const chance = createSeededChance('first fetch');
  const text = (): string => Buffer.from(chance.randomBytes(150)).toString('base64');
  // Of all records these take the least time: nothing of them is searched.
  const persons = Array.from({ length: 3_000 }, (_, n): Change => {
    const id = `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const consent = { consentPurpose: 'Rückruf', consentAt: '2026-09-21T08:00:00Z', deleteOn: '2026-12-01' };
    const values = { contact: id, name: text(), reach: text(), reference: text(), ...consent };
    return { kind: 'set', type: 'person', id, values };
  });
  workspaceOf(ada.core).funnel.commit(persons);
  await sync(ada);
  return [ada, ben];
}

async function expectSame(ada: Pc, ben: Pc): Promise<void> {
  expect(hashOf(ben)).toBe(hashOf(ada));
  expect(await must(ben.core, 'vault.verify', undefined)).toMatchObject({ differences: [] });
}

test('the newcomer holds what the lead holds, and its journal gives the same', async () => {
  const [ada, ben] = await team(aheadThread);
  await sync(ben);
  await expectSame(ada, ben);
});

test.each([
  ['says nothing', script('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);')],
  ['fails', script('throw new Error("out of memory");')],
])('a thread that %s is not missed', async (_, thread) => {
  const [ada, ben] = await team(thread);
  await sync(ben);
  await expectSame(ada, ben);
});

test('locking ends the thread at once, though the storage keeps the round waiting', async () => {
  const storage = createMemoryTarget();
  let answers = true;
  const target: Target = {
    ...storage,
    get: (...args) => (answers ? storage.get(...args) : new Promise(() => undefined)),
  };
  const pulse = join(mkdtempSync(join(tmpdir(), 'tresen-thread-')), 'pulse');
  const beats = (): number => (existsSync(pulse) ? readFileSync(pulse).length : 0);
  const [, ben] = await team(
    script(`
      import { appendFileSync } from 'node:fs';
      setInterval(() => appendFileSync(${JSON.stringify(pulse)}, '.'), 5);
    `),
    () => target,
  );
  answers = false;
  void sync(ben).catch(() => undefined);
  while (beats() === 0) await pause(10);
  expect(await ask(ben.core, 'vault.lock', undefined)).toMatchObject({ ok: true });
  // What is under way when it is told to end may still be done.
  await pause(100);
  const last = beats();
  await pause(300);
  expect(beats()).toBe(last);
  rmSync(dirname(pulse), { recursive: true });
});
