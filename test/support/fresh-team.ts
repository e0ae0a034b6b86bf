// A team for a file of tests: made anew before each of them, closed after it, under names that hold throughout the file.
import { afterEach, beforeEach } from 'vitest';
import type { Role } from '../../shared/model/primitives.ts';
import type { Store } from './memory-target.ts';
import { createStoredTeam, type StoredTeam } from './stored-team.ts';
import { createTeamBench, found, joinAs, type Pc, syncAll, type TeamBench } from './team-bench.ts';

/** Who belongs to a team, in the order in which they join, with their roles. */
type Members<Name extends string> = Readonly<Record<Name, Role>>;
type Pcs<Name extends string> = Readonly<Record<Name, Pc>>;

/**
 * A lead, Ada, and whom she let in, over a folder; all have synced. What a file prepares beyond that comes after it, in its
 * own `beforeEach`. A PC that a test starts anew gets a name of its own there.
 */
export function freshTeam<Name extends string = never>(
  members = {} as Members<Name>,
): { readonly bench: TeamBench } & Pcs<'ada' | Name> {
  const now = madeAnew(async () => {
    const bench = createTeamBench();
    const ada = bench.pc('ada');
    await found(bench, ada);
    return { bench, pcs: await joined(bench, { ada }, members) };
  });
  return { bench: benchOf(() => now().bench), ...pcsOf(() => now().pcs, ['ada', ...namesOf(members)]) };
}

/** The same over storage in memory whose faults a test scripts; Ben belongs to it, too, as a counter member. */
export function freshStoredTeam<Name extends string = never>(
  members = {} as Members<Name>,
): StoredTeam & Pcs<Name> {
  const store: Store = new Map();
  const now = madeAnew(async () => {
    store.clear();
    const team = await createStoredTeam(store);
    const { bench, ada, ben } = team;
    return { bench, team, pcs: await joined(bench, { ada, ben }, members) };
  });
  const stored = {
    ...{ store, bench: benchOf(() => now().bench) },
    get recoveryKey() {
      return now().team.recoveryKey;
    },
    targetOf: (pc: Pc) => now().team.targetOf(pc),
    contact: (pc: Pc, concern: string) => now().team.contact(pc, concern),
    round: (pc: Pc) => now().team.round(pc),
    calls: (pc: Pc) => now().team.calls(pc),
    names: (prefix: string) => now().team.names(prefix),
    segmentsOf: (pc: Pc) => now().team.segmentsOf(pc),
  };
  return Object.assign(
    stored,
    pcsOf(() => now().pcs, ['ada', 'ben', ...namesOf(members)]),
  );
}

/** What `make` made for the test that runs; its bench is closed after it. */
export function madeAnew<T extends { readonly bench: TeamBench }>(make: () => Promise<T>): () => T {
  let made: T | undefined;
  beforeEach(async () => {
    made = await make();
  });
  afterEach(() => made?.bench.close());
  return () => {
    if (!made) throw new Error('there is a team only while a test runs');
    return made;
  };
}

const namesOf = <Name extends string>(members: Members<Name>) => Object.keys(members) as Name[];

async function joined<Known extends string, Name extends string>(
  bench: TeamBench,
  known: Pcs<Known> & Pcs<'ada'>,
  members: Members<Name>,
): Promise<Pcs<Known | Name>> {
  const pcs: Record<string, Pc> = { ...known };
  for (const name of namesOf(members)) {
    const pc = bench.pc(name);
    await joinAs(bench, known.ada, pc, members[name]);
    pcs[name] = pc;
  }
  if (namesOf(members).length > 0) await syncAll(...Object.values(pcs));
  return pcs as Pcs<Known | Name>;
}

/** Stands for the bench of the test that runs. */
export const benchOf = (now: () => TeamBench): TeamBench => ({
  get root() {
    return now().root;
  },
  get target() {
    return now().target;
  },
  pc: (name) => now().pc(name),
  restart: (pc) => now().restart(pc),
  close: () => now().close(),
});

/** Stands for its PCs. */
export function pcsOf<Name extends string>(now: () => Pcs<Name>, names: readonly Name[]): Pcs<Name> {
  const standIn = (name: Name): Pc => ({
    name,
    get core() {
      return now()[name].core;
    },
    get ports() {
      return now()[name].ports;
    },
  });
  return Object.fromEntries(names.map((name) => [name, standIn(name)])) as Pcs<Name>;
}
