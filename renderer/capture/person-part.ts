// What a finding of the guard becomes in the person part: with a new contact and on its page.
import type { Finding } from '../../shared/privacy/patterns/finding.ts';
import { personFieldOf } from '../guard/segments.ts';
import type { PersonPart } from './contact-form.ts';

/**
 * Adds a finding to the field of the person part where it belongs. What was consented to stays for the writer to say: nobody
 * but the citizen knows (GDPR Art. 7).
 */
export function withFinding(person: PersonPart, { kind, text }: Finding): PersonPart {
  const field = personFieldOf(kind);
  if (field === null) return person;
  return { ...person, [field]: [person[field], text].filter(Boolean).join(', ') };
}
