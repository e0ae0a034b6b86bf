// The contact list: which contacts a filter leaves, newest first. Answered from an index alone, so that 50,000 are instant.
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { z } from 'zod';
import type { contactFilter, IdPage } from '../../../shared/contract/contacts.ts';
import type { Param, ReadDb } from '../db.ts';
import { matchNumbers } from '../search/search.ts';
import { startOfDay } from './office-time.ts';

dayjs.extend(utc);

interface Condition {
  readonly sql: string;
  readonly param: Param;
}

/** Ids of contacts that pass the filter, newest first, in the stretch that is asked for. `from` and `to` are days in the office's time zone, both included. */
export function contactIds(db: ReadDb, filter: z.output<typeof contactFilter>): IdPage {
  const numbers = matchNumbers(db, filter.text, 'contact');
  const conditions = [
    ...period(db, filter.from, filter.to),
    ...oneOf("fields ->> '$.channel'", filter.channels),
    ...oneOf("fields ->> '$.service'", filter.services),
    ...oneOf("fields ->> '$.outcome'", filter.outcomes),
    ...(numbers ? [isIn('n', numbers)] : []),
    ...using(filter.documents),
  ];
  const where = ["type = 'contact'", 'hidden = 0', ...conditions.map(({ sql }) => sql)].join(' AND ');
  const params = conditions.map(({ param }) => param);
  const index = filter.documents.length > 0 ? 'contact_documents' : 'contact_list';
  const from = `FROM records INDEXED BY ${index} WHERE ${where}`;
  const ids = db.all<{ id: string }>(
    `SELECT id ${from} ORDER BY sort DESC, id DESC LIMIT ? OFFSET ?`,
    ...params,
    filter.limit,
    filter.offset,
  );
  const total = db.get<{ total: number }>(`SELECT count(*) AS total ${from}`, ...params)?.total ?? 0;
  return { ids: ids.map(({ id }) => id), offset: filter.offset, total };
}

const isIn = (column: string, values: readonly (string | number)[]): Condition => ({
  sql: `${column} IN (SELECT value FROM json_each(?))`,
  param: JSON.stringify(values),
});

const oneOf = (column: string, values: readonly string[]): Condition[] =>
  values.length > 0 ? [isIn(column, values)] : [];

/** Few contacts name a document, and the index of those is all that is read. */
const using = (documents: readonly string[]): Condition[] =>
  documents.length === 0
    ? []
    : [
        {
          sql: `fields ->> '$.documents' IS NOT NULL AND EXISTS (
            SELECT 1 FROM json_each(fields ->> '$.documents') AS used WHERE used.value IN (SELECT value FROM json_each(?)))`,
          param: JSON.stringify(documents),
        },
      ];

function period(db: ReadDb, from: string | undefined, to: string | undefined): Condition[] {
  const first = from === undefined ? [] : [{ sql: 'sort >= ?', param: startOfDay(db, from) }];
  const after = to === undefined ? [] : [{ sql: 'sort < ?', param: startOfDay(db, nextDay(to)) }];
  return [...first, ...after];
}

/** Over calendar dates alone: across a change of the clocks a day has not 24 hours. */
const nextDay = (date: string): string => dayjs.utc(date).add(1, 'day').format('YYYY-MM-DD');
