// What a record's changes add up to. A pure function of the set of its ops: order and repetition don't matter.
import type { Json } from './op.ts';
import type { Stamp, Vector } from './stamp.ts';
import { covers } from './stamp.ts';

export interface Head {
  readonly stamp: Stamp;
  readonly value: Json;
}

/** A plain field: its writes that no later write has seen, newest first. More than one: nobody has settled them. */
export interface ValueState {
  readonly heads: readonly [Head, ...Head[]];
  /** What the writes of this field had seen, together. */
  readonly seen: Vector;
}

/** One element of a set or map field; `value` undefined: dropped. */
export interface ElementState {
  readonly stamp: Stamp;
  readonly value: Json | undefined;
}

export interface RecordState {
  readonly type: string;
  readonly id: string;
  /** Everything that the record contains or its writers had seen: what a new change must exceed. */
  readonly vector: Vector;
  /** Newest `set` or `text` of each device. */
  readonly written: Vector;
  readonly values: Readonly<Record<string, ValueState>>;
  readonly elements: Readonly<Record<string, Readonly<Record<string, ElementState>>>>;
  /** Merged Yjs V1 updates of rich-text fields. */
  readonly texts: Readonly<Record<string, Uint8Array>>;
  /** What removals had seen. */
  readonly removed: Vector | undefined;
  readonly erased: boolean;
}

export const emptyState = (type: string, id: string): RecordState => ({
  type,
  id,
  vector: {},
  written: {},
  values: {},
  elements: {},
  texts: {},
  removed: undefined,
  erased: false,
});

/** True where removals have seen every change, or the record was erased. */
export function isHidden(state: RecordState): boolean {
  return state.erased || (state.removed !== undefined && covers(state.removed, state.written));
}

/** Names of plain fields with values that were written side by side and still differ. */
export function contestedFields(state: RecordState): string[] {
  return Object.entries(state.values)
    .filter(([, { heads }]) =>
      heads.some((head) => JSON.stringify(head.value) !== JSON.stringify(heads[0].value)),
    )
    .map(([field]) => field)
    .sort();
}
