// Lines that break, files that can't be had: what came is kept, what can't be read holds nothing else up, and what one PC can't
// read another puts there anew.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../support/core-bench.ts';
import type { Fault, Verb } from '../support/memory-target.ts';
import { createStoredTeam, type StoredTeam } from '../support/stored-team.ts';
import { askToJoin, hashOf, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { expectSame, total } from '../support/what-pcs-hold.ts';

const hourMs = 3_600_000;
const cut: Fault = { kind: 'fails', failure: { kind: 'target-cut' } };

let team: StoredTeam;
let ada: Pc;
let ben: Pc;
beforeEach(async () => {
  team = await createStoredTeam();
  ({ ada, ben } = team);
});
afterEach(() => team.bench.close());

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
