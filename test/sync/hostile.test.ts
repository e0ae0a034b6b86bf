// A member who deceives, and storage that does: what they gain is nothing, and everybody sees the same.
import { beforeEach, expect, test } from 'vitest';
import { fromHex, sha256, toHex } from '../../electron/core/crypto/primitives.ts';
import { acknowledgementId } from '../../electron/core/records/derived-id.ts';
import { visibleRow } from '../../electron/core/records/store.ts';
import { canonicalJson } from '../../shared/model/canonical-json.ts';
import { must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { type HostileMember, hostile } from '../support/hostile-member.ts';
import { testId } from '../support/memory-records.ts';
import { copyOf } from '../support/memory-target.ts';
import { refusedThere } from '../support/refused-there.ts';
import { deviceNamed, keysOf, memberNamed } from '../support/sync-space.ts';
import { hashOf, joinAs, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';

const team = freshStoredTeam();
const { bench, ada, ben } = team;
let mallory: HostileMember;
beforeEach(async () => {
  await team.contact(ben, 'ehrlich');
  await syncAll(ben, ada);
  mallory = hostile(ben, team.store);
});

const stamp = (ms: number) => [ms, 0, mallory.keys.device];
const service = (n: number, name = 'Untergeschoben', ms = 1_790_000_000_000) => ({
  ...{ v: 1, kind: 'set', type: 'service', id: testId(n), values: { name }, stamp: stamp(ms) },
});
const has = async (pc: Pc, text: string): Promise<boolean> =>
  (await must(pc.core, 'search.query', { text, types: ['service'] })).hits.length > 0;
const refused = () => refusedThere(ada);
const cleoSeesTheSame = async (): Promise<void> => {
  const cleo = bench.pc('cleo');
  await joinAs(bench, ada, cleo, 'counter');
  await syncAll(cleo, ada);
  expect(hashOf(cleo)).toBe(hashOf(ada));
};

test('[S12] an entry under a role that the member never had is kept, and doesn’t count', async () => {
  mallory.put([service(1)], 'lead');
  await sync(ada);
  expect(await has(ada, 'Untergeschoben')).toBe(false);
  expect(await refused()).toEqual([['wrong-role', 1]]);
  await cleoSeesTheSame();
});

test('an entry that the own role doesn’t allow is parked, and leads are told', async () => {
  mallory.put([service(1)], 'counter');
  await sync(ada);
  expect(await has(ada, 'Untergeschoben')).toBe(false);
  expect(await refused()).toEqual([['not-allowed', 1]]);
  await cleoSeesTheSame();
});

test('[C6] texts that are no ops are kept, too, and whoever wrote them can be removed', async () => {
  const cleo = bench.pc('cleo');
  await joinAs(bench, ada, cleo, 'lead');
  const before = copyOf(team.store);
  mallory.put(['kein JSON', 'null', '[]', '7', '{"kind":"erase"}'], 'counter');
  await sync(cleo);
  // Ada's cutoff leaves them out, as her PC hasn't heard of them.
  team.targetOf(ada).script({ verb: 'list', fault: { kind: 'stale', listing: before } });
  await must(ada.core, 'space.remove', { memberId: memberOf(ben) });
  team.targetOf(ada).behave();
  for (const pc of [cleo, ada, cleo]) expect(await team.round(pc)).toBe('ok');
  expect(hashOf(cleo)).toBe(hashOf(ada));
  expect(await refused()).toEqual([['beyond-cutoff', 5]]);
});

const said = (type: string, id: string, values: object, ms = 1_990_000_000_000) => ({
  ...{ v: 1, kind: 'set', type, id, values, stamp: stamp(ms) },
});
const memberOf = (pc: Pc): string => pc.core.host.workspace()?.session().memberId ?? '';
const acknowledged = async () => (await must(ada.core, 'editions.mine', undefined)).acknowledged;

const editionOf = (id: string) =>
  ada.core.host.workspace()?.db.read((tx) => visibleRow(tx, 'edition', id))?.fields;
const principle = (edition: string) => editionOf(edition)?.content.principle;

/** Publishes a guideline at Ada's PC; answers the edition. */
async function published(): Promise<{ readonly id: string; readonly hash: string }> {
  const fields = { title: 'Grüßen', order: 1, principle: 'Zuerst grüßen' };
  const { id: target } = await must(ada.core, 'records.save', { type: 'guideline', fields });
  const about = { target, targetType: 'guideline', effectiveFrom: '2026-01-01' } as const;
  await must(ada.core, 'editions.publish', { ...about, change: 'material', note: '' });
  const [row] = await must(ada.core, 'editions.of', { targets: [target] });
  await syncAll(ada, ben);
  return { id: row?.id ?? '', hash: row?.fields.hash ?? '' };
}

test('[S16] [O3] what somebody has read and how they are called, nobody else says', async () => {
  const { id: edition, hash } = await published();
  const [theirs, own] = [memberOf(ada), memberOf(ben)];
  const forged = { edition, hash, member: theirs };
  mallory.put(
    [
      said('acknowledgement', acknowledgementId(edition, theirs), forged),
      said('acknowledgement', testId(7), { ...forged, member: own }),
      said('member', theirs, { name: 'Wer anders' }),
      said('member', own, { name: 'Mallory' }),
    ],
    'counter',
  );
  await sync(ada);
  expect(await acknowledged()).toEqual([]);
  const names = (await must(ada.core, 'space.members', undefined)).map(({ name }) => name);
  expect(names.sort()).toEqual(['Ada Lehmann', 'Mallory']);
  expect(await refused()).toEqual([
    ['malformed', 1],
    ['wrong-member', 2],
  ]);
  await cleoSeesTheSame();
});

test('[O3] an edition that was changed in place is unread again, and one that belies its hash never counts', async () => {
  const { id } = await published();
  await must(ada.core, 'editions.acknowledge', { edition: id });
  await must(ada.core, 'space.changeRole', { memberId: memberOf(ben), role: 'lead' });
  await syncAll(ada, ben);
  const content = { title: 'Grüßen', principle: 'Nie grüßen' };
  const lead = hostile(ben, team.store);
  const after = lead.put([said('edition', id, { content })], 'lead');
  await sync(ada);
  expect([await acknowledged(), principle(id)]).toEqual([[id], 'Zuerst grüßen']);
  const fitting = { ...editionOf(id), content, hash: toHex(sha256(canonicalJson(content))) };
  lead.put([said('edition', id, fitting)], 'lead', { after });
  await sync(ada);
  expect([await acknowledged(), principle(id)]).toEqual([[], 'Nie grüßen']);
  await cleoSeesTheSame();
});

test('[C11] nobody decides about the team without the right to, and nothing behind it counts', async () => {
  const friend = deviceNamed('Mallorys Freund');
  const { device, signing, agreement } = friend;
  mallory.decide({
    kind: 'add',
    device: { device, signing, agreement },
    member: memberNamed('X'),
    role: 'lead',
  });
  await sync(ada);
  expect(await refused()).toEqual([['wrong-control', 1]]);
  expect(await must(ada.core, 'space.members', undefined)).toHaveLength(2);
  await cleoSeesTheSame();
});

const decisionThatNobodyWasShown = () => ({ n: mallory.view.state.n, hash: sha256('another view') });

test('[S11] [C12] a member who names a decision that nobody was shown stops nobody, and leads are told', async () => {
  const after = mallory.put([service(1)], 'counter', { control: decisionThatNobodyWasShown() });
  mallory.put([service(2)], 'counter', { after });
  await team.contact(ada, 'weiter');
  expect(await team.round(ada)).toBe('ok');
  expect(await memberState(ada)).toMatchObject({ pending: 0, refused: 2 });
  expect(await has(ada, 'Untergeschoben')).toBe(false);
  expect(await refused()).toEqual([
    ['unknown-decision', 1],
    ['predecessor-missing', 1],
  ]);
  await cleoSeesTheSame();
  const memberId = memberOf(ben);
  await must(ada.core, 'space.remove', { memberId });
  mallory.put([service(3)], 'counter', { after });
  expect(await team.round(ada)).toBe('ok');
  expect(await refused()).toContainEqual(['not-admitted', 1]);
});

test('[S11] [C12] a lead who names a decision that nobody was shown stops sync with a sentence, before anything counts', async () => {
  const cleo = bench.pc('cleo');
  await joinAs(bench, ada, cleo, 'lead');
  await syncAll(cleo, ada, ben);
  const other = hostile(cleo, team.store);
  other.put([service(1)], 'lead', { control: { n: other.view.state.n, hash: sha256('another view') } });
  const before = hashOf(ada);
  for (const pc of [ada, ben]) expect(await team.round(pc)).toBe('space-split');
  // It goes on by itself once the storage gives everybody the same again.
  expect(await memberState(ada)).toMatchObject({ round: { kind: 'waiting' } });
  expect(hashOf(ada)).toBe(before);
});

test('[S11] [C12] what waits for a decision is tried again as soon as the storage shows it', async () => {
  const cleo = bench.pc('cleo');
  await joinAs(bench, ada, cleo, 'lead');
  await syncAll(cleo, ada, ben);
  const [lead, member] = [hostile(cleo, team.store), hostile(ben, team.store)];
  const before = team.names('c-');
  lead.decide({
    kind: 'add',
    device: keysOf(deviceNamed('Neu')),
    member: memberNamed('Neu'),
    role: 'counter',
  });
  const [hidden = ''] = team.names('c-').filter((name) => !before.includes(name));
  const shown = team.store.get(hidden) ?? new Uint8Array();
  team.store.delete(hidden);
  const dora = bench.pc('dora');
  await joinAs(bench, ada, dora, 'counter');
  const n = lead.view.state.n + 1;
  member.put([service(1)], 'counter', { control: { n, hash: fromHex(hidden.slice(-64)) } });
  expect(await team.round(ada)).toBe('ok');
  expect(await refused()).toEqual([['unknown-decision', 1]]);
  team.store.set(hidden, shown);
  expect(await team.round(ada)).toBe('ok');
  expect((await refused()).map(([reason]) => reason)).not.toContain('unknown-decision');
});

test('[S11] a position that isn’t known yet waits, visibly, and harms nobody', async () => {
  mallory.put([service(1)], 'counter', { control: { n: 99, hash: sha256('later') } });
  await team.contact(ada, 'weiter');
  expect(await team.round(ada)).toBe('ok');
  expect(await memberState(ada)).toMatchObject({ pending: 0 });
  const devices = await must(ada.core, 'sync.devices', undefined);
  expect(devices.find(({ own }) => !own)).toMatchObject({ waiting: 1 });
});

test('[S14] two entries with one number are a proof: both count, everybody sees the same, leads are told', async () => {
  const comment = (n: number, text: string) => ({
    ...{ v: 1, kind: 'set', type: 'comment', id: testId(n) },
    ...{
      values: { target: testId(9), text, createdAt: '2026-11-23T08:00:00.000Z' },
      stamp: stamp(1_790_000_000_000),
    },
  });
  mallory.put([comment(1, 'für Ada')], 'counter');
  await sync(ada);
  mallory.put([comment(2, 'für die anderen')], 'counter');
  await sync(ada);
  expect(await refused()).toEqual([['written-twice', 1]]);
  await cleoSeesTheSame();
  expect((await must(ada.core, 'vault.verify', undefined)).differences).toEqual([]);
});

test('a stamp of the year 2199 wins until somebody edits again, and hides no edit that has seen it', async () => {
  const contacts = await must(ada.core, 'contacts.list', {});
  const id = contacts.ids[0] ?? '';
  const poison = {
    v: 1,
    kind: 'set',
    type: 'contact',
    id,
    values: { concern: 'Gift' },
    stamp: stamp(7_258_118_300_000),
  };
  mallory.put([poison], 'counter');
  await sync(ada);
  await must(ada.core, 'contacts.edit', { id, fields: { concern: 'wieder richtig' } });
  const [row] = await must(ada.core, 'records.get', { ids: [id] });
  expect(row?.fields).toMatchObject({ concern: 'wieder richtig' });
  await sync(ada);
  await cleoSeesTheSame();
});

test('[F3] [S5] files of another space, or moved to another name, are nobody’s', async () => {
  const [own = ''] = team.segmentsOf(ben);
  const kept = team.store.get(own) ?? new Uint8Array();
  const elsewhere = own.replaceAll('000000000001', '000000000099');
  team.store.set(elsewhere, kept);
  // The space stands behind the eight bytes of the header.
  team.store.set(
    own.replaceAll('000000000001', '000000000098'),
    kept.map((byte, at) => (at === 8 ? byte ^ 1 : byte)),
  );
  const before = hashOf(ada);
  expect(await team.round(ada)).toBe('ok');
  expect(await refused()).toEqual([['foreign-space', 1]]);
  expect(hashOf(ada)).toBe(before);
});

test('[C13] ■11 what a lead decided with a later version ends the line, and sync waits for the upgrade', async () => {
  hostile(ada, team.store).decideLater('snapshot');
  await team.contact(ben, 'wartet');
  for (let round = 0; round < 2; round += 1) expect(await team.round(ben)).toBe('space-newer');
  expect(await memberState(ben)).toMatchObject({ pending: 1, round: { kind: 'stopped' } });
  mallory.decideLater('von jemandem ohne Recht');
  expect(await team.round(ada)).toBe('space-newer');
});
