// Lines that break, files that can't be had: what came is kept, what can't be read holds nothing else up, and what one PC can't
// read another puts there anew.
import { expect, test } from 'vitest';
import { must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import type { Fault, Verb } from '../support/memory-target.ts';
import { askToJoin, hashOf, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { expectSame, total } from '../support/what-pcs-hold.ts';

const hourMs = 3_600_000;
const cut: Fault = { kind: 'fails', failure: { kind: 'target-cut' } };

const team = freshStoredTeam();
const { ada, ben } = team;

/** So many files, of one contact each. */
async function write(pc: Pc, files: number): Promise<void> {
  for (let n = 0; n < files; n += 1) {
    await team.contact(pc, `Anliegen ${n}`);
    await sync(pc);
  }
}

/** Each `nth` read of a PC fails. */
function failEach(pc: Pc, nth: number): void {
  let reads = 0;
  team.targetOf(pc).exposeTo((verb) => {
    if (verb === 'get') reads += 1;
    return verb === 'get' && reads % nth === 0 ? cut : undefined;
  });
}

test('[F6] a line that cuts each seventh read: all came after one round, with a read more for each cut', async () => {
  await write(ben, 30);
  failEach(ada, 7);
  const before = team.calls(ada).get;
  expect(await team.round(ada)).toBe('ok');
  expect(await total(ada)).toBe(30);
  expect(team.calls(ada).get - before).toBeLessThanOrEqual(30 + 6);
});

test('[F6] a line that cuts all but each fifth read: each round leaves something here, and a newcomer’s first fetch ends', async () => {
  await write(ben, 24);
  const cleo = team.bench.pc('cleo');
  const digits = await askToJoin(team.bench, ada, cleo);
  await must(ada.core, 'space.approve', { digits, member: { kind: 'new', name: 'Cleo', role: 'counter' } });
  let reads = 0;
  team.targetOf(cleo).exposeTo((verb) => {
    if (verb === 'get') reads += 1;
    return verb === 'get' && reads % 5 !== 0 ? cut : undefined;
  });
  let rounds = 0;
  for (let outcome = ''; outcome !== 'ok' && rounds < 60; rounds += 1) outcome = await team.round(cleo);
  expect(await total(cleo)).toBe(24);
  expect(rounds).toBeLessThan(60);
  team.targetOf(cleo).behave();
  await syncAll(cleo, ada);
  expect(hashOf(cleo)).toBe(hashOf(ada));
});

test('[F6] a line that is dead after some files: what came by then is here', async () => {
  await write(ben, 12);
  team.targetOf(ada).script({ verb: 'get', nth: 8, times: 99, fault: cut });
  const before = team.calls(ada).get;
  expect(await team.round(ada)).toBe('target-cut');
  expect(await total(ada)).toBe(7);
  // Four failures in a row, and what was on its way besides.
  expect(team.calls(ada).get - before).toBeLessThanOrEqual(7 + 4 + 3);
});

/** Seconds until a PC tries again. */
async function pauseOf(pc: Pc): Promise<number> {
  const { round } = await memberState(pc);
  return round.kind === 'waiting' ? (Date.parse(round.until) - pc.ports.clock.now()) / 1_000 : 0;
}

test('[R3] a line that dies after two files each time: the next try is never far, and pauses grow once nothing comes', async () => {
  await write(ben, 12);
  let [reads, most] = [0, 2];
  team.targetOf(ada).exposeTo((verb) => {
    reads = verb === 'list' ? 0 : reads + 1;
    return verb === 'get' && reads > most ? cut : undefined;
  });
  for (let round = 1; round <= 5; round += 1) {
    expect(await team.round(ada)).toBe('target-cut');
    expect(await total(ada)).toBe(2 * round);
    expect(await pauseOf(ada)).toBeLessThan(20);
  }
  most = 0;
  const pauses: number[] = [];
  for (let round = 1; round <= 4; round += 1) {
    await team.round(ada);
    pauses.push(await pauseOf(ada));
  }
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(pauses.at(-1)).toBeGreaterThan(120);
});

test('[R3] a line that dies after one upload each time: the next try is never far, either', async () => {
  await write(ben, 6);
  for (const name of team.segmentsOf(ben).slice(-6)) team.store.delete(name);
  let puts = 0;
  team.targetOf(ben).exposeTo((verb) => {
    puts = verb === 'list' ? 0 : puts + Number(verb === 'put');
    return verb === 'put' && puts > 1 ? cut : undefined;
  });
  for (let round = 1; round <= 5; round += 1) {
    expect(await team.round(ben)).toBe('target-cut');
    expect(await memberState(ben)).toMatchObject({ pending: 6 - round });
    expect(await pauseOf(ben)).toBeLessThan(20);
  }
  expect(await team.round(ben)).toBe('ok');
});

/** The storage never hands out one file. */
const keepsBack =
  (name: string, failure: Extract<Fault, { kind: 'fails' }>['failure']) =>
  (verb: Verb, asked: string): Fault | undefined =>
    verb === 'get' && asked === name ? { kind: 'fails', failure } : undefined;

test.each([
  { kind: 'target-device', detail: 'EIO' } as const,
  { kind: 'target-server-error', status: 500 } as const,
])(
  '[F6] [R5] a file that nobody can read there ($kind) holds up neither others nor own entries, and is put there anew',
  async (failure) => {
    await write(ben, 1);
    const [name = ''] = team.segmentsOf(ben).slice(-1);
    for (const pc of [ada, ben]) team.targetOf(pc).exposeTo(keepsBack(name, failure));
    await write(ben, 1);
    await team.contact(ada, 'von Ada');
    expect(await team.round(ada)).toBe(failure.kind);
    expect(await memberState(ada)).toMatchObject({ pending: 0 });
    for (let round = 0; round < 4; round += 1)
      for (const pc of [ada, ben]) {
        await team.round(pc);
        pc.ports.clock.advance(hourMs);
      }
    expect(await total(ada)).toBe(3);
    expect(team.names(`${name}-2`)).toHaveLength(1);
    await expectSame(ada, ben);
  },
);

test('[F6] a file that is locked for good is asked for after growing pauses, and the rounds between are whole', async () => {
  await write(ben, 1);
  const [name = ''] = team.segmentsOf(ben).slice(-1);
  team.targetOf(ada).exposeTo(keepsBack(name, { kind: 'target-busy' }));
  const outcomes = [];
  for (let round = 0; round < 12; round += 1) {
    outcomes.push(await team.round(ada));
    ada.ports.clock.advance(2 * 60_000);
  }
  expect(outcomes.filter((outcome) => outcome === 'target-busy').length).toBeLessThanOrEqual(4);
  team.targetOf(ada).behave();
  ada.ports.clock.advance(hourMs);
  await sync(ada);
  expect(await total(ada)).toBe(1);
});
