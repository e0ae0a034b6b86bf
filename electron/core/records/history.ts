// A record's past, read from the journal: what each change replaced, and what was written side by side.
import type { Contest, HistoryEntry } from '../../../shared/contract/records.ts';
import type { RecordType } from '../../../shared/model/record-type.ts';
import { merge } from '../../../shared/oplog/merge.ts';
import type { Op } from '../../../shared/oplog/op.ts';
import { compareStamps, covers } from '../../../shared/oplog/stamp.ts';
import { contestedFields, emptyState, type RecordState } from '../../../shared/oplog/state.ts';
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
    const next = merge(state, plain);
    const after = shown(definition, project(definition, next));
    const fields = Object.fromEntries(
      namesIn(op).flatMap((name) => {
        const was = same(before[name], after[name]) ? besides(name, state, next, op) : [before[name]];
        return was.map((value) => [name, { before: value ?? null, after: after[name] ?? null }]);
      }),
    );
    state = next;
    entries.push({ at: new Date(op.stamp[0]).toISOString(), kind: op.kind, fields, concurrent });
  }
  return entries.reverse();
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What a change that left the shown value as it was stands against: its own value, where that lost beside another, or the
 * one that it settled the contest against. At most one; whoever looks for it finds it nowhere else any more.
 */
function besides(name: string, before: RecordState, after: RecordState, { stamp }: Op): unknown[] {
  const [was, is] = [before, after].map(({ values }) => values[name]?.heads ?? []);
  const own = is?.slice(1).find((head) => compareStamps(head.stamp, stamp) === 0);
  const settled =
    (is?.length ?? 0) < (was?.length ?? 0)
      ? was?.find(({ value }) => !same(value, is?.[0]?.value))
      : undefined;
  const other = own ?? settled;
  return other === undefined || same(other.value, is?.[0]?.value) ? [] : [other.value];
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
