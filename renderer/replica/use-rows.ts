// Live queries: components redraw when the rows they read change.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { firstTypes } from '../../shared/contract/feed.ts';
import type { TypeName } from '../../shared/model/record-types.ts';
import type { Row } from '../../shared/model/row.ts';
import { ask } from '../bridge/client.ts';
import type { RowTable } from './database.ts';
import { putRows, replicaStore, useReplicaState } from './replica.ts';

/** Reads some rows of a type; runs again whenever what it read changes. */
export type RowQuery<T extends TypeName> = (rows: RowTable<T>) => PromiseLike<readonly Row<T>[]>;

/**
 * Rows of a type in the order of their lists, or what `query` picks; undefined until they are read. None counts only
 * once all of the type are in.
 * `deps` are the values that `query` uses.
 */
export function useRows<T extends TypeName>(
  type: T,
  query?: RowQuery<T>,
  deps: readonly unknown[] = [],
): readonly Row<T>[] | undefined {
  const state = useReplicaState();
  const replica = state.kind === 'none' ? null : state.replica;
  const rows = useLiveQuery(async () => {
    if (replica === null) return undefined;
    const table = replica.rowsOf(type);
    return query ? await query(table) : inOrder(type, await table.orderBy('sort').toArray());
  }, [replica, type, ...deps]);
  const isWhole = state.kind === 'filled' || (state.kind === 'usable' && firstTypes.includes(type));
  return rows?.length === 0 && !isWhole ? undefined : rows;
}

/** Types whose lists are ordered by a name: IndexedDB knows no alphabet and puts Ä behind Z. */
const named: readonly TypeName[] = ['service', 'form', 'document', 'solution', 'member'];
const alphabet = new Intl.Collator(['de', 'en'], { numeric: true });

const inOrder = <T extends TypeName>(type: T, rows: Row<T>[]): Row<T>[] =>
  named.includes(type) ? rows.sort((a, b) => alphabet.compare(a.sort, b.sort)) : rows;

/** One row; undefined while it is read or fetched, null where there is none. */
export function useRow<T extends TypeName>(type: T, id: string | undefined): Row<T> | null | undefined {
  const ids = useMemo(() => (id === undefined ? [] : [id]), [id]);
  const rows = useRowsByIds(type, ids);
  return id === undefined ? null : rows[0];
}

/**
 * Rows in the order of `ids`; null where there is none, undefined where it is still fetched.
 * What the replica lacks (older contacts, say) is asked of the core, 500 at a time, and kept up to date from then on.
 */
export function useRowsByIds<T extends TypeName>(
  type: T,
  ids: readonly string[],
): readonly (Row<T> | null | undefined)[] {
  const state = useReplicaState();
  const replica = state.kind === 'none' ? null : state.replica;
  const key = ids.join();
  const read = useLiveQuery(async () => {
    if (replica === null) return undefined;
    const wanted = idsIn(key);
    const rows = await replica.rowsOf(type).bulkGet(wanted);
    return { key, byId: new Map(wanted.map((id, index) => [id, rows[index]])) };
  }, [replica, type, key]);
  const ready = state.kind === 'usable' || state.kind === 'filled';
  const lacking =
    ready && read?.key === key ? idsIn(key).filter((id) => read.byId.get(id) === undefined) : [];
  const nowhere = useFetchedRows(lacking.join());
  return ids.map((id) => read?.byId.get(id) ?? (nowhere.has(id) ? null : undefined));
}

/** Rows by id, once: from the replica, and from the core what the replica lacks. Ids that nobody has are left out. */
export async function readRows<T extends TypeName>(
  type: T,
  ids: readonly string[],
): Promise<readonly Row<T>[]> {
  const state = replicaStore.get();
  if (state.kind === 'none' || ids.length === 0) return [];
  const held = (await state.replica.rowsOf(type).bulkGet([...ids])).filter((row) => row !== undefined);
  const known = new Set(held.map(({ id }) => id));
  const missing = ids.filter((id) => !known.has(id)).slice(0, 500);
  if (missing.length === 0) return held;
  const answer = await ask('records.get', { ids: missing });
  return answer.ok ? [...held, ...answer.value.filter((row): row is Row<T> => row.type === type)] : held;
}

const idsIn = (key: string): string[] => (key === '' ? [] : key.split(','));

/** Asks for what the replica lacks; answers the ids that the core doesn't have either. */
function useFetchedRows(key: string): ReadonlySet<string> {
  const asked = useRef(new Set<string>());
  const [nowhere, setNowhere] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const wanted = idsIn(key).filter((id) => !asked.current.has(id));
    for (let start = 0; start < wanted.length; start += 500) {
      const ids = wanted.slice(start, start + 500);
      for (const id of ids) asked.current.add(id);
      void ask('records.get', { ids }).then(async (answer) => {
        if (!answer.ok) return;
        await putRows(answer.value);
        const known = new Set(answer.value.map((row) => row.id));
        setNowhere((before) => new Set([...before, ...ids.filter((id) => !known.has(id))]));
      });
    }
  }, [key]);
  return nowhere;
}
