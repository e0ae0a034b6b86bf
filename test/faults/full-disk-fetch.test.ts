// The disk of a PC fills up while very much comes in from the team, with a second thread that helps or without: it is said,
// nothing is lost, and the rest comes by itself once there is room.
import { afterEach, expect, test } from 'vitest';
import type { Change } from '../../electron/core/journal/funnel.ts';
import { ask, must, workspaceOf } from '../support/core-bench.ts';
import { createSeededChance } from '../support/memory-ports.ts';
import { leaveRoom } from '../support/small-disk.ts';
import {
  createTeamBench,
  found,
  hashOf,
  joinAs,
  memberState,
  type Pc,
  sync,
  type TeamBench,
} from '../support/team-bench.ts';

const aheadThread = new URL('../../electron/core/sync/ahead/ahead-thread.ts', import.meta.url);

let bench: TeamBench | undefined;
afterEach(() => bench?.close());

/** A lead who wrote about 1 MiB, in more than one file, and a newcomer who has nothing of it yet. */
async function team(ahead: boolean): Promise<readonly [Pc, Pc]> {
  bench = createTeamBench(undefined, ahead ? { aheadThread } : {});
  const [ada, ben] = [bench.pc('ada'), bench.pc('ben')];
  await found(bench, ada);
  await joinAs(bench, ada, ben, 'counter');
  const chance = createSeededChance('full disk');
  const text = (): string => Buffer.from(chance.randomBytes(150)).toString('base64');
  for (let file = 0; file < 3; file += 1) {
    const persons = Array.from({ length: 1_000 }, (_, n): Change => {
      const id = `01900000-0000-7000-8000-${String(file * 1_000 + n).padStart(12, '0')}`;
      const consent = {
        consentPurpose: 'Rückruf',
        consentAt: '2026-09-21T08:00:00Z',
        deleteOn: '2026-12-01',
      };
      const values = { contact: id, name: text(), reach: text(), reference: text(), ...consent };
      return { kind: 'set', type: 'person', id, values };
    });
    workspaceOf(ada.core).funnel.commit(persons);
    await sync(ada);
  }
  return [ada, ben];
}

const persons = (pc: Pc): number =>
  workspaceOf(pc.core).db.read(
    (tx) => tx.get<{ count: number }>("SELECT count(*) AS count FROM records WHERE type = 'person'")?.count,
  ) ?? 0;

test.each([
  ['a second thread helps', true],
  ['none does', false],
])(
  '[R3] a disk that is full in the middle of a first fetch, while %s',
  { timeout: 300_000 },
  async (_, ahead) => {
    const [ada, ben] = await team(ahead);
    leaveRoom(ben, 700);
    expect(await ask(ben.core, 'sync.run', undefined)).toEqual({
      ok: false,
      failure: { kind: 'space-disk-full' },
    });
    expect(persons(ben)).toBe(1_000);
    const { round } = await memberState(ben);
    expect(round).toMatchObject({ kind: 'waiting', failure: { kind: 'space-disk-full' } });
    expect(await must(ben.core, 'vault.verify', undefined)).toMatchObject({ differences: [] });
    leaveRoom(ben, 1_000_000);
    ben.ports.timers.advance(60_000);
    await expect.poll(() => persons(ben), { timeout: 120_000 }).toBe(3_000);
    await expect
      .poll(async () => (await memberState(ben)).round, { timeout: 60_000 })
      .toEqual({ kind: 'idle' });
    expect(hashOf(ben)).toBe(hashOf(ada));
    expect(await must(ben.core, 'vault.verify', undefined)).toMatchObject({ differences: [] });
  },
);
