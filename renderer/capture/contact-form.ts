// What is in the contact form, and how it becomes a contact: pure, so that drafts, saving and checks can be proven.
import { z } from 'zod';
import type { ContactDraft } from '../../shared/contract/contacts.ts';
import type { Problem } from '../../shared/errors/record-failure.ts';
import type { Form } from '../../shared/model/catalogue.ts';
import { answer, type Contact, channels, needs, outcomes } from '../../shared/model/contact.ts';
import { answerProblems, isVisible } from '../../shared/model/form-answers.ts';
import { recordId } from '../../shared/model/primitives.ts';
import type { Row } from '../../shared/model/row.ts';
import type { DateFromWords } from '../dates/date-words.ts';

const personPart = z.object({
  name: z.string(),
  reach: z.string(),
  reference: z.string(),
  purpose: z.string(),
});
export type PersonPart = z.infer<typeof personPart>;

/** The form as typed; also the shape in which it is kept as a draft. */
export const contactForm = z.object({
  /** Chosen when the form opens, so that saving twice (after a crash, say) makes one contact. */
  id: recordId,
  channel: z.enum(channels).nullable(),
  service: z.string().nullable(),
  /** The office's own form that is being filled in. */
  form: z.string().nullable(),
  answers: z.record(z.string(), answer),
  concern: z.string(),
  wish: z.string(),
  outcome: z.enum(outcomes).nullable(),
  forwardedTo: z.string(),
  reasons: z.array(z.string()),
  satisfaction: z.number().nullable(),
  impression: z.string(),
  needs: z.array(z.enum(needs)),
  documents: z.array(z.string()),
  solutions: z.array(z.string()),
  /** The day in the writer's words. */
  followUp: z.object({ when: z.string(), note: z.string() }),
  person: personPart.nullable(),
});
export type ContactForm = z.infer<typeof contactForm>;

export const emptyPerson: PersonPart = { name: '', reach: '', reference: '', purpose: '' };

export const emptyForm = (id: string): ContactForm => ({
  id,
  channel: null,
  service: null,
  form: null,
  answers: {},
  concern: '',
  wish: '',
  outcome: null,
  forwardedTo: '',
  reasons: [],
  satisfaction: null,
  impression: '',
  needs: [],
  documents: [],
  solutions: [],
  followUp: { when: '', note: '' },
  person: null,
});

/** True where nothing would be lost with this form. */
export const isEmptyForm = (form: ContactForm): boolean =>
  JSON.stringify(form) === JSON.stringify(emptyForm(form.id));

/** True where more than channel, service and concern is filled in, so that the form opens with all of it in sight. */
export const hasDetails = (form: ContactForm): boolean =>
  !isEmptyForm({
    ...form,
    channel: null,
    service: null,
    concern: '',
    outcome: null,
    forwardedTo: '',
    documents: [],
    solutions: [],
  });

/** What "wie eben" takes over. */
export type Repeatable = Pick<Contact, 'channel' | 'service'> & {
  readonly form?: string | null | undefined;
};

/** "Wie eben": channel, service and form of the last contact; what was typed already stays. */
export const likeLast = (form: ContactForm, last: Repeatable): ContactForm => ({
  ...form,
  channel: last.channel,
  service: last.service,
  form: last.form ?? null,
});

/** Answers to fields that are shown; what was typed into a field that has since been hidden is left out. */
function shownAnswers(office: Pick<Form, 'fields'>, answers: Contact['answers']): Contact['answers'] {
  const shown = office.fields.filter((field) => isVisible(field, answers));
  return Object.fromEntries(
    shown.flatMap(({ key }) => {
      const given = answers[key];
      return given === undefined || given === '' || (Array.isArray(given) && given.length === 0)
        ? []
        : [[key, given] as const];
    }),
  );
}

export interface FormContext {
  /** The office's form that `form.form` names. */
  readonly officeForm: Row<'form'> | undefined;
  /** What `form.followUp.when` means today. */
  readonly due: DateFromWords;
}

export type Checked =
  | { readonly ok: true; readonly draft: ContactDraft }
  /** Paths are names of the form's own fields: `channel`, `dueOn`, `consentPurpose`, `answers.<key>`. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks the form as the core will, and makes what `contacts.save` takes. */
export function checkForm(form: ContactForm, { officeForm, due }: FormContext): Checked {
  const answers = officeForm ? shownAnswers(officeForm.fields, form.answers) : {};
  const problems: Problem[] = [
    ...(form.channel === null ? [{ path: 'channel', reason: 'missing' } as const] : []),
    ...(form.service === null ? [{ path: 'service', reason: 'missing' } as const] : []),
    ...(officeForm ? answerProblems(officeForm.fields, answers) : []),
    ...followUpProblems(form, due),
  ];
  if (problems.length > 0 || form.channel === null || form.service === null) return { ok: false, problems };
  return {
    ok: true,
    draft: {
      id: form.id,
      fields: {
        ...plainFields(form),
        channel: form.channel,
        service: form.service,
        ...(officeForm && { form: officeForm.id, formVersion: officeForm.fields.version, answers }),
      },
      ...(due.kind === 'date' && { followUp: { dueOn: due.date, note: form.followUp.note.trim() } }),
      ...(form.person && { person: personOf(form.person) }),
    },
  };
}

const plainFields = (form: ContactForm) => ({
  concern: form.concern.trim(),
  wish: form.wish.trim(),
  ...(form.outcome !== null && { outcome: form.outcome }),
  forwardedTo: form.outcome === 'forwarded' ? form.forwardedTo.trim() : '',
  reasons: form.reasons,
  ...(form.satisfaction !== null && { satisfaction: form.satisfaction }),
  impression: form.impression.trim(),
  needs: form.needs,
  documents: form.documents,
  solutions: form.solutions,
});

const personOf = ({ name, reach, reference, purpose }: PersonPart) => ({
  name: name.trim(),
  reach: reach.trim(),
  reference: reference.trim(),
  consentPurpose: purpose.trim(),
});

function followUpProblems(form: ContactForm, due: DateFromWords): Problem[] {
  const { when, note } = form.followUp;
  const wanted = when.trim() !== '' || note.trim() !== '' || form.person !== null;
  const day: Problem[] =
    !wanted || due.kind === 'date'
      ? []
      : [{ path: 'dueOn', reason: when.trim() === '' ? 'missing' : 'date' }];
  const purpose: Problem[] =
    form.person !== null && form.person.purpose.trim() === ''
      ? [{ path: 'consentPurpose', reason: 'missing' }]
      : [];
  return [...day, ...purpose];
}
