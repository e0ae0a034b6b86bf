// A team of which no PC is left, made anew before each test of a file: its storage, its printed key and its card are there,
// and the PC of somebody who wants to read everything with them.
import type { Args } from '../../shared/contract/contract.ts';
import { ask, must, passphrase } from './core-bench.ts';
import { benchOf, madeAnew, pcsOf } from './fresh-team.ts';
import { createMemoryTarget, type MemoryTarget, type Store } from './memory-target.ts';
import { cardOf, createTeamBench, found, type Pc, syncAll, type TeamBench } from './team-bench.ts';

type Recovery = Args<'space.recover'>;

export interface LostTeam {
  readonly bench: TeamBench;
  /** Four services and a picture, each in a file of its own, the picture before the last of them. */
  readonly store: Store;
  /** As Kim's PC sees it. */
  readonly storage: MemoryTarget;
  readonly kim: Pc;
  /** What Kim's PC asks with. */
  readonly recovery: Recovery;
  /** Tries, with `otherwise` instead; answers how many files stay unread. */
  recover(otherwise?: Partial<Recovery>): ReturnType<typeof ask<'space.recover'>>;
}

export function freshLostTeam(): LostTeam {
  const store: Store = new Map();
  const now = madeAnew(async () => {
    store.clear();
    const storage = createMemoryTarget(store);
    const bench = createTeamBench((name) => (name === 'kim' ? storage : createMemoryTarget(store)));
    const recovery = await written(bench);
    const kim = bench.pc('kim');
    await must(kim.core, 'vault.foundToJoin', { passphrase });
    return { bench, storage, recovery, kim };
  });
  return {
    store,
    bench: benchOf(() => now().bench),
    ...pcsOf(now, ['kim']),
    get storage() {
      return now().storage;
    },
    get recovery() {
      return now().recovery;
    },
    recover: (otherwise = {}) => ask(now().kim.core, 'space.recover', { ...now().recovery, ...otherwise }),
  };
}

/** All that the team wrote while it had a PC. */
async function written(bench: TeamBench): Promise<Recovery> {
  const ada = bench.pc('ada');
  const recoveryKey = await found(bench, ada);
  const card = await cardOf(bench, ada);
  const add = async (name: string): Promise<void> => {
    await must(ada.core, 'records.save', { type: 'service', fields: { name } });
    await syncAll(ada);
  };
  for (const name of ['Ausweis', 'Meldung', 'Parken']) await add(name);
  const bytes = new Uint8Array(20).fill(7);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  await must(ada.core, 'attachments.add', { name: 'plan.png', mime: 'image/png', alt: '', bytes });
  await syncAll(ada);
  await add('Hunde');
  await ada.core.close();
  return { card, target: bench.target, recoveryKey, name: 'Kim' };
}
