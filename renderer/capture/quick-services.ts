// Which services the digits pick: in a young office, where few were needed yet, the digits shall not lie idle.
import type { Row } from '../../shared/model/row.ts';

/** As many as there are digits, without the 0 of "wie eben". */
const digits = 9;

/** Ids of up to nine services: the `frequent` ones in their order, then other active ones by name. */
export function quickServices(
  frequent: readonly string[],
  rows: readonly Pick<Row<'service'>, 'id' | 'fields'>[],
): string[] {
  const first = frequent.slice(0, digits);
  if (first.length === digits) return first;
  const { compare } = new Intl.Collator('de');
  const others = rows
    .filter(({ id, fields }) => fields.active && !first.includes(id))
    .sort((a, b) => compare(a.fields.name, b.fields.name))
    .map(({ id }) => id);
  return [...first, ...others].slice(0, digits);
}
