// What one reader sees of the records: the table of readers applied to each row, text and picture that leaves the core.
// Whoever reads only what is published reads it as it was published, not as somebody is rewriting it.
import type { z } from 'zod';
import { type EditionRow, standingOf } from '../../../shared/conduct/standing.ts';
import type { FollowUp } from '../../../shared/model/contact.ts';
import type { Role } from '../../../shared/model/primitives.ts';
import type { TypeName } from '../../../shared/model/record-types.ts';
import { mayRead, mayReadPast, readingOf } from '../../../shared/model/roles.ts';
import type { Row } from '../../../shared/model/row.ts';
import { updateToRichText } from '../../../shared/richtext/codec.ts';
import { type RichText, richText } from '../../../shared/richtext/rich-text.ts';
import type { ReadDb } from '../db.ts';
import { defaultsOf } from './project.ts';
import { picturesShown } from './published-pictures.ts';
import { definitionOf, rowsByIds, textState, visibleRow } from './store.ts';

export interface Reader {
  readonly role: Role;
  readonly memberId: string;
  /** Today at the office, as an ISO date. */
  readonly today: () => string;
}

/** Good for as long as nothing is written. */
export interface View {
  readonly role: Role;
  /** True where some records of the type may be seen. */
  reads(type: TypeName): boolean;
  /** True where every record of the type may be seen, with its past. */
  readsPast(type: TypeName): boolean;
  /** The row as the reader sees it, or undefined. */
  row<T extends TypeName>(row: Row<T>): Row<T> | undefined;
  /** A rich text as the reader sees it, or undefined. */
  text(type: TypeName, id: string, field: string): RichText | undefined;
}

const noText: RichText = { type: 'doc', content: [] };

export function viewOf(db: ReadDb, { role, memberId, today }: Reader): View {
  const published = createEditions(db, today);
  let shown: ReadonlySet<string> | undefined;
  const view: View = {
    role,
    reads: (type) => mayRead(role, type),
    readsPast: (type) => mayReadPast(role, type),
    row(row) {
      const reading = readingOf(role, row.type);
      if (!mayRead(role, row.type, row.fields)) return undefined;
      if (reading.kind === 'own')
        return 'member' in row.fields && row.fields.member === memberId ? row : undefined;
      if (reading.kind === 'target') return sees((row.fields as { target: string }).target) ? row : undefined;
      if (reading.kind === 'picture') {
        shown ??= picturesIn(db, sees, (type, id, field) => view.text(type, id, field));
        return shown.has(row.id) ? row : undefined;
      }
      if (row.type === 'followUp') return withoutDoer(row);
      return reading.kind === 'status' ? asPublished(row, published.contentOf(row.id)) : row;
    },
    text(type, id, field) {
      const row = visibleRow(db, type, id);
      if (!row || !view.row(row)) return undefined;
      const content = readingOf(role, type).kind === 'status' ? published.contentOf(id) : undefined;
      if (content) return richText.safeParse(content[field]).data ?? noText;
      return updateToRichText(textState(db, type, id, field) ?? new Uint8Array());
    },
  };
  const known = new Map<string, boolean>();
  /** What hangs on a record is seen with it; what hangs on something that hangs itself, isn't. */
  const sees = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const seen = rowsByIds(db, [id]).some(
      (row) => ['all', 'status'].includes(readingOf(role, row.type).kind) && view.row(row) !== undefined,
    );
    known.set(id, seen);
    return seen;
  };
  return view;
}

/** Who did something is nobody's business, though one PC noted it as taken over while another noted it as done. */
function withoutDoer<T extends TypeName>(row: Row<T>): Row<T> {
  const { takenBy, ...others } = row.fields as FollowUp;
  if (takenBy === undefined || others.doneAt === undefined) return row;
  const contested = row.contested.filter((field) => field !== 'takenBy');
  return { ...row, fields: others as Row<T>['fields'], contested };
}

type Content = Readonly<Record<string, unknown>>;

/** Content of the edition that counts today, by the id of what it is an edition of. */
function createEditions(db: ReadDb, today: () => string) {
  let byTarget: ReadonlyMap<string, EditionRow[]> | undefined;
  return {
    contentOf(target: string): Content | undefined {
      byTarget ??= Map.groupBy(lightEditions(db), ({ fields }) => fields.target);
      const editions = byTarget.get(target);
      const standing = editions && standingOf(editions, today());
      const edition = standing && visibleRow(db, 'edition', standing.edition.id)?.fields;
      return edition && { title: edition.title, ...edition.content };
    },
  };
}

/** All editions without their content, which is the larger part of them by far. */
const lightEditions = (db: ReadDb): EditionRow[] =>
  db
    .all<{ id: string; fields: string }>(
      "SELECT id, json_remove(fields, '$.content') AS fields FROM records WHERE type = 'edition' AND hidden = 0",
    )
    .map(({ id, fields }) => ({ id, fields: JSON.parse(fields) as EditionRow['fields'] }));

/** The record's own where the edition lacks them: status always, the others (required, and no words) if it is damaged. */
const unfrozen: readonly string[] = ['status', 'createdAt', 'order'];

function asPublished<T extends TypeName>(row: Row<T>, content: Content | undefined): Row<T> {
  if (!content) return row;
  const definition = definitionOf(row.type);
  const taken = definition.names.flatMap((name) => {
    const parsed = (definition.schema.shape[name] as z.ZodType | undefined)?.safeParse(content[name]);
    return name !== 'status' && content[name] !== undefined && parsed?.success ? [[name, parsed.data]] : [];
  });
  const own = Object.entries(row.fields).filter(([name]) => unfrozen.includes(name));
  const shown = { ...defaultsOf(definition), ...Object.fromEntries([...own, ...taken]) };
  const fields = shown as Row<T>['fields'];
  return { ...row, fields, contested: [], sort: definition.sort(fields as never) };
}

/** Ids of all pictures in editions and texts that are seen. */
function picturesIn(
  db: ReadDb,
  sees: (id: string) => boolean,
  textOf: (type: TypeName, id: string, field: string) => RichText | undefined,
): ReadonlySet<string> {
  const editions = db
    .all<{ target: string; fields: string }>(
      `SELECT fields ->> '$.target' AS target, fields FROM records
       WHERE type = 'edition' AND hidden = 0 AND instr(fields, 'attachment/') > 0`,
    )
    .flatMap(({ target, fields }) => (sees(target) ? [fields] : []));
  const texts = db
    .all<{ record: string; field: string }>(
      "SELECT record, field FROM texts WHERE instr(state, CAST('attachment/' AS BLOB)) > 0",
    )
    .flatMap(({ record, field }) => {
      const [type = '', id = ''] = record.split('/');
      return JSON.stringify(textOf(type as TypeName, id, field) ?? noText);
    });
  return new Set([...editions, ...texts].flatMap(picturesShown));
}
