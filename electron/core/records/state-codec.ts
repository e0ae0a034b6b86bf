// How merged state is kept in a row. A record written once needs little more than its stamp: what the plain fields
// and that one stamp imply isn't stored again.
import type { Fields, RecordType } from '../../../shared/model/record-type.ts';
import type { Json } from '../../../shared/oplog/op.ts';
import type { Stamp, Vector } from '../../../shared/oplog/stamp.ts';
import { compareStamps } from '../../../shared/oplog/stamp.ts';
import type { ElementState, Head, RecordState, ValueState } from '../../../shared/oplog/state.ts';

interface Stored {
  /** The record's oldest stamp: the one of every field that isn't listed. */
  s?: Stamp;
  /** `vector`, `written` where they aren't just `s`. */
  v?: Vector;
  w?: Vector;
  r?: Vector;
  /** Fields: heads and seen. */
  x?: Record<string, [heads: [Stamp, Json][], seen: Vector]>;
  /** Elements: stamp, and the value unless dropped. */
  e?: Record<string, Record<string, [Stamp] | [Stamp, Json]>>;
  erased?: 1;
}

/** Writes `state` (without rich text) beside the plain `fields` that `project` made of it. */
export function encodeState(definition: RecordType, state: RecordState, fields: Fields): string {
  if (state.erased) return JSON.stringify({ erased: 1 } satisfies Stored);
  const base = oldestStamp(state);
  const stored: Stored = base ? { s: base } : {};
  if (!isJust(state.vector, base)) stored.v = state.vector;
  if (!isJust(state.written, base)) stored.w = state.written;
  if (state.removed) stored.r = state.removed;
  for (const [field, value] of Object.entries(state.values)) {
    if (isImplied(value, base, fields[field])) continue;
    stored.x ??= {};
    stored.x[field] = [value.heads.map((head) => [head.stamp, head.value]), value.seen];
  }
  for (const [field, elements] of Object.entries(state.elements)) {
    for (const [key, element] of Object.entries(elements)) {
      if (isImpliedElement(definition, field, key, element, base, fields)) continue;
      stored.e ??= {};
      stored.e[field] = {
        ...stored.e[field],
        [key]: element.value === undefined ? [element.stamp] : [element.stamp, element.value],
      };
    }
  }
  return JSON.stringify(stored);
}

/** Reads what `encodeState` wrote; `texts` are the rich-text fields that the caller needs. */
export function decodeState(
  definition: RecordType,
  id: string,
  row: { readonly state: string; readonly fields: string },
  texts: Readonly<Record<string, Uint8Array>>,
): RecordState {
  const stored = JSON.parse(row.state) as Stored;
  const fields = JSON.parse(row.fields) as Record<string, unknown>;
  const base = stored.s;
  const just: Vector = base ? { [base[2]]: [base[0], base[1]] } : {};
  const [values, elements] = base ? implied(definition, fields, base, stored) : [{}, {}];
  for (const [field, [heads, seen]] of Object.entries(stored.x ?? {})) {
    values[field] = { heads: heads.map(([stamp, value]) => ({ stamp, value })) as [Head, ...Head[]], seen };
  }
  for (const [field, entries] of Object.entries(stored.e ?? {})) {
    for (const [key, [stamp, value]] of Object.entries(entries))
      elements[field] = { ...elements[field], [key]: { stamp, value } };
  }
  return {
    type: definition.type,
    id,
    vector: stored.v ?? just,
    written: stored.w ?? just,
    values,
    elements,
    texts,
    removed: stored.r,
    erased: stored.erased === 1,
  };
}

type Values = Record<string, ValueState>;
type Elements = Record<string, Record<string, ElementState>>;

function implied(
  definition: RecordType,
  fields: Record<string, unknown>,
  base: Stamp,
  stored: Stored,
): [Values, Elements] {
  const values: Values = {};
  const elements: Elements = {};
  for (const [field, value] of Object.entries(fields)) {
    if (definition.sets.includes(field)) {
      elements[field] = Object.fromEntries(
        (value as string[]).map((key) => [key, { stamp: base, value: true }]),
      );
    } else if (definition.maps.includes(field)) {
      elements[field] = Object.fromEntries(
        Object.entries(value as Record<string, Json>).map(([key, element]) => [
          key,
          { stamp: base, value: element },
        ]),
      );
    } else if (!stored.x?.[field]) {
      values[field] = { heads: [{ stamp: base, value: value as Json }], seen: {} };
    }
  }
  return [values, elements];
}

function oldestStamp(state: RecordState): Stamp | undefined {
  const stamps = [
    ...Object.values(state.values).flatMap(({ heads }) => heads.map(({ stamp }) => stamp)),
    ...Object.values(state.elements).flatMap((entries) => Object.values(entries).map(({ stamp }) => stamp)),
  ];
  return stamps.reduce<Stamp | undefined>(
    (oldest, stamp) => (oldest && compareStamps(oldest, stamp) <= 0 ? oldest : stamp),
    undefined,
  );
}

function isJust(vector: Vector, stamp: Stamp | undefined): boolean {
  const devices = Object.keys(vector);
  if (!stamp) return devices.length === 0;
  const own = vector[stamp[2]];
  return devices.length === 1 && own !== undefined && own[0] === stamp[0] && own[1] === stamp[1];
}

function isImplied({ heads, seen }: ValueState, base: Stamp | undefined, plain: unknown): boolean {
  return (
    base !== undefined &&
    heads.length === 1 &&
    compareStamps(heads[0].stamp, base) === 0 &&
    Object.keys(seen).length === 0 &&
    plain !== undefined &&
    (plain === heads[0].value || JSON.stringify(plain) === JSON.stringify(heads[0].value))
  );
}

function isImpliedElement(
  definition: RecordType,
  field: string,
  key: string,
  element: ElementState,
  base: Stamp | undefined,
  fields: Fields,
): boolean {
  if (base === undefined || element.value === undefined || compareStamps(element.stamp, base) !== 0)
    return false;
  const plain = fields[field];
  if (definition.sets.includes(field))
    return element.value === true && Array.isArray(plain) && plain.includes(key);
  if (!definition.maps.includes(field) || plain === undefined) return false;
  return JSON.stringify((plain as Record<string, Json>)[key]) === JSON.stringify(element.value);
}
