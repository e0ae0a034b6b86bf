// How hard a passphrase is to guess, by word lists of both languages; loaded only where one is chosen.
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** 0: guessed within moments, to 4: not to be guessed. */
export type Score = 0 | 1 | 2 | 3 | 4;

/**
 * Guesses (as a power of ten) from which a score begins. A stolen vault costs about a tenth of a millisecond a guess on
 * rented hardware (Argon2id, 64 MiB), so these are 100 seconds, a day, three years, three thousand years.
 */
const steps = [6, 9, 12, 15] as const;

let factory: Promise<ZxcvbnFactory> | undefined;

async function load(): Promise<ZxcvbnFactory> {
  const [core, common, german, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-de'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const named = (prefix: string, lists: Readonly<Record<string, string[]>>) =>
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [`${prefix}-${name}`, list]));
  return new core.ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: {
      ...common.dictionary,
      ...named('de', german.dictionary),
      ...named('en', english.dictionary),
    },
  });
}

/** Scores `passphrase`; `known` are words that an attacker would try first, such as the office's name. */
export async function strengthOf(passphrase: string, known: readonly string[]): Promise<Score> {
  factory ??= load();
  // Its time grows with the square of the length, and nobody guesses what is longer.
  const { guessesLog10 } = (await factory).check(passphrase.slice(0, 100), [...known]);
  return steps.filter((step) => guessesLog10 >= step).length as Score;
}
