// Says what a query was taken for after slips were forgiven, in the spelling of the text that it found.
import { contract, fold } from '../../../shared/search/fold.ts';
import type { Readable } from './candidates.ts';
import type { QueryWord } from './query.ts';

/** The words as the best hit spells them; null where it holds them all as typed. */
export function correctedText({ title, body }: Readable, words: readonly QueryWord[]): string | null {
  const written = `${title}\n${body}`.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const taken = words.map(({ typed, forms }) => {
    if (written.some((word) => fold(word).includes(typed))) return typed;
    const near = new Set(forms.slice(1));
    return written.find((word) => near.has(fold(word)) || near.has(contract(fold(word)))) ?? typed;
  });
  const typedText = words.map(({ typed }) => typed).join(' ');
  return taken.join(' ') === typedText ? null : taken.join(' ');
}
