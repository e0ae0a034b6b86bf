// A record's past, read from the journal: what each change replaced, and what was written side by side.
import type { Contest, HistoryEntry } from '../../../shared/contract/records.ts';
import type { RecordType } from '../../../shared/model/record-type.ts';
import { merge } from '../../../shared/oplog/merge.ts';
import type { Op } from '../../../shared/oplog/op.ts';
import { covers } from '../../../shared/oplog/stamp.ts';
import { contestedFields, emptyState } from '../../../shared/oplog/state.ts';
import type { ReadDb } from '../db.ts';
import { opsOf } from '../journal/rebuild.ts';
import { defaultsOf, project } from './project.ts';
import { loadState, recordKey, rowOf } from './store.ts';

/** Changes of a record, newest first, as this device received them. */
export function historyOf(db: ReadDb, definition: RecordType, id: string): HistoryEntry[] {
  let state = emptyState(definition.type, id);
  const entries: HistoryEntry[] = [];
  for (const op of opsOf(db, recordKey(definition.type, id))) {
    // Rich text has versions of its own; its bytes say nothing here.
    const plain: Op = op.kind === 'text' ? ({ ...op, kind: 'set' } as Op) : op;
    const before = shown(definition, project(definition, state));
    const concurrent = !covers(op.seen ?? {}, state.written);
    state = merge(state, plain);
    const after = shown(definition, project(definition, state));
    const names = namesIn(op).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
    const fields = Object.fromEntries(
      names.map((name) => [name, { before: before[name] ?? null, after: after[name] ?? null }]),
    );
    entries.push({ at: new Date(op.stamp[0]).toISOString(), kind: op.kind, fields, concurrent });
  }
  return entries.reverse();
}

const shown = (definition: RecordType, fields: object | undefined): Record<string, unknown> =>
  fields ? { ...defaultsOf(definition), ...fields } : {};

const namesIn = (op: Op): string[] =>
  op.kind === 'set'
    ? [...new Set([op.values, op.put, op.drop].flatMap((part) => Object.keys(part ?? {})))]
    : [];

/** Fields with values that were written side by side and differ; the one shown comes first. */
export function contestsOf(db: ReadDb, definition: RecordType, id: string): Contest[] {
  const state = loadState(db, definition, id, [], rowOf(db, definition.type, id));
  return contestedFields(state).map((field) => ({
    field,
    values: (state.values[field]?.heads ?? []).map((head) => ({
      value: head.value,
      at: new Date(head.stamp[0]).toISOString(),
    })),
  }));
}
