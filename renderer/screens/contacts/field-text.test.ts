import { describe, expect, it } from 'vitest';
import { formFields } from '../../../shared/model/catalogue.ts';
import { contactFields } from '../../../shared/model/contact.ts';
import { createTranslator } from '../../../shared/words/translator.ts';
import { createFormat } from '../../app/format.ts';
import { answersText, contactText, fieldText, type InWords } from './field-text.ts';

const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const form = formFields.parse({
  title: 'Verlust',
  fields: [
    { key: 'when', label: 'Wann?', kind: 'date' },
    { key: 'abroad', label: 'Im Ausland?', kind: 'yesNo' },
  ],
});
const t = createTranslator('de').t;
const words: InWords = {
  t,
  format: createFormat(t, 'de', 'Europe/Berlin', () => Date.parse('2026-11-23T09:00:00Z')),
  names: {
    service: (one) => (one === id(1) ? 'Personalausweis beantragen' : undefined),
    document: () => 'Merkblatt',
    solution: () => 'Foto wird abgelehnt',
    form: () => form,
  },
};
const contact = contactFields.parse({
  at: '2026-11-23T08:30:00Z',
  channel: 'phone',
  service: id(1),
  form: id(2),
  answers: { abroad: false, when: '2026-11-20', old: 'x' },
  concern: 'Ausweis weg',
  outcome: 'forwarded',
  forwardedTo: 'Bundesdruckerei',
  satisfaction: 4,
  needs: ['interpreter', 'plainLanguage'],
  documents: [id(3)],
});

describe('a contact in words', () => {
  it('is a text for the file, without what is empty', () => {
    expect(contactText(contact, words).split('\n')).toEqual([
      'Zeitpunkt: 23.11.2026, 09:30 Uhr',
      'Kanal: Telefon',
      'Leistung: Personalausweis beantragen',
      'Anliegen: Ausweis weg',
      'Ergebnis: weitergeleitet (Weitergeleitet an: Bundesdruckerei)',
      'Zufriedenheit: 4 von 5: zufrieden',
      'Bedarf: Sprachmittlung und Leichte Sprache',
      'Dokumente: Merkblatt',
      '',
      'Formular „Verlust“',
      'Wann?: 20.11.2026',
      'Im Ausland?: Nein',
      'old: x',
    ]);
  });

  it('keeps the order of the form and answers to questions that are gone', () => {
    expect(answersText(contact.answers, form, words).map(({ key }) => key)).toEqual([
      'when',
      'abroad',
      'old',
    ]);
  });

  it('says nothing for nothing, and shows what it does not know as it is', () => {
    expect(fieldText('outcome', null, words)).toBe('');
    expect(fieldText('reasons', [], words)).toBe('');
    expect(fieldText('invention', { a: 1 }, words)).toBe('{"a":1}');
    expect(fieldText('service', id(9), words)).toBe('Leistung unbekannt');
  });
});
