// Ids that follow from what a record is about, so that every device gives it the same one.
import { sha256, toHex } from '../crypto/primitives.ts';

/** A UUIDv7 like any other (RFC 9562): the time of the record id `like`, and a tail that follows from `about`. */
export function derivedId(like: string, about: string): string {
  const tail = toHex(sha256(about));
  return `${like.slice(0, 13)}-7${tail.slice(0, 3)}-8${tail.slice(3, 6)}-${tail.slice(6, 18)}`;
}

/** The one acknowledgement of an edition by a member: nobody else's can lie under its id. */
export const acknowledgementId = (edition: string, member: string): string =>
  derivedId(edition, `tresen/acknowledgement/v1\0${member}\0${edition}`);
