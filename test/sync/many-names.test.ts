// Storage that lists names without end: nobody reads without end, and what somebody else wrote is here after one round.
import { expect, test } from 'vitest';
import { mostInVain } from '../../electron/core/sync/round/vain-reads.ts';
import { mostWishes } from '../../electron/core/sync/round/wishes.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { type Pc, sync, syncAll } from '../support/team-bench.ts';
import { total } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam({ cleo: 'counter' });
const { ada, ben, cleo } = team;
const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

let made = 0;
/** So many files that nobody of the team wrote, under the name of one device, or each under another. */
function invent(files: number, device?: string): void {
  for (let n = 0; n < files; n += 1) {
    made += 1;
    const from = device ?? hex(made, 32);
    const name = `d-${from}-000000000001-000000000002-${hex(made, 64)}`;
    team.store.set(name, new Uint8Array(300));
  }
}

const deviceOf = (pc: Pc): string => team.segmentsOf(pc)[0]?.slice(2, 34) ?? '';

/** Files that are on their way at once, as they are taken in together. */
const together = 16;

test('[F6] of hundreds of new names each time a round reads a part, and what others wrote is here after the first', async () => {
  await team.contact(ben, 'davor');
  await syncAll(ben, cleo, ada);
  const whose = deviceOf(ben);
  for (let round = 1; round <= 2; round += 1) {
    for (const name of team.names('d-')) if (name.includes('-000000000002-0000')) team.store.delete(name);
    invent(400, whose);
    invent(400);
    await team.contact(cleo, `Anliegen ${round}`);
    await sync(cleo);
    const before = team.calls(ada).get;
    expect(await team.round(ada)).toBe('ok');
    expect(await total(ada)).toBe(1 + round);
    // A part of each, and the wishes that it leaves.
    expect(team.calls(ada).get - before).toBeLessThan(2 * (mostInVain + together) + 2 * mostWishes);
    ada.ports.clock.advance(120_000);
  }
});

test('[F6] what was read in vain comes after all that is new', async () => {
  await team.contact(ben, 'davor');
  await syncAll(ben, ada);
  await team.contact(ben, 'danach');
  await sync(ben);
  const [name = ''] = team.segmentsOf(ben).slice(-1);
  const late = team.store.get(name) ?? new Uint8Array();
  team.store.delete(name);
  invent(mostInVain + together, deviceOf(ben));
  await sync(ada);
  ada.ports.clock.advance(86_400_000);
  team.store.set(name, late);
  expect(await team.round(ada)).toBe('ok');
  expect(await total(ada)).toBe(2);
});
