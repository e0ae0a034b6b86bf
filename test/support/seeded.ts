// A small seeded source of chance for corpora: the same seed gives the same sentences everywhere.

export interface Seeded {
  /** 0 ≤ value < limit, whole. */
  below(limit: number): number;
  from<T>(choices: readonly T[]): T;
  digits(length: number): string;
}

/** Mulberry32: enough for test data, not for secrets. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    from: (choices) => choices[below(choices.length)] as (typeof choices)[number],
    digits: (length) => Array.from({ length }, () => below(10)).join(''),
  };
}
