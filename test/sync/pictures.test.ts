// Pictures heal like everything else on the storage: whoever has one puts it back where it is missing or spoilt.
import { beforeEach, expect, test } from 'vitest';
import { must, workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { joinAs, type Pc, sync, syncAll } from '../support/team-bench.ts';

const team = freshStoredTeam();
const { store, ada, ben } = team;
/** Of a picture that Ben added, and that Ada has. */
let id: string;
beforeEach(async () => {
  const file = { name: 'plan.png', mime: 'image/png', alt: '', bytes: png } as const;
  ({ id } = await must(ben.core, 'attachments.add', file));
  await syncAll(ben, ada);
});

const png = new Uint8Array(1_500_000).map((_, at) => at % 251);
png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const minuteMs = 60_000;

/** Whether somebody new gets the picture. */
async function newcomerSees(lead = ada): Promise<boolean> {
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, lead, cleo, 'counter');
  await sync(cleo);
  const seen = await cleo.core.attachment(id);
  return seen !== undefined && Buffer.compare(seen.bytes, png) === 0;
}

/** So many idle rounds of a PC, ten minutes apart. */
async function idleRounds(pc: Pc, count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    pc.ports.clock.advance(11 * minuteMs);
    await sync(pc);
  }
}

test('[A3] one that is saved while others are on their way goes before the entry that shows it, too', async () => {
  const add = (name: string) =>
    must(ben.core, 'attachments.add', { name, mime: 'image/png', alt: '', bytes: png });
  const ids = [(await add('haus.png')).id];
  const target = team.targetOf(ben);
  const { putIfAbsent } = target;
  target.putIfAbsent = async (...args) => {
    if (ids.length === 1) ids.push((await add('hof.png')).id);
    return putIfAbsent(...args);
  };
  await sync(ben);
  await sync(ada);
  for (const id of ids) expect((await ada.core.attachment(id))?.bytes).toEqual(png);
});

test('[F8] one whose files somebody deleted is put back by whoever has it, after the next start', async () => {
  for (const name of team.names('b/')) store.delete(name);
  const again = await team.bench.restart(ada);
  await sync(again);
  expect(await newcomerSees(again)).toBe(true);
});

test('[F8] and at once, where other files are missing, too', async () => {
  for (const name of [...team.names('b/').slice(1), ...team.segmentsOf(ben)]) store.delete(name);
  await sync(ada);
  expect(await newcomerSees()).toBe(true);
});

test('[R7] one that is spoilt there is found in its turn', async () => {
  const [, second = ''] = team.names('b/');
  store.set(
    second,
    (store.get(second) ?? new Uint8Array()).map((byte, at) => (at === 500 ? byte ^ 1 : byte)),
  );
  await idleRounds(ada, store.size + 1);
  expect(await newcomerSees()).toBe(true);
});

test.each([0, 1])(
  '[R5] one that is gone or spoilt there in file %i, and that somebody lacks, is wished for, and put right',
  async (at) => {
    const cleo = team.bench.pc('cleo');
    await joinAs(team.bench, ada, cleo, 'counter');
    const { id: later } = await must(ben.core, 'attachments.add', {
      ...{ name: 'haus.png', mime: 'image/png', alt: '', bytes: png.map((byte) => byte) },
    });
    const before = new Set(team.names('b/'));
    await sync(ben);
    const name = team.names('b/').filter((one) => !before.has(one))[at] ?? '';
    if (at === 0) store.delete(name);
    else store.set(name, new Uint8Array(40));
    for (const pc of [cleo, cleo, ben, cleo, cleo]) await idleRounds(pc, 1);
    expect((await cleo.core.attachment(later))?.bytes).toEqual(png);
    await idleRounds(cleo, 1);
    expect(team.names('w-')).toEqual([]);
  },
);

test('[A4] something larger than any piece under its name holds nobody up', async () => {
  const [first = ''] = team.names('b/');
  store.set(first, new Uint8Array(3_000_000));
  expect(await newcomerSees()).toBe(false);
  await idleRounds(ada, store.size + 1);
  const [dora] = [team.bench.pc('dora')];
  await joinAs(team.bench, ada, dora, 'counter');
  await sync(dora);
  expect((await dora.core.attachment(id))?.bytes).toEqual(png);
});

test('[A3] a clock that was years ahead when one was looked for puts it off no longer than a day', async () => {
  const kept = new Map([...store].filter(([name]) => name.startsWith('b/')));
  for (const name of kept.keys()) store.delete(name);
  const cleo = team.bench.pc('cleo');
  cleo.ports.clock.advance(5 * 365 * 24 * 60 * minuteMs);
  await joinAs(team.bench, ada, cleo, 'counter');
  cleo.ports.clock.advance(-5 * 365 * 24 * 60 * minuteMs);
  for (const [name, bytes] of kept) store.set(name, bytes);
  cleo.ports.clock.advance(11 * minuteMs);
  await sync(cleo);
  expect((await cleo.core.attachment(id))?.bytes).toEqual(png);
});

test('[F8] a lead who fills another storage brings the pictures of everybody', async () => {
  store.clear();
  await must(ada.core, 'sync.refill', undefined);
  await sync(ada);
  expect(await newcomerSees()).toBe(true);
});

test('[A5] of an erased one, its files go, and everybody is told what still lies there until all of it is gone', async () => {
  const told = ({ core }: Pc) => must(core, 'sync.erased', undefined);
  expect([await told(ada), team.names('b/').length]).toEqual([{ files: 0, since: null }, 2]);
  ada.ports.clock.advance(minuteMs);
  const since = new Date(ada.ports.clock.now()).toISOString();
  workspaceOf(ada.core).funnel.commit([{ kind: 'erase', type: 'attachment', id }]);
  // The picture, and the entry of Ben's that tells of it.
  expect(await told(ada)).toEqual({ files: 2, since });
  await sync(ada);
  expect([await told(ada), team.names('b/')]).toEqual([{ files: 1, since }, []]);
  await syncAll(ben, ada);
  for (const pc of [ada, ben]) expect(await told(pc)).toEqual({ files: 0, since: null });
});
