// Five PCs that write, sync, are cut off, restarted and out of step, over memory and over a folder: all end in one state,
// and nothing that was saved is lost.
import { afterEach, describe, expect, test } from 'vitest';
import { ask, must } from '../support/core-bench.ts';
import { createMemoryTarget, type MemoryTarget, type Store } from '../support/memory-target.ts';
import { seeded } from '../support/seeded.ts';
import {
  createTeamBench,
  found,
  hashOf,
  joinAs,
  memberState,
  type Pc,
  syncAll,
  type TeamBench,
} from '../support/team-bench.ts';

let bench: TeamBench | undefined;
afterEach(() => bench?.close());

const verbs = ['list', 'get', 'put', 'remove'] as const;
const years = 365 * 86_400_000;
/** Later than by any PC's clock: on a slow machine one would come to erase texts that are old by its own. */
const at = '2040-01-01T08:00:00.000Z';

/** A team of five, their clocks years apart. */
async function team(
  open?: (pc: string) => MemoryTarget,
): Promise<{ pcs: Pc[]; service: string; made: TeamBench }> {
  const made = createTeamBench(open);
  bench = made;
  const ada = made.pc('ada');
  await found(made, ada);
  const { id: service } = await must(ada.core, 'records.save', {
    type: 'service',
    fields: { name: 'Ausweis' },
  });
  const pcs = [ada];
  for (const [name, role] of [
    ['ben', 'counter'],
    ['cleo', 'lead'],
    ['dora', 'counter'],
    ['emil', 'counter'],
  ] as const) {
    const pc = made.pc(name);
    pc.ports.clock.advance((pcs.length - 2) * 3 * years);
    await joinAs(made, ada, pc, role);
    pcs.push(pc);
  }
  await syncAll(...pcs);
  return { pcs, service, made };
}

async function schedule(
  seed: number,
  world: Awaited<ReturnType<typeof team>>,
  target?: (pc: string) => MemoryTarget,
) {
  const { pcs, service, made } = world;
  const random = seeded(seed);
  const saved: string[] = [];
  const [first = ''] = (await must((pcs[0] as Pc).core, 'contacts.list', {})).ids;
  for (let step = 0; step < 60; step += 1) {
    const who = random.below(pcs.length);
    const pc = pcs[who] as Pc;
    const dice = random.below(100);
    if (dice < 40) {
      const concern = `Anliegen ${seed}/${step}`;
      const { id } = await must(pc.core, 'contacts.save', {
        fields: { at, channel: 'counter', service, concern },
      });
      saved.push(id);
    } else if (dice < 55 && first !== '') {
      await ask(pc.core, 'contacts.edit', { id: first, fields: { concern: `geändert in ${step}` } });
    } else if (dice < 60) pcs[who] = await made.restart(pc);
    else {
      if (random.below(10) < 4)
        target?.(pc.name).script({
          verb: random.from(verbs),
          nth: 1 + random.below(3),
          fault: random.from([{ kind: 'cut' }, { kind: 'torn', length: 60 }, { kind: 'empty' }] as const),
        });
      await ask(pc.core, 'sync.run', undefined);
    }
  }
  for (const pc of pcs) target?.(pc.name).behave();
  await syncAll(...pcs);
  return saved;
}

async function expectOneState(pcs: readonly Pc[], saved: readonly string[]): Promise<void> {
  expect(new Set(pcs.map(hashOf)).size).toBe(1);
  for (const pc of pcs) {
    const rows = await must(pc.core, 'records.get', { ids: [...saved] });
    expect(rows).toHaveLength(saved.length);
    expect(await memberState(pc)).toMatchObject({ pending: 0 });
  }
  const [one] = pcs;
  if (one) expect((await must(one.core, 'vault.verify', undefined)).differences).toEqual([]);
}

describe('■4 one state in the end', () => {
  test.each([1, 2, 3])('over storage that is cut, torn and empty by turns, seed %i', async (seed) => {
    const store: Store = new Map();
    const targets = new Map<string, MemoryTarget>();
    const target = (name: string): MemoryTarget => {
      const known = targets.get(name) ?? createMemoryTarget(store);
      targets.set(name, known);
      return known;
    };
    const world = await team(target);
    await expectOneState(world.pcs, await schedule(seed, world, target));
  });

  test('over a folder', async () => {
    const world = await team();
    await expectOneState(world.pcs, await schedule(4, world));
  });
});
