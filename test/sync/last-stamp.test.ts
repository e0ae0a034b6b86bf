// A member whose patched client takes the last stamps that there are, so that nobody could come after it.
import { expect, test } from 'vitest';
import { visibleRow } from '../../electron/core/records/store.ts';
import { maxMs } from '../../shared/oplog/stamp.ts';
import { workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { hostile } from '../support/hostile-member.ts';
import { joinAs, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();

test('[O6] nobody uses up the stamps of a record so that others change or erase it in vain', async () => {
  const { ada, ben } = team;
  const mallory = hostile(ben, team.store);
  const [used, almost] = [await team.contact(ada, 'der eine'), await team.contact(ada, 'der andere')];
  await syncAll(ada, ben);
  const poisoned = ({ id }: { readonly id: string }, ms: number) => ({
    ...{ v: 1, kind: 'set', type: 'contact', id, values: { wish: 'vergiftet' } },
    stamp: [ms, 2 ** 31 - 1, mallory.keys.device],
  });
  mallory.put([poisoned(used, maxMs), poisoned(almost, maxMs - 1)], 'counter');
  await sync(ada);
  const { funnel } = workspaceOf(ada.core);
  for (const { id } of [used, almost])
    funnel.commit([{ kind: 'set', type: 'contact', id, values: { wish: 'wieder gut' } }]);
  await sync(ada);
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await syncAll(ada, cleo);
  const onCleos = ({ id }: { readonly id: string }) =>
    workspaceOf(cleo.core).db.read((tx) => visibleRow(tx, 'contact', id));
  expect(onCleos(almost)).toMatchObject({ fields: { wish: 'wieder gut' }, contested: [] });
  expect(onCleos(used)).toMatchObject({ contested: ['wish'] });
  await expectSame(ada, cleo);
  workspaceOf(cleo.core).funnel.commit([{ kind: 'erase', type: 'contact', id: used.id }]);
  await syncAll(cleo, ada);
  expect(concerns(ada)).toEqual(['der andere']);
  await expectSame(ada, cleo);
});
