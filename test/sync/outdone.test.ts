// What had counted here and counts no longer: decisions that another outdid, and erasures by somebody who was removed.
import { describe, expect, test } from 'vitest';
import { rowsOfType } from '../../electron/core/records/store.ts';
import { must, workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { testId } from '../support/memory-records.ts';
import { copyOf } from '../support/memory-target.ts';
import { askToJoin, hashOf, joinAs, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam({ cleo: 'lead' });
const { bench, ada, ben, cleo } = team;

const memberOf = async (name: string): Promise<string> =>
  (await must(ada.core, 'space.members', undefined)).find((member) => member.name === name)?.memberId ?? '';

const documents = ({ core }: Pc) =>
  (core.host.workspace()?.db.read((db) => rowsOfType(db, 'document')) ?? []).map(
    ({ fields }) => fields as { readonly title: string; readonly status: string },
  );
const titles = (pc: Pc): string[] => documents(pc).map(({ title }) => title);
const statuses = (pc: Pc): string[] => documents(pc).map(({ status }) => status);

function saveDocument({ core }: Pc): string {
  const id = testId(1);
  const values = { title: 'soll bleiben', createdAt: '2026-11-23T08:00:00.000Z' };
  core.host.workspace()?.funnel.commit([{ kind: 'set', type: 'document', id, values }]);
  return id;
}

/** Cleo, a lead, erases a document, which Ben hears of; Ada, who removes her, doesn't. */
async function eraseAndRemove(id: string): Promise<void> {
  cleo.core.host.workspace()?.funnel.commit([{ kind: 'erase', type: 'document', id }]);
  const before = copyOf(team.store);
  await syncAll(cleo, ben);
  expect([titles(cleo), titles(ben)]).toEqual([[], []]);
  team.targetOf(ada).script({ verb: 'list', fault: { kind: 'stale', listing: before } });
  await must(ada.core, 'space.remove', { memberId: await memberOf('cleo') });
  team.targetOf(ada).behave();
}

test('[C9] [S12] an erasure beyond the cutoff that nobody may uphold is taken back, with what it had emptied', async () => {
  const id = saveDocument(ada);
  await syncAll(ada, ben, cleo);
  await eraseAndRemove(id);
  await syncAll(ada, ben);
  await syncAll(ada, ben);
  expect([titles(ada), titles(ben)]).toEqual([['soll bleiben'], ['soll bleiben']]);
  await expectSame(ada, ben);
});

test('[S17] [S12] so is one for which a lead had sealed anew what a device wrote that is gone', async () => {
  const dora = bench.pc('dora');
  await joinAs(bench, ada, dora, 'counter');
  const id = saveDocument(dora);
  await syncAll(dora, ada, ben, cleo);
  await must(ada.core, 'space.remove', { memberId: await memberOf('dora') });
  await syncAll(ada, ben, cleo);
  const whole = team.segmentsOf(dora);
  await eraseAndRemove(id);
  expect(team.segmentsOf(dora)).not.toEqual(whole);
  await syncAll(ada, ben);
  await syncAll(ada, ben);
  const emil = bench.pc('emil');
  await joinAs(bench, ada, emil, 'counter');
  await syncAll(emil, ada, ben);
  for (const pc of [ada, ben, emil]) expect(titles(pc)).toEqual(['soll bleiben']);
  expect(new Set([ada, ben, emil].map(hashOf)).size).toBe(1);
  const there = team.segmentsOf(dora);
  for (const pc of [ada, ben, emil, ada]) {
    await sync(pc);
    expect(team.segmentsOf(dora)).toEqual(there);
  }
});

test('[S13] [S12] so is one that the author had sealed anew, from whoever has it still', async () => {
  const id = saveDocument(ben);
  await syncAll(ben, ada, cleo);
  const whole = team.segmentsOf(ben);
  await eraseAndRemove(id);
  expect(team.segmentsOf(ben)).not.toEqual(whole);
  await syncAll(ada, ben);
  await syncAll(ada, ben);
  const emil = bench.pc('emil');
  await joinAs(bench, ada, emil, 'counter');
  await syncAll(emil, ada, ben);
  for (const pc of [ada, ben, emil]) expect(titles(pc), pc.name).toEqual(['soll bleiben']);
  await expectSame(ada, ben, emil);
  const there = team.segmentsOf(ben);
  for (const pc of [ada, ben, emil, ada]) {
    await sync(pc);
    expect(team.segmentsOf(ben)).toEqual(there);
  }
});

test('[C10] entries of a position that lost are sealed again, and the decision that lost is made once more', async () => {
  const dora = bench.pc('dora');
  const digits = await askToJoin(bench, ada, dora);
  const memberId = await memberOf('ben');
  const before = copyOf(team.store);
  // Cleo sees nothing of what Ada decides meanwhile, and goes on behind her own decision.
  await must(ada.core, 'space.changeRole', { memberId, role: 'management' });
  await sync(ada);
  const stale = { verb: 'list', fault: { kind: 'stale', listing: before } } as const;
  team.targetOf(cleo).script(stale);
  await must(cleo.core, 'space.approve', { digits, member: { kind: 'new', name: 'Dora', role: 'counter' } });
  await team.contact(cleo, 'hinter der eigenen Entscheidung');
  await sync(cleo);
  await sync(ada);
  team.targetOf(cleo).behave();
  await syncAll(ada, cleo, dora, ben);
  await syncAll(ada, cleo, dora, ben);
  await team.contact(dora, 'von Dora');
  await syncAll(dora, ada, cleo, ben);
  for (const pc of [ada, cleo, dora])
    expect(concerns(pc)).toEqual(['hinter der eigenen Entscheidung', 'von Dora']);
  await expectSame(ada, cleo, dora, ben);
  expect(await memberState(ben)).toMatchObject({ role: 'management' });
  expect((await must(ada.core, 'sync.devices', undefined)).map(({ waiting }) => waiting)).toEqual([
    0, 0, 0, 0,
  ]);
});

test('[S12] [S19] what is written anew under a lesser role takes nothing back that only leads take back', async () => {
  const id = saveDocument(ada);
  const status = (value: string) =>
    ({ kind: 'set', type: 'document', id, values: { status: value } }) as const;
  ada.core.host.workspace()?.funnel.commit([status('published')]);
  await syncAll(ada, ben, cleo);
  const before = copyOf(team.store);
  cleo.core.host.workspace()?.funnel.commit([status('draft')]);
  await syncAll(cleo, ben);
  expect([statuses(cleo), statuses(ben)]).toEqual([['draft'], ['draft']]);
  // Ada, who hasn't heard of it, leaves Cleo the role of a counter member: her PC writes it anew, as she may set a draft.
  team.targetOf(ada).script({ verb: 'list', fault: { kind: 'stale', listing: before } });
  await must(ada.core, 'space.changeRole', { memberId: await memberOf('cleo'), role: 'counter' });
  team.targetOf(ada).behave();
  await syncAll(ada, cleo, ben);
  await syncAll(ada, cleo, ben);
  for (const pc of [ada, cleo, ben]) expect(statuses(pc), pc.name).toEqual(['published']);
  await expectSame(ada, ben, cleo);
});

test('[S12] [S15] what was written anew once is not written again, whatever is decided later', async () => {
  const memberId = await memberOf('cleo');
  const before = copyOf(team.store);
  await team.contact(cleo, 'jenseits');
  await sync(cleo);
  team.targetOf(ada).script({ verb: 'list', fault: { kind: 'stale', listing: before } });
  await must(ada.core, 'space.changeRole', { memberId, role: 'counter' });
  team.targetOf(ada).behave();
  await syncAll(ada, cleo, ada);
  const copies = (): (string | null)[] =>
    workspaceOf(ada.core)
      .db.read((tx) =>
        tx.all<{ withheld: string | null }>(
          "SELECT withheld FROM journal WHERE payload LIKE '%jenseits%' ORDER BY n",
        ),
      )
      .map(({ withheld }) => withheld);
  expect(copies()).toEqual(['beyond-cutoff', null]);
  for (const role of ['lead', 'counter'] as const) {
    await must(ada.core, 'space.changeRole', { memberId, role });
    await syncAll(ada, cleo, ada);
  }
  expect(copies()).toEqual(['beyond-cutoff', null]);
  expect(concerns(ada)).toEqual(['jenseits']);
});

describe('[C6] [C10] a removal that lost against another decision', () => {
  /** Cleo sees nothing of what `decide` does at Ada's PC, and removes Ben at the same position. */
  async function removeBeside(decide: () => Promise<unknown>): Promise<void> {
    const memberId = await memberOf('ben');
    const before = copyOf(team.store);
    await decide();
    await sync(ada);
    team.targetOf(cleo).script({ verb: 'list', fault: { kind: 'stale', listing: before } });
    await must(cleo.core, 'space.remove', { memberId });
    team.targetOf(cleo).behave();
    await syncAll(ada, cleo);
    await syncAll(ada, cleo);
  }
  const decisions = (): string[] => team.names('c-').map((name) => name.slice(2, 10));

  test('is made once more', async () => {
    const memberId = await memberOf('ben');
    await removeBeside(() => must(ada.core, 'space.changeRole', { memberId, role: 'management' }));
    expect(decisions()).toEqual(['00000001', '00000002', '00000003', '00000004', '00000004', '00000005']);
    expect(await team.round(ben)).toBe('space-ended');
    expect(hashOf(cleo)).toBe(hashOf(ada));
  });

  test('is not, where the other one removed the same', async () => {
    const memberId = await memberOf('ben');
    await removeBeside(() => must(ada.core, 'space.remove', { memberId }));
    expect(decisions()).toEqual(['00000001', '00000002', '00000003', '00000004', '00000004']);
    expect(await team.round(ben)).toBe('space-ended');
    expect(await team.round(cleo)).toBe('ok');
  });
});
