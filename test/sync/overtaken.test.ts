// Two leads decide at one moment, and what one of them decided can't be made once more as it was (C10): the exchange goes on
// all the same, and whoever decided hears of it.
import { expect, test } from 'vitest';
import type { ControlAct } from '../../electron/core/sync/formats/control.ts';
import { must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { type HostileMember, hostile } from '../support/hostile-member.ts';
import { deviceNamed, keysOf, memberNamed } from '../support/sync-space.ts';
import { askToJoin, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam({ cleo: 'lead' });
const { ada, ben, cleo } = team;

const letsInEve: ControlAct = {
  ...{ kind: 'add', device: keysOf(deviceNamed('Eve')), member: memberNamed('Eve') },
  role: 'counter',
};

const memberOf = async (name: string): Promise<string> =>
  (await must(ada.core, 'space.members', undefined)).find((member) => member.name === name)?.memberId ?? '';

/** What Ada decides, while Cleo decides something else and sees nothing of it. */
async function atOnce(first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<void> {
  const before = new Set(team.names('c-'));
  await first();
  const hidden = new Set(team.names('c-').filter((name) => !before.has(name)));
  const target = team.targetOf(cleo);
  const { list } = target;
  target.list = async (...args) => {
    const listing = await list(...args);
    return listing.ok
      ? { ...listing, value: listing.value.filter(({ name }) => !hidden.has(name)) }
      : listing;
  };
  await second();
  target.list = list;
}

function heardBy({ core }: Pc): string[] {
  const heard: string[] = [];
  core.subscribe((event) => event.kind === 'failure' && heard.push(event.failure.kind));
  return heard;
}

test('[C10] a second device is let in under the role that its member has by now', async () => {
  const second = team.bench.pc('ben-2');
  const digits = await askToJoin(team.bench, ada, second);
  const memberId = await memberOf('ben');
  const heard = heardBy(cleo);
  await atOnce(
    () => must(ada.core, 'space.changeRole', { memberId, role: 'lead' }),
    () => must(cleo.core, 'space.approve', { digits, member: { kind: 'known', memberId } }),
  );
  await team.contact(cleo, 'danach');
  await syncAll(cleo, ada, second, ben);
  expect(concerns(ada)).toEqual(['danach']);
  expect(await memberState(second)).toMatchObject({ role: 'lead' });
  expect(heard).toEqual([]);
  await expectSame(ada, ben, cleo, second);
});

test('[C10] whoever decided about somebody who is gone is told once, and the exchange goes on', async () => {
  const memberId = await memberOf('ben');
  const heard = heardBy(cleo);
  await atOnce(
    () => must(ada.core, 'space.remove', { memberId }),
    () => must(cleo.core, 'space.changeRole', { memberId, role: 'lead' }),
  );
  await team.contact(cleo, 'danach');
  await syncAll(cleo, ada);
  expect(heard).toEqual(['space-overtaken']);
  expect(concerns(ada)).toEqual(['danach']);
  await expectSame(ada, cleo);
});

test('[C10] whoever is no lead any more is told that what they decided doesn’t count', async () => {
  const dora = team.bench.pc('dora');
  const digits = await askToJoin(team.bench, ada, dora);
  const memberId = await memberOf('cleo');
  const heard = heardBy(cleo);
  const member = { kind: 'new', name: 'Dora', role: 'counter' } as const;
  await atOnce(
    () => must(ada.core, 'space.changeRole', { memberId, role: 'counter' }),
    () => must(cleo.core, 'space.approve', { digits, member }),
  );
  await syncAll(cleo, ada);
  expect(heard).toEqual(['space-overtaken']);
  // Whoever asked goes on asking, and another lead lets her in.
  await sync(dora);
  await must(ada.core, 'space.approve', { digits, member });
  await sync(dora);
  await syncAll(dora, ada, cleo);
  await expectSame(ada, cleo, dora);
});

test.each(['lets in', 'removes'] as const)(
  '[C10] [C6] whoever is removed stays out, though another lead lets in a second PC of theirs meanwhile: who counts %s',
  async (counts) => {
    const second = team.bench.pc('ben-2');
    const digits = await askToJoin(team.bench, ada, second);
    const memberId = await memberOf('ben');
    const letIn = (by: Pc) => must(by.core, 'space.approve', { digits, member: { kind: 'known', memberId } });
    const remove = (by: Pc) => must(by.core, 'space.remove', { memberId });
    const [first, other] = counts === 'lets in' ? [letIn, remove] : [remove, letIn];
    await atOnce(
      () => first(ada),
      () => other(cleo),
    );
    await syncAll(ada, cleo);
    await syncAll(ada, cleo);
    const devices = await must(ada.core, 'sync.devices', undefined);
    expect(devices.filter(({ active }) => active)).toHaveLength(2);
    expect((await must(ada.core, 'space.members', undefined)).map(({ name }) => name).toSorted()).toEqual([
      'Ada Lehmann',
      'cleo',
    ]);
    await expectSame(ada, cleo);
  },
);

test('[C12] [C13] one of a later version that outdoes what was followed is waited for, and nothing is given up until then', async () => {
  const memberId = await memberOf('ben');
  const later = hostile(ada, team.store);
  await must(cleo.core, 'space.changeRole', { memberId, role: 'lead' });
  await syncAll(cleo, ben);
  await team.contact(ben, 'dahinter');
  await syncAll(ben, cleo);
  later.decideLater('snapshot');
  for (const pc of [ben, cleo, ben]) expect(await team.round(pc)).toBe('space-newer');
  expect(await memberState(ben)).toMatchObject({ role: 'lead', pending: 0 });
  expect(concerns(cleo)).toEqual(['dahinter']);
});

test.each([
  ['one that counts', (lead: HostileMember) => void lead.decide(letsInEve)],
  ['one of a later version', (lead: HostileMember) => lead.decideLater('snapshot')],
])('[C12] nothing is undone beyond the last four decisions: by %s', async (_what, decide) => {
  const memberId = await memberOf('ben');
  const before = hostile(ada, team.store);
  for (const role of ['lead', 'counter', 'lead', 'counter', 'lead'] as const)
    await must(cleo.core, 'space.changeRole', { memberId, role });
  await syncAll(cleo, ben);
  decide(before);
  for (const pc of [ben, cleo, ben]) expect(await team.round(pc)).toBe('space-rewritten');
  expect(await memberState(ben)).toMatchObject({ role: 'lead', round: { kind: 'stopped' } });
  expect(await must(cleo.core, 'space.members', undefined)).toHaveLength(3);
});

test('[C4] nobody is in the team without leads seeing it', async () => {
  const spy = deviceNamed('spy');
  const member = memberNamed('spy');
  hostile(cleo, team.store).decide({ kind: 'add', device: keysOf(spy), member, role: 'counter' });
  await syncAll(ada, cleo);
  const found = (await must(ada.core, 'space.members', undefined)).find(
    ({ memberId }) => memberId === member,
  );
  expect(found).toMatchObject({
    name: spy.device.slice(0, 8),
    role: 'counter',
    devices: [{ device: spy.device }],
  });
  await must(ada.core, 'space.remove', { memberId: member });
  await syncAll(ada, cleo);
  expect((await must(ada.core, 'space.members', undefined)).map(({ memberId }) => memberId)).not.toContain(
    member,
  );
  await expectSame(ada, cleo);
});
