// Which edition counts on a day: readers see it, sheets name it, and whether it is over or still to come is said.
import type { Edition } from '../model/conduct.ts';
import { numberEditions } from '../model/conduct.ts';

/** What these rules need of an edition; its content isn't among it. */
export interface EditionRow {
  readonly id: string;
  readonly fields: Pick<
    Edition,
    | 'target'
    | 'number'
    | 'publishedAt'
    | 'effectiveFrom'
    | 'validUntil'
    | 'change'
    | 'note'
    | 'hash'
    | 'title'
  >;
}

/** Where an edition stands on a day. */
export type Validity = 'inForce' | 'upcoming' | 'expired';

/** An edition with the number that it shows. */
export interface Numbered<E extends EditionRow = EditionRow> {
  readonly edition: E;
  readonly number: number;
}

/** What counts of a document or guideline on a day. */
export interface Standing<E extends EditionRow = EditionRow> extends Numbered<E> {
  readonly validity: Validity;
  /** A later edition that is published but takes effect after the day. */
  readonly next: Numbered<E> | undefined;
}

/** `today` is an ISO date in the office's time zone; the last day of validity still counts. */
export function validityOf(
  { effectiveFrom, validUntil }: Pick<Edition, 'effectiveFrom' | 'validUntil'>,
  today: string,
): Validity {
  if (validUntil !== undefined && validUntil < today) return 'expired';
  return effectiveFrom > today ? 'upcoming' : 'inForce';
}

/**
 * The edition that counts among those of one target: the highest number that has taken effect. An older one doesn't
 * come back when that one expires. Where none has taken effect yet, the first to come; undefined without editions.
 */
export function standingOf<E extends EditionRow>(
  editions: readonly E[],
  today: string,
): Standing<E> | undefined {
  const numbered = numberEditions(editions);
  const effective = numbered.findLast(({ edition }) => edition.fields.effectiveFrom <= today);
  const coming = numbered
    .filter(({ edition }) => validityOf(edition.fields, today) === 'upcoming')
    .sort((a, b) => a.edition.fields.effectiveFrom.localeCompare(b.edition.fields.effectiveFrom));
  if (effective) {
    const next = coming.find(({ number }) => number > effective.number);
    return { ...effective, validity: validityOf(effective.edition.fields, today), next };
  }
  const first = coming[0] ?? numbered[0];
  return first && { ...first, validity: validityOf(first.edition.fields, today), next: undefined };
}

/** Editions by the id of what they are editions of. */
export const editionsByTarget = <E extends EditionRow>(editions: readonly E[]): ReadonlyMap<string, E[]> =>
  Map.groupBy(editions, (edition) => edition.fields.target);

/** First eight hex digits of the content's hash: enough to tell two sheets of paper apart. */
export const shortCode = (hash: string): string => hash.slice(0, 8);
