// With nothing else to do, a PC reads one of the held files again now and then (R7): few requests, each file in its turn.
import { beforeEach, expect, test } from 'vitest';
import { readName } from '../../electron/core/sync/formats/names.ts';
import { dropValue } from '../../electron/core/sync/store/values.ts';
import { must, workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { type Pc, sync, syncAll } from '../support/team-bench.ts';

const minuteMs = 60_000;

const team = freshStoredTeam();
const { ada, ben } = team;
beforeEach(async () => {
  for (const pc of [ada, ben]) await team.contact(pc, `von ${pc.name}`);
  const bytes = new Uint8Array(1_500_000).map((_, at) => at % 251);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  await must(ada.core, 'attachments.add', { name: 'plan.png', mime: 'image/png', alt: '', bytes });
  await syncAll(ada, ben);
});

/** Rounds of a PC, a minute apart; answers what each of them read. */
async function idle(pc: Pc, rounds: number): Promise<string[][]> {
  const read: string[][] = [];
  team.targetOf(pc).exposeTo((verb, name) => {
    if (verb === 'get') read.at(-1)?.push(name);
    return undefined;
  });
  for (let round = 0; round < rounds; round += 1) {
    pc.ports.clock.advance(minuteMs);
    read.push([]);
    await sync(pc);
  }
  return read;
}

test('[R7] at most every ten minutes one file is read, a picture whole, and all of them come in their turn', async () => {
  ben.ports.clock.advance(11 * minuteMs);
  await sync(ben);
  const files = team.names('').filter((name) => !name.startsWith('b/'));
  const read = await idle(ben, 10 * (files.length + 1));
  const turns = read.flatMap((names, at) => (names.length > 0 ? [at] : []));
  expect(turns).toHaveLength(files.length + 1);
  for (const [at, turn] of turns.entries())
    expect(turn - (turns[at - 1] ?? turn - 10)).toBeGreaterThanOrEqual(10);
  expect(read.flat().toSorted()).toEqual(team.names(''));
  const pictures = read.filter((names) => names.some((name) => name.startsWith('b/')));
  expect(pictures).toEqual([team.names('b/')]);
});

test('[R7] each begins with its own', async () => {
  for (const { name, core, ports } of [ada, ben]) {
    // As in a vault that never read any.
    workspaceOf(core).db.write((tx) => dropValue(tx, 'scrub'));
    const [first = ''] = (await idle({ name, core, ports }, 1)).flat();
    const read = readName(first);
    expect([name, read?.kind === 'segment' && read.device]).toEqual([name, workspaceOf(core).vault.device]);
  }
});
