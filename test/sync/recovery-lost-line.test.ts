// Two leads decided at once, and every PC was lost before those who had gone on behind the decision that doesn't count could
// seal what they wrote anew (C10): a recovery with the printed key is the last who can read it.
import { beforeEach, expect, test } from 'vitest';
import { ask, must, passphrase } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { hostile } from '../support/hostile-member.ts';
import { deviceNamed, keysOf, memberNamed } from '../support/sync-space.ts';
import { askToJoin, cardOf, syncAll } from '../support/team-bench.ts';
import { concerns } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam({ cleo: 'lead' });
const { bench, ada, ben, cleo } = team;

let card: string;
/** Cleo lets Dora in, and Ben and Dora write behind that; Ada, whose decisions count, lets somebody else in. */
beforeEach(async () => {
  card = await cardOf(bench, ada);
  const first = hostile(ada, team.store);
  const dora = bench.pc('dora');
  const digits = await askToJoin(bench, ada, dora);
  await team.contact(ben, 'davor');
  await syncAll(ben);
  await must(cleo.core, 'space.approve', { digits, member: { kind: 'new', name: 'Dora', role: 'counter' } });
  await syncAll(cleo, dora, ben);
  await team.contact(ben, 'dahinter');
  await team.contact(dora, 'von Dora');
  await syncAll(ben, dora);
  first.decide({
    kind: 'add',
    device: keysOf(deviceNamed('Eve')),
    member: memberNamed('Eve'),
    role: 'counter',
  });
  for (const { core } of [ada, ben, cleo, dora]) await core.close();
});

test('[K4] [C10] what was sealed at a position that lost is read at the last one that both lines have, and what can’t be is told', async () => {
  const kim = bench.pc('kim');
  await must(kim.core, 'vault.foundToJoin', { passphrase });
  const request = { card, target: bench.target, recoveryKey: team.recoveryKey, name: 'Kim' };
  // Whom only the line that lost had let in: nobody can tell what right she would have.
  expect(await ask(kim.core, 'space.recover', request)).toEqual({
    ...{ ok: false, failure: { kind: 'space-recovery-unread', count: 1 } },
  });
  expect(await ask(kim.core, 'space.recover', { ...request, without: true })).toMatchObject({ ok: true });
  expect(concerns(kim)).toEqual(['dahinter', 'davor']);
  expect((await must(kim.core, 'vault.verify', undefined)).differences).toEqual([]);
});
