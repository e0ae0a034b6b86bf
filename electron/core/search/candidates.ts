// Asks the index which records may hold the words. The index is coarse and fast; `match.ts` has the last word.

import type { SearchText } from '../../../shared/model/record-type.ts';
import { recordTypeNamed } from '../../../shared/model/record-types.ts';
import { fold } from '../../../shared/search/fold.ts';
import type { ReadDb } from '../db.ts';
import { defaultsOf } from '../records/project.ts';
import { indexTextOf, servicesIn } from './index-record.ts';
import { foldText, judge, quality } from './match.ts';
import { prefixQuestion, type QueryWord, trigramQuestion } from './query.ts';

/** A record that the index names, with the text that it is found by. */
export interface Candidate {
  readonly n: number;
  readonly type: string;
  readonly id: string;
  readonly sort: string;
  readonly text: SearchText;
  readonly services: readonly string[];
}

/** Numbers of records that may hold all words, newest first; at most `limit`, or all for -1. */
export function candidateNumbers(
  db: ReadDb,
  words: readonly QueryWord[],
  types: readonly string[],
  limit: number,
): number[] {
  if (types.length === 0) return [];
  const question = trigramQuestion(words, types);
  const [table, asked] = question
    ? ['search_trigram', question]
    : ['search_word', prefixQuestion(words, types)];
  return db
    .all<{ n: number }>(
      `SELECT rowid AS n FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?`,
      asked,
      limit,
    )
    .map(({ n }) => n);
}

interface StoredRecord {
  readonly n: number;
  readonly type: string;
  readonly id: string;
  readonly sort: string;
  readonly fields: string;
}

/** The records behind the numbers, as far as they are to be seen. */
export function loadCandidates(db: ReadDb, numbers: readonly number[]): Candidate[] {
  return db
    .all<StoredRecord>(
      `SELECT n, type, id, sort, fields FROM records WHERE n IN (SELECT value FROM json_each(?)) AND hidden = 0`,
      JSON.stringify(numbers),
    )
    .flatMap(({ fields, ...record }) => {
      const definition = recordTypeNamed(record.type);
      const shown = definition && { ...defaultsOf(definition), ...(JSON.parse(fields) as object) };
      const text = shown && indexTextOf(db, record.type, record.id, shown);
      return text ? [{ ...record, text, services: servicesIn(shown) }] : [];
    });
}

/** True where the record holds every word, or names a service that does. */
export function holdsAll({ text, services }: Candidate, words: readonly QueryWord[]): boolean {
  const folded = foldText(`${text.title}\n${text.body}`);
  return words.every(
    (word) => judge(folded, word) !== quality.none || services.some((id) => word.services.has(id)),
  );
}

/** The words with the services that each of them names, so that records of these services are found, too. */
export function withServices(db: ReadDb, words: readonly QueryWord[]): QueryWord[] {
  return words.map((word) => {
    if (word.typed.length < 2) return word;
    const named = loadCandidates(db, candidateNumbers(db, [word], ['service'], mostServices)).filter(
      ({ text }) => judge(foldText(`${text.title}\n${text.body}`), word) !== quality.none,
    );
    return { ...word, services: new Set(named.map(({ id }) => id)) };
  });
}

/** A word that is in more names than this says nothing about the service. */
const mostServices = 60;

/** Names of services by id. */
export function serviceNames(db: ReadDb, ids: readonly string[]): Map<string, string> {
  const rows = db.all<{ id: string; name: string }>(
    `SELECT id, fields ->> '$.name' AS name FROM records WHERE type = 'service' AND id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...new Set(ids)]),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** True where the folded title is nothing but the query. */
export const isWholeTitle = (title: string, words: readonly QueryWord[]): boolean =>
  title !== '' && fold(title).trim() === words.map(({ typed }) => typed).join(' ');
