// What a finding of the guard becomes in the person part: with a new contact and on its page.
import type { Finding } from '../../shared/privacy/patterns/finding.ts';
import type { Translate } from '../../shared/words/translator.ts';
import { personFieldOf } from '../guard/segments.ts';
import type { PersonPart } from './contact-form.ts';

/** Adds a finding to the field of the person part where it belongs, with the purpose that it suggests. */
export function withFinding(person: PersonPart, { kind, text }: Finding, t: Translate): PersonPart {
  const field = personFieldOf(kind);
  if (field === null) return person;
  const suggested =
    kind === 'phone' ? t('capture.purposeCall') : kind === 'email' ? t('capture.purposeMail') : '';
  return {
    ...person,
    [field]: [person[field], text].filter(Boolean).join(', '),
    purpose: person.purpose || suggested,
  };
}
