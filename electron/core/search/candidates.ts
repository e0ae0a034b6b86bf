// Asks the index which records may hold the words. The index is coarse and fast; `match.ts` has the last word.

import { recordTypeNamed, type TypeName } from '../../../shared/model/record-types.ts';
import { richTextToPlain } from '../../../shared/richtext/plain.ts';
import type { ReadDb } from '../db.ts';
import { defaultsOf } from '../records/project.ts';
import { visibleRow } from '../records/store.ts';
import type { View } from '../records/view.ts';
import { plainTexts, servicesIn } from './index-record.ts';
import { foldText, judge, quality } from './match.ts';
import { prefixQuestion, type QueryWord, titleQuestion, trigramQuestion } from './query.ts';

/** A record that the index names. */
export interface Candidate {
  readonly n: number;
  readonly type: string;
  readonly id: string;
  readonly sort: string;
  readonly title: string;
  readonly services: readonly string[];
  /** The words beside the title. Long texts are read only when somebody asks: often the title has said enough. */
  readonly body: () => string;
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
  return question
    ? asked(db, 'search_trigram', question, limit)
    : asked(db, 'search_word', prefixQuestion(words, types), limit);
}

/** The same for words in titles, so that a title is found however many newer texts hold its words, too. */
export function titledNumbers(
  db: ReadDb,
  words: readonly QueryWord[],
  types: readonly string[],
  limit: number,
): number[] {
  const question = types.length > 0 && titleQuestion(words, types);
  return question ? asked(db, 'search_trigram', question, limit) : [];
}

const asked = (
  db: ReadDb,
  table: 'search_trigram' | 'search_word',
  question: string,
  limit: number,
): number[] =>
  db
    .all<{ n: number }>(
      `SELECT rowid AS n FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?`,
      question,
      limit,
    )
    .map(({ n }) => n);

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
      const own = shown && definition.search?.(shown as never);
      if (!own) return [];
      const key = `${record.type}/${record.id}`;
      const body = (): string =>
        definition.texts.length > 0
          ? [own.body, ...(plainTexts(db, [key]).get(key) ?? [])].join('\n')
          : own.body;
      return [{ ...record, title: own.title, services: servicesIn(shown), body }];
    });
}

/** Those of the candidates that may be seen, with the words under which they are. */
export const seenBy = (db: ReadDb, view: View, candidates: readonly Candidate[]): Candidate[] =>
  candidates.flatMap((candidate): Candidate[] => {
    const type = candidate.type as TypeName;
    const kept = visibleRow(db, type, candidate.id);
    const row = kept && view.row(kept);
    const definition = recordTypeNamed(type);
    const own = row && definition?.search?.(row.fields as never);
    if (!row || !own) return [];
    const texts = (): string[] =>
      (definition?.texts ?? []).map((field) =>
        richTextToPlain(view.text(type, candidate.id, field) ?? { type: 'doc', content: [] }),
      );
    return [
      { ...candidate, title: own.title, sort: row.sort, body: () => [own.body, ...texts()].join('\n') },
    ];
  });

/** The words with the services that each of them names, so that records of these services are found, too. */
export function withServices(db: ReadDb, words: readonly QueryWord[]): QueryWord[] {
  if (words.length === 0) return [];
  const services = db
    .all<{ id: string; names: string }>(
      `SELECT id, concat_ws(char(10), fields ->> '$.name', fields ->> '$.synonyms') AS names
       FROM records WHERE type = 'service' AND hidden = 0`,
    )
    .map(({ id, names }) => ({ id, names: foldText(names) }));
  return words.map((word) => {
    const named = services.filter(({ names }) => judge(names, word) !== quality.none);
    return { ...word, services: new Set(named.length > mostServices ? [] : named.map(({ id }) => id)) };
  });
}

/** A word that is in more names than this says nothing about a service. */
const mostServices = 60;

/** Names of services by id. */
export function serviceNames(db: ReadDb, ids: readonly string[]): Map<string, string> {
  const rows = db.all<{ id: string; name: string }>(
    `SELECT id, fields ->> '$.name' AS name FROM records WHERE type = 'service' AND id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...new Set(ids)]),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
