// Checks that the vault holds what its journal says: chains, records, rich text and search index, piece by piece,
// while other calls go on in between.
import type { VerifyReport } from '../../../shared/contract/vault.ts';
import { canonicalJson } from '../../../shared/model/canonical-json.ts';
import { recordTypeNamed } from '../../../shared/model/record-types.ts';
import { merge } from '../../../shared/oplog/merge.ts';
import { emptyState, type RecordState } from '../../../shared/oplog/state.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { columnsOf } from '../records/columns.ts';
import { rowOf, textState } from '../records/store.ts';
import { indexRecord, plainTexts } from '../search/index-record.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { Work } from '../work.ts';
import { opsOf } from './rebuild.ts';
import { stateHash } from './state-hash.ts';
import { chainFaults } from './verify-chain.ts';
import { createScratchIndex } from './verify-index.ts';
import { strays } from './verify-strays.ts';

/** Records that are checked between two looks at the world. */
const piece = 500;
/** Enough to see a pattern; more would fill the screen. */
const mostDifferences = 50;

/** Runs all checks. A difference names a record or entry, never its content. */
export async function verify(
  vault: Pick<OpenVault, 'db' | 'check'>,
  work: Work,
): Promise<Result<VerifyReport>> {
  const { db } = vault;
  // A program is built with another library than the one that it is tested with: what it computes is checked as well.
  const { selfTest } = await import('../crypto/self-test.ts');
  const computing = (await selfTest()).map((name) => `crypto ${name}`);
  const differences: string[] = [...computing, ...vault.check(), ...chainFaults(db), ...db.read(strays)];
  const names = db.read((tx) =>
    tx.all<{ record: string }>("SELECT DISTINCT record FROM journal WHERE record <> '' AND withheld IS NULL"),
  );
  const index = createScratchIndex(db);
  const start = db.read(newest);
  const check = (from: number): null =>
    index.db.write((indexTx) => {
      for (const { record } of names.slice(from, from + piece)) {
        if (!db.read((tx) => isSound(tx, record, indexTx))) differences.push(record);
      }
      return null;
    });
  function* steps(): Generator<number> {
    for (let done = 0; done < names.length; done += piece) {
      check(done);
      yield Math.min(done + piece, names.length);
    }
  }
  const finished = await work.run('verify', names.length, steps());
  // Entries that arrived meanwhile are only in the vault's own index: then the records' comparison has to do.
  if (finished && db.read(newest) === start && !index.isLike(db)) differences.push('search');
  index.close();
  if (!finished) return fail({ kind: 'cancelled' });
  const entries =
    db.read((tx) => tx.get<{ count: number }>('SELECT count(*) AS count FROM journal'))?.count ?? 0;
  // As everywhere, without acknowledgements: beside the records of each type, the sum would tell how many there are.
  const records = names.filter(({ record }) => !record.startsWith('acknowledgement/')).length;
  const report = { entries, records, differences: differences.slice(0, mostDifferences) };
  return ok({ ...report, stateHash: db.read(stateHash) });
}

const newest = (db: ReadDb): number =>
  db.get<{ n: number | null }>('SELECT max(n) AS n FROM journal')?.n ?? 0;

/** Folds a record anew and compares; adds what it should be found by to `index`. */
function isSound(db: ReadDb, record: string, index: WriteDb): boolean {
  const slash = record.indexOf('/');
  const [type, id] = [record.slice(0, slash), record.slice(slash + 1)];
  const definition = recordTypeNamed(type);
  const stored = rowOf(db, type, id);
  if (!definition || !stored) return false;
  const state = opsOf(db, record).reduce<RecordState>(merge, emptyState(type, id));
  const plain = definition.texts.length > 0 ? (plainTexts(db, [record]).get(record) ?? []) : [];
  const { sort, hidden, fields, state: encoded, words } = columnsOf(definition, state, plain);
  indexRecord(index, stored.n, words);
  return (
    stored.hidden === hidden &&
    stored.sort === sort &&
    sameJson(stored.fields, fields) &&
    sameJson(stored.state, encoded) &&
    wordsOf(db, stored.n) === words &&
    definition.texts.every((field) => sameBytes(textState(db, type, id, field), state.texts[field]))
  );
}

const wordsOf = (db: ReadDb, n: number): string | undefined =>
  db.get<{ words: string }>('SELECT words FROM records WHERE n = ?', n)?.words;

/** The order of keys tells in which order changes came, and nothing else. */
const sameJson = (a: string, b: string): boolean =>
  a === b || canonicalJson(JSON.parse(a)) === canonicalJson(JSON.parse(b));

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
