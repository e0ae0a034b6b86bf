// Calls that work alike on records of any type.

import type { Handlers } from '../../../shared/contract/call.ts';
import type { recordCalls } from '../../../shared/contract/records.ts';
import type { TypeName } from '../../../shared/model/record-types.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { changeFields } from '../records/change-fields.ts';
import { contestsOf, historyOf } from '../records/history.ts';
import { definitionOf, rowsByIds, visibleRow } from '../records/store.ts';
import type { Workspace } from './workspace.ts';

type RecordCalls = Pick<typeof recordCalls, Extract<keyof typeof recordCalls, `records.${string}`>>;

export function recordHandlers(workspace: Workspace): Handlers<RecordCalls> {
  const { db } = workspace;
  return {
    'records.get': ({ ids }) => {
      const seen = db.read((tx) => {
        const view = workspace.view(tx);
        return rowsByIds(tx, ids).flatMap((row) => view.row(row) ?? []);
      });
      return ok(seen);
    },
    'records.save': ({ type, id, fields }) => {
      const target = id ?? workspace.newId();
      const saved = saveFields(workspace, type, target, fields, id !== undefined);
      return saved.ok ? ok({ id: target }) : saved;
    },
    'records.remove': ({ type, id }) => {
      const written = workspace.write([{ kind: 'remove', type, id }]);
      return written.ok ? ok(null) : written;
    },
    'records.history': ({ type, id }) => workspace.past(type, (tx) => historyOf(tx, definitionOf(type), id)),
    'records.contests': ({ type, id }) =>
      workspace.past(type, (tx) => contestsOf(tx, definitionOf(type), id)),
  };
}

/** Checks and writes plain fields of one record; `mustExist` refuses to make a new one. */
export function saveFields(
  workspace: Workspace,
  type: TypeName,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  mustExist: boolean,
): Result<null> {
  const standing = workspace.db.read((tx) => visibleRow(tx, type, id));
  if (mustExist && !standing) return fail({ kind: 'record-missing', type, id });
  const change = changeFields(definitionOf(type), id, fields, standing);
  if (!change.ok) return change;
  const written = change.value ? workspace.write([change.value]) : ok([]);
  return written.ok ? ok(null) : written;
}
