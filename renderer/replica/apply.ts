// Writes what the host sent into the replica: in order of arrival, in chunks that never hold up drawing for long.
import type { TypeName } from '../../shared/model/record-types.ts';
import type { Row } from '../../shared/model/row.ts';
import type { Replica } from './database.ts';

export interface Gone {
  readonly type: TypeName;
  readonly id: string;
}

/** Rows in one transaction: larger ones make gaps of more than two frames. */
const chunk = 500;

/** Puts rows and takes away those that are gone, at most 500 in one transaction. */
export async function applyRows(
  replica: Replica,
  rows: readonly Row[],
  gone: readonly Gone[],
): Promise<void> {
  for (let start = 0; start === 0 || start < rows.length; start += chunk) {
    const part = Map.groupBy(rows.slice(start, start + chunk), (row) => row.type);
    const leaving = start === 0 ? Map.groupBy(gone, ({ type }) => type) : new Map<TypeName, Gone[]>();
    const types = [...new Set([...part.keys(), ...leaving.keys()])];
    if (types.length === 0) return;
    await replica.transaction('rw', types, async () => {
      for (const [type, some] of part) await replica.rowsOf(type).bulkPut(some);
      for (const [type, some] of leaving) await replica.rowsOf(type).bulkDelete(some.map(({ id }) => id));
    });
  }
}
