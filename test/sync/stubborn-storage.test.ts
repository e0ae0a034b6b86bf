// Storage that garbles what is put there for a while, or that lets nobody remove anything: the exchange goes on, or goes on
// by itself as soon as it can.
import { describe, expect, test } from 'vitest';
import { must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import type { Fault, Verb } from '../support/memory-target.ts';
import { joinAs, memberState, sync, syncAll } from '../support/team-bench.ts';
import { expectSame, total } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();
const { store, ada, ben } = team;

describe('[F5] [F7] whatever is put there comes out wrong, round after round', () => {
  const garbles = (verb: Verb): Fault | undefined =>
    verb === 'put' ? { kind: 'flipped', bit: 900 } : undefined;

  test('once that ends, the entry is with the team in the next round', async () => {
    await team.contact(ben, 'eins');
    team.targetOf(ben).exposeTo(garbles);
    for (let round = 0; round < 3; round += 1) expect(await team.round(ben)).toBe('target-device');
    expect(await memberState(ben)).toMatchObject({ pending: 1, round: { kind: 'waiting' } });
    team.targetOf(ben).behave();
    expect(await team.round(ben)).toBe('ok');
    await syncAll(ben, ada);
    expect(await total(ada)).toBe(1);
    await expectSame(ada, ben);
    expect(team.segmentsOf(ben)).toHaveLength(1);
  });

  test('and so is a picture, and what waits behind it', async () => {
    const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(50).keys());
    const { id } = await must(ben.core, 'attachments.add', {
      ...{ name: 'plan.png', mime: 'image/png', alt: '', bytes },
    });
    team.targetOf(ben).exposeTo(garbles);
    for (let round = 0; round < 3; round += 1) expect(await team.round(ben)).toBe('target-device');
    team.targetOf(ben).behave();
    expect(await team.round(ben)).toBe('ok');
    await sync(ada);
    expect((await ada.core.attachment(id))?.bytes).toEqual(bytes);
  });
});

test('[F7] [F8] what somebody puts back for another who is away comes there, though it is spoilt and then cut off on its way', async () => {
  await team.contact(ben, 'eins');
  await syncAll(ben, ada);
  const [name = ''] = team.segmentsOf(ben);
  const bytes = store.get(name);
  store.delete(name);
  team
    .targetOf(ada)
    .script(
      { verb: 'put', nth: 1, fault: { kind: 'flipped', bit: 900 } },
      { verb: 'put', nth: 2, fault: { kind: 'fails', failure: { kind: 'target-cut' } } },
    );
  expect(await team.round(ada)).toBe('target-cut');
  expect(await team.round(ada)).toBe('ok');
  expect(store.get(`${name}-2`)).toEqual(bytes);
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  expect(await total(cleo)).toBe(1);
});

describe('[S13] nobody may remove anything there', () => {
  const forbids = (verb: Verb): Fault | undefined =>
    verb === 'remove'
      ? { kind: 'fails', failure: { kind: 'target-not-writable', place: 'Ablage' } }
      : undefined;

  test('many small files become one all the same, once, and the exchange goes on', async () => {
    for (const pc of [ada, ben]) team.targetOf(pc).exposeTo(forbids);
    for (let n = 0; n < 33; n += 1) {
      await team.contact(ben, `Anliegen ${n}`);
      await sync(ben);
    }
    await syncAll(ben, ada);
    const files = store.size;
    await syncAll(ben, ada);
    expect(store.size).toBe(files);
    expect(await memberState(ben)).toMatchObject({ pending: 0, round: { kind: 'idle' } });
    await expectSame(ada, ben);
  });

  test('[S17] what was erased is sealed anew, once, by its author and for who is gone; somebody is let in', async () => {
    const cleo = team.bench.pc('cleo');
    await joinAs(team.bench, ada, cleo, 'counter');
    const ids = [await team.contact(ben, 'Geheimes'), await team.contact(cleo, 'Geheimes')].map(
      ({ id }) => id,
    );
    await syncAll(cleo, ben, ada);
    const members = await must(ada.core, 'space.members', undefined);
    const memberId = members.find(({ name }) => name === 'cleo')?.memberId ?? '';
    await must(ada.core, 'space.remove', { memberId });
    for (const pc of [ada, ben]) team.targetOf(pc).exposeTo(forbids);
    const changes = ids.map((id) => ({ kind: 'erase', type: 'contact', id }) as const);
    ada.core.host.workspace()?.funnel.commit(changes);
    await syncAll(ada, ben);
    const files = store.size;
    await syncAll(ada, ben);
    expect(store.size).toBe(files);
    const dora = team.bench.pc('dora');
    await joinAs(team.bench, ada, dora, 'counter');
    await syncAll(dora, ada, ben);
    await expectSame(ada, ben, dora);
  });
});
