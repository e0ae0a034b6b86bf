// Whoever was removed from the team: told so, reads and exports everything, what they wrote meanwhile too, and is let in again.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { ask, must, workspaceOf } from '../support/core-bench.ts';
import { freshTeam } from '../support/fresh-team.ts';
import { cardOf, type Pc, stateOf, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const { bench, ada, ben } = freshTeam({ ben: 'counter' });
let memberId: string;
let service: string;
beforeEach(async () => {
  memberId = workspaceOf(ben.core).session().memberId;
  ({ id: service } = await must(ada.core, 'records.save', { type: 'service', fields: { name: 'Ausweis' } }));
  await contact(ben, 'im Team');
  await syncAll(ada, ben);
});

const contact = (pc: Pc, concern: string) =>
  must(pc.core, 'contacts.save', { fields: { channel: 'counter', service, concern } });

test('[S12] [C6] entries written offline after the removal stay here, are counted, exported and found', async () => {
  await contact(ben, 'vor der Entfernung, noch nicht beim Team');
  await must(ada.core, 'space.remove', { memberId });
  await sync(ada);
  await contact(ben, 'danach, ohne es zu wissen');
  expect(await ask(ben.core, 'sync.run', undefined)).toMatchObject({
    failure: { kind: 'space-ended', spaceName: 'Bürgeramt Mitte' },
  });
  expect(await stateOf(ben)).toEqual({ kind: 'ended', spaceName: 'Bürgeramt Mitte', pending: 2 });
  const mine = ['danach, ohne es zu wissen', 'im Team', 'vor der Entfernung, noch nicht beim Team'];
  expect(concerns(ben)).toEqual(mine);
  const rows = await must(ben.core, 'sync.pendingList', undefined);
  expect(rows).toMatchObject([{ type: 'contact', entries: 2 }]);
  expect((await must(ben.core, 'search.query', { text: 'Entfernung' })).hits).toHaveLength(1);
  const file = join(bench.root, 'ben.ndjson');
  ben.ports.dialogs.answer(file);
  await must(ben.core, 'exchange.export', { type: 'contact' });
  for (const concern of mine) expect(readFileSync(file, 'utf8')).toContain(concern);
  expect((await must(ben.core, 'vault.verify', undefined)).differences).toEqual([]);
  // Nothing goes out any more, whatever is asked for.
  expect(await ask(ben.core, 'sync.run', undefined)).toMatchObject({ ok: false });
  await syncAll(ada);
  expect(concerns(ada)).toEqual(['im Team']);
  const again = await bench.restart(ben);
  expect(await stateOf(again)).toEqual({ kind: 'ended', spaceName: 'Bürgeramt Mitte', pending: 2 });
  expect(concerns(again)).toEqual(mine);
  await contact(again, 'noch später');
  expect(await stateOf(again)).toMatchObject({ kind: 'ended', pending: 3 });
});

test('[S12] [J6] who is let in again under another role brings along what that allows, and keeps the rest', async () => {
  await must(ada.core, 'space.changeRole', { memberId, role: 'lead' });
  await syncAll(ada, ben);
  await must(ben.core, 'records.save', { type: 'service', fields: { name: 'Nur eine Teamleitung' } });
  await contact(ben, 'ohne Netz');
  await must(ada.core, 'space.remove', { memberId });
  await sync(ada);
  await ask(ben.core, 'sync.run', undefined);
  const card = await cardOf(bench, ada);
  await must(ben.core, 'space.join', { card, target: bench.target, name: 'ben' });
  await ask(ben.core, 'sync.run', undefined);
  const state = await stateOf(ben);
  if (state.kind !== 'requested') throw new Error(state.kind);
  const member = { kind: 'new', name: 'ben', role: 'counter' } as const;
  await must(ada.core, 'space.approve', { digits: state.digits, member });
  await sync(ada);
  await syncAll(ben, ada);
  expect([concerns(ada), concerns(ben)]).toEqual([
    ['im Team', 'ohne Netz'],
    ['im Team', 'ohne Netz'],
  ]);
  await expectSame(ada, ben);
});
