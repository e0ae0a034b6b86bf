// What was spoilt on the way here, or lay under another's name, is looked for again: one bad answer of the storage must
// not keep an entry from anybody for good. Found by the simulator (test/faults/sync-simulator.test.ts).
import { expect, test } from 'vitest';
import { ask, must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { copyOf, type Fault } from '../support/memory-target.ts';
import { askToJoin, hashOf, joinAs, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { total } from '../support/what-pcs-hold.ts';

const hourMs = 3_600_000;

const team = freshStoredTeam();
const { ada, ben } = team;

/** Spoils what a PC reads under one name, from its first letters on. */
const spoil = (pc: Pc, begins: string, fault: Fault): void =>
  team.targetOf(pc).exposeTo((verb, name) => (verb === 'get' && name.startsWith(begins) ? fault : undefined));

const flips = [0, 30, 70, 150, 220, 300].map((byte): Fault => ({ kind: 'flipped', bit: byte * 8 + 1 }));

test.each(flips)('[F6] a segment that came with a wrong bit is read again: %j', async (fault) => {
  await team.contact(ben, 'eins');
  await sync(ben);
  spoil(ada, 'd-', fault);
  await sync(ada);
  expect(await total(ada)).toBe(0);
  team.targetOf(ada).behave();
  ada.ports.clock.advance(hourMs);
  await sync(ada);
  expect(await total(ada)).toBe(1);
  expect(await memberState(ada)).toMatchObject({ refused: 0 });
});

test.each(flips)('[F6] so is a decision about the team, and what was written under it: %j', async (fault) => {
  spoil(ben, 'c-', fault);
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await team.contact(cleo, 'von Cleo');
  await sync(cleo);
  await sync(ben);
  expect(await total(ben)).toBe(0);
  team.targetOf(ben).behave();
  for (let round = 0; round < 2; round += 1) {
    ben.ports.clock.advance(25 * hourMs);
    await sync(ben);
  }
  expect(await total(ben)).toBe(1);
  expect(await memberState(ben)).toMatchObject({ refused: 0 });
});

test('[F6] a clock that leaps puts nothing off', async () => {
  await team.contact(ben, 'eins');
  await sync(ben);
  ada.ports.clock.advance(5000 * 24 * hourMs);
  spoil(ada, 'd-', { kind: 'flipped', bit: 2401 });
  await sync(ada);
  team.targetOf(ada).behave();
  ada.ports.clock.advance(-5000 * 24 * hourMs);
  await sync(ada);
  expect(await total(ada)).toBe(1);
});

test('[F3] files that were swapped count for what they hold, and the others are looked for again', async () => {
  await team.contact(ben, 'eins');
  await sync(ben);
  await team.contact(ben, 'zwei');
  await sync(ben);
  const sound = copyOf(team.store);
  const [one = '', two = ''] = team.segmentsOf(ben).slice(-2);
  team.store.set(one, sound.get(two) ?? new Uint8Array());
  await sync(ada);
  expect(await total(ada)).toBe(0);
  team.store.set(one, sound.get(one) ?? new Uint8Array());
  ada.ports.clock.advance(hourMs);
  await sync(ada);
  expect(await total(ada)).toBe(2);
  expect(await memberState(ada)).toMatchObject({ refused: 0 });
  await syncAll(ada, ben);
  expect(team.store).toEqual(sound);
});

test('[C1] a copy of a decision under a forged signature takes nothing from the decision', async () => {
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await team.contact(cleo, 'von Cleo');
  await sync(cleo);
  const [name = ''] = team.names('c-').slice(-1);
  const bytes = team.store.get(name) ?? new Uint8Array();
  const others = [...team.store].filter(([other]) => other !== name);
  team.store.clear();
  team.store.set(
    `${name}-2`,
    bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)),
  );
  for (const [other, whole] of [[name, bytes] as const, ...others]) team.store.set(other, whole);
  await syncAll(ben, ben);
  expect(await total(ben)).toBe(1);
  expect(hashOf(ben)).toBe(hashOf(cleo));
});

test('[F6] a file that nobody can read keeps no PC from looking after its own', async () => {
  await team.contact(ben, 'eins');
  await syncAll(ben, ada);
  team.store.set(`d-${'ab'.repeat(16)}-000000000001-000000000001-${'cd'.repeat(32)}`, new Uint8Array(300));
  const [name = ''] = team.segmentsOf(ben).slice(-1);
  const whole = team.store.get(name) ?? new Uint8Array();
  team.store.set(
    name,
    whole.map((byte, at) => (at === 250 ? byte ^ 1 : byte)),
  );
  for (let round = 0; round < team.names('').length + 2; round += 1) {
    ben.ports.clock.advance(25 * hourMs);
    await sync(ben);
  }
  expect(team.names(`${name}-2`)).toHaveLength(1);
});

test('[F5] storage that spoils whatever is put there ends a decision with a sentence, not in an endless row of files', async () => {
  const cleo = team.bench.pc('cleo');
  const digits = await askToJoin(team.bench, ada, cleo);
  team
    .targetOf(ada)
    .exposeTo((verb, name) =>
      verb === 'put' && name.startsWith('c-') ? { kind: 'flipped', bit: 9 } : undefined,
    );
  const member = { kind: 'new', name: 'Cleo', role: 'counter' } as const;
  expect(await ask(ada.core, 'space.approve', { digits, member })).toMatchObject({
    failure: { kind: 'target-device' },
  });
  expect(team.names('c-').length).toBeLessThan(20);
  team.targetOf(ada).behave();
  ada.ports.clock.advance(hourMs);
  await must(ada.core, 'space.approve', { digits, member });
  await syncAll(ada, cleo);
  expect(hashOf(cleo)).toBe(hashOf(ada));
});

test('[F7] [S7] what an upload left that was cut short goes once its entries lie there in others, and is no news for leads', async () => {
  const { id } = await team.contact(ben, 'Geheimes');
  team.targetOf(ben).script({ verb: 'put', nth: 1, fault: { kind: 'torn', length: 300 } });
  expect(await team.round(ben)).toBe('target-cut');
  await syncAll(ben, ada);
  await must(ben.core, 'contacts.erase', { id });
  await syncAll(ben, ada);
  await syncAll(ben, ada);
  expect(await memberState(ada)).toMatchObject({ refused: 0 });
  expect(team.segmentsOf(ben).filter((name) => team.store.get(name)?.length === 300)).toEqual([]);
  expect(hashOf(ada)).toBe(hashOf(ben));
});

test('[S11] [C12] a decision that came spoilt is no split view: what was written under it waits for it', async () => {
  const [cleo, dora] = [team.bench.pc('cleo'), team.bench.pc('dora')];
  await joinAs(team.bench, ada, cleo, 'lead');
  const first = await askToJoin(team.bench, ada, dora);
  await syncAll(ben, cleo);
  // Cleo never heard of the decision that lets Dora in, and makes another one of the same number.
  team.targetOf(cleo).exposeTo((verb) => (verb === 'get' ? { kind: 'empty' } : undefined));
  const member = { kind: 'new', name: 'Dora', role: 'counter' } as const;
  await must(ada.core, 'space.approve', { digits: first, member });
  const [decided = ''] = team.names('c-').slice(-1);
  await team.contact(ada, 'von Ada');
  await sync(ada);
  const emil = team.bench.pc('emil');
  const second = await askToJoin(team.bench, ada, emil);
  team
    .targetOf(cleo)
    .exposeTo((verb, name) => (verb === 'get' && name === decided ? { kind: 'empty' } : undefined));
  await ask(cleo.core, 'space.approve', { digits: second, member: { ...member, name: 'Emil' } });
  spoil(ben, decided, { kind: 'flipped', bit: 2401 });
  expect(await team.round(ben)).toBe('ok');
  for (const pc of [ben, cleo]) team.targetOf(pc).behave();
  for (let round = 0; round < 2; round += 1)
    for (const pc of [ada, ben, cleo]) {
      pc.ports.clock.advance(25 * hourMs);
      await sync(pc);
    }
  expect(await total(ben)).toBe(1);
  expect(hashOf(ben)).toBe(hashOf(ada));
});
