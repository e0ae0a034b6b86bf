// The window's copy of the records, in its in-memory session: filled by the feed, thrown away at lock, never a home.

import type { Table } from 'dexie';
import Dexie from 'dexie';
import type { TypeName } from '../../shared/model/record-types.ts';
import { typeNames } from '../../shared/model/record-types.ts';
import type { Row } from '../../shared/model/row.ts';

/** Indexes beside id and sort; each costs time for every row written, so only what a live query needs. */
const indexes: Readonly<Partial<Record<TypeName, readonly string[]>>> = {
  contact: ['fields.service', '*contested'],
  followUp: ['fields.contact'],
  document: ['[fields.status+sort]', '*contested'],
  guideline: ['[fields.status+sort]', '*contested'],
  edition: ['[fields.target+sort]'],
  comment: ['fields.target'],
  impression: ['fields.contact'],
};

/** Rows of one type, by id; `sort` orders them as lists do. */
export type RowTable<T extends TypeName> = Table<Row<T>, string>;

export type Replica = Dexie & { readonly rowsOf: <T extends TypeName>(type: T) => RowTable<T> };

/** Opens an empty replica. Every window has one of its own, whose name lasts as long as the window. */
export async function openReplica(name: string): Promise<Replica> {
  await Dexie.delete(name);
  const database = new Dexie(name, { chromeTransactionDurability: 'relaxed' });
  database
    .version(1)
    .stores(
      Object.fromEntries(typeNames.map((type) => [type, ['id', 'sort', ...(indexes[type] ?? [])].join()])),
    );
  await database.open();
  return Object.assign(database, {
    rowsOf: <T extends TypeName>(type: T): RowTable<T> => database.table(type),
  });
}
