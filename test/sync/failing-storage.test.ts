// Whatever the storage answers instead of doing its work: what is written stays here, nobody asks it without end, and the
// exchange goes on by itself where the fault may pass, or with one click once a person has mended it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Failure } from '../../shared/errors/failure.ts';
import { type TargetFailure, targetFailureNature } from '../../shared/errors/target-failure.ts';
import type { Fault } from '../support/memory-target.ts';
import { createStoredTeam, type StoredTeam } from '../support/stored-team.ts';
import { memberState, type Pc, sync } from '../support/team-bench.ts';
import { expectSame, total } from '../support/what-pcs-hold.ts';

const minuteMs = 60_000;
const details = {
  host: 'ablage.amt',
  place: 'Ablage',
  detail: 'EIO',
  to: 'portal.amt',
  region: 'eu',
} as const;
const failureOf = (kind: TargetFailure['kind']): Failure =>
  ({ kind, ...details, status: 500, seconds: 30, limit: 8 << 20, retryAfterMs: 20 * minuteMs }) as Failure;
const kinds = Object.keys(targetFailureNature) as TargetFailure['kind'][];

let team: StoredTeam;
let ada: Pc;
let ben: Pc;
let written = 0;
beforeAll(async () => {
  team = await createStoredTeam();
  ({ ada, ben } = team);
});
afterAll(() => team.bench.close());

/** So many minutes by Ben's clock; what is due in them is done. */
async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    ben.ports.timers.advance(minuteMs);
    await expect.poll(async () => (await memberState(ben)).round.kind).not.toBe('running');
  }
}

async function write(): Promise<void> {
  written += 1;
  await team.contact(ben, `Anliegen ${written}`);
}

const asked = (): number => team.calls(ben).list;

test.each(kinds)('[R3] %s: nothing is lost, nobody is asked without end, and it goes on', async (kind) => {
  const [fault, target]: [Fault, ReturnType<typeof team.targetOf>] = [
    { kind: 'fails', failure: failureOf(kind) },
    team.targetOf(ben),
  ];
  const isPassing = targetFailureNature[kind] === 'passing';
  await write();
  // In the middle of a round: what is too large there is only found in reading.
  target.script({ verb: kind === 'target-too-large' ? 'list' : 'put', nth: 1, fault });
  expect(await team.round(ben)).toBe(kind);
  expect(await memberState(ben)).toMatchObject({
    pending: 1,
    round: { kind: isPassing ? 'waiting' : 'stopped', failure: { kind } },
  });
  target.exposeTo(() => fault);
  const before = asked();
  await minutes(5);
  await write();
  await minutes(55);
  const times = asked() - before;
  expect([kind, times]).toEqual([kind, isPassing ? expect.any(Number) : 0]);
  if (isPassing) expect([times > 2, times < 12]).toEqual([true, true]);
  expect(await memberState(ben)).toMatchObject({ pending: 2, round: { failure: { kind } } });
  expect(await total(ben)).toBe(written);
  target.behave();
  if (isPassing) await minutes(20);
  else expect(await team.round(ben)).toBe('ok');
  expect(await memberState(ben)).toMatchObject({ pending: 0, round: { kind: 'idle' } });
  await sync(ada);
  expect(await total(ada)).toBe(written);
  await sync(ben);
  await expectSame(ada, ben);
});
