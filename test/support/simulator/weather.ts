// Storage that misbehaves at random, and reproducibly: what can happen to a call, and to the files between two calls.
import type { Fault, Store, Verb, Weather } from '../memory-target.ts';
import type { Seeded } from '../seeded.ts';

const failures = [
  { kind: 'target-cut' },
  { kind: 'target-busy' },
  { kind: 'target-full', place: '' },
] as const;

/** Faults for about one call in `every`. `older` are states of the storage that listings may come from. */
export function stormy(chance: Seeded, every: number, older: readonly Store[]): Weather {
  return (verb, name) => (chance.below(every) === 0 ? faultOf(chance, verb, name, older) : undefined);
}

function faultOf(chance: Seeded, verb: Verb, name: string, older: readonly Store[]): Fault {
  const usual: Fault[] = [{ kind: 'cut' }, { kind: 'fails', failure: chance.from(failures) as never }];
  const own: Record<Verb, () => Fault[]> = {
    list: () => [
      { kind: 'empty' },
      { kind: 'reordered' },
      ...(older.length > 0 ? [{ kind: 'stale', listing: chance.from(older) } as const] : []),
    ],
    get: () => [
      { kind: 'torn', length: chance.below(400) },
      { kind: 'flipped', bit: chance.below(8000) },
      { kind: 'empty' },
    ],
    put: () => [
      { kind: 'torn', length: chance.below(400) },
      { kind: 'flipped', bit: chance.below(8000) },
      { kind: 'lost' },
      { kind: 'duplicate', as: `kopie-${chance.digits(6)}` },
      { kind: 'duplicate', as: `${name}-2` },
      { kind: 'renamed', as: `${name}-3` },
    ],
    remove: () => [],
  };
  return chance.from([...usual, ...own[verb]()]);
}

/** What becomes of files without anybody calling: one goes, one is spoilt, one is swapped with another, one has a copy. */
export function decay(chance: Seeded, store: Store): string {
  const files = [...store.keys()].sort();
  const [name, other] = [chance.from(files), chance.from(files)];
  const bytes = store.get(name) ?? new Uint8Array();
  switch (chance.below(5)) {
    case 0:
      store.delete(name);
      return `${name} is gone`;
    case 1: {
      const at = chance.below(Math.max(1, bytes.length));
      store.set(
        name,
        bytes.map((byte, index) => (index === at ? byte ^ (1 << chance.below(8)) : byte)),
      );
      return `${name} has another bit in byte ${at}`;
    }
    case 2: {
      const length = chance.below(Math.max(1, bytes.length));
      store.set(name, bytes.slice(0, length));
      return `${name} is cut to ${length}`;
    }
    case 3:
      store.set(name, store.get(other)?.slice() ?? bytes);
      store.set(other, bytes);
      return `${name} and ${other} are swapped`;
    default:
      store.set(`${name}-${2 + chance.below(3)}`, bytes.slice());
      return `${name} has a copy`;
  }
}
