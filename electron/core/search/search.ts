// The search behind Ctrl+K and behind every list filter: asks the index, verifies, ranks, and forgives one slip a word.
import type { Hit, Hits } from '../../../shared/contract/search.ts';
import { recordTypeNamed, type TypeName, typeNames } from '../../../shared/model/record-types.ts';
import type { ReadDb } from '../db.ts';
import type { View } from '../records/view.ts';
import {
  type Candidate,
  candidateNumbers,
  editionedNumbers,
  loadCandidates,
  namedServices,
  type Range,
  type Readable,
  readable,
  seenBy,
  serviceNames,
  titledNumbers,
  withServices,
} from './candidates.ts';
import { correctedText } from './corrected.ts';
import { nearWords, shortestForgiven } from './near-words.ts';
import { type QueryWord, spellings, wordsOfQuery } from './query.ts';
import { inOrder, mixed, scoreOf } from './rank.ts';
import { excerpt, marked } from './snippets.ts';

/** So many matches are verified and ranked: those with a fitting title, then the newest; contacts and the rest share. */
const mostRanked = 120;
/** So many of the newest matches of a list filter are verified; of older ones the index is believed. */
const mostVerified = 2_000;

const searchedTypes = typeNames.filter((type) => recordTypeNamed(type)?.search);

export interface SearchQuery {
  readonly text: string;
  /** Only these types; none: all. */
  readonly types: readonly string[];
  readonly limit: number;
}

/** The best hits for what was typed, among what `view` lets be seen. An empty query has none. */
export function search(db: ReadDb, { text, types, limit }: SearchQuery, view: View): Hits {
  const wanted = searchedTypes.filter(
    (type) => view.reads(type) && (types.length === 0 || types.includes(type)),
  );
  const words = wordsOfQuery(text);
  if (words.length === 0) return { hits: [], corrected: null, more: false };
  const services = namedServices(db);
  const typed = withServices(services, words);
  const asTyped = ranked(db, view, typed, wanted, limit);
  if (asTyped.found.length > 0) {
    const texts = readable(db, view, asTyped.found);
    return { hits: hitsOf(db, asTyped.found, texts, typed), corrected: null, more: asTyped.more };
  }
  const forgiven = withServices(services, forgive(db, typed));
  const second = ranked(db, view, forgiven, wanted, limit);
  const texts = readable(db, view, second.found);
  const corrected = texts[0] ? correctedText(texts[0], forgiven) : null;
  return { hits: hitsOf(db, second.found, texts, forgiven), corrected, more: second.more };
}

/**
 * Numbers of the records of a type that hold what was typed, for list filters; undefined: nothing was typed, all match.
 * The newest 2,000 are verified, so that only among older ones a look-alike can slip in.
 */
export function matchNumbers(db: ReadDb, text: string, type: TypeName): readonly number[] | undefined {
  const words = wordsOfQuery(text);
  if (words.length === 0) return undefined;
  const services = namedServices(db);
  const typed = withServices(services, words);
  const asTyped = numbersOf(db, typed, type);
  return asTyped.length > 0 ? asTyped : numbersOf(db, withServices(services, forgive(db, typed)), type);
}

function numbersOf(db: ReadDb, words: readonly QueryWord[], type: TypeName): number[] {
  const range: Range = type === 'contact' ? { kind: 'contacts' } : { kind: 'others', types: [type] };
  const numbers = candidateNumbers(db, words, range, -1);
  const holding = new Set(
    loadCandidates(db, numbers.slice(0, mostVerified))
      .filter((candidate) => scoreOf(candidate, words) !== undefined)
      .map(({ n }) => n),
  );
  return numbers.filter((n, at) => at >= mostVerified || holding.has(n));
}

interface Ranked {
  readonly found: readonly Candidate[];
  readonly more: boolean;
}

function ranked(
  db: ReadDb,
  view: View,
  words: readonly QueryWord[],
  types: readonly TypeName[],
  limit: number,
): Ranked {
  const ranges = rangesOf(types);
  const most = mostRanked / ranges.length;
  const groups = { others: noneFound, contacts: noneFound };
  for (const range of ranges) {
    // What isn't to be seen must not take the place of what is.
    if (!typesIn(range).every((type) => view.readsPast(type))) {
      const editioned = editionedNumbers(db, typesIn(range));
      const numbers = [...new Set([...candidateNumbers(db, words, range, -1), ...editioned])];
      const all = seenBy(db, view, loadCandidates(db, numbers));
      groups[range.kind] = { found: inOrder(all, words).slice(0, most), more: false };
      continue;
    }
    const newest = candidateNumbers(db, words, range, most + 1);
    const more = newest.length > most;
    const titled = more && range.kind === 'others' ? titledNumbers(db, words, range, most) : [];
    const numbers = [...new Set([...titled, ...newest])].slice(0, most);
    groups[range.kind] = { found: inOrder(loadCandidates(db, numbers), words), more };
  }
  const { others, contacts } = groups;
  return { found: mixed(others.found, contacts.found, limit), more: others.more || contacts.more };
}

const noneFound: Ranked = { found: [], more: false };

/** Contacts outnumber everything else: ranked with the rest, their newest would push knowledge out of sight. */
function rangesOf(types: readonly TypeName[]): Range[] {
  const others = types.filter((type) => type !== 'contact');
  const some = others.length < searchedTypes.length - 1 ? { types: others } : {};
  return [
    ...(others.length > 0 ? [{ kind: 'others', ...some } as const] : []),
    ...(others.length < types.length ? [{ kind: 'contacts' } as const] : []),
  ];
}

const typesIn = ({ kind, types }: Range): readonly TypeName[] =>
  kind === 'contacts' ? ['contact'] : (types ?? searchedTypes.filter((type) => type !== 'contact'));

/** Each word with the indexed words that one slip of the finger makes of it. */
const forgive = (db: ReadDb, words: readonly QueryWord[]): QueryWord[] =>
  words.map((word) =>
    word.typed.length < shortestForgiven
      ? word
      : {
          ...word,
          forms: [
            ...new Set([...word.forms, ...spellings(word.typed).flatMap((form) => nearWords(db, form))]),
          ],
        },
  );

function hitsOf(
  db: ReadDb,
  found: readonly Candidate[],
  texts: readonly Readable[],
  words: readonly QueryWord[],
): Hit[] {
  const names = serviceNames(
    db,
    texts.flatMap(({ title, services }) => (title === '' ? services : [])),
  );
  return found.flatMap(({ id, type, sort }, at) => {
    const text = texts[at];
    if (!text) return [];
    const title = marked(text.title || (names.get(text.services[0] ?? '') ?? ''), words);
    return [{ id, type, sort, title, excerpt: excerpt(text.body, words) }];
  });
}
