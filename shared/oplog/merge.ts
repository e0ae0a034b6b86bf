// Merging: (state, op) => state, without clock, disk or roles. Proven by the properties in test/property.
import { canonicalJson } from '../model/canonical-json.ts';
import { mergeTextUpdates } from '../richtext/merge.ts';
import { fromBase64 } from './base64.ts';
import type { Op, SetOp, TextOp } from './op.ts';
import type { Stamp, Vector } from './stamp.ts';
import { compareStamps, isSeen, joinVectors } from './stamp.ts';
import type { ElementState, Head, RecordState, ValueState } from './state.ts';
import { emptyState } from './state.ts';

/** Adds one change. The same ops give the same state, whatever their order, repetition or batching. */
export function merge(state: RecordState, op: Op): RecordState {
  if (state.erased) return state;
  if (op.kind === 'erase') return { ...emptyState(state.type, state.id), erased: true };
  const vector = joinVectors(joinVectors(state.vector, op.seen ?? {}), vectorOf(op.stamp));
  if (op.kind === 'remove')
    return { ...state, vector, removed: joinVectors(state.removed ?? {}, op.seen ?? {}) };
  const next = { ...state, vector, written: joinVectors(state.written, vectorOf(op.stamp)) };
  return op.kind === 'text' ? mergeText(next, op) : mergeFields(next, op);
}

const vectorOf = ([ms, counter, device]: Stamp): Vector => ({ [device]: [ms, counter] });

function mergeText(state: RecordState, op: TextOp): RecordState {
  const before = state.texts[op.field];
  const update = fromBase64(op.update);
  const after = before === undefined ? update : mergeTextUpdates([before, update]);
  return { ...state, texts: { ...state.texts, [op.field]: after } };
}

function mergeFields(state: RecordState, op: SetOp): RecordState {
  const values: Record<string, ValueState> = { ...state.values };
  for (const [field, value] of Object.entries(op.values ?? {})) {
    values[field] = withHead(own(values, field), { stamp: op.stamp, value }, op.seen ?? {});
  }
  const elements: Record<string, Record<string, ElementState>> = { ...state.elements };
  const put = (field: string, key: string, value: ElementState['value']): void => {
    const known = own(elements, field) ?? {};
    elements[field] = { ...known, [key]: newer(own(known, key), { stamp: op.stamp, value }) };
  };
  for (const [field, keys] of Object.entries(op.drop ?? {}))
    for (const key of keys) put(field, key, undefined);
  for (const [field, entries] of Object.entries(op.put ?? {})) {
    for (const [key, value] of Object.entries(entries)) put(field, key, value);
  }
  return { ...state, values, elements };
}

/** Names come from people and from other devices: `constructor` is a tag like any other. */
const own = <T>(members: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(members, name) ? members[name] : undefined;

function withHead(before: ValueState | undefined, head: Head, opSeen: Vector): ValueState {
  const seen = joinVectors(before?.seen ?? {}, opSeen);
  const [first, ...rest] = [...(before?.heads ?? []), head]
    .filter(({ stamp }) => !isSeen(seen, stamp))
    .sort((a, b) => compareStamps(b.stamp, a.stamp) || order(b.value, a.value))
    .filter(
      ({ stamp }, index, heads) =>
        index === 0 || compareStamps(stamp, heads[index - 1]?.stamp ?? stamp) !== 0,
    );
  // A stamp is always above everything its writer had seen, so the newest write can't have been replaced.
  if (first === undefined) throw new Error('a field without a newest write');
  return { heads: [first, ...rest], seen };
}

/** The newer of two writes of one element; one stamp used twice is settled by content, the same everywhere. */
function newer(before: ElementState | undefined, after: ElementState): ElementState {
  if (before === undefined) return after;
  const order_ =
    compareStamps(before.stamp, after.stamp) ||
    Number(before.value !== undefined) - Number(after.value !== undefined) ||
    order(before.value, after.value);
  return order_ > 0 ? before : after;
}

function order(a: unknown, b: unknown): number {
  const [left, right] = [canonicalJson(a ?? null), canonicalJson(b ?? null)];
  return left < right ? -1 : left > right ? 1 : 0;
}
