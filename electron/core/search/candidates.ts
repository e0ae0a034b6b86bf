// Asks the index which records may hold the words. The index is coarse and fast; `match.ts` has the last word.

import type { Fields } from '../../../shared/model/record-type.ts';
import type { TypeName } from '../../../shared/model/record-types.ts';
import { richTextToPlain } from '../../../shared/richtext/plain.ts';
import type { ReadDb } from '../db.ts';
import { inRange } from '../records/numbers.ts';
import { defaultsOf } from '../records/project.ts';
import { definitionOf, visibleRow } from '../records/store.ts';
import type { View } from '../records/view.ts';
import { indexedWords, serviceMark, servicesIn } from './index-record.ts';
import { judge, quality } from './match.ts';
import { prefixQuestion, type QueryWord, titleQuestion, trigramQuestion } from './query.ts';

/** A record that the index names, with the words that it was indexed under (`indexedWords`). */
export interface Candidate {
  readonly n: number;
  readonly type: TypeName;
  readonly id: string;
  readonly sort: string;
  readonly words: string;
}

/** What a person reads of a hit. */
export interface Readable {
  readonly title: string;
  readonly body: string;
  readonly services: readonly string[];
}

/** Where to look: all contacts, or what else there is, of some types or (undefined) of any. */
export interface Range {
  readonly kind: 'contacts' | 'others';
  readonly types?: readonly TypeName[];
}

/** Numbers of records that may hold all words, newest first; at most `limit`, or all for -1. */
export function candidateNumbers(
  db: ReadDb,
  words: readonly QueryWord[],
  { kind, types }: Range,
  limit: number,
): number[] {
  const question = trigramQuestion(words, types);
  return question
    ? asked(db, 'search_trigram', kind, question, limit)
    : asked(db, 'search_word', kind, prefixQuestion(words, types), limit);
}

/** The same for words in titles, so that a title is found however many newer texts hold its words, too. */
export function titledNumbers(
  db: ReadDb,
  words: readonly QueryWord[],
  { kind, types }: Range,
  limit: number,
): number[] {
  const question = titleQuestion(words, types);
  return question ? asked(db, 'search_trigram', kind, question, limit) : [];
}

const asked = (
  db: ReadDb,
  table: 'search_trigram' | 'search_word',
  kind: Range['kind'],
  question: string,
  limit: number,
): number[] =>
  db
    .all<{ n: number }>(
      `SELECT rowid AS n FROM ${table} WHERE ${table} MATCH ? AND ${inRange(kind)} ORDER BY rowid DESC LIMIT ?`,
      question,
      limit,
    )
    .map(({ n }) => n);

/** The records behind the numbers, as far as they are to be seen. */
export const loadCandidates = (db: ReadDb, numbers: readonly number[]): Candidate[] =>
  numbers.length === 0
    ? []
    : db.all<Candidate>(
        `SELECT n, type, id, sort, words FROM records WHERE n IN (SELECT value FROM json_each(?)) AND hidden = 0`,
        JSON.stringify(numbers),
      );

/**
 * Records that have an edition: the index knows their working words alone, and whoever reads the edition that counts
 * looks for its words. There are hundreds at most, so all of them are candidates.
 */
export const editionedNumbers = (db: ReadDb, types: readonly string[]): number[] =>
  db
    .all<{ n: number }>(
      `SELECT n FROM records WHERE hidden = 0 AND type IN (SELECT value FROM json_each(?))
         AND id IN (SELECT fields ->> '$.target' FROM records WHERE type = 'edition' AND hidden = 0)`,
      JSON.stringify(types),
    )
    .map(({ n }) => n);

/** Those of the candidates that may be seen, with the words under which they are. */
export const seenBy = (db: ReadDb, view: View, candidates: readonly Candidate[]): Candidate[] =>
  candidates.flatMap((candidate) => {
    const { type } = candidate;
    const seen = seenText(db, view, candidate);
    return seen ? [{ ...candidate, sort: seen.sort, words: indexedWords({ type, ...seen }) }] : [];
  });

/** What there is to read of the candidates for whoever has this view, in their order. */
export function readable(db: ReadDb, view: View, found: readonly Candidate[]): Readable[] {
  const stored = storedOf(
    db,
    found.flatMap(({ type, n }) => (view.readsPast(type) ? [n] : [])),
  );
  return found.map((candidate) => {
    const { n, type } = candidate;
    const [first, ...others] = stored.get(n) ?? [];
    if (!first) return seenText(db, view, candidate) ?? nothing;
    const definition = definitionOf(type);
    const shown = { ...defaultsOf(definition), ...(JSON.parse(first.fields) as Fields) };
    const { title = '', body = '' } = definition.search?.(shown as never) ?? {};
    const texts = [first, ...others].flatMap(({ plain }) => plain ?? []);
    return { title, body: [body, ...texts].join('\n'), services: servicesIn(shown) };
  });
}

interface Stored {
  readonly n: number;
  /** Plain fields, as they are stored. */
  readonly fields: string;
  /** Words of one rich text; null where the record has none. */
  readonly plain: string | null;
}

/** Records by number, with a row for each of their rich texts: only of the few that are shown, for they are long. */
const storedOf = (db: ReadDb, numbers: readonly number[]): Map<number, Stored[]> =>
  Map.groupBy(
    db.all<Stored>(
      `SELECT records.n, fields, plain FROM records LEFT JOIN texts ON record = type || '/' || id
       WHERE records.n IN (SELECT value FROM json_each(?)) ORDER BY records.n, field`,
      JSON.stringify(numbers),
    ),
    ({ n }) => n,
  );

const nothing: Readable = { title: '', body: '', services: [] };

function seenText(
  db: ReadDb,
  view: View,
  { type, id }: Candidate,
): (Readable & { readonly sort: string }) | undefined {
  const kept = visibleRow(db, type, id);
  const row = kept && view.row(kept);
  const definition = definitionOf(type);
  const own = row && definition.search?.(row.fields as never);
  if (!row || !own) return undefined;
  const texts = definition.texts.map((field) =>
    richTextToPlain(view.text(type, id, field) ?? { type: 'doc', content: [] }),
  );
  const body = [own.body, ...texts].join('\n');
  return { title: own.title, body, services: servicesIn(row.fields as Fields), sort: row.sort };
}

/** A service and what it is found by. */
export interface NamedService {
  readonly id: string;
  readonly words: string;
}

export const namedServices = (db: ReadDb): NamedService[] =>
  db.all(`SELECT id, words FROM records WHERE type = 'service' AND hidden = 0`);

/** The words with the services that each of them finds, so that records of these services are found, too. */
export function withServices(services: readonly NamedService[], words: readonly QueryWord[]): QueryWord[] {
  return words.map((word) => {
    const named = services.filter((service) => judge(service.words, word) !== quality.none);
    const marks = named.length > mostServices ? [] : named.map(({ id }) => serviceMark(id));
    return { ...word, serviceMarks: new Set(marks) };
  });
}

/** A word that finds more than this says nothing about a service. */
const mostServices = 60;

/** Names of services by id. */
export function serviceNames(db: ReadDb, ids: readonly string[]): Map<string, string> {
  const rows = db.all<{ id: string; name: string }>(
    `SELECT id, fields ->> '$.name' AS name FROM records WHERE type = 'service' AND id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...new Set(ids)]),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
