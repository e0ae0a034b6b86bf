// Chance that repeats: everything that looks random in generated data comes from a seed.

/** Numbers in [0, 1); the same seed gives the same row of them. */
export type Chance = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for test data, never for secrets. */
export function mulberry32(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a over the text's UTF-16 code units: a seed from a name. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** A whole number from `low` to `high`, both included. */
export const between = (chance: Chance, low: number, high: number): number =>
  low + Math.floor(chance() * (high - low + 1));

/** One element of a list that is not empty. */
export const pick = <T>(chance: Chance, list: readonly T[]): T =>
  elementAt(list, Math.floor(chance() * list.length));

function elementAt<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError('nothing to pick from');
  return element;
}

/** A shuffled copy. */
export function shuffled<T>(chance: Chance, list: readonly T[]): T[] {
  return list
    .map((element) => ({ element, key: chance() }))
    .sort((a, b) => a.key - b.key)
    .map(({ element }) => element);
}

/** Draws from a list as words are drawn in a language: the first often, the last rarely (Zipf–Mandelbrot). */
export function zipf<T>(list: readonly T[]): (chance: Chance) => T {
  return drawing(
    list,
    list.map((_, rank) => 1 / (rank + 2.7)),
  );
}

/** Draws a name as often as its weight says. */
export const weighted = <K extends string>(weights: Readonly<Record<K, number>>): ((chance: Chance) => K) =>
  drawing(Object.keys(weights) as K[], Object.values(weights));

function drawing<T>(list: readonly T[], weights: readonly number[]): (chance: Chance) => T {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  const bounds = weights.map((weight) => {
    reached += weight / total;
    return reached;
  });
  return (chance) => {
    const drawn = chance();
    const index = bounds.findIndex((bound) => drawn < bound);
    return elementAt(list, index < 0 ? list.length - 1 : index);
  };
}
