// The others hear of a move where they still exchange, go along with one click, and nobody is left behind unnoticed.
import { cpSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TargetSettings } from '../../shared/contract/sync.ts';
import { ask, must, passphrase } from '../support/core-bench.ts';
import { freshTeam } from '../support/fresh-team.ts';
import { joinAs, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { expectSame } from '../support/what-pcs-hold.ts';

const { bench, ada, ben, cleo } = freshTeam({ ben: 'counter', cleo: 'lead' });

const place = (name: string): TargetSettings & { readonly kind: 'folder' } => {
  const folder = join(bench.root, name);
  mkdirSync(folder, { recursive: true });
  return { kind: 'folder', folder };
};
const write = (pc: Pc, line: string) =>
  must(pc.core, 'records.save', {
    type: 'impression',
    fields: { line, kind: 'idea', at: new Date().toISOString() },
  });
const move = (pc: Pc, name: string) => ask(pc.core, 'sync.setTarget', { target: place(name), move: true });
const follow = (pc: Pc) => must(pc.core, 'sync.follow', {});
const movedTo = async (pc: Pc) => (await memberState(pc)).moved?.target.address;
const isAt = async (pc: Pc) => (await memberState(pc)).target.address;
const lines = async (pc: Pc) =>
  (await must(pc.core, 'search.query', { text: 'Satz' })).hits
    .map(({ title }) => title.map(({ text }) => text).join(''))
    .sort();
const memberIdOf = async (pc: Pc, name: string): Promise<string> =>
  (await must(pc.core, 'space.members', undefined)).find((one) => one.name === name)?.memberId ?? '';
/** An hour later, so that places that were left are looked at again. */
const later = (...pcs: readonly Pc[]) => {
  for (const { ports } of pcs) ports.clock.set(ports.clock.now() + 2 * 3_600_000);
};

test('[M1] [M2] who is still at the old place is told where the storage is, and goes along with what it wrote', async () => {
  await write(ben, 'Satz ohne Netz');
  expect(await move(ada, 'neu')).toMatchObject({ ok: true });
  expect(await movedTo(ada)).toBeUndefined();
  await write(ada, 'Satz am neuen Ort');
  await sync(ada);
  expect(await movedTo(ben)).toBeUndefined();
  await sync(ben);
  expect((await memberState(ben)).moved).toMatchObject({
    target: { kind: 'folder', address: place('neu').folder },
    needsAccess: false,
  });
  await write(ben, 'Satz am alten Ort');
  await sync(ben);
  await follow(ben);
  expect([await isAt(ben), await movedTo(ben)]).toEqual([place('neu').folder, undefined]);
  await sync(cleo);
  await follow(cleo);
  await syncAll(ada, ben, cleo);
  expect(await lines(ada)).toHaveLength(3);
  await expectSame(ada, ben, cleo);
  expect((await memberState(ada)).refused).toBe(0);
});

test('[M2] whoever reaches the new place under another name says which, and is asked no more', async () => {
  await move(ada, 'neu');
  await sync(ben);
  const alias = { kind: 'folder', folder: join(bench.root, 'ablage', '..', 'neu') } as const;
  const elsewhere = { kind: 'folder', folder: join(bench.root, 'nirgends') } as const;
  expect(await ask(ben.core, 'sync.follow', { target: elsewhere })).toMatchObject({ ok: false });
  expect(await movedTo(ben)).toBe(place('neu').folder);
  await must(ben.core, 'sync.follow', { target: { ...alias, folder: `${place('neu').folder}/.` } });
  await syncAll(ada, ben);
  expect(await movedTo(ben)).toBeUndefined();
});

test('[M2] whoever joins at the new place, or typed it there before, is not asked', async () => {
  await must(ben.core, 'sync.pause', undefined);
  await move(ada, 'neu');
  await must(ben.core, 'sync.setTarget', { target: place('neu') });
  expect(await movedTo(ben)).toBeUndefined();
  const dora = bench.pc('dora');
  await joinAs({ ...bench, target: place('neu') }, ada, dora, 'counter');
  await syncAll(ada, dora);
  expect(await movedTo(dora)).toBeUndefined();
});

test('[M3] what comes to the old place from somebody who never goes along is fetched there', async () => {
  await move(ada, 'neu');
  await sync(ada);
  await write(ben, 'Satz am alten Ort');
  await sync(ben);
  later(ada);
  await sync(ada);
  expect(await lines(ada)).toEqual(['Satz am alten Ort']);
  await sync(ada);
  expect(readdirSync(place('neu').folder)).toEqual(
    expect.arrayContaining(readdirSync(place('ablage').folder).filter((name) => name.startsWith('d-'))),
  );
});

test('[M3] storage that is gone keeps nobody from moving, and word is left there once it is back', async () => {
  const [old, away] = [place('ablage').folder, join(bench.root, 'weg')];
  renameSync(old, away);
  expect(await move(ada, 'neu')).toMatchObject({ ok: true });
  expect(await isAt(ada)).toBe(place('neu').folder);
  renameSync(away, old);
  await sync(ben);
  expect(await movedTo(ben)).toBeUndefined();
  later(ada);
  await sync(ada);
  await sync(ben);
  expect(await movedTo(ben)).toBe(place('neu').folder);
  await follow(ben);
  await syncAll(ada, ben);
  await expectSame(ada, ben);
});

test('[M1] a lead who has not heard yet that the storage moved does not move it elsewhere', async () => {
  await move(ada, 'neu');
  expect(await move(cleo, 'anders')).toMatchObject({
    failure: { kind: 'space-moved', place: place('neu').folder },
  });
  expect(await isAt(cleo)).toBe(place('ablage').folder);
  expect(readdirSync(place('anders').folder)).toEqual([]);
  await follow(cleo);
  await syncAll(ada, cleo);
  await expectSame(ada, cleo);
});

test('[M1] whoever stays, and whoever moved, end at one place: the later word counts', async () => {
  await move(ada, 'neu');
  await syncAll(cleo, ben);
  expect(await ask(ben.core, 'sync.stay', undefined)).toMatchObject({
    failure: { kind: 'record-not-allowed' },
  });
  await must(cleo.core, 'sync.stay', undefined);
  expect(await movedTo(cleo)).toBeUndefined();
  await sync(ben);
  expect(await movedTo(ben)).toBeUndefined();
  later(ada);
  await sync(ada);
  expect(await movedTo(ada)).toBe(place('ablage').folder);
  await write(ada, 'Satz von dort');
  await follow(ada);
  await syncAll(ada, ben, cleo);
  expect(await lines(ben)).toEqual(['Satz von dort']);
  await expectSame(ada, ben, cleo);
});

test('[M4] what was decided at the old place meanwhile is no older state at the new one', async () => {
  const dora = bench.pc('dora');
  const memberId = await joinAs(bench, ada, dora, 'counter');
  await syncAll(ada, ben, cleo);
  await move(ada, 'neu');
  await must(ada.core, 'space.changeRole', {
    memberId: await memberIdOf(ada, 'ben'),
    role: 'management',
  });
  await must(cleo.core, 'space.remove', { memberId });
  await sync(cleo);
  later(ada);
  await sync(ada);
  await sync(ada);
  await follow(cleo);
  await syncAll(cleo, ada);
  for (const pc of [ada, cleo])
    expect((await must(pc.core, 'space.members', undefined)).map(({ name, role }) => [name, role])).toEqual(
      expect.arrayContaining([['ben', 'management']]),
    );
  await expectSame(ada, cleo);
  for (const pc of [ada, cleo])
    expect((await must(pc.core, 'space.members', undefined)).some((one) => one.memberId === memberId)).toBe(
      false,
    );
});

test('[M1] two leads who move at the same moment end at one place', async () => {
  await write(ada, 'Satz von Ada');
  await write(cleo, 'Satz von Cleo');
  const moves = await Promise.all([move(ada, 'neu'), move(cleo, 'anders')]);
  expect(moves.some(({ ok }) => ok)).toBe(true);
  for (let turn = 0; turn < 3; turn += 1) {
    later(ada, cleo);
    for (const pc of [ada, cleo, ben]) {
      await sync(pc);
      if ((await movedTo(pc)) !== undefined) await follow(pc);
    }
  }
  await syncAll(ada, cleo, ben);
  expect(new Set(await Promise.all([ada, cleo, ben].map(isAt))).size).toBe(1);
  expect(await lines(ben)).toEqual(['Satz von Ada', 'Satz von Cleo']);
  await expectSame(ada, ben, cleo);
});

test('[C8] [M2] a backup from before the move hears of it at the old place, and loses nothing', async () => {
  const file = join(bench.root, 'ben.tresen-backup');
  await write(ben, 'Satz vor der Sicherung');
  ben.ports.dialogs.answer(file);
  await must(ben.core, 'backup.save', undefined);
  await move(ada, 'neu');
  await sync(ben);
  await follow(ben);
  await write(ben, 'Satz danach');
  await syncAll(ben, ada);
  await ben.core.close();
  const again = bench.pc('ben-neu');
  again.ports.dialogs.answer(file);
  await must(again.core, 'backup.restore', { passphrase });
  await write(again, 'Satz nach der Wiederherstellung');
  await sync(again);
  expect(await movedTo(again)).toBe(place('neu').folder);
  await follow(again);
  await syncAll(again, ada);
  expect(await lines(again)).toHaveLength(3);
  await expectSame(ada, again);
});

test('[M4] [C12] an older copy at another address is no new place: told, and nothing is written there', async () => {
  cpSync(place('ablage').folder, join(bench.root, 'kopie'), { recursive: true });
  const dora = bench.pc('dora');
  await joinAs(bench, ada, dora, 'counter');
  await syncAll(ada, ben);
  const before = readdirSync(place('kopie').folder);
  for (const pc of [ben, ada]) {
    expect(await ask(pc.core, 'sync.setTarget', { target: place('kopie') })).toMatchObject({
      failure: { kind: 'space-rolled-back', place: place('kopie').folder },
    });
    expect((await memberState(pc)).round).toMatchObject({ failure: { kind: 'space-rolled-back' } });
  }
  expect(readdirSync(place('kopie').folder)).toEqual(before);
  for (const pc of [ben, ada]) await must(pc.core, 'sync.setTarget', { target: place('ablage') });
  await syncAll(ada, ben, dora);
  await expectSame(ada, ben, dora);
});

test('[M4] who types the new address takes along what was decided where nobody told them', async () => {
  // Cleo decides at the old place while the others are away; Ada moves without reaching it.
  await must(cleo.core, 'space.changeRole', {
    memberId: await memberIdOf(cleo, 'ben'),
    role: 'management',
  });
  await sync(cleo);
  const [old, away] = [place('ablage').folder, join(bench.root, 'weg')];
  renameSync(old, away);
  await must(ada.core, 'records.save', { type: 'service', fields: { name: 'Am neuen Ort' } });
  await move(ada, 'neu');
  await must(cleo.core, 'sync.setTarget', { target: place('neu') });
  await must(ben.core, 'sync.setTarget', { target: place('neu') });
  await syncAll(cleo, ada, ben);
  expect(await memberState(ben)).toMatchObject({ role: 'management', moved: null });
  await expectSame(ada, ben, cleo);
});

test('who leaves the team forgets how to reach its storage, and the place that it left before', async () => {
  await move(cleo, 'neu');
  const keeps = () =>
    cleo.core.host
      .workspace()
      ?.db.read((tx) => tx.get("SELECT 1 FROM space WHERE key IN ('left', 'target')"));
  expect(keeps()).toBeDefined();
  await must(cleo.core, 'space.leave', undefined);
  expect(keeps()).toBeUndefined();
});
