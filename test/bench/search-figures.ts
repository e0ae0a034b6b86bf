// What the core takes for finding, beside the very index queries that it asks, bare.
import type { Param, ReadDb } from '../../electron/core/db.ts';
import type { Workspace } from '../../electron/core/handlers/workspace.ts';
import { search } from '../../electron/core/search/search.ts';
import { type Figure, percentile, timed } from './figure.ts';
import { questions } from './questions.ts';

type Query = readonly [sql: string, params: readonly Param[]];

/** So often each question counts: what happens once in a few hundred turns beside them would decide about a p95 of 200. */
const timesEach = 5;

/**
 * 200 questions to the search, and the index queries of each, turn by turn. Each question is asked once before it counts,
 * which also notes its queries: else whoever came first would read the pages that the other one finds in memory.
 */
export function searchFigures({ db, view }: Workspace): Figure[] {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const text of questions) {
    const query = { text, types: [], limit: 30 };
    const asked: Query[] = [];
    db.read((tx) => void search(noting(tx, asked), query, view(tx)));
    const turns = [
      () => ours.push(timed(() => void db.read((tx) => search(tx, query, view(tx))))),
      () => theirs.push(timed(() => db.read((tx) => run(tx, asked)))),
    ];
    for (let time = 0; time < timesEach; time += 1) {
      for (const turn of time % 2 === 0 ? turns : turns.toReversed()) turn();
    }
  }
  const beside = (p: number) =>
    ({ value: percentile(ours, p), unit: 'ms', limit: percentile(theirs, p) }) as const;
  return [
    { name: 'search in the core, p50 of 200 questions', ...beside(0.5) },
    { name: 'search in the core, p95 of 200 questions', ...beside(0.95), ratio: 2, atMost: 20 },
  ];
}

const run = (db: ReadDb, queries: readonly Query[]): void => {
  for (const [sql, params] of queries) db.all(sql, ...params);
};

/** Notes the index queries among those that it passes on. */
const noting = (db: ReadDb, asked: Query[]): ReadDb => ({
  ...db,
  all: (sql, ...params) => {
    if (/ search_(?:trigram|word|vocabulary)/.test(sql)) asked.push([sql, params]);
    return db.all(sql, ...params);
  },
});
