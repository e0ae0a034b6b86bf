// 200 questions as they are typed at a counter, over the words that the generated office is made of.

import { backs, fronts, nouns } from '../../build/sample-office/bulk-words.ts';
import { mulberry32, pick } from '../../build/sample-office/random.ts';

const chance = mulberry32(42);

/** One or two words, whole or begun, some inside a compound, some with a slip. */
export const questions: readonly string[] = Array.from({ length: 200 }, (_, n) => {
  const compound = `${pick(chance, fronts)}${pick(chance, backs)}`.toLowerCase();
  const noun = pick(chance, nouns).toLowerCase();
  switch (n % 5) {
    case 0:
      return noun;
    case 1:
      return compound.slice(2);
    case 2:
      return `${noun} ${pick(chance, nouns).slice(0, 4)}`;
    case 3:
      return compound.slice(0, 6);
    default:
      return `${noun.slice(0, 2)}${noun.slice(3)}`;
  }
});
