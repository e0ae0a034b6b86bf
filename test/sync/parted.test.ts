// Two leads who each leave dead storage for a place of their own part the team: once somebody types the other's address, all
// come together with a click each, and nothing is lost.
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { TargetSettings } from '../../shared/contract/sync.ts';
import { must } from '../support/core-bench.ts';
import { freshTeam } from '../support/fresh-team.ts';
import { memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { expectSame } from '../support/what-pcs-hold.ts';

const { bench, ada, ben, cleo, dora } = freshTeam({ ben: 'counter', cleo: 'lead', dora: 'counter' });

const place = (name: string): TargetSettings & { readonly kind: 'folder' } => ({
  ...{ kind: 'folder', folder: join(bench.root, name) },
});
beforeEach(() => {
  for (const name of ['neu', 'anders']) mkdirSync(place(name).folder);
  renameSync(place('ablage').folder, place('weg').folder);
});

const move = (pc: Pc, name: string) => must(pc.core, 'sync.setTarget', { target: place(name), move: true });
const goTo = (pc: Pc, name: string) => must(pc.core, 'sync.setTarget', { target: place(name) });
const follow = (pc: Pc) => must(pc.core, 'sync.follow', {});
const movedTo = async (pc: Pc) => (await memberState(pc)).moved?.target.address;
const write = (pc: Pc) =>
  must(pc.core, 'records.save', {
    type: 'impression',
    fields: { line: `Satz von ${pc.name}`, kind: 'idea', at: new Date().toISOString() },
  });
const later = (...pcs: readonly Pc[]) => {
  for (const { ports } of pcs) ports.clock.advance(2 * 3_600_000);
};

/** Ada and Ben are at one new place, Cleo and Dora at another; all have written there. */
async function part(last: 'ada' | 'cleo'): Promise<void> {
  later(last === 'ada' ? ada : cleo);
  await move(ada, 'neu');
  await goTo(ben, 'neu');
  await move(cleo, 'anders');
  await goTo(dora, 'anders');
  for (const pc of [ada, ben, cleo, dora]) await write(pc);
  await syncAll(ada, ben);
  await syncAll(cleo, dora);
}

async function expectTogether(at: string): Promise<void> {
  await syncAll(ada, ben, cleo, dora);
  for (const pc of [ada, ben, cleo, dora]) {
    expect(await memberState(pc), pc.name).toMatchObject({
      moved: null,
      target: { address: place(at).folder },
    });
    expect((await must(pc.core, 'search.query', { text: 'Satz' })).hits, pc.name).toHaveLength(4);
  }
  await expectSame(ada, ben, cleo, dora);
}

/** Cleo left word at the place that she left: whoever is still there hears of it, goes along, and all are together. */
async function expectWordFor(pc: Pc): Promise<void> {
  later(cleo);
  await sync(cleo);
  await sync(pc);
  expect(await movedTo(pc)).toBe(place('neu').folder);
  await follow(pc);
  await expectTogether('neu');
}

test('[M2] [M3] whoever moved first goes to the other place, and leaves word at the own one', async () => {
  await part('ada');
  await goTo(cleo, 'neu');
  expect([await movedTo(cleo), await movedTo(ada)]).toEqual([undefined, undefined]);
  await expectWordFor(dora);
});

test('[M1] [M2] [M3] whoever moved last and goes to the other place is asked, and may keep the storage there', async () => {
  await part('cleo');
  await goTo(cleo, 'neu');
  await sync(ada);
  for (const pc of [ada, cleo]) expect(await movedTo(pc), pc.name).toBe(place('anders').folder);
  await must(cleo.core, 'sync.stay', undefined);
  await expectWordFor(dora);
});

test('[M1] [M2] [M3] or takes the others along', async () => {
  await part('cleo');
  await goTo(cleo, 'neu');
  for (const pc of [ada, ben]) await sync(pc);
  for (const pc of [cleo, ada, ben]) await follow(pc);
  await expectTogether('anders');
});

test('[M2] [M4] so it is where a counter member carries the address', async () => {
  await part('cleo');
  await goTo(dora, 'neu');
  for (const pc of [ada, ben]) await sync(pc);
  for (const pc of [dora, ada, ben]) await follow(pc);
  await expectTogether('anders');
});
