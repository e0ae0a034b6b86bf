// What storage spoils at rest heals by itself: whoever needs a file says so, whoever has it puts it there again, and
// storage that makes things up keeps nobody busy.
import { describe, expect, test } from 'vitest';
import { mostLooks } from '../../electron/core/sync/round/plan.ts';
import { mostWishes } from '../../electron/core/sync/round/wishes.ts';
import { ask, must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { askToJoin, hashOf, joinAs, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { total } from '../support/what-pcs-hold.ts';

const minuteMs = 60_000;

const team = freshStoredTeam();
const { store, ada, ben } = team;

const wishes = (): string[] => team.names('w-');

/** A round of each, two minutes after the one before. */
async function rounds(...pcs: readonly Pc[]): Promise<void> {
  for (const pc of pcs) {
    pc.ports.clock.advance(2 * minuteMs);
    await sync(pc);
  }
}

/** So long ago that everything may be looked at again. */
const later = (...pcs: readonly Pc[]): void => {
  for (const { ports } of pcs) ports.clock.advance(24 * 60 * minuteMs);
};

function flip(name: string, at = 250): void {
  store.set(
    name,
    (store.get(name) ?? new Uint8Array()).map((byte, index) => (index === at ? byte ^ 1 : byte)),
  );
}

function swap(one: string, other: string): void {
  const [a, b] = [store.get(one), store.get(other)];
  if (a && b) store.set(one, b).set(other, a);
}

/** A new entry of Ben's; answers the name of its file. */
async function written(concern: string): Promise<string> {
  const before = new Set(team.segmentsOf(ben));
  await team.contact(ben, concern);
  await sync(ben);
  return team.segmentsOf(ben).find((name) => !before.has(name)) ?? '';
}

describe('three rounds', () => {
  test.each([0, 20, 60, 150, 250])('[R5] [R6] a wrong bit in byte %i of what others need', async (at) => {
    flip(await written('eins'), at);
    later(ada, ben);
    await rounds(ada);
    expect([await total(ada), wishes().length]).toEqual([0, 1]);
    await rounds(ben, ada);
    expect(await total(ada)).toBe(1);
    expect(wishes()).toEqual([]);
    await rounds(ben, ada, ben, ada);
    expect(hashOf(ada)).toBe(hashOf(ben));
    expect(await memberState(ada)).toMatchObject({ pending: 0, refused: 0 });
  });

  test('[R5] a decision about the team, a key and entries that a newcomer meets spoilt', async () => {
    const entries = await written('eins');
    await sync(ada);
    const cleo = team.bench.pc('cleo');
    const digits = await askToJoin(team.bench, ada, cleo);
    await sync(cleo);
    await must(ada.core, 'space.approve', { digits, member: { kind: 'new', name: 'Cleo', role: 'counter' } });
    await rounds(ada, ben);
    for (const name of [entries, ...team.names('c-00000002'), ...team.names('k-')]) flip(name, 40);
    later(ada, ben, cleo);
    for (let round = 0; round < 3; round += 1) await rounds(cleo, ada, ben);
    expect(await total(cleo)).toBe(1);
    expect(hashOf(cleo)).toBe(hashOf(ada));
    expect(wishes()).toEqual([]);
  });

  test('[F3] whoever meets two files under each other’s names puts both where they belong, at once', async () => {
    const [one, other] = [await written('eins'), await written('zwei und noch mehr')];
    swap(one, other);
    await rounds(ada);
    expect(await total(ada)).toBe(2);
    for (const name of [one, other]) expect(store.has(`${name}-2`)).toBe(true);
    const cleo = team.bench.pc('cleo');
    await joinAs(team.bench, ada, cleo, 'counter');
    await rounds(cleo);
    expect(await total(cleo)).toBe(2);
    later(ada, ben, cleo);
    for (let round = 0; round < 3; round += 1) await rounds(ben, ada, cleo);
    expect(team.segmentsOf(ben)).not.toContain(one);
    expect(team.segmentsOf(ben)).not.toContain(other);
    expect(wishes()).toEqual([]);
  });

  test('[R6] a file that is listed with another size is put there again by the next who has it', async () => {
    const name = await written('eins');
    await sync(ada);
    store.set(name, (store.get(name) ?? new Uint8Array()).slice(0, 99));
    later(ada);
    await rounds(ada);
    expect(store.get(`${name}-2`)?.length).toBeGreaterThan(99);
    later(ben);
    await rounds(ben, ben);
    expect(team.segmentsOf(ben)).not.toContain(name);
  });
});

describe('few requests', () => {
  const reads = (pc: Pc): number => team.calls(pc).get;

  test('[R5] [R6] a round in which nothing is spoilt costs its listing, whatever healed before', async () => {
    flip(await written('eins'));
    later(ada, ben);
    for (let round = 0; round < 3; round += 1) await rounds(ada, ben);
    const before = [team.calls(ada), team.calls(ben)];
    await rounds(ada, ben);
    expect([team.calls(ada), team.calls(ben)]).toEqual(
      before.map((calls) => ({ ...calls, list: calls.list + 1 })),
    );
  });

  test('[R6] sizes that the storage makes up are believed once they were found harmless', async () => {
    for (let n = 0; n < 12; n += 1) await written(`Anliegen ${n}`);
    await syncAll(ada, ben);
    const target = team.targetOf(ada);
    const { list } = target;
    target.list = async (...args) => {
      const listing = await list(...args);
      return listing.ok
        ? { ...listing, value: listing.value.map((file) => ({ ...file, size: file.size + 32 })) }
        : listing;
    };
    later(ada);
    const files = store.size;
    const before = reads(ada);
    await rounds(ada);
    expect(reads(ada) - before).toBeLessThanOrEqual(mostLooks + 1);
    for (let round = 0; round < files / mostLooks; round += 1) await rounds(ada);
    const after = reads(ada);
    await rounds(ada, ada, ada);
    expect(reads(ada) - after).toBeLessThanOrEqual(1);
    expect(store.size).toBe(files);
  });

  test('[R6] wishes that somebody invents cost a few readings, and fewer from time to time', async () => {
    for (let n = 0; n < 12; n += 1) await written(`Anliegen ${n}`);
    await syncAll(ada, ben);
    const hashes = [...store.keys()].map((name) => /[0-9a-f]{64}/.exec(name)?.[0]);
    for (const [at, hash] of hashes.entries())
      store.set(`w-${String(at).padStart(32, '0')}-${hash}`, new Uint8Array(4));
    later(ada);
    const before = reads(ada);
    await rounds(ada);
    expect(reads(ada) - before).toBeLessThanOrEqual(mostLooks + 1);
    for (let round = 0; round < 720; round += 1) await rounds(ada);
    // A day: each of the files once, and as many without any wish.
    expect(reads(ada) - before).toBeLessThan(2 * hashes.length + 150);
  });

  test('[R5] a device has few wishes, however much is spoilt', async () => {
    for (let n = 0; n < 30; n += 1) flip(await written(`Anliegen ${n}`));
    await rounds(ada);
    expect(wishes()).toHaveLength(mostWishes);
    later(ada, ben);
    for (let round = 0; round < 6; round += 1) await rounds(ben, ada);
    expect(await total(ada)).toBe(30);
    expect(wishes()).toEqual([]);
  });
});

test('[X2] a lead to whom the newest key came spoilt removes nobody before it heals, and is told why', async () => {
  const [cleo, dora] = [team.bench.pc('cleo'), team.bench.pc('dora')];
  await joinAs(team.bench, ada, cleo, 'lead');
  await joinAs(team.bench, ada, dora, 'counter');
  await syncAll(ada, cleo, dora, ben);
  const members = await must(ada.core, 'space.members', undefined);
  const idOf = (name: string): string => members.find((member) => member.name === name)?.memberId ?? '';
  await must(ada.core, 'space.remove', { memberId: idOf('dora') });
  const [keybox = ''] = team.names('k-00000002');
  flip(keybox);
  const removed = await ask(cleo.core, 'space.remove', { memberId: idOf('ben') });
  expect(removed).toMatchObject({ failure: { kind: 'space-key-missing' } });
  later(ada);
  await rounds(cleo, ada, cleo);
  await must(cleo.core, 'space.remove', { memberId: idOf('ben') });
  await syncAll(ada, cleo);
  expect(hashOf(cleo)).toBe(hashOf(ada));
});
