// Where this device and others last wrote one text without knowing of each other: both sides, and what became of them.
import type { TextMerge } from '../../../shared/contract/texts.ts';
import { fromBase64 } from '../../../shared/oplog/base64.ts';
import type { TextOp } from '../../../shared/oplog/op.ts';
import { isSeen } from '../../../shared/oplog/stamp.ts';
import { updateToRichText } from '../../../shared/richtext/codec.ts';
import { mergeTextUpdates } from '../../../shared/richtext/merge.ts';
import type { RichText } from '../../../shared/richtext/rich-text.ts';
import type { ReadDb } from '../db.ts';

interface Change {
  readonly n: number;
  readonly op: TextOp;
}

/** Null where nobody else changed the text meanwhile. */
export function lastTextMerge(db: ReadDb, record: string, field: string, device: string): TextMerge | null {
  const changes = textChanges(db, record, field);
  const own = changes.filter(({ op }) => op.stamp[2] === device);
  const others = changes.filter(({ op }) => op.stamp[2] !== device);
  const latest = others.findLast((other) => own.some((one) => areApart(one, other)));
  if (!latest) return null;
  const here = own.filter((one) => areApart(one, latest));
  const elsewhere = others.filter((other) => here.some((one) => areApart(one, other)));
  const [mine, theirs] = [knownTo(here, changes), knownTo(elsewhere, changes)];
  return {
    at: new Date(Math.max(...[...here, ...elsewhere].map(({ op }) => op.stamp[0]))).toISOString(),
    position: Math.max(...[...here, ...elsewhere].map(({ n }) => n)),
    here: textOf(mine),
    elsewhere: textOf(theirs),
    merged: textOf([...new Set([...mine, ...theirs])]),
  };
}

function textChanges(db: ReadDb, record: string, field: string): Change[] {
  return db
    .all<{ n: number; payload: string }>(
      'SELECT n, payload FROM journal WHERE record = ? AND payload IS NOT NULL AND withheld IS NULL ORDER BY n',
      record,
    )
    .map(({ n, payload }) => ({ n, op: JSON.parse(payload) as TextOp }))
    .filter(({ op }) => op.kind === 'text' && op.field === field);
}

const knows = ({ op }: Change, other: Change): boolean => isSeen(op.seen ?? {}, other.op.stamp);

/** Neither writer knew of the other's change. */
const areApart = (a: Change, b: Change): boolean => !knows(a, b) && !knows(b, a);

/** The changes of one side, with everything that their writers had before them. */
const knownTo = (side: readonly Change[], changes: readonly Change[]): readonly Change[] =>
  changes.filter((change) => side.includes(change) || side.some((one) => knows(one, change)));

const textOf = (changes: readonly Change[]): RichText =>
  updateToRichText(mergeTextUpdates(changes.map(({ op }) => fromBase64(op.update))));
