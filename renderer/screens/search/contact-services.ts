// Which service each found contact was about: asked once a contact, remembered while the search is open.
import type { Hit } from '../../../shared/contract/search.ts';
import { readRows } from '../../replica/use-rows.ts';

/** Service ids by contact id. */
export type ContactServices = ReadonlyMap<string, string>;

/** `known` with the contacts among `hits` added. */
export async function withServicesOf(hits: readonly Hit[], known: ContactServices): Promise<ContactServices> {
  const ids = hits.filter(({ type, id }) => type === 'contact' && !known.has(id)).map(({ id }) => id);
  if (ids.length === 0) return known;
  const contacts = await readRows('contact', ids);
  return new Map([...known, ...contacts.map(({ id, fields }) => [id, fields.service] as const)]);
}
