// Makes exchange lines for hand-written content, in the form in which the office itself would export them.
import type { TypeName } from '../../shared/model/record-types.ts';
import { recordTypeNamed } from '../../shared/model/record-types.ts';
import type { ExchangeLine } from './exchange-line.ts';
import { sampleId } from './exchange-line.ts';

/** Plain fields with their defaults, set fields sorted, and rich texts kept beside them. */
export function completeFields(
  type: TypeName,
  fields: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const known = recordTypeNamed(type);
  if (!known) throw new TypeError(`unknown record type ${type}`);
  const plain = known.schema.parse(fields);
  const sets = known.sets.map((set) => [set, (plain[set] as string[]).toSorted()] as const);
  const texts = known.texts.flatMap((text) =>
    fields[text] === undefined ? [] : [[text, fields[text]] as const],
  );
  return { ...plain, ...Object.fromEntries([...sets, ...texts]) };
}

/** The hand-written record of that name. */
export const record = (
  type: TypeName,
  key: string,
  fields: Readonly<Record<string, unknown>>,
): ExchangeLine => ({
  type,
  id: sampleId(type, key),
  fields: completeFields(type, fields),
});

/** Ids of several records of a type. */
export const idsOf = (type: TypeName, keys: readonly string[] = []): string[] =>
  keys.map((key) => sampleId(type, key));
