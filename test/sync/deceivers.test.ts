// Members who deceive beyond their own name, whoever was removed, and storage that exchanges what it holds: more of the
// threats in which nothing may be gained, beside hostile.test.ts.
import { zstdCompressSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { agreementPairFrom } from '../../electron/core/crypto/kem.ts';
import {
  fromHex,
  hkdf,
  sealAesGcm,
  sha256,
  signEcdsa,
  toHex,
} from '../../electron/core/crypto/primitives.ts';
import { readJoin, signJoin } from '../../electron/core/sync/formats/join.ts';
import { commitmentOf, sealKeybox } from '../../electron/core/sync/formats/keybox.ts';
import { nameOf } from '../../electron/core/sync/formats/names.ts';
import { seal } from '../../electron/core/sync/formats/segment.ts';
import { encodeHeader, readHeader } from '../../electron/core/sync/formats/segment-header.ts';
import { epochKey } from '../../electron/core/sync/store/keys.ts';
import { ask, must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { type HostileMember, hostile } from '../support/hostile-member.ts';
import { testId } from '../support/memory-records.ts';
import { refusedThere } from '../support/refused-there.ts';
import { bytesFor, chainOf, deviceNamed, keysOf, taken } from '../support/sync-space.ts';
import { askToJoin, hashOf, joinAs, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { total } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();
const { ada, ben } = team;
let mallory: HostileMember;
beforeEach(async () => {
  await team.contact(ben, 'ehrlich');
  await syncAll(ben, ada);
  mallory = hostile(ben, team.store);
});

const refused = () => refusedThere(ada);
const deviceOf = (pc: Pc): string => pc.core.host.workspace()?.vault.device ?? '';
const comment = (n: number) => ({
  ...{
    v: 1,
    kind: 'set',
    type: 'comment',
    id: testId(n),
    stamp: [1_790_000_000_000, 0, mallory.keys.device],
  },
  values: { target: testId(9), text: 'untergeschoben', at: '2026-11-23T08:00:00.000Z' },
});

/** The epoch's key, as every member has it. */
function keyOf(pc: Pc): Uint8Array {
  const epoch = mallory.view.state.epochs.at(-1);
  const key = epoch && pc.core.host.workspace()?.db.read((db) => epochKey(db, epoch));
  if (!key) throw new Error('no key');
  return key;
}

const sealing = (pc: Pc) => ({
  ...{ space: mallory.view.space, epoch: 1, epochKey: keyOf(pc), signing: mallory.keys.pair },
  control: { n: mallory.view.state.n, hash: mallory.view.line.at(-1)?.hash ?? new Uint8Array(32) },
});

test('[S5] nobody writes under another device’s name', async () => {
  const { seq, hash } = ada.core.host.workspace()?.funnel.end() ?? { seq: 0, hash: new Uint8Array(32) };
  const [entry] = chainOf(deviceOf(ada), [JSON.stringify(comment(1))], 'lead', { seq, hash });
  if (!entry) throw new Error('no entry');
  const forged = taken(seal([entry], sealing(ben), bytesFor('salt', 32)));
  team.store.set(nameOf({ kind: 'segment', ...forged.header, hash: forged.hash }), forged.bytes);
  const before = hashOf(ada);
  expect(await team.round(ada)).toBe('ok');
  expect(await refused()).toEqual([['wrong-signature', 1]]);
  expect(hashOf(ada)).toBe(before);
  await team.contact(ada, 'weiter');
  await syncAll(ada, ben);
  expect(await total(ben)).toBe(2);
});

test('[S6] a file that would fill the memory is refused before it does', async () => {
  mallory.put([comment(1)], 'counter');
  const [name = ''] = team.segmentsOf(ben).slice(-1);
  const honest = readHeader(team.store.get(name) ?? new Uint8Array());
  if (!honest.ok) throw new Error(honest.reason);
  team.store.delete(name);
  const bomb = zstdCompressSync(Buffer.alloc(200 << 20));
  const header = { ...honest.value, plainLength: 1000 * 16, sealedLength: bomb.length + 16 };
  const head = encodeHeader(header);
  const info = Buffer.concat([Buffer.from('tresen/segment/v1'), header.space, fromHex(header.device)]);
  const sealed = sealAesGcm(hkdf(keyOf(ben), header.salt, info, 32), new Uint8Array(12), bomb, head);
  const hash = sha256(head, sealed);
  const signature = signEcdsa(mallory.keys.pair, Buffer.concat([Buffer.from('tresen/segment/v1'), hash]));
  const bytes = new Uint8Array(Buffer.concat([head, sealed, signature]));
  team.store.set(nameOf({ kind: 'segment', ...header, hash }), bytes);
  const before = process.memoryUsage().rss;
  expect(await team.round(ada)).toBe('ok');
  expect(process.memoryUsage().rss - before).toBeLessThan(128 << 20);
  expect(await refused()).toEqual([['damaged', 1]]);
});

test('[C6] [S12] whoever was removed adds nothing, under the old decision or the new one', async () => {
  const members = await must(ada.core, 'space.members', undefined);
  const memberId = members.find(({ own }) => !own)?.memberId ?? '';
  await must(ada.core, 'space.remove', { memberId });
  await team.contact(ada, 'nur für die anderen');
  await sync(ada);
  const before = hashOf(ada);
  const last = mallory.put([comment(1)], 'counter');
  const n = mallory.view.state.n + 1;
  const [removal = ''] = team.names('c-').slice(-1);
  const hash = fromHex(removal.slice('c-00000000-'.length));
  mallory.put([comment(2)], 'counter', { after: last, control: { n, hash } });
  expect(await team.round(ada)).toBe('ok');
  expect(hashOf(ada)).toBe(before);
  expect((await refused()).sort()).toEqual([
    ['beyond-cutoff', 1],
    ['not-admitted', 1],
  ]);
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await syncAll(cleo, ada);
  expect(hashOf(cleo)).toBe(hashOf(ada));
});

test('[J2] [F6] what is far too long for a request keeps nobody out', async () => {
  const cleo = team.bench.pc('cleo');
  const digits = await askToJoin(team.bench, ada, cleo);
  for (const length of [8 * 1024 + 1, 9 * 1024 * 1024])
    team.store.set(`j-${toHex(bytesFor(`${length}`, 16))}`, new Uint8Array(length));
  expect(await must(ada.core, 'space.requests', undefined)).toMatchObject([{ name: 'cleo' }]);
  const member = { kind: 'new', name: 'Cleo', role: 'counter' } as const;
  await must(ada.core, 'space.approve', { digits, member });
  await sync(cleo);
  expect(await memberState(cleo)).toMatchObject({ role: 'counter' });
});

test('[J3] a request that the storage exchanged is not the one whose digits are typed', async () => {
  const cleo = team.bench.pc('cleo');
  const digits = await askToJoin(team.bench, ada, cleo);
  const [name = ''] = team.names('j-');
  const eve = deviceNamed('Eve');
  const device = name.slice(2);
  const swapped = signJoin(mallory.view.space, { ...keysOf(eve), device, name: 'cleo' }, eve.pair);
  team.store.set(name, swapped.bytes);
  const member = { kind: 'new', name: 'Cleo', role: 'counter' } as const;
  expect(await ask(ada.core, 'space.approve', { digits, member })).toMatchObject({
    failure: { kind: 'space-digits-unknown' },
  });
  expect(await must(ada.core, 'space.members', undefined)).toHaveLength(2);
});

test('[K3] [X1] nobody hands out another key: neither a member, nor a lead one that was not committed to', async () => {
  const other = bytesFor('another key', 32);
  const put = (who: HostileMember): void => {
    const recipient = mallory.view.state.devices.get(deviceOf(ada));
    if (!recipient) throw new Error('not admitted');
    const content = { space: who.view.space, epoch: 1, by: who.keys.device, key: other };
    const recipients = [{ recipient: recipient.device, agreement: recipient.agreement }];
    const box = sealKeybox({ ...content, recipients }, who.keys.pair, () => bytesFor(who.keys.device, 160));
    if (box) team.store.set(nameOf({ kind: 'keybox', epoch: 1, hash: box.hash }), box.bytes);
  };
  put(mallory);
  put(hostile(ada, team.store));
  expect(commitmentOf(other)).not.toEqual(mallory.view.state.epochs[0]?.commitment);
  expect(agreementPairFrom(mallory.keys.secret).publicKey).toEqual(mallory.keys.agreement);
  expect(await team.round(ada)).toBe('ok');
  expect(await refused()).toEqual([['wrong-key', 1]]);
  await team.contact(ada, 'weiter');
  await syncAll(ada, ben);
  expect(await total(ben)).toBe(2);
  expect(await memberState(ben)).toMatchObject({ pending: 0 });
});

test('[K3] [X4] a box with another key stands for none: whoever is let in gets the true one', async () => {
  const dora = team.bench.pc('dora');
  const digits = await askToJoin(team.bench, ada, dora);
  const lead = hostile(ada, team.store);
  const asked = taken(
    readJoin(team.store.get(team.names('j-')[0] ?? '') ?? new Uint8Array(), lead.view.space),
  );
  const content = {
    space: lead.view.space,
    epoch: 1,
    by: lead.keys.device,
    key: bytesFor('another key', 32),
  };
  const recipients = [lead.keys, asked].map(({ device, agreement }) => ({ recipient: device, agreement }));
  const box = sealKeybox({ ...content, recipients }, lead.keys.pair, () => bytesFor('chance', 160));
  if (!box) throw new Error('no keybox');
  team.store.set(nameOf({ kind: 'keybox', epoch: 1, hash: box.hash }), box.bytes);
  await sync(ada);
  const member = { kind: 'new', name: 'Dora', role: 'counter' } as const;
  await must(ada.core, 'space.approve', { digits, member });
  await syncAll(dora, ada);
  expect(await total(dora)).toBe(1);
  expect(hashOf(dora)).toBe(hashOf(ada));
});
