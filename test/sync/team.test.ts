// Who belongs to the team, and what a decision about it changes on every PC.
import { beforeEach, expect, test } from 'vitest';
import { ask, must } from '../support/core-bench.ts';
import { freshTeam } from '../support/fresh-team.ts';
import {
  askToJoin,
  cardOf,
  createTeamBench,
  found,
  hashOf,
  joinAs,
  memberState,
  type Pc,
  stateOf,
  sync,
  syncAll,
} from '../support/team-bench.ts';
import { concerns } from '../support/what-pcs-hold.ts';

const { bench, ada } = freshTeam();
let service: string;
beforeEach(async () => {
  ({ id: service } = await must(ada.core, 'records.save', { type: 'service', fields: { name: 'Ausweis' } }));
});

const contact = (pc: Pc, concern: string) =>
  must(pc.core, 'contacts.save', { fields: { channel: 'counter', service, concern } });

test('[J1] [J3] digits that are wrong admit nobody; the right ones do, whatever the blanks', async () => {
  const ben = bench.pc('ben');
  const digits = await askToJoin(bench, ada, ben);
  expect(digits).toMatch(/^\d{30}$/);
  expect(await stateOf(ben)).toMatchObject({ kind: 'requested', digits, spaceName: 'Bürgeramt Mitte' });
  expect(await must(ada.core, 'space.requests', undefined)).toMatchObject([{ name: 'ben' }]);
  const member = { kind: 'new', name: 'Ben', role: 'counter' } as const;
  const wrong = digits.replace(/^./, (first) => (first === '1' ? '2' : '1'));
  expect(await ask(ada.core, 'space.approve', { digits: wrong, member })).toMatchObject({
    failure: { kind: 'space-digits-unknown' },
  });
  await must(ada.core, 'space.approve', { digits: (digits.match(/.{5}/g) ?? []).join(' – '), member });
  await sync(ben);
  expect(await stateOf(ben)).toMatchObject({ kind: 'member', role: 'counter' });
  expect(await must(ada.core, 'space.requests', undefined)).toEqual([]);
});

test('[J4] a card of another space finds nobody there, and joins nothing', async () => {
  const other = createTeamBench();
  const eva = other.pc('eva');
  await found(other, eva);
  const card = await cardOf(other, eva);
  const ben = bench.pc('ben');
  await must(ben.core, 'vault.foundToJoin', { passphrase: 'kleines blaues Fahrrad' });
  expect(await ask(ben.core, 'space.join', { card, target: bench.target, name: 'Ben' })).toMatchObject({
    failure: { kind: 'space-foreign' },
  });
  expect(await stateOf(ben)).toEqual({ kind: 'none' });
  await other.close();
});

test('taking back a wish to join leaves nothing behind, here or there', async () => {
  const ben = bench.pc('ben');
  await askToJoin(bench, ada, ben);
  await must(ben.core, 'space.cancelJoin', undefined);
  expect(await stateOf(ben)).toEqual({ kind: 'none' });
  expect(await must(ada.core, 'space.requests', undefined)).toEqual([]);
});

test('[C5] [S12] a new role counts from the decision on; what it no longer allows is refused here and there', async () => {
  const ben = bench.pc('ben');
  const memberId = await joinAs(bench, ada, ben, 'lead');
  await syncAll(ada, ben);
  // Offline, and still a lead: beyond the cutoff of the decision that Ben doesn't know yet.
  await must(ben.core, 'records.save', { type: 'service', fields: { name: 'Leistung ohne Recht' } });
  await contact(ben, 'mit Recht');
  await must(ada.core, 'space.changeRole', { memberId, role: 'counter' });
  await syncAll(ada, ben);
  await syncAll(ada, ben);
  expect(await stateOf(ben)).toMatchObject({ role: 'counter' });
  for (const pc of [ada, ben]) {
    expect(concerns(pc)).toEqual(['mit Recht']);
    const found = await must(pc.core, 'search.query', { text: 'ohne Recht', types: ['service'] });
    expect(found.hits).toEqual([]);
    expect((await must(pc.core, 'vault.verify', undefined)).differences).toEqual([]);
  }
  expect(hashOf(ben)).toBe(hashOf(ada));
  // ■9 Whose, and not how many.
  const device = ben.core.host.workspace()?.vault.device;
  expect(await must(ada.core, 'sync.refused', undefined)).toEqual([
    { what: 'entry', reason: 'beyond-cutoff', device, memberName: 'ben' },
  ]);
  expect(await ask(ben.core, 'sync.refused', undefined)).toMatchObject({
    failure: { kind: 'record-not-allowed' },
  });
});

test('[C6] whoever was removed reads nothing new and is not read any more; what they had stays with them', async () => {
  const [ben, cleo] = [bench.pc('ben'), bench.pc('cleo')];
  const memberId = await joinAs(bench, ada, ben, 'counter');
  await joinAs(bench, ada, cleo, 'counter');
  await contact(ben, 'vorher');
  await syncAll(ada, ben, cleo);
  await contact(ben, 'nachher, ohne Netz');
  await must(ada.core, 'space.remove', { memberId });
  await contact(ada, 'nur für die anderen');
  await syncAll(ada, cleo);
  expect(await ask(ben.core, 'sync.run', undefined)).toMatchObject({ failure: { kind: 'space-ended' } });
  await syncAll(ada, cleo);
  expect(await stateOf(ben)).toMatchObject({ kind: 'ended', pending: 1 });
  expect(concerns(ben)).toEqual(['nachher, ohne Netz', 'vorher']);
  for (const pc of [ada, cleo]) expect(concerns(pc)).toEqual(['nur für die anderen', 'vorher']);
  expect(hashOf(cleo)).toBe(hashOf(ada));
  const names = (await must(ada.core, 'space.members', undefined)).map(({ name }) => name);
  expect(names).toEqual(['cleo', 'Ada Lehmann']);
});

test('[C4] several devices of one member, and a workplace that belongs to nobody', async () => {
  const [second, desk] = [bench.pc('ada-2'), bench.pc('schalter')];
  const own = (await must(ada.core, 'space.members', undefined))[0]?.memberId ?? '';
  const digits = await askToJoin(bench, ada, second);
  await must(ada.core, 'space.approve', { digits, member: { kind: 'known', memberId: own } });
  const more = await askToJoin(bench, ada, desk);
  const workplace = { kind: 'new', name: 'Schalter 3', role: 'counter', workplace: true } as const;
  await must(ada.core, 'space.approve', { digits: more, member: workplace });
  await syncAll(ada, second, desk);
  await contact(second, 'vom zweiten Gerät');
  await contact(desk, 'vom Schalter');
  await syncAll(ada, second, desk);
  expect(concerns(ada)).toEqual(['vom Schalter', 'vom zweiten Gerät']);
  expect(hashOf(second)).toBe(hashOf(ada));
  expect(hashOf(desk)).toBe(hashOf(ada));
  expect(await must(ada.core, 'space.members', undefined)).toMatchObject([
    { name: 'Schalter 3', workplace: true, devices: [{ own: false }] },
    { name: 'Ada Lehmann', role: 'lead', devices: [{ own: true }, { own: false }] },
  ]);
  expect(await memberState(second)).toMatchObject({ role: 'lead', workplace: false });
  expect(await memberState(desk)).toMatchObject({ role: 'counter', workplace: true });
});

test('[C10] two leads decide at one moment: both decisions come to count, and everybody sees the same', async () => {
  const ben = bench.pc('ben');
  await joinAs(bench, ada, ben, 'lead');
  const [eve, fred] = [bench.pc('eve'), bench.pc('fred')];
  const [first, second] = [await askToJoin(bench, ada, eve), await askToJoin(bench, ada, fred)];
  await Promise.all([
    must(ada.core, 'space.approve', { digits: first, member: { kind: 'new', name: 'Eve', role: 'counter' } }),
    must(ben.core, 'space.approve', {
      digits: second,
      member: { kind: 'new', name: 'Fred', role: 'counter' },
    }),
  ]);
  await syncAll(ada, ben, eve, fred);
  await contact(eve, 'von Eve');
  await contact(fred, 'von Fred');
  await syncAll(ada, ben, eve, fred);
  for (const pc of [ada, ben, eve, fred]) expect(concerns(pc)).toEqual(['von Eve', 'von Fred']);
  expect(new Set([ada, ben, eve, fred].map(hashOf)).size).toBe(1);
});

test('an office always keeps a lead, in a team, too', async () => {
  const ben = bench.pc('ben');
  await joinAs(bench, ada, ben, 'counter');
  expect(await ask(ada.core, 'space.leave', undefined)).toMatchObject({
    failure: { kind: 'record-last-lead' },
  });
  const own = (await must(ada.core, 'space.members', undefined)).find((member) => member.own)?.memberId ?? '';
  expect(await ask(ada.core, 'space.remove', { memberId: own })).toMatchObject({
    failure: { kind: 'record-not-allowed' },
  });
  await must(ben.core, 'space.leave', undefined);
  expect(await stateOf(ben)).toMatchObject({ kind: 'ended' });
});

test('[C8] [K2] a restored backup goes on as a successor; nothing that was with the team is lost', async () => {
  const ben = bench.pc('ben');
  await joinAs(bench, ada, ben, 'counter');
  await contact(ben, 'vor der Sicherung');
  await syncAll(ada, ben);
  await contact(ben, 'in der Sicherung, noch nicht beim Team');
  const file = `${bench.root}/ben.tresen-backup`;
  ben.ports.dialogs.answer(file);
  await must(ben.core, 'backup.save', undefined);
  await contact(ben, 'nach der Sicherung');
  await syncAll(ada, ben);
  await ben.core.close();
  const again = bench.pc('ben-neu');
  again.ports.dialogs.answer(file);
  await must(again.core, 'backup.restore', { passphrase: 'kleines blaues Fahrrad' });
  await contact(again, 'nach dem Einspielen, vor dem Abgleich');
  await syncAll(again, ada);
  await contact(again, 'danach');
  await syncAll(again, ada);
  const all = [
    'danach',
    'in der Sicherung, noch nicht beim Team',
    'nach dem Einspielen, vor dem Abgleich',
    'nach der Sicherung',
    'vor der Sicherung',
  ];
  expect(concerns(ada)).toEqual(all);
  expect(concerns(again)).toEqual(all);
  expect(hashOf(again)).toBe(hashOf(ada));
  expect(await memberState(again)).toMatchObject({ role: 'counter', pending: 0 });
});

test('a founder brings along what the vault held before, whatever identities wrote it', async () => {
  const other = createTeamBench();
  const old = other.pc('alt');
  await must(old.core, 'vault.found', {
    ...{ officeName: 'Amt Nord', memberName: 'Kim', role: 'lead', passphrase: 'kleines blaues Fahrrad' },
  });
  await must(old.core, 'records.save', { type: 'service', fields: { name: 'Aus der Zeit davor' } });
  const file = `${other.root}/alt.tresen-backup`;
  old.ports.dialogs.answer(file);
  await must(old.core, 'backup.save', undefined);
  await old.core.close();
  const kim = other.pc('kim');
  kim.ports.dialogs.answer(file);
  await must(kim.core, 'backup.restore', { passphrase: 'kleines blaues Fahrrad' });
  await must(kim.core, 'space.found', { target: other.target });
  const lea = other.pc('lea');
  await joinAs(other, kim, lea, 'counter');
  await syncAll(kim, lea);
  expect(hashOf(lea)).toBe(hashOf(kim));
  const found = await must(lea.core, 'search.query', { text: 'davor', types: ['service'] });
  expect(found.hits).toHaveLength(1);
  await other.close();
});
