// Leads who hand out keys so that somebody gets none: a newcomer, or the office's printed key.
import { expect, test } from 'vitest';
import { commitmentOf, type Recipient, sealKeybox } from '../../electron/core/sync/formats/keybox.ts';
import { nameOf } from '../../electron/core/sync/formats/names.ts';
import { ask, must, passphrase, workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { type HostileMember, hostile } from '../support/hostile-member.ts';
import { bytesFor, deviceNamed } from '../support/sync-space.ts';
import { askToJoin, cardOf, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { concerns } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam({ cleo: 'lead' });
const { bench, ada, ben, cleo } = team;

const keyOf = (epoch: number): Uint8Array => bytesFor(`key ${epoch}`, 32);

function putBoxes(who: HostileMember, epoch: number, recipients: readonly Recipient[], former?: Uint8Array) {
  const content = { space: who.view.space, epoch, by: who.keys.device, key: keyOf(epoch), recipients };
  const box = sealKeybox({ ...content, ...(former && { former }) }, who.keys.pair, () =>
    bytesFor(`chance ${epoch}`, 160),
  );
  if (!box) throw new Error('no keybox');
  team.store.set(nameOf({ kind: 'keybox', epoch, hash: box.hash }), box.bytes);
}

test('[X4] boxes of somebody who is no lead any more stand for none: whoever is let in gets the key', async () => {
  await team.contact(ben, 'davor');
  await syncAll(ben, ada);
  const mallory = hostile(cleo, team.store);
  const memberId = workspaceOf(cleo.core).session().memberId;
  await must(ada.core, 'space.changeRole', { memberId, role: 'counter' });
  const dora = bench.pc('dora');
  const digits = await askToJoin(bench, ada, dora);
  const [request = ''] = team.names('j-');
  putBoxes(mallory, 1, [{ recipient: request.slice(2), agreement: deviceNamed('Eve').agreement }]);
  await sync(ada);
  await must(ada.core, 'space.approve', { digits, member: { kind: 'new', name: 'Dora', role: 'counter' } });
  await syncAll(dora, ada);
  expect(concerns(dora)).toEqual(['davor']);
});

/** Cleo begins the next key, and boxes it for everybody but the office. */
async function beginWithoutOffice(): Promise<void> {
  await team.contact(ben, 'davor');
  await syncAll(ben, ada, cleo);
  const mallory = hostile(cleo, team.store);
  const recipients = [...mallory.view.state.devices.values()].map(({ device, agreement }) => ({
    recipient: device,
    agreement,
  }));
  putBoxes(mallory, 2, recipients, bytesFor('none', 32));
  mallory.decide({ kind: 'epoch', epoch: 2, commitment: commitmentOf(keyOf(2)) });
  await sync(ben);
  await team.contact(ben, 'danach');
  await sync(ben);
}

async function recover(without: boolean): Promise<{ readonly kim: Pc; readonly count: number }> {
  const card = await cardOf(bench, ada);
  for (const { core } of [ada, ben, cleo]) await core.close();
  const kim = bench.pc('kim');
  await must(kim.core, 'vault.foundToJoin', { passphrase });
  const request = { card, target: bench.target, recoveryKey: team.recoveryKey, name: 'Kim' };
  const read = await ask(kim.core, 'space.recover', request);
  if (!without) return { kim, count: read.ok ? 0 : -1 };
  expect(read).toMatchObject({ failure: { kind: 'space-recovery-unread' } });
  const { unread } = await must(kim.core, 'space.recover', { ...request, without });
  return { kim, count: unread };
}

test('[K4] [X4] a key that was begun without the office is boxed for it by the next lead’s PC', async () => {
  await beginWithoutOffice();
  await sync(ada);
  const { kim, count } = await recover(false);
  expect([count, concerns(kim)]).toEqual([0, ['danach', 'davor']]);
});

test('[K4] where none did, a recovery reads what lies under the keys before, and tells what it can’t', async () => {
  await beginWithoutOffice();
  const { kim, count } = await recover(true);
  expect([count, concerns(kim)]).toEqual([1, ['davor']]);
});
