// A lead begins a new key without removing anybody, as a later version may do from time to time (C7).
import { expect, test } from 'vitest';
import { commitmentOf, type KeyboxContent, sealKeybox } from '../../electron/core/sync/formats/keybox.ts';
import { nameOf } from '../../electron/core/sync/formats/names.ts';
import { readHeader } from '../../electron/core/sync/formats/segment-header.ts';
import { recoveryBox } from '../../electron/core/sync/space/epoch.ts';
import { epochKey } from '../../electron/core/sync/store/keys.ts';
import { must, workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { type HostileMember, hostile } from '../support/hostile-member.ts';
import { bytesFor, epochKey as keyNumbered, taken } from '../support/sync-space.ts';
import { joinAs, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();
const { ada, ben } = team;

/** Puts a keybox of epoch 2 there as `who`, for everybody who is there. */
function putKeybox(who: HostileMember, pc: Pc): void {
  const [first] = who.view.state.epochs;
  const former = first && workspaceOf(pc.core).db.read((tx) => epochKey(tx, first));
  if (!former) throw new Error('no key');
  const devices = [...who.view.state.devices.values()];
  const content: KeyboxContent = {
    ...{ space: who.view.space, epoch: 2, by: who.keys.device, key: keyNumbered(2), former },
    recipients: [
      ...devices.map(({ device, agreement }) => ({ recipient: device, agreement })),
      recoveryBox(who.view),
    ],
  };
  let drawn = 0;
  const box = sealKeybox(content, who.keys.pair, () => bytesFor(`chance ${drawn++}`, 160));
  if (!box) throw new Error('no keybox');
  team.store.set(nameOf({ kind: 'keybox', epoch: 2, hash: box.hash }), box.bytes);
}

/** Begins epoch 2 as `who`. */
function beginNext(who: HostileMember, pc: Pc): void {
  putKeybox(who, pc);
  who.decide({ kind: 'epoch', epoch: 2, commitment: commitmentOf(keyNumbered(2)) });
}

/** What became of the keybox of epoch 2. */
const nextKey = (pc: Pc) =>
  workspaceOf(pc.core).db.read((tx) =>
    tx.get<object>("SELECT state, reason FROM space_files WHERE kind = 'keybox' AND first = 2"),
  );

const lastHeader = (pc: Pc) =>
  taken(readHeader(team.store.get(team.segmentsOf(pc).at(-1) ?? '') ?? new Uint8Array()));

test('[C7] the next key counts from the decision that begins it, and whoever comes later reads what lay under the one before', async () => {
  await team.contact(ben, 'unter dem ersten Schlüssel');
  await syncAll(ben, ada);
  expect(lastHeader(ben).epoch).toBe(1);
  beginNext(hostile(ada, team.store), ada);
  await syncAll(ada, ben);
  await team.contact(ben, 'unter dem zweiten');
  await syncAll(ben, ada);
  expect(lastHeader(ben).epoch).toBe(2);
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await syncAll(cleo, ada, ben);
  expect(concerns(cleo)).toEqual(['unter dem ersten Schlüssel', 'unter dem zweiten']);
  await expectSame(ada, ben, cleo);
});

test('[C7] who is no lead begins none', async () => {
  beginNext(hostile(ben, team.store), ben);
  await sync(ada);
  const refused = await must(ada.core, 'sync.refused', undefined);
  expect(refused.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['wrong-control']));
  await team.contact(ada, 'weiter');
  await sync(ada);
  expect([lastHeader(ada).epoch, (await memberState(ada)).pending]).toEqual([1, 0]);
});

test('[X1] [F8] a key that comes before the decision which begins it waits here, and opens what was written under it', async () => {
  putKeybox(hostile(ada, team.store), ada);
  await sync(ben);
  expect(nextKey(ben)).toEqual({ state: 'waiting', reason: 'control-ahead' });
  hostile(ada, team.store).decide({ kind: 'epoch', epoch: 2, commitment: commitmentOf(keyNumbered(2)) });
  // The storage loses the key meanwhile: what is here counts, and is put back.
  const [name = ''] = team.names('k-00000002');
  team.store.delete(name);
  await sync(ben);
  expect(nextKey(ben)).toMatchObject({ state: 'held' });
  await syncAll(ben, ada);
  await team.contact(ada, 'unter dem zweiten');
  await syncAll(ada, ben);
  expect([lastHeader(ada).epoch, team.names('k-00000002')]).toEqual([2, [name]]);
  expect(concerns(ben)).toEqual(['unter dem zweiten']);
});

test('[X1] one by somebody who may not hand it out is refused as soon as the decision is there', async () => {
  putKeybox(hostile(ben, team.store), ben);
  await sync(ada);
  expect(nextKey(ada)).toEqual({ state: 'waiting', reason: 'control-ahead' });
  const { decide } = hostile(ada, team.store);
  decide({ kind: 'epoch', epoch: 2, commitment: commitmentOf(keyNumbered(2)) });
  await sync(ada);
  expect(nextKey(ada)).toEqual({ state: 'refused', reason: 'wrong-key' });
  const refused = await must(ada.core, 'sync.refused', undefined);
  expect(refused.map(({ reason }) => reason)).toEqual(['wrong-key']);
});
