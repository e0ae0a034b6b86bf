// A lead and a counter member over storage in memory whose faults a test scripts, each PC with a target of its own.
import type { Core } from '../../electron/core/create-core.ts';
import { ask, must } from './core-bench.ts';
import { createMemoryTarget, type MemoryTarget, type Store, type Verb } from './memory-target.ts';
import { createTeamBench, found, joinAs, type Pc, syncAll, type TeamBench } from './team-bench.ts';

export interface StoredTeam {
  readonly bench: TeamBench;
  readonly store: Store;
  /** The office's, as it is printed. */
  readonly recoveryKey: string;
  /** The lead. */
  readonly ada: Pc;
  /** A counter member. */
  readonly ben: Pc;
  targetOf(pc: Pc): MemoryTarget;
  /** Saves a contact. */
  contact(pc: Pc, concern: string): Promise<{ readonly id: string }>;
  /** How a round went: `ok`, or the kind of its failure. */
  round(pc: Pc): Promise<string>;
  /** Calls of a PC's target until now. */
  calls(pc: Pc): Record<Verb, number>;
  /** Names on the storage that begin so, sorted. */
  names(prefix: string): string[];
  segmentsOf(pc: Pc): string[];
}

/** Both are members, and have synced. */
export async function createStoredTeam(store: Store = new Map()): Promise<StoredTeam> {
  const targets = new Map<string, MemoryTarget>();
  const target = (name: string): MemoryTarget => {
    const known = targets.get(name) ?? createMemoryTarget(store);
    targets.set(name, known);
    return known;
  };
  const bench = createTeamBench(target);
  const [ada, ben] = [bench.pc('ada'), bench.pc('ben')];
  const recoveryKey = await found(bench, ada);
  const { id: service } = await must(ada.core, 'records.save', {
    type: 'service',
    fields: { name: 'Ausweis' },
  });
  await joinAs(bench, ada, ben, 'counter');
  await syncAll(ada, ben);
  const names = (prefix: string): string[] =>
    [...store.keys()].filter((name) => name.startsWith(prefix)).sort();
  return {
    ...{ bench, store, recoveryKey, ada, ben, names },
    targetOf: ({ name }) => target(name),
    contact: ({ core }, concern) =>
      must(core, 'contacts.save', { fields: { channel: 'counter', service, concern } }),
    async round({ core }) {
      const result = await ask(core, 'sync.run', undefined);
      return result.ok ? 'ok' : result.failure.kind;
    },
    calls: ({ name }) => ({ ...target(name).calls }),
    segmentsOf: ({ core }) => names(`d-${deviceOf(core)}`),
  };
}

const deviceOf = (core: Core): string => core.host.workspace()?.vault.device ?? '';
