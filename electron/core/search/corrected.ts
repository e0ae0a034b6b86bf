// Says what a query was taken for after slips were forgiven, in the spelling of the text that it found.
import { contract, fold } from '../../../shared/search/fold.ts';
import type { Readable } from './candidates.ts';
import type { QueryWord } from './query.ts';

/** The words as the best hit spells them; null where it holds them all as typed. */
export function correctedText({ title, body }: Readable, words: readonly QueryWord[]): string | null {
  const text = `${title}\n${body}`;
  const folded = fold(text);
  const taken = words.map(({ typed, forms }) =>
    folded.includes(typed) ? typed : (writtenAs(text, new Set(forms.slice(1))) ?? typed),
  );
  const typedText = words.map(({ typed }) => typed).join(' ');
  return taken.join(' ') === typedText ? null : taken.join(' ');
}

/** The first word of the text that is one of these when it is folded. */
function writtenAs(text: string, near: ReadonlySet<string>): string | undefined {
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
    const folded = fold(word);
    if (near.has(folded) || near.has(contract(folded))) return word;
  }
  return undefined;
}
