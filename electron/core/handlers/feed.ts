// Fills a window's replica and keeps it current: small types whole, contacts only the newest.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { feedCalls } from '../../../shared/contract/contract.ts';
import type { FeedEvent } from '../../../shared/contract/feed.ts';
import { recordTypeNamed, type TypeName } from '../../../shared/model/record-types.ts';
import type { Row } from '../../../shared/model/row.ts';
import { ok } from '../../../shared/result.ts';
import type { ReadDb } from '../db.ts';
import type { Touched } from '../journal/funnel.ts';
import { rowOf, rowsOfType, toRow } from '../records/store.ts';
import type { Workspace } from './workspace.ts';

/** Rows a message: more would hold up the window's next frame. */
const chunk = 500;
/** Contacts with which the screens are usable, and contacts that the replica holds at start. */
const firstContacts = 200;
const windowContacts = 1_000;

/** What the first screen needs, then the rest. */
const first: readonly TypeName[] = [
  'office',
  'member',
  'service',
  'form',
  'followUp',
  'guideline',
  'edition',
];
const later: readonly TypeName[] = ['impression', 'comment', 'solution', 'attachment', 'document'];

export function feedHandlers(
  workspace: Workspace,
  emit: (event: FeedEvent) => void,
): Handlers<typeof feedCalls> {
  return {
    'feed.start': async () => {
      await fill(workspace, emit);
      return ok(null);
    },
  };
}

async function fill({ db }: Workspace, emit: (event: FeedEvent) => void): Promise<void> {
  // By the last row sent and not by a count: a row that is removed meanwhile would make the next chunk leave one out.
  const send = async (type: TypeName, limit: number, after?: Row): Promise<Row | undefined> => {
    let last = after;
    for (let done = 0; done < limit; done += chunk) {
      const rows = db.read((tx) => rowsOfType(tx, type, Math.min(chunk, limit - done), last));
      if (rows.length > 0) emit({ kind: 'rows', rows: rows.map(light), gone: [] });
      last = rows.at(-1) ?? last;
      if (rows.length < chunk) break;
      await new Promise<void>((resume) => setImmediate(resume));
    }
    return last;
  };
  for (const type of first) await send(type, Number.POSITIVE_INFINITY);
  const lastContact = await send('contact', firstContacts);
  emit({ kind: 'usable' });
  for (const type of later) await send(type, Number.POSITIVE_INFINITY);
  if (lastContact) await send('contact', windowContacts - firstContacts, lastContact);
  emit({ kind: 'filled' });
}

/** Changes from which on only those go to the replica that it would hold at its start. */
const bulk = 200;

/** Rows that a transaction changed, as the replica wants them; undefined where it holds none of them. */
export function changedRows(db: ReadDb, touched: readonly Touched[]): FeedEvent | undefined {
  const names = new Map(touched.map(({ type, id }) => [`${type}/${id}`, { type: type as TypeName, id }]));
  const newest = names.size > bulk ? newestContacts(db) : undefined;
  const rows: Row[] = [];
  const gone: { type: TypeName; id: string }[] = [];
  for (const { type, id } of names.values()) {
    const replica = recordTypeNamed(type)?.replica;
    if (replica === 'none' || (replica === 'window' && newest?.has(id) === false)) continue;
    const stored = rowOf(db, type, id);
    const row = stored && toRow(stored);
    if (row) rows.push(light(row));
    else gone.push({ type, id });
  }
  return rows.length + gone.length > 0 ? { kind: 'rows', rows, gone } : undefined;
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
