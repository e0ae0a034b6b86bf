// How hard a passphrase is to guess, by word lists of both languages; loaded only where one is chosen.
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** 0: guessed within moments, to 4: not to be guessed. */
export type Score = 0 | 1 | 2 | 3 | 4;

/**
 * Guesses (as a power of ten) from which a score begins. A stolen vault costs about a tenth of a millisecond a guess on
 * one rented machine (Argon2id, 64 MiB), so for a thousand of them these are 100 seconds, a day, three years, three
 * thousand years.
 */
const steps = [9, 12, 15, 18] as const;

/** Words that people think of, and so an attacker tries: as many as a large list of common words has. */
const commonWords = 20_000;
/** Characters that a keyboard prints. */
const printable = 95;

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

/** Scores `passphrase`; `known` are names that an attacker would try first, such as the office's, whole and word by word. */
export async function strengthOf(passphrase: string, known: readonly string[]): Promise<Score> {
  factory ??= load();
  // Its time grows with the square of the length, and nobody guesses what is longer.
  const tried = known.flatMap((name) => [name, ...name.split(/[\s-]+/)]);
  const { guessesLog10 } = (await factory).check(passphrase.slice(0, 100), tried);
  const guesses = Math.min(guessesLog10, wordByWord(passphrase, tried));
  return steps.filter((step) => guesses >= step).length as Score;
}

/**
 * Guesses (as a power of ten) of one who knows that these are words and tries common ones: zxcvbn takes a word missing
 * from its lists for random letters. Known names come first of all. One unbroken run of letters may be just that, and is
 * left to zxcvbn.
 */
function wordByWord(passphrase: string, tried: readonly string[]): number {
  const names = new Set(tried.map((name) => name.toLowerCase()));
  const parts = passphrase.split(/[\s_.,-]+/).filter(Boolean);
  if (parts.length < 2) return Number.POSITIVE_INFINITY;
  return parts
    .map((part) => {
      if (names.has(part.toLowerCase())) return Math.log10(names.size);
      return /^[\p{L}\p{M}]+$/u.test(part)
        ? Math.log10(commonWords)
        : [...part].length * Math.log10(printable);
    })
    .reduce((sum, power) => sum + power, 0);
}
