// Export: every record as one line of the exchange format, in an order that an import can follow.
import type { RecordFailure } from '../../../shared/errors/record-failure.ts';
import type { Role } from '../../../shared/model/primitives.ts';
import {
  exportableTypes,
  recordTypeNamed,
  type TypeName,
  typeNames,
} from '../../../shared/model/record-types.ts';
import { mayRead, mayReadPast } from '../../../shared/model/roles.ts';
import { toBase64 } from '../../../shared/oplog/base64.ts';
import type { ReadDb } from '../db.ts';
import type { Workspace } from '../handlers/workspace.ts';
import { definitionOf, rowOf, type StoredRow, textState, toRow } from '../records/store.ts';
import type { View } from '../records/view.ts';

/**
 * Left out unless asked for by name: what belongs to one office (a backup carries it), and how a person can be reached.
 * What tells who has read what is never exported.
 */
const byNameOnly: readonly TypeName[] = ['office', 'member', 'acknowledgement', 'person'];

const travelling = typeNames.filter((name) => !byNameOnly.includes(name));

/**
 * Fields that stay in the vault: who took a follow-up over would make a list of tasks a list of people, and where the
 * team's storage is, isn't what a file says.
 */
const withheld: Readonly<Partial<Record<TypeName, readonly string[]>>> = {
  followUp: ['takenBy'],
  office: ['storage'],
};

/** Why an export of `type` can't be had; undefined: it can. */
export function exportRefusal(type: string | undefined, role: Role): RecordFailure | undefined {
  if (type === undefined) return undefined;
  if (!recordTypeNamed(type)) return { kind: 'record-unknown-type', type };
  if (exportableTypes.includes(type as TypeName) && mayRead(role, type as TypeName)) return undefined;
  return { kind: 'record-not-allowed', action: `export ${type}`, role };
}

/** True where a reader's export holds less than the vault: somebody has to say so. */
export const leavesOut = (role: Role, type: string | undefined): boolean =>
  (type === undefined ? travelling : [type as TypeName]).some((name) => !mayReadPast(role, name));

/** Records between two looks at what the reader may see. */
const piece = 200;

/**
 * Records of `type`, or of all types that travel, as far as the member may see them, as lines without line ends. Reads
 * record by record, so that a caller may write each line before it asks for the next, and other calls go on meanwhile.
 */
export function* exportLines(
  { db, view }: Pick<Workspace, 'db' | 'view'>,
  type?: TypeName,
): Generator<string> {
  for (const name of type ? [type] : travelling) {
    const ids = db.read((tx) => (view(tx).reads(name) ? idsOf(tx, name) : []));
    let eyes = db.read(view);
    for (const [at, id] of ids.entries()) {
      if (at % piece === 0) eyes = db.read(view);
      const line = db.read((tx) => lineOf(tx, eyes, name, id));
      if (line !== undefined) yield line;
    }
  }
}

const idsOf = (db: ReadDb, type: TypeName): string[] =>
  db
    .all<{ id: string }>('SELECT id FROM records WHERE type = ? AND hidden = 0 ORDER BY id', type)
    .map(({ id }) => id);

function lineOf(db: ReadDb, view: View, type: TypeName, id: string): string | undefined {
  const stored = rowOf(db, type, id);
  if (!stored || stored.hidden) return undefined;
  const fields = view.readsPast(type) ? plainOf(stored) : seenOf(view, stored);
  return fields && JSON.stringify({ type, id, fields: completed(db, view, stored, fields) });
}

type Plain = Readonly<Record<string, unknown>>;

/** As stored, without defaults and without what isn't to leave. */
function plainOf(row: StoredRow): Plain {
  const plain = JSON.parse(row.fields) as Plain;
  const kept = withheld[row.type];
  return kept ? Object.fromEntries(Object.entries(plain).filter(([name]) => !kept.includes(name))) : plain;
}

function seenOf(view: View, stored: StoredRow): Plain | undefined {
  const row = toRow(stored);
  return row && (view.row(row)?.fields as Plain | undefined);
}

function completed(db: ReadDb, view: View, row: StoredRow, plain: Plain): Plain {
  const texts = definitionOf(row.type).texts.flatMap((field) =>
    textState(db, row.type, row.id, field) ? [[field, view.text(row.type, row.id, field)] as const] : [],
  );
  const picture =
    row.type === 'attachment'
      ? db.get<{ bytes: Uint8Array }>('SELECT bytes FROM attachments WHERE id = ?', row.id)
      : undefined;
  return {
    ...plain,
    ...Object.fromEntries(texts),
    ...(picture ? { bytes: toBase64(new Uint8Array(picture.bytes)) } : {}),
  };
}
