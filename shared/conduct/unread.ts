// What a member still has to read: bound to editions, asked again after changes in substance, never after editorial ones.
import { numberEditions } from '../model/conduct.ts';
import type { EditionRow, Standing } from './standing.ts';
import { standingOf } from './standing.ts';

/** Whether one member has read what counts of one guideline. */
export interface Reading<E extends EditionRow = EditionRow> {
  readonly standing: Standing<E>;
  readonly read: boolean;
  /** The newest edition that the member acknowledged before the present one: what changes are told against. */
  readonly known: E | undefined;
}

/**
 * Judges the editions of one guideline on a day. `acknowledged` holds ids of editions. Only an edition in force is
 * asked for; one that is over or still to come counts as read.
 */
export function readingOf<E extends EditionRow>(
  editions: readonly E[],
  acknowledged: ReadonlySet<string>,
  today: string,
): Reading<E> | undefined {
  const standing = standingOf(editions, today);
  if (!standing) return undefined;
  const upTo = numberEditions(editions).filter(({ number }) => number <= standing.number);
  const last = upTo.findLastIndex(({ edition }) => acknowledged.has(edition.id));
  const since = upTo.slice(last + 1);
  const covered = last >= 0 && since.every(({ edition }) => edition.fields.change === 'editorial');
  return {
    standing,
    read: covered || standing.validity !== 'inForce',
    known: upTo[last]?.edition,
  };
}
