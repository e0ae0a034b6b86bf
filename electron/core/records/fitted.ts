// What of a change fits the fields that it names: a value that no form would have let through leaves what stood there.
// Looks at the op alone, so every device of a version judges alike; names that only a later version knows are kept for it.
import type { z } from 'zod';
import type { RecordType } from '../../../shared/model/record-type.ts';
import { recordTypeNamed } from '../../../shared/model/record-types.ts';
import type { Json, Op, SetOp } from '../../../shared/oplog/op.ts';

/** Raised whenever the same entries come to mean something else: the fold is made anew then. */
export const fitVersion = 1;

/** The op as far as it fits; itself where it does. */
export function fitted(op: Op): Op {
  if (op.kind !== 'set') return op;
  const definition = recordTypeNamed(op.type);
  return !definition || isFit(definition, op) ? op : fittingPart(definition, op);
}

const isCollection = ({ sets, maps }: RecordType, field: string): boolean =>
  sets.includes(field) || maps.includes(field);

const partials = new Map<string, z.ZodType>();

/** Parses all that is written at once. Made once: a Zod object compiles itself at its first use. */
function partialOf({ type, schema }: RecordType): z.ZodType {
  const known = partials.get(type) ?? schema.partial();
  partials.set(type, known);
  return known;
}

/** Answers true for what honest writers write, but for some that clear a field. */
function isFit(definition: RecordType, { values = {}, put = {} }: SetOp): boolean {
  if (Object.keys(values).some((field) => isCollection(definition, field))) return false;
  const written: Record<string, unknown> = { ...values };
  for (const [field, elements] of Object.entries(put))
    written[field] = definition.sets.includes(field) ? Object.keys(elements) : elements;
  return partialOf(definition).safeParse(written).success;
}

function fittingPart(definition: RecordType, op: SetOp): SetOp {
  const values = Object.entries(op.values ?? {}).filter(
    ([field, value]) => !isCollection(definition, field) && fits(definition, field, value ?? undefined),
  );
  const put = Object.entries(op.put ?? {}).map(([field, elements]) => [
    field,
    Object.fromEntries(
      Object.entries(elements).filter(([key, value]) => fitsAsElement(definition, field, key, value)),
    ),
  ]);
  return { ...op, values: Object.fromEntries(values), put: Object.fromEntries(put) };
}

/** `undefined` clears: not what a record can't be without. */
function fits({ schema }: RecordType, field: string, value: unknown): boolean {
  const parser = schema.shape[field] as z.ZodType | undefined;
  return parser?.safeParse(value).success ?? true;
}

const fitsAsElement = (definition: RecordType, field: string, key: string, value: Json): boolean =>
  fits(definition, field, definition.sets.includes(field) ? [key] : { [key]: value });
