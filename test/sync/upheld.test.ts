// What was erased stays erased, though whoever had it erased was taken out of the team before the deciding lead heard of it.
import { beforeEach, expect, test } from 'vitest';
import { must } from '../support/core-bench.ts';
import { erasedThere } from '../support/erased-there.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { testId } from '../support/memory-records.ts';
import { copyOf, type Store } from '../support/memory-target.ts';
import { joinAs, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame, total } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam({ cleo: 'lead', dora: 'counter' });
const { ada, ben, cleo, dora } = team;
/** The contact that is erased. */
let id: string;
beforeEach(async () => {
  ({ id } = await team.contact(dora, 'Geheimes'));
  await team.contact(dora, 'Bleibendes');
  await syncAll(dora, ada, ben, cleo);
});

type Write =
  | { readonly kind: 'erase' }
  | { readonly kind: 'set'; readonly values: { readonly wish: string } };
const commit = ({ core }: Pc, write: Write): unknown =>
  core.host.workspace()?.funnel.commit([{ ...write, type: 'contact', id }]);
const isForgotten = ({ core }: Pc): boolean =>
  core.host
    .workspace()
    ?.db.read((db) => db.get('SELECT 1 FROM journal WHERE payload LIKE ?', '%Geheim%') === undefined) ??
  false;

/** Ada removes a member, while her PC sees the storage as it was. */
async function removeUnheard(name: string, listing: Store): Promise<void> {
  const members = await must(ada.core, 'space.members', undefined);
  const memberId = members.find((member) => member.name === name)?.memberId ?? '';
  team.targetOf(ada).script({ verb: 'list', fault: { kind: 'stale', listing } });
  await must(ada.core, 'space.remove', { memberId });
  team.targetOf(ada).behave();
}

async function expectErased(...pcs: readonly Pc[]): Promise<void> {
  await syncAll(...pcs);
  await syncAll(...pcs);
  for (const pc of pcs) expect([concerns(pc), isForgotten(pc)], pc.name).toEqual([['Bleibendes'], true]);
  expect(erasedThere(team.store, ada)).toEqual([]);
  await expectSame(...pcs);
}

test('[S20] an erasure that another PC had carried out is upheld by it, with what that PC alone had written', async () => {
  commit(dora, { kind: 'set', values: { wish: 'Geheimer Wunsch, nur hier' } });
  const before = copyOf(team.store);
  commit(cleo, { kind: 'erase' });
  await sync(cleo);
  // Dora's PC empties its own entry before anybody had it.
  await sync(dora);
  await removeUnheard('cleo', before);
  await expectErased(ada, ben, dora);
  const emil = team.bench.pc('emil');
  await joinAs(team.bench, ada, emil, 'counter');
  await expectErased(ada, ben, dora, emil);
});

test('[S20] whoever upheld it may be removed just so, as long as one is left who carried it out', async () => {
  const before = copyOf(team.store);
  commit(cleo, { kind: 'erase' });
  await syncAll(cleo, dora, ben);
  await removeUnheard('cleo', before);
  const removed = copyOf(team.store);
  await sync(dora);
  await sync(ben);
  await removeUnheard('dora', removed);
  await expectErased(ada, ben);
});

test('[O4] [S20] what only leads erase, a lead upholds', async () => {
  const emil = team.bench.pc('emil');
  await joinAs(team.bench, ada, emil, 'lead');
  const document = { type: 'document', id: testId(1) } as const;
  const values = { title: 'Geheimer Titel', createdAt: '2026-11-23T08:00:00.000Z' };
  const write = (
    pc: Pc,
    change: { readonly kind: 'erase' } | { readonly kind: 'set'; readonly values: typeof values },
  ) => pc.core.host.workspace()?.funnel.commit([{ ...change, ...document }]);
  write(ben, { kind: 'set', values });
  await syncAll(ben, ada, cleo, dora, emil);
  const before = copyOf(team.store);
  write(cleo, { kind: 'erase' });
  commit(cleo, { kind: 'erase' });
  await syncAll(cleo, emil, dora);
  await removeUnheard('cleo', before);
  await expectErased(ada, ben, dora, emil);
});

test('[S12] one that nobody had carried out before is withheld like everything beyond the cutoff', async () => {
  const before = copyOf(team.store);
  commit(cleo, { kind: 'erase' });
  await sync(cleo);
  const [late = ''] = team.segmentsOf(cleo).filter((name) => !before.has(name));
  const bytes = team.store.get(late) ?? new Uint8Array();
  team.store.delete(late);
  await removeUnheard('cleo', before);
  await syncAll(ada, ben, dora);
  team.store.set(late, bytes);
  await syncAll(ada, ben, dora);
  expect([await total(ada), await total(ben), await total(dora)]).toEqual([2, 2, 2]);
  await expectSame(ada, ben, dora);
});
