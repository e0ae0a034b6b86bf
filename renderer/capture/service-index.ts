// Finds a service by its name, its synonyms and parts of either, at once even among 10,000: all in memory, folded once.
import type { Service } from '../../shared/model/catalogue.ts';
import type { Row } from '../../shared/model/row.ts';
import { contract, fold } from '../../shared/search/fold.ts';

export interface ServiceMatch {
  readonly id: string;
  readonly name: string;
  /** The synonym by which it was found, where its name alone wouldn't have been. */
  readonly synonym: string | undefined;
}

export interface ServiceIndex {
  /** Best first. `text` may hold several words in any order, each a part of a word. */
  find(text: string, limit: number): ServiceMatch[];
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  readonly synonyms: readonly { readonly text: string; readonly folded: string }[];
}

const spelled = (text: string): string => contract(fold(text));

/** Lower is better: the beginning of the name, of a word in it, any part of it. */
function rank(folded: string, words: readonly string[]): number | null {
  let worst = 0;
  for (const [index, word] of words.entries()) {
    const at = folded.indexOf(word);
    if (at < 0) return null;
    const atWord = at === 0 || folded.includes(` ${word}`) || folded.includes(`-${word}`);
    const place = at === 0 && index === 0 ? 0 : atWord ? 1 : 2;
    worst = Math.max(worst, place);
  }
  return worst;
}

/** Makes the index over the active services among `rows`. */
export function createServiceIndex(rows: readonly Pick<Row<'service'>, 'id' | 'fields'>[]): ServiceIndex {
  const entries = rows.filter(({ fields }) => fields.active).map(({ id, fields }) => entryOf(id, fields));
  return {
    find(text, limit) {
      const words = spelled(text).split(/\s+/).filter(Boolean);
      if (words.length === 0) return [];
      return entries
        .flatMap((entry) => bestOf(entry, words))
        .sort(
          (a, b) =>
            a.rank - b.rank ||
            a.match.name.length - b.match.name.length ||
            (a.match.name < b.match.name ? -1 : 1),
        )
        .slice(0, limit)
        .map(({ match }) => match);
    },
  };
}

const entryOf = (id: string, { name, synonyms }: Service): Entry => ({
  id,
  name,
  folded: spelled(name),
  synonyms: synonyms.map((text) => ({ text, folded: spelled(text) })),
});

function bestOf({ id, name, folded, synonyms }: Entry, words: readonly string[]) {
  const byName = rank(folded, words);
  if (byName !== null) return [{ rank: byName, match: { id, name, synonym: undefined } }];
  let best: { rank: number; match: ServiceMatch } | undefined;
  for (const synonym of synonyms) {
    const bySynonym = rank(synonym.folded, words);
    // A synonym counts half a step behind the name itself.
    if (bySynonym !== null && (best === undefined || bySynonym + 0.5 < best.rank)) {
      best = { rank: bySynonym + 0.5, match: { id, name, synonym: synonym.text } };
    }
  }
  return best ? [best] : [];
}
