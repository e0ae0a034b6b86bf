// What the search index holds of a record. Called inside the transaction that changes the record, so it stays lean:
// two inserts, and a delete only where there was something before.
import type { Fields, RecordType, SearchText } from '../../../shared/model/record-type.ts';
import { type TypeName, typeNames } from '../../../shared/model/record-types.ts';
import { wordForms } from '../../../shared/search/fold.ts';
import type { Db, ReadDb, WriteDb } from '../db.ts';

/** Counts the ways in which records were indexed: a vault that was indexed in another way is folded anew. */
export const indexVersion = 4;

/** A record's words and what else it is found by. */
export interface IndexText extends SearchText {
  readonly type: string;
  /** Ids of services that the record names: it is found by their names and synonyms, too. */
  readonly services: readonly string[];
}

/**
 * Gathers what a record is found by: its own words and its rich text.
 *
 * @param fields merged plain fields
 * @param plain words of its rich texts, in the order of their fields
 * @returns undefined for types that are not searched
 */
export function indexTextOf(
  { type, search }: RecordType,
  fields: Fields,
  plain: readonly string[],
): IndexText | undefined {
  const text = search?.(fields as never);
  if (!text) return undefined;
  return { type, title: text.title, body: [text.body, ...plain].join('\n'), services: servicesIn(fields) };
}

/** Words by number that wait for the end of `unmerged`, or until they are so many. */
const gatherings = new WeakMap<WriteDb, Map<number, string>>();
const mostGathered = 10_000;

/** Puts a record's words under number `n` into the index, instead of what stood there under `before`. */
export function indexRecord(db: WriteDb, n: number, words: string, before?: number): void {
  if (before !== undefined) removeFromIndex(db, before);
  if (words === '') return;
  const gathered = gatherings.get(db);
  if (!gathered) insertWords(db, n, words);
  else if (gathered.set(n, words).size >= mostGathered) insertGathered(db, gathered);
}

function insertGathered(db: WriteDb, gathered: Map<number, string>): void {
  let untitled: number[] = [];
  for (const [n, words] of [...gathered].sort(([one], [other]) => one - other)) {
    if (words.startsWith(noTitle)) untitled.push(n);
    else {
      insertUntitled(db, untitled);
      untitled = [];
      insertWords(db, n, words);
    }
  }
  insertUntitled(db, untitled);
  gathered.clear();
}

/** Words without a title's need not be spelled anew: they go straight from the records into the index. */
function insertUntitled(db: WriteDb, numbers: readonly number[]): void {
  if (numbers.length === 0) return;
  const insert = (table: string, text: string) =>
    db.run(
      `INSERT INTO ${table} (rowid, text)
       SELECT n, ${text} FROM json_each(?) CROSS JOIN records ON n = json_each.value`,
      JSON.stringify(numbers),
    );
  insert('search_trigram', `words || '${noTitle}'`);
  insert('search_word', 'words');
}

function insertWords(db: WriteDb, n: number, words: string): void {
  db.run('INSERT INTO search_trigram (rowid, text) VALUES (?, ?)', n, words + titleSpelling(titleOf(words)));
  db.run('INSERT INTO search_word (rowid, text) VALUES (?, ?)', n, words);
}

/** Takes a record out of the index; does nothing where it isn't in. */
export function removeFromIndex(db: WriteDb, n: number): void {
  if (gatherings.get(db)?.delete(n)) return;
  db.run('DELETE FROM search_trigram WHERE rowid = ?', n);
  db.run('DELETE FROM search_word WHERE rowid = ?', n);
}

/** Empties the index, before it is built anew. */
export function clearIndex(db: WriteDb): void {
  db.run(`INSERT INTO search_trigram (search_trigram) VALUES ('delete-all')`);
  db.run(`INSERT INTO search_word (search_word) VALUES ('delete-all')`);
}

/**
 * Lets many changes gather. Their words come into the index in the order of their numbers, for FTS5 writes out what it has
 * at each step back; in larger pieces (`hashsize`, in bytes); and the pieces are merged once, afterwards (`automerge`: so
 * many of one size become one, 0 for none).
 */
export function unmerged(db: WriteDb, body: () => void): void {
  const gathered = new Map<number, string>();
  configure(db, { automerge: 0, hashsize: 16 * mebibyte });
  gatherings.set(db, gathered);
  try {
    body();
  } finally {
    gatherings.delete(db);
  }
  insertGathered(db, gathered);
  configure(db, { automerge: 4, hashsize: mebibyte });
}

const mebibyte = 2 ** 20;

function configure(db: WriteDb, options: Readonly<Record<'automerge' | 'hashsize', number>>): void {
  for (const [option, value] of Object.entries(options)) {
    db.run(`INSERT INTO search_trigram (search_trigram, rank) VALUES ('${option}', ${value})`);
    db.run(`INSERT INTO search_word (search_word, rank) VALUES ('${option}', ${value})`);
  }
}

/** Notes that the index still holds words of what was erased: they go with the next `purgeOwed`, come what may until then. */
export const owePurge = (db: WriteDb): void =>
  void db.run("INSERT OR REPLACE INTO cursors (name, value) VALUES ('purge', hex(randomblob(8)))");

/** What was noted last; undefined where nothing is owed. */
export const owedPurge = (db: ReadDb): string | undefined =>
  db.get<{ value: string }>("SELECT value FROM cursors WHERE name = 'purge'")?.value;

/** Purges the index as `purgeIndex` does for as long as that is owed: what is erased meanwhile may have been passed already. */
export function* purgeOwed(db: Db): Generator<void> {
  for (let owed = db.read(owedPurge); owed !== undefined; owed = db.read(owedPurge)) {
    yield* purgeIndex(db);
    const done = owed;
    db.write((tx) => tx.run("DELETE FROM cursors WHERE name = 'purge' AND value = ?", done));
  }
}

/** Pages of the index that a step of its purge writes: some hundredths of a second. */
const stepPages = 200;

/**
 * Rewrites the index so that words of removed records are gone from the file, too. Takes a second at 50,000 records, in
 * transactions between which others get a turn. The first says that everything is to become one (sqlite.org/fts5.html,
 * "The 'merge' Command").
 */
export function* purgeIndex(db: Db): Generator<void> {
  for (const table of ['search_trigram', 'search_word'])
    for (let pages = -stepPages; db.write((tx) => merged(tx, table, pages)); pages = stepPages) yield;
}

/** Merges so many pages; false where there was nothing to do. */
function merged(db: WriteDb, table: string, pages: number): boolean {
  const changes = (): number =>
    db.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes ?? 0;
  const before = changes();
  db.run(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${pages})`);
  // The command itself counts as one.
  return changes() - before > 1;
}

/**
 * Marks in the index are three characters of Unicode's private use area: a single trigram, a single word, and nothing
 * that folded text can hold. They let one index query ask for a type or a service.
 */
export const typeMark = (type: string): string =>
  `\uE000\uE000${String.fromCharCode(0xe001 + typeNames.indexOf(type as TypeName))}`;

/** The mark of a service, from the random tail of its UUID; two services may share one, so hits are verified. */
export const serviceMark = (id: string): string =>
  [-9, -6, -3]
    .map((at) => String.fromCharCode(0xe300 + Number.parseInt(id.slice(at, at + 3 || undefined), 16)))
    .join('');

/** Folded words of a title in an alphabet of their own, so that one index query can ask for titles alone. */
export const titleSpelling = (words: string): string =>
  words.replace(/[\x21-\x7f]/g, (letter) => String.fromCharCode(0xe200 + letter.charCodeAt(0)));

/**
 * What is looked for in: every form of every word once and the marks, those of the title on a line of their own.
 * Empty where there is nothing to find.
 */
export function indexedWords(text: IndexText | undefined): string {
  if (!text) return '';
  const inTitle = wordForms(text.title);
  const inBody = [...wordForms(text.body)].filter((form) => !inTitle.has(form));
  const marks = [typeMark(text.type), ...text.services.map(serviceMark)];
  // The spaces around make every word's beginning a trigram (` eu`), which is how two-letter words are found.
  return ` ${[...inTitle].join(' ')} \n ${[...inBody, ...marks].join(' ')} `;
}

/** The title's line where there is no title; it is spelled as it stands. */
const noTitle = '  ';

/** The title's line of indexed words. */
export const titleOf = (words: string): string => words.slice(0, words.indexOf('\n'));

/** Ids of the services in the fields `service` and `services`. */
export function servicesIn(fields: Fields): string[] {
  const several = Array.isArray(fields.services) ? fields.services : [];
  return [fields.service, ...several].filter((id) => typeof id === 'string');
}

/** Words of rich text by record (`type/id`), a string a field. */
export function plainTexts(db: ReadDb, records: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  if (records.length === 0) return found;
  const rows = db.all<{ record: string; plain: string }>(
    'SELECT record, plain FROM texts WHERE record IN (SELECT value FROM json_each(?)) ORDER BY record, field',
    JSON.stringify(records),
  );
  for (const { record, plain } of rows) found.set(record, [...(found.get(record) ?? []), plain]);
  return found;
}
