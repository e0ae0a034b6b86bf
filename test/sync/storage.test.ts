// Storage that misbehaves: whatever it shows or loses, nothing that is on a PC goes, and every stop has a sentence (■5).
// What isn't read back isn't with the team (■6).
import { describe, expect, test } from 'vitest';
import { ask, must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { hostile } from '../support/hostile-member.ts';
import { testId } from '../support/memory-records.ts';
import { copyOf, type Verb } from '../support/memory-target.ts';
import { askToJoin, hashOf, joinAs, memberState, sync, syncAll } from '../support/team-bench.ts';
import { total } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();
const { store, bench, ada, ben } = team;

describe('[R2] a target that shows something else than the space', () => {
  test.each([
    ['empty', (): void => store.clear(), 'space-missing'],
    [
      'foreign',
      () => {
        store.clear();
        store.set(`c-00000001-${'ab'.repeat(32)}`, new Uint8Array(80));
      },
      'space-foreign',
    ],
  ])('%s: the round ends before anything is written, and nothing here goes', async (_name, spoil, kind) => {
    await team.contact(ben, 'vorher');
    await sync(ben);
    await team.contact(ben, 'ungesendet');
    const [before, hash] = [copyOf(store), hashOf(ben)];
    spoil();
    const spoilt = copyOf(store);
    const puts = team.calls(ben).put;
    expect(await team.round(ben)).toBe(kind);
    expect(team.calls(ben).put).toBe(puts);
    expect(store).toEqual(spoilt);
    expect(hashOf(ben)).toBe(hash);
    expect(await memberState(ben)).toMatchObject({ pending: 1 });
    store.clear();
    for (const [name, bytes] of before) store.set(name, bytes);
    expect(await team.round(ben)).toBe('ok');
    await syncAll(ada, ben);
    expect(await total(ada)).toBe(2);
  });

  test('[C12] put back to an older state: a sentence, until a lead fills it again from what is held', async () => {
    await team.contact(ada, 'eins');
    await sync(ada);
    const older = copyOf(store);
    const cleo = bench.pc('cleo');
    await joinAs(bench, ada, cleo, 'counter');
    await team.contact(cleo, 'von Cleo');
    await syncAll(ada, ben, cleo);
    const hash = hashOf(ada);
    store.clear();
    for (const [name, bytes] of older) store.set(name, bytes);
    expect(await team.round(ben)).toBe('space-rolled-back');
    expect(await team.round(ada)).toBe('space-rolled-back');
    expect(store).toEqual(older);
    expect(await ask(ben.core, 'sync.refill', undefined)).toMatchObject({ ok: false });
    await must(ada.core, 'sync.refill', undefined);
    await syncAll(ada, ben, cleo);
    expect([hashOf(ada), hashOf(ben), hashOf(cleo)]).toEqual([hash, hash, hash]);
  });

  test('[C12] a listing that is older than what is there is no alarm', async () => {
    const stale = copyOf(store);
    const cleo = bench.pc('cleo');
    await joinAs(bench, ada, cleo, 'counter');
    team.targetOf(ada).script({ verb: 'list', fault: { kind: 'stale', listing: stale } });
    await team.contact(ada, 'trotzdem');
    expect(await team.round(ada)).toBe('ok');
    team.targetOf(ada).behave();
    await syncAll(ada, ben, cleo);
    expect(await total(cleo)).toBe(1);
  });
});

describe('[F8] what others lose', () => {
  test('is put back by whoever holds it, as its author signed it', async () => {
    await team.contact(ben, 'eins');
    await syncAll(ben, ada);
    const before = copyOf(store);
    for (const name of [...team.segmentsOf(ben), ...team.names('k-')]) store.delete(name);
    await sync(ada);
    expect(store).toEqual(before);
    const cleo = bench.pc('cleo');
    await joinAs(bench, ada, cleo, 'counter');
    expect(await total(cleo)).toBe(1);
  });

  test('[S14] of numbers that were given twice, the file of each is put back', async () => {
    const { end, keys } = hostile(ben, store);
    await team.contact(ben, 'eins');
    await sync(ben);
    const about = { type: 'comment', id: testId(1), stamp: [1_790_000_000_000, 0, keys.device] };
    const values = { target: testId(9), text: 'zwei', createdAt: '2026-11-23T08:00:00.000Z' };
    hostile(ben, store).put([{ v: 1, kind: 'set', ...about, values }], 'counter', { after: end });
    await sync(ada);
    const twice = team.segmentsOf(ben).slice(-2);
    expect(new Set(twice.map((name) => name.slice(0, 60))).size).toBe(1);
    for (const name of twice) {
      const before = copyOf(store);
      store.delete(name);
      await sync(ada);
      expect(store.get(name)?.join(), name).toBe(before.get(name)?.join());
    }
  });
});

describe('■6 [F5] with the team is what was read back', () => {
  test('a put that nobody heard of counts only after the next round', async () => {
    await team.contact(ben, 'eins');
    team.targetOf(ben).script({ verb: 'put', nth: 1, fault: { kind: 'cut' } });
    expect(await team.round(ben)).toBe('target-cut');
    expect(await memberState(ben)).toMatchObject({ pending: 1, round: { kind: 'waiting' } });
    expect(await must(ben.core, 'sync.pendingList', undefined)).toMatchObject([
      { type: 'contact', entries: 1 },
    ]);
    expect(await team.round(ben)).toBe('ok');
    expect(await memberState(ben)).toMatchObject({ pending: 0 });
    expect(team.segmentsOf(ben)).toHaveLength(1);
  });

  test('a file that can’t be read back counts for nothing', async () => {
    await team.contact(ben, 'eins');
    team.targetOf(ben).script({ verb: 'get', nth: 1, fault: { kind: 'empty' } });
    expect(await team.round(ben)).toBe('target-device');
    expect(await memberState(ben)).toMatchObject({ pending: 1 });
    expect(await team.round(ben)).toBe('ok');
  });

  test('[F7] [F9] where something lies under its name that is too large to be read, it goes under the next', async () => {
    await team.contact(ben, 'eins');
    const fault = { kind: 'fails', failure: { kind: 'target-too-large', limit: 8 << 20 } } as const;
    team.targetOf(ben).script({ verb: 'get', nth: 1, fault });
    expect(await team.round(ben)).toBe('ok');
    expect(team.segmentsOf(ben).map((name) => name.slice(-2))).toContain('-2');
    expect(await memberState(ben)).toMatchObject({ pending: 0 });
  });

  test('[F7] an upload that was cut short is written anew under another name; the rest of it hurts nobody', async () => {
    await team.contact(ben, 'eins');
    team.targetOf(ben).script({ verb: 'put', nth: 1, fault: { kind: 'torn', length: 100 } });
    expect(await team.round(ben)).toBe('target-cut');
    await sync(ada);
    expect(await total(ada)).toBe(0);
    expect(await team.round(ben)).toBe('ok');
    expect(team.segmentsOf(ben).map((name) => name.slice(-2))).toContain('-2');
    await syncAll(ada, ben);
    expect(await total(ada)).toBe(1);
    expect(hashOf(ada)).toBe(hashOf(ben));
  });
});

describe('[F3] [F6] files that aren’t what they seem', () => {
  test('damage is named with its reason and holds nothing else up', async () => {
    await team.contact(ben, 'beschädigt');
    await sync(ben);
    const [name = ''] = team.segmentsOf(ben);
    const whole = store.get(name) ?? new Uint8Array();
    store.set(
      name,
      whole.map((byte, at) => (at === 250 ? byte ^ 1 : byte)),
    );
    await team.contact(ada, 'von Ada');
    await sync(ada);
    expect(await must(ada.core, 'sync.refused', undefined)).toMatchObject([
      { reason: 'wrong-signature', what: 'file', count: 1 },
    ]);
    expect(await memberState(ada)).toMatchObject({ refused: 1, pending: 0 });
  });

  test('[F8] what storage damaged comes back from whoever holds it', async () => {
    await team.contact(ben, 'beschädigt');
    await sync(ben);
    const [name = ''] = team.segmentsOf(ben).slice(-1);
    const whole = store.get(name) ?? new Uint8Array();
    store.set(
      name,
      whole.map((byte, at) => (at === 250 ? byte ^ 1 : byte)),
    );
    await sync(ada);
    expect(await total(ada)).toBe(0);
    for (let round = 0; round < team.names('').length + 2; round += 1) {
      ben.ports.clock.advance(11 * 60_000);
      await sync(ben);
    }
    await sync(ada);
    expect(await total(ada)).toBe(1);
    expect(await memberState(ada)).toMatchObject({ refused: 0 });
    expect(await memberState(ben)).toMatchObject({ refused: 0, pending: 0 });
  });

  test('copies under other names change nothing', async () => {
    await team.contact(ben, 'eins');
    await sync(ben);
    const [name = ''] = team.segmentsOf(ben);
    store.set(`${name}-2`, store.get(name)?.slice() ?? new Uint8Array());
    store.set('kopie-von-etwas', new Uint8Array([1, 2, 3]));
    await syncAll(ada, ben);
    expect(await total(ada)).toBe(1);
    expect(await memberState(ada)).toMatchObject({ refused: 0 });
  });

  test('[S10] entries wait for those before them, visibly, and count once these are there', async () => {
    await team.contact(ben, 'eins');
    await sync(ben);
    const [first = ''] = team.segmentsOf(ben);
    const kept = store.get(first) ?? new Uint8Array();
    await team.contact(ben, 'zwei');
    await sync(ben);
    store.delete(first);
    await sync(ada);
    expect(await total(ada)).toBe(0);
    const devices = await must(ada.core, 'sync.devices', undefined);
    expect(devices.find(({ own }) => !own)).toMatchObject({ waiting: 1 });
    store.set(first, kept);
    await sync(ada);
    expect(await total(ada)).toBe(2);
    expect(hashOf(ada)).toBe(hashOf(ben));
  });
});

describe('[R1] a round may be cut anywhere', () => {
  const cuts = (['list', 'get', 'put', 'remove'] as const).flatMap((verb) =>
    [1, 2, 3].map((nth): [Verb, number] => [verb, nth]),
  );
  test.each(cuts)('%s, call %i', async (verb, nth) => {
    await team.contact(ada, 'von Ada');
    await sync(ada);
    await team.contact(ben, 'von Ben');
    team.targetOf(ben).script({ verb, nth, fault: { kind: 'cut' } });
    await team.round(ben);
    await team.contact(ben, 'noch eins');
    await team.round(ben);
    team.targetOf(ben).behave();
    await syncAll(ben, ada);
    expect(await total(ada)).toBe(3);
    expect(hashOf(ada)).toBe(hashOf(ben));
    expect(await memberState(ben)).toMatchObject({ pending: 0, refused: 0 });
  });
});

test('[R1] letting somebody in may be cut, too, and done again: it is one member in the end', async () => {
  const cleo = bench.pc('cleo');
  const digits = await askToJoin(bench, ada, cleo);
  const approve = () =>
    ask(ada.core, 'space.approve', { digits, member: { kind: 'new', name: 'Cleo', role: 'counter' } });
  for (const nth of [1, 2, 3]) {
    team
      .targetOf(ada)
      .script({ verb: 'put', nth, fault: { kind: 'fails', failure: { kind: 'target-cut' } } });
    await approve();
    team.targetOf(ada).behave();
  }
  await approve();
  await syncAll(ada, ben, cleo);
  const members = await must(ada.core, 'space.members', undefined);
  expect(members.filter(({ name }) => name === 'Cleo')).toMatchObject([{ devices: [{ own: false }] }]);
  expect(await memberState(cleo)).toMatchObject({ role: 'counter', pending: 0 });
  expect(hashOf(cleo)).toBe(hashOf(ada));
});
