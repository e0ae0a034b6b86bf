// Which rich text of which record: the address that every call about a text carries.
import type { Args } from '../../shared/contract/contract.ts';

export type TextPlace = Args<'texts.open'>;

/** One string for each place. */
export const placeKey = (place: TextPlace): string => `${place.type}/${place.id}/${place.field}`;
