// Publishing editions, and acknowledging them: bound to the exact content, visible to nobody else.
import type { EditionRow } from '../../../shared/conduct/standing.ts';
import type { Handlers } from '../../../shared/contract/call.ts';
import type { conductCalls } from '../../../shared/contract/conduct.ts';
import { canonicalJson } from '../../../shared/model/canonical-json.ts';
import { type Acknowledgement, type Edition, numberEditions } from '../../../shared/model/conduct.ts';
import type { Row } from '../../../shared/model/row.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { updateToRichText } from '../../../shared/richtext/codec.ts';
import { sha256, toHex } from '../crypto/primitives.ts';
import type { ReadDb } from '../db.ts';
import { changeFields } from '../records/change-fields.ts';
import { acknowledgementId } from '../records/derived-id.ts';
import { picturesOf } from '../records/published-pictures.ts';
import { definitionOf, rowsOfType, textState, visibleRow } from '../records/store.ts';
import type { View } from '../records/view.ts';
import type { Workspace } from './workspace.ts';

type Wanted = Pick<Edition, 'target' | 'targetType' | 'effectiveFrom' | 'validUntil' | 'change' | 'note'>;

export function conductHandlers(workspace: Workspace): Handlers<typeof conductCalls> {
  const { db } = workspace;
  return {
    'editions.publish': (wanted) => publish(workspace, wanted),
    'editions.of': ({ targets }) => ok(db.read((tx) => editionsOf(tx, workspace.view(tx), targets))),
    'editions.acknowledge': ({ edition }) => {
      const row = db.read((tx) => {
        const kept = visibleRow(tx, 'edition', edition);
        return kept && workspace.view(tx).row(kept);
      });
      if (!row) return fail({ kind: 'record-missing', type: 'edition', id: edition });
      const member = workspace.session().memberId;
      if (db.read((tx) => acknowledgedBy(tx, member)).includes(edition)) return ok(null);
      const fields = { edition, hash: row.fields.hash, member };
      const id = acknowledgementId(edition, member);
      const change = changeFields(definitionOf('acknowledgement'), id, fields);
      if (!change.ok) return change;
      const written = workspace.write(change.value ? [change.value] : []);
      return written.ok ? ok(null) : written;
    },
    'editions.mine': () =>
      ok({ acknowledged: db.read((tx) => acknowledgedBy(tx, workspace.session().memberId)) }),
  };
}

/** Editions that the member has acknowledged as they are: one whose content was changed since waits again. */
function acknowledgedBy(db: ReadDb, member: string): string[] {
  return rowsOfType(db, 'acknowledgement')
    .map((row) => row.fields as Acknowledgement)
    .filter(
      (one) => one.member === member && visibleRow(db, 'edition', one.edition)?.fields.hash === one.hash,
    )
    .map(({ edition }) => edition);
}

function publish(
  workspace: Workspace,
  wanted: Wanted,
): Result<{ readonly id: string; readonly number: number }> {
  const { target, targetType } = wanted;
  const standing = workspace.db.read((tx) => visibleRow(tx, targetType, target));
  if (!standing) return fail({ kind: 'record-missing', type: targetType, id: target });
  const content = workspace.db.read((tx) => contentOf(tx, standing));
  const number = 1 + workspace.db.read((tx) => highestNumber(tx, target));
  const id = workspace.newId();
  const hash = toHex(sha256(canonicalJson(content)));
  const fields = {
    ...wanted,
    number,
    title: standing.fields.title,
    content,
    hash,
    publishedAt: workspace.now(),
  };
  const edition = changeFields(definitionOf('edition'), id, fields);
  if (!edition.ok) return edition;
  const status = changeFields(definitionOf(targetType), target, { status: 'published' }, standing);
  if (!status.ok) return status;
  const changes = [edition.value, status.value].filter((change) => change !== undefined);
  const written = workspace.write(changes);
  return written.ok ? ok({ id, number }) : written;
}

/** Everything that a reader of the edition will see. */
function contentOf(db: ReadDb, row: Row<'document' | 'guideline'>): Record<string, unknown> {
  const texts = definitionOf(row.type).texts.map((field) => {
    const state = textState(db, row.type, row.id, field);
    return [field, updateToRichText(state ?? new Uint8Array())] as const;
  });
  const { status: _status, ...plain } = row.fields;
  const content = { ...plain, ...Object.fromEntries(texts) };
  const pictures = picturesOf(db, content);
  return pictures ? { ...content, pictures } : content;
}

function editionsOf(db: ReadDb, view: View, targets: readonly string[]): EditionRow[] {
  return (rowsOfType(db, 'edition') as Row<'edition'>[])
    .filter((row) => targets.includes(row.fields.target) && view.row(row))
    .map(({ id, fields: { content: _content, ...fields } }) => ({ id, fields }));
}

function highestNumber(db: ReadDb, target: string): number {
  const editions = (rowsOfType(db, 'edition') as Row<'edition'>[]).filter(
    (row) => row.fields.target === target,
  );
  return Math.max(0, ...numberEditions(editions).map(({ number }) => number));
}
