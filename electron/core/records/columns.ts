// What a record's row holds beside its number: all of it follows from the merged state, and is made alike for the row that
// is stored, for the one that another thread foresees, and for the one that is compared when a vault is verified.
import type { RecordType } from '../../../shared/model/record-type.ts';
import { recordTypeNamed } from '../../../shared/model/record-types.ts';
import { merge } from '../../../shared/oplog/merge.ts';
import type { Op } from '../../../shared/oplog/op.ts';
import { emptyState, isHidden, type RecordState } from '../../../shared/oplog/state.ts';
import { updateToRichText } from '../../../shared/richtext/codec.ts';
import { richTextToPlain } from '../../../shared/richtext/plain.ts';
import { indexedWords, indexTextOf } from '../search/index-record.ts';
import { defaultsOf, project } from './project.ts';
import { encodeState } from './state-codec.ts';

export interface Columns {
  readonly sort: string;
  readonly hidden: 0 | 1;
  readonly fields: string;
  readonly state: string;
  readonly words: string;
}

/** `plain`: the words of its rich texts, in the order of their fields. */
export function columnsOf(definition: RecordType, state: RecordState, plain: readonly string[]): Columns {
  const projected = project(definition, state);
  const fields = projected ?? {};
  const shown = { ...defaultsOf(definition), ...fields } as never;
  const hidden = projected === undefined || isHidden(state) ? 1 : 0;
  return {
    sort: projected === undefined ? '' : definition.sort(shown),
    hidden,
    fields: JSON.stringify(fields),
    state: encodeState(definition, state, fields),
    words: hidden ? '' : indexedWords(indexTextOf(definition, shown, plain)),
  };
}

/** One rich text of a record. */
export interface StoredText {
  readonly field: string;
  /** Merged Yjs V1 state. */
  readonly state: Uint8Array;
  readonly plain: string;
}

export const storedText = (field: string, state: Uint8Array): StoredText => ({
  ...{ field, state },
  plain: richTextToPlain(updateToRichText(state)),
});

/** A record that nothing else is known of. */
export interface FirstRow extends Columns {
  readonly texts: readonly StoredText[];
}

/** What the first ops of a record make, none of which erases it. */
export function firstRow(ops: readonly [Op, ...Op[]]): FirstRow {
  const [{ type, id }] = ops;
  const definition = recordTypeNamed(type);
  if (!definition) throw new Error(`folding an unknown type ${type}`);
  const state = ops.reduce<RecordState>(merge, emptyState(type, id));
  const texts = Object.entries(state.texts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([field, text]) => storedText(field, text));
  const plain = texts.map((text) => text.plain);
  return { ...columnsOf(definition, state, plain), texts };
}
