// Contacts, the people behind them where a follow-up needs them, and follow-ups.
import { z } from 'zod';
import {
  channels,
  contactFields,
  followUpFields,
  outcomes,
  type Person,
  personFields,
} from '../model/contact.ts';
import { isoDate, prose, recordId } from '../model/primitives.ts';
import { call } from './call.ts';

/** What a saved contact may bring along; all of it is written in one transaction. */
export const contactDraft = z.object({
  id: recordId.optional(),
  fields: contactFields.omit({ at: true }).extend({ at: contactFields.shape.at.optional() }),
  followUp: followUpFields.pick({ dueOn: true, note: true }).optional(),
  person: personFields.omit({ contact: true, consentAt: true, deleteOn: true }).optional(),
});
export type ContactDraft = z.input<typeof contactDraft>;

export const contactFilter = z.object({
  text: z.string().max(500).default(''),
  from: isoDate.optional(),
  to: isoDate.optional(),
  channels: z.array(z.enum(channels)).default([]),
  services: z.array(recordId).default([]),
  outcomes: z.array(z.enum(outcomes)).default([]),
  /** Contacts in which one of these documents was used. */
  documents: z.array(recordId).default([]),
  /** The stretch of the list that is wanted; the whole of 50,000 ids would take longer to carry than to find. */
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1_000).default(500),
});
export type ContactFilter = z.input<typeof contactFilter>;

/** A stretch of ids in the list's order (newest first), where it begins, and how many there are in all. */
export interface IdPage {
  readonly ids: readonly string[];
  readonly offset: number;
  readonly total: number;
}

/** A service as the quick form offers it: favourites first, then the office's most used of the last 30 days. */
export interface FrequentServices {
  readonly ids: readonly string[];
}

export const contactCalls = {
  'contacts.save': call<{ readonly id: string; readonly followUpId: string | null }>()(contactDraft),
  /** Changes named fields only. `null` clears an optional field. */
  'contacts.edit': call<null>()(z.object({ id: recordId, fields: z.record(z.string(), z.unknown()) })),
  'contacts.list': call<IdPage>()(contactFilter),
  'contacts.frequentServices': call<FrequentServices>()(z.undefined()),
  'contacts.person': call<{ readonly id: string; readonly fields: Person } | null>()(
    z.object({ contact: recordId }),
  ),
  /** Notes or changes how a person can be reached, while a follow-up is open. `deleteOn` may be sooner than the rule, never later. */
  'contacts.savePerson': call<{ readonly id: string }>()(
    z.object({ contact: recordId, fields: personFields.omit({ contact: true, consentAt: true }) }),
  ),
  'contacts.erasePerson': call<null>()(z.object({ id: recordId })),
  'contacts.remove': call<null>()(z.object({ id: recordId })),
  'contacts.erase': call<null>()(z.object({ id: recordId })),
  'followUps.add': call<{ readonly id: string }>()(
    z.object({ contact: recordId.optional(), dueOn: isoDate, note: prose.default('') }),
  ),
  'followUps.take': call<null>()(z.object({ id: recordId, take: z.boolean() })),
  'followUps.postpone': call<null>()(z.object({ id: recordId, dueOn: isoDate })),
  'followUps.done': call<null>()(z.object({ id: recordId, done: z.boolean() })),
} as const;
