// Every PC of the team is lost; the storage and the sheet in the safe are left.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowsOfType } from '../../electron/core/records/store.ts';
import { ask, must, passphrase, workspaceOf } from '../support/core-bench.ts';
import { testId } from '../support/memory-records.ts';
import {
  cardOf,
  createTeamBench,
  found,
  hashOf,
  joinAs,
  memberState,
  type Pc,
  stateOf,
  syncAll,
  type TeamBench,
} from '../support/team-bench.ts';
import { expectSame, total } from '../support/what-pcs-hold.ts';

let bench: TeamBench;
let recoveryKey: string;
let card: string;
let ada: Pc;
beforeEach(async () => {
  bench = createTeamBench();
  ada = bench.pc('ada');
  recoveryKey = await found(bench, ada);
  card = await cardOf(bench, ada);
});
afterEach(() => bench.close());

test('[K4] the printed key reads everything, of every epoch, and the space is founded anew elsewhere', async () => {
  const { id: service } = await must(ada.core, 'records.save', {
    type: 'service',
    fields: { name: 'Ausweis' },
  });
  const contact = (pc: Pc, concern: string) =>
    must(pc.core, 'contacts.save', { fields: { channel: 'counter', service, concern } });
  const ben = bench.pc('ben');
  const memberId = await joinAs(bench, ada, ben, 'counter');
  await contact(ben, 'vor dem neuen Schlüssel');
  await syncAll(ada, ben);
  await must(ada.core, 'space.remove', { memberId });
  await contact(ada, 'nach dem neuen Schlüssel');
  await syncAll(ada);
  const before = hashOf(ada);
  for (const { core } of [ada, ben]) await core.close();

  const kim = bench.pc('kim');
  await must(kim.core, 'vault.foundToJoin', { passphrase });
  const request = { card, target: bench.target, name: 'Kim' };
  const wrong = recoveryKey.replace(/^..../, '0000');
  expect(await ask(kim.core, 'space.recover', { ...request, recoveryKey: wrong })).toMatchObject({
    failure: { kind: 'space-recovery-key' },
  });
  await must(kim.core, 'space.recover', { ...request, recoveryKey: recoveryKey.toLowerCase() });
  expect(await stateOf(kim)).toEqual({ kind: 'none' });
  expect(await total(kim)).toBe(2);
  expect(hashOf(kim)).not.toBe(before);
  expect(await must(kim.core, 'vault.state', undefined)).toMatchObject({
    session: { officeName: 'Bürgeramt Mitte', memberName: 'Kim', role: 'lead' },
  });

  const elsewhere = { ...bench, target: { kind: 'folder', folder: `${bench.root}/neu` } } as const;
  await must(kim.core, 'space.found', { target: elsewhere.target });
  const lea = bench.pc('lea');
  await joinAs(elsewhere, kim, lea, 'counter');
  await syncAll(kim, lea);
  expect(await total(lea)).toBe(2);
  await expectSame(kim, lea);
});

const services = ({ core }: Pc): string[] =>
  workspaceOf(core)
    .db.read((db) => rowsOfType(db, 'service'))
    .map(({ fields }) => (fields as { readonly name: string }).name);

test('[S15] [S16] ■4 whoever founds the space anew speaks for nobody else, and gives nobody a right that they never had', async () => {
  const ben = bench.pc('ben');
  await joinAs(bench, ada, ben, 'counter');
  const fields = { title: 'Begrüßen', order: 1 };
  const { id: target } = await must(ada.core, 'records.save', { type: 'guideline', fields });
  const wanted = {
    target,
    targetType: 'guideline',
    effectiveFrom: '2026-11-23',
    change: 'editorial',
  } as const;
  const { id: edition } = await must(ada.core, 'editions.publish', { ...wanted, note: '' });
  await syncAll(ada, ben);
  await must(ben.core, 'editions.acknowledge', { edition });
  // By a changed app: his role doesn't allow it.
  const values = { name: 'Untergeschoben' };
  workspaceOf(ben.core).funnel.commit([{ kind: 'set', type: 'service', id: testId(1), values }]);
  await syncAll(ben, ada);
  expect(services(ada)).toEqual([]);
  const { device } = workspaceOf(ben.core).vault;
  for (const { core } of [ada, ben]) await core.close();

  const kim = bench.pc('kim');
  await must(kim.core, 'vault.foundToJoin', { passphrase });
  await must(kim.core, 'space.recover', { card, target: bench.target, recoveryKey, name: 'Kim' });
  const elsewhere = { ...bench, target: { kind: 'folder', folder: `${bench.root}/neu` } } as const;
  await must(kim.core, 'space.found', { target: elsewhere.target });
  const lea = bench.pc('lea');
  await joinAs(elsewhere, kim, lea, 'counter');
  await syncAll(kim, lea);
  for (const pc of [kim, lea]) expect(services(pc), pc.name).toEqual([]);
  await expectSame(kim, lea);
  // ■9 Without a number: it would tell how much each of them had read.
  const from = { what: 'entry', device, memberName: null };
  expect(await must(kim.core, 'sync.refused', undefined)).toEqual([
    { ...from, reason: 'not-allowed' },
    { ...from, reason: 'wrong-member' },
  ]);
});

test('[S15] [K4] ■11 what only a later version understands is judged by the role of whoever wrote it, after the upgrade', async () => {
  const { id: service } = await must(ada.core, 'records.save', {
    type: 'service',
    fields: { name: 'Ausweis' },
  });
  const ben = bench.pc('ben');
  await joinAs(bench, ada, ben, 'counter');
  const { id } = await must(ben.core, 'contacts.save', {
    fields: { channel: 'counter', service, concern: 'später verstanden' },
  });
  // By a changed app: his role doesn't allow it.
  const values = { name: 'Untergeschoben' };
  workspaceOf(ben.core).funnel.commit([{ kind: 'set', type: 'service', id: testId(1), values }]);
  await syncAll(ben, ada);
  for (const { core } of [ada, ben]) await core.close();
  let kim = bench.pc('kim');
  await must(kim.core, 'vault.foundToJoin', { passphrase });
  await must(kim.core, 'space.recover', { card, target: bench.target, recoveryKey, name: 'Kim' });
  // As a version leaves it that knows neither.
  workspaceOf(kim.core).db.write((db) => {
    for (const record of [`contact/${id}`, `service/${testId(1)}`])
      db.run(
        "INSERT OR REPLACE INTO parked SELECT n, 'newer-version' FROM journal WHERE payload LIKE ?",
        `%${record.split('/')[1]}%`,
      );
    db.run("UPDATE cursors SET value = 'older' WHERE name = 'model'");
    return null;
  });
  const elsewhere = { ...bench, target: { kind: 'folder', folder: `${bench.root}/neu` } } as const;
  await must(kim.core, 'space.found', { target: elsewhere.target });
  const lea = bench.pc('lea');
  await joinAs(elsewhere, kim, lea, 'counter');
  await syncAll(kim, lea);
  expect([services(lea), await total(lea)]).toEqual([['Ausweis'], 0]);
  expect(await memberState(kim)).toMatchObject({ pending: 2 });
  kim = await bench.restart(kim);
  await syncAll(kim, lea);
  for (const pc of [kim, lea]) expect([services(pc), await total(pc)], pc.name).toEqual([['Ausweis'], 1]);
  await expectSame(kim, lea);
});

test('a vault that holds entries is not recovered into', async () => {
  const kim = bench.pc('kim');
  await must(kim.core, 'vault.found', { officeName: 'A', memberName: 'Kim', role: 'lead', passphrase });
  expect(
    await ask(kim.core, 'space.recover', { card, target: bench.target, recoveryKey, name: 'Kim' }),
  ).toMatchObject({ failure: { kind: 'space-vault-not-empty' } });
});
