import { expect, test } from 'vitest';
import { contactForm, emptyForm } from './contact-form.ts';
import { readLeftDraft, wordsOfDraft } from './left-draft.ts';

const [own, other] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
const form = { ...emptyForm(own), concern: 'Ausweis verloren', reasons: ['Diebstahl'] };

test('a sound draft comes back as it was left', () => {
  expect(readLeftDraft(form, other)).toEqual({ form, whole: true });
});

test('of a draft that another version wrote, everything that can be read comes back', () => {
  const strange = { ...form, channel: 'fax', wish: { text: 'schneller' }, mood: 3 };
  expect(readLeftDraft(strange, other)).toEqual({ form, whole: false });
});

test.each([null, 7, 'Zettel', [], {}])('%j is no form, and still no reason to fail', (value) => {
  const left = readLeftDraft(value, other);
  expect(left.whole).toBe(false);
  expect(contactForm.safeParse(left.form).success).toBe(true);
});

test('the words of a draft can be shown, whatever its form', () => {
  const strange = {
    id: own,
    wish: { text: 'schneller' },
    reasons: ['Frist', ''],
    satisfaction: 3,
    form: null,
  };
  expect(wordsOfDraft(strange)).toEqual(['schneller', 'Frist']);
});
