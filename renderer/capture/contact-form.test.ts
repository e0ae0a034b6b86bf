import { describe, expect, it } from 'vitest';
import { contactDraft } from '../../shared/contract/contacts.ts';
import { formFields } from '../../shared/model/catalogue.ts';
import { contactFields } from '../../shared/model/contact.ts';
import type { Row } from '../../shared/model/row.ts';
import type { ContactForm } from './contact-form.ts';
import {
  checkForm,
  contactForm,
  emptyForm,
  emptyPerson,
  hasDetails,
  isEmptyForm,
  likeLast,
} from './contact-form.ts';

const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const empty = emptyForm(id(1));
const plain: ContactForm = { ...empty, channel: 'phone', service: id(2) };
const unclear = { kind: 'unclear' } as const;
const due = { kind: 'date', date: '2026-12-07', meant: null } as const;
const check = (form: ContactForm, more: Partial<Parameters<typeof checkForm>[1]> = {}) =>
  checkForm(form, { officeForm: undefined, due: unclear, ...more });

const officeForm: Row<'form'> = {
  id: id(3),
  type: 'form',
  sort: '',
  contested: [],
  fields: formFields.parse({
    title: 'Verlust',
    version: 2,
    fields: [
      { key: 'how', label: 'Wie?', kind: 'choice', required: true, options: ['Verloren', 'Gestohlen'] },
      {
        key: 'police',
        label: 'Anzeige?',
        kind: 'yesNo',
        required: true,
        visibleWhen: { key: 'how', equals: 'Gestohlen' },
      },
      { key: 'note', label: 'Notiz', kind: 'prose' },
    ],
  }),
};

describe('the contact form', () => {
  it('needs a channel and a service, and nothing else', () => {
    expect(check(empty)).toEqual({
      ok: false,
      problems: [
        { path: 'channel', reason: 'missing' },
        { path: 'service', reason: 'missing' },
      ],
    });
    const checked = check(plain);
    expect(checked.ok && contactDraft.safeParse(checked.draft).success).toBe(true);
  });

  it('takes channel, service and form from the last contact and keeps what was typed', () => {
    const last = contactFields.parse({
      at: '2026-11-23T08:00:00Z',
      channel: 'letter',
      service: id(4),
      form: id(3),
      concern: 'alt',
    });
    expect(likeLast({ ...empty, concern: 'neu' }, last)).toEqual({
      ...empty,
      channel: 'letter',
      service: id(4),
      form: id(3),
      concern: 'neu',
    });
  });

  it('leaves out where it was forwarded to once the outcome is another', () => {
    const checked = check({ ...plain, outcome: 'resolved', forwardedTo: 'Standesamt' });
    expect(checked.ok && checked.draft.fields.forwardedTo).toBe('');
  });

  it('leaves out answers to fields that are hidden, and asks for those that are shown', () => {
    const lost = { ...plain, form: officeForm.id, answers: { how: 'Verloren', police: true, note: '' } };
    const checked = check(lost, { officeForm });
    expect(checked.ok && checked.draft.fields).toMatchObject({
      form: id(3),
      formVersion: 2,
      answers: { how: 'Verloren' },
    });
    expect(check({ ...lost, answers: { how: 'Gestohlen' } }, { officeForm })).toMatchObject({
      problems: [{ path: 'answers.police', reason: 'missing' }],
    });
  });

  it('keeps a person only with a follow-up and a purpose', () => {
    const withPerson = { ...plain, person: { ...emptyPerson, reach: '0171 2345678' } };
    expect(check(withPerson)).toMatchObject({
      problems: [
        { path: 'dueOn', reason: 'missing' },
        { path: 'consentPurpose', reason: 'missing' },
      ],
    });
    const full = {
      ...withPerson,
      person: { ...withPerson.person, purpose: 'Rückruf' },
      followUp: { when: 'in 2 Wochen', note: '' },
    };
    const checked = check(full, { due });
    expect(checked.ok && checked.draft).toMatchObject({
      followUp: { dueOn: '2026-12-07', note: '' },
      person: { reach: '0171 2345678', consentPurpose: 'Rückruf' },
    });
    expect(checked.ok && contactDraft.safeParse(checked.draft).success).toBe(true);
  });

  it('refuses words that name no day rather than dropping the follow-up', () => {
    expect(check({ ...plain, followUp: { when: 'irgendwann', note: '' } })).toMatchObject({
      problems: [{ path: 'dueOn', reason: 'date' }],
    });
  });

  it('survives being kept as a draft', () => {
    const typed = {
      ...plain,
      concern: 'Ausweis weg',
      answers: { how: 'Verloren', what: ['Pass'] },
      satisfaction: 4,
    };
    expect(contactForm.parse(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  });

  it('knows when it is empty and when it shows more than the essentials', () => {
    expect([isEmptyForm(empty), isEmptyForm(plain)]).toEqual([true, false]);
    expect([hasDetails(plain), hasDetails({ ...plain, wish: 'schneller' })]).toEqual([false, true]);
  });
});
