// Fills a window's replica and keeps it current: small types whole, contacts only the newest.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { feedCalls } from '../../../shared/contract/contract.ts';
import { type FeedEvent, firstTypes } from '../../../shared/contract/feed.ts';
import { recordTypeNamed, type TypeName } from '../../../shared/model/record-types.ts';
import { readingOf } from '../../../shared/model/roles.ts';
import type { Row } from '../../../shared/model/row.ts';
import { ok } from '../../../shared/result.ts';
import type { ReadDb } from '../db.ts';
import type { Touched } from '../journal/funnel.ts';
import { rowOf, rowsOfType, toRow, visibleRow } from '../records/store.ts';
import type { View } from '../records/view.ts';
import type { Workspace } from './workspace.ts';

/** Rows a message: more would hold up the window's next frame. */
const chunk = 500;
/** Between two chunks, in ms. */
const pause = 15;
/** Contacts with which the screens are usable, and contacts that the replica holds at start. */
const firstContacts = 200;
const windowContacts = 1_000;
/** Impressions that the first screen may show. */
const firstImpressions = 20;

/** What comes after the first screen. */
const later: readonly TypeName[] = ['impression', 'comment', 'solution', 'attachment', 'document'];

export function feedHandlers(
  workspace: Workspace,
  emit: (event: FeedEvent) => void,
): Handlers<typeof feedCalls> {
  return {
    'feed.start': async () => {
      const send = sender(workspace, emit);
      for (const type of firstTypes) await send(type, Number.POSITIVE_INFINITY);
      await send('impression', firstImpressions);
      await send('contact', firstContacts);
      emit({ kind: 'usable' });
      return ok(null);
    },
    'feed.rest': async () => {
      const send = sender(workspace, emit);
      for (const type of later) await send(type, Number.POSITIVE_INFINITY);
      await send('contact', windowContacts);
      emit({ kind: 'filled' });
      return ok(null);
    },
  };
}

/** Sends the rows of a type in chunks, at most `limit`, in the order of lists. */
function sender({ db, view }: Workspace, emit: (event: FeedEvent) => void) {
  // By the last row sent and not by a count: a row that is removed meanwhile would make the next chunk leave one out.
  return async (type: TypeName, limit: number): Promise<void> => {
    let last: Row | undefined;
    for (let done = 0; done < limit; done += chunk) {
      const { rows, seen } = db.read((tx) => {
        const eyes = view(tx);
        const some = fedTo(eyes, type) ? rowsOfType(tx, type, Math.min(chunk, limit - done), last) : [];
        return { rows: some, seen: some.flatMap((row) => eyes.row(row) ?? []) };
      });
      if (seen.length > 0) emit({ kind: 'rows', rows: seen.map(light), gone: [] });
      last = rows.at(-1) ?? last;
      if (rows.length < chunk) return;
      await breath();
    }
  };
}

/** What windows are told of changes. */
export interface News {
  tell(touched: readonly Touched[]): void;
  /** Tells what is left at once. */
  end(): void;
}

/**
 * Little is told at once, very much in chunks with a pause after each. Rows are read when their turn comes, so that none is
 * told as it stood before a later change.
 */
export function createNews({ db, view }: Workspace, emit: (event: FeedEvent) => void): News {
  let waiting: readonly Touched[] = [];
  let timer: NodeJS.Timeout | undefined;
  const tellThese = (some: readonly Touched[]): void => {
    const event = db.read((tx) => changedRows(tx, view(tx), some));
    if (event) emit(event);
  };
  const next = (): void => {
    const some = waiting.slice(0, chunk);
    waiting = waiting.slice(chunk);
    timer = waiting.length > 0 ? setTimeout(next, pause) : undefined;
    tellThese(some);
  };
  return {
    tell(touched) {
      if (touched.length <= chunk) {
        tellThese(touched);
        return;
      }
      waiting = [...waiting, ...touched];
      timer ??= setTimeout(next, pause);
    },
    end() {
      clearTimeout(timer);
      if (waiting.length > 0) tellThese(waiting);
      waiting = [];
    },
  };
}

/** Lets the calls that came meanwhile go first. */
const breath = () => new Promise<void>((resume) => setTimeout(resume, pause));

/** Pictures come by their address where they depend on the texts that show them. */
const fedTo = (view: View, type: TypeName): boolean =>
  view.reads(type) && readingOf(view.role, type).kind !== 'picture';

/** Changes from which on only those go to the replica that it would hold at its start. */
const bulk = 200;

/** Rows that a transaction changed, as the reader's replica wants them; undefined where it holds none of them. */
export function changedRows(db: ReadDb, view: View, touched: readonly Touched[]): FeedEvent | undefined {
  const names = new Map(
    [...touched, ...hanging(db, view, touched)].map(({ type, id }) => [
      `${type}/${id}`,
      { type: type as TypeName, id },
    ]),
  );
  const newest = names.size > bulk ? newestContacts(db) : undefined;
  const rows: Row[] = [];
  const gone: { type: TypeName; id: string }[] = [];
  const stale: string[] = [];
  for (const { type, id } of names.values()) {
    const replica = recordTypeNamed(type)?.replica;
    if (replica === undefined || replica === 'none' || !fedTo(view, type)) continue;
    if (replica === 'window' && newest?.has(id) === false) {
      // A window may hold it all the same: somebody scrolled to it, or it was among the newest.
      if (isShown(db, type, id)) stale.push(id);
      else gone.push({ type, id });
      continue;
    }
    const stored = rowOf(db, type, id);
    const kept = stored && toRow(stored);
    const row = kept && view.row(kept);
    if (row) rows.push(light(row));
    else gone.push({ type, id });
  }
  return rows.length + gone.length + stale.length > 0
    ? { kind: 'rows', rows, gone, ...(stale.length > 0 && { stale }) }
    : undefined;
}

const isShown = (db: ReadDb, type: TypeName, id: string): boolean =>
  db.get('SELECT 1 FROM records WHERE id = ? AND type = ? AND hidden = 0', id, type) !== undefined;

/** What comes or goes with the touched records for a reader of what is published, and what an edition is of. */
function hanging(db: ReadDb, view: View, touched: readonly Touched[]): Touched[] {
  if (readingOf(view.role, 'edition').kind !== 'target') return [];
  const ids = touched.flatMap(({ type, id }) => {
    if (['document', 'guideline', 'solution'].includes(type)) return [id];
    const edition = type === 'edition' ? visibleRow(db, 'edition', id) : undefined;
    return edition ? [edition.fields.target] : [];
  });
  return db.all<Touched>(
    `WITH wanted AS (SELECT value FROM json_each(?)) SELECT type, id FROM records
     WHERE type IN ('document', 'guideline') AND id IN wanted
        OR type IN ('edition', 'comment') AND fields ->> '$.target' IN wanted`,
    JSON.stringify(ids),
  );
}

/** Ids of the contacts that a replica is filled with. */
function newestContacts(db: ReadDb): ReadonlySet<string> {
  const sql =
    "SELECT id FROM records WHERE type = 'contact' AND hidden = 0 ORDER BY sort DESC, id DESC LIMIT ?";
  return new Set(db.all<{ id: string }>(sql, windowContacts).map(({ id }) => id));
}

/** A row without its large fields. */
function light(row: Row): Row {
  const heavy = recordTypeNamed(row.type)?.heavy ?? [];
  if (heavy.length === 0) return row;
  const fields = Object.fromEntries(Object.entries(row.fields).filter(([name]) => !heavy.includes(name)));
  return { ...row, fields: fields as Row['fields'] };
}
