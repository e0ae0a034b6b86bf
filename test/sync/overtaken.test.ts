// Two leads decide at one moment, and what one of them decided can't be made once more as it was (C10): the exchange goes on
// all the same, and whoever decided hears of it.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../support/core-bench.ts';
import { createStoredTeam, type StoredTeam } from '../support/stored-team.ts';
import { askToJoin, joinAs, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

let team: StoredTeam;
/** Admitted first: of two decisions at once, hers counts. */
let ada: Pc;
let ben: Pc;
/** A lead, too. */
let cleo: Pc;
beforeEach(async () => {
  team = await createStoredTeam();
  ({ ada, ben } = team);
  cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'lead');
  await syncAll(ada, ben, cleo);
});
afterEach(() => team.bench.close());

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
