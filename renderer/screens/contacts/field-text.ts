// Values of a contact in words, the same on its page, in its history, in a contest and in the copy for the file.
import type { FormField } from '../../../shared/model/catalogue.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import type { Translate } from '../../../shared/words/translator.ts';
import type { Format } from '../../app/format.ts';
import type { FieldWords } from '../../contests/Contests.tsx';

export interface AnsweredForm {
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** Names of what a contact refers to, by id. */
export interface Names {
  readonly service: (id: string) => string | undefined;
  readonly document: (id: string) => string | undefined;
  readonly solution: (id: string) => string | undefined;
  /** The form as it was in the version that was answered. */
  readonly form: (id: string, version?: number) => AnsweredForm | undefined;
}

export interface InWords {
  readonly t: Translate;
  readonly format: Format;
  readonly names: Names;
}

/** A contact's fields in the order in which people read them. `forwardedTo`, `form` and its answers come with others. */
export const pageFields = [
  'at',
  'channel',
  'service',
  'concern',
  'wish',
  'outcome',
  'reasons',
  'satisfaction',
  'impression',
  'needs',
  'documents',
  'solutions',
] as const satisfies readonly (keyof Contact)[];
export type PageField = (typeof pageFields)[number];

/** The value of a field in words; empty where there is none. Unknown fields (of a newer version) are shown as they are. */
export function fieldText(field: string, value: unknown, words: InWords): string {
  const { t, format, names } = words;
  if (value === undefined || value === null || value === '') return '';
  const known = readers(words)[field];
  if (known) return known(value);
  switch (field) {
    case 'service':
      return names.service(String(value)) ?? t('contacts.page.unknownService');
    case 'form':
      return names.form(String(value))?.title ?? '';
    case 'documents':
    case 'solutions':
      return format.list(
        strings(value).map((id) => names[field === 'documents' ? 'document' : 'solution'](id) ?? id),
      );
    case 'reasons':
      return format.list(strings(value));
    case 'answers':
      return answersText(value as Contact['answers'], undefined, words)
        .map(({ label, text }) => `${label}: ${text}`)
        .join('\n');
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

/** Names and values of fields where two values stand beside each other; what is empty is said to be. */
export const fieldWords = (words: InWords): FieldWords => ({
  name: (field) => words.t(`model.field.${field as PageField}`),
  value: (field, value) => fieldText(field, value, words) || words.t('contacts.history.nothing'),
});

const readers = ({ t, format }: InWords): Readonly<Record<string, (value: unknown) => string>> => ({
  at: (value) => format.dateTime(String(value)),
  channel: (value) => t(`model.channel.${value as Contact['channel']}`),
  outcome: (value) => t(`model.outcome.${value as NonNullable<Contact['outcome']>}`),
  satisfaction: (value) =>
    t('contacts.page.level', {
      level: String(value),
      words: t(`model.satisfaction.level${value as 1 | 2 | 3 | 4 | 5}`),
    }),
  needs: (value) =>
    format.list(strings(value).map((need) => t(`model.needs.${need as Contact['needs'][number]}`))),
});

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Answers with the questions of their form, in its order; answers to questions that are gone keep their keys. */
export function answersText(
  answers: Contact['answers'],
  form: Pick<AnsweredForm, 'fields'> | undefined,
  { t, format }: InWords,
): { readonly key: string; readonly label: string; readonly text: string }[] {
  const asked = form?.fields ?? [];
  const keys = [
    ...asked.map(({ key }) => key).filter((key) => answers[key] !== undefined),
    ...Object.keys(answers).filter((key) => !asked.some((field) => field.key === key)),
  ];
  return keys.map((key) => {
    const field = asked.find((one) => one.key === key);
    const answer = answers[key];
    const text =
      typeof answer === 'boolean'
        ? answer
          ? t('common.yes')
          : t('common.no')
        : Array.isArray(answer)
          ? format.list(answer)
          : field?.kind === 'date'
            ? format.date(String(answer))
            : String(answer);
    return { key, label: field?.label ?? key, text };
  });
}

/**
 * Whereto the contact was forwarded; empty where it was not: two PCs can leave an address beside another outcome.
 */
export const addressOf = ({ outcome, forwardedTo }: Contact): string =>
  outcome === 'forwarded' ? forwardedTo : '';

/** The contact as plain text for a file or a specialist program: what is there, a line each. Never the person part. */
export function contactText(contact: Contact, words: InWords): string {
  const { t, names } = words;
  const line = (field: string, text: string) => `${t(`model.field.${field as PageField}`)}: ${text}`;
  const plain = pageFields.flatMap((field) => {
    const text = fieldText(field, contact[field], words);
    if (text === '') return [];
    const further =
      field === 'outcome' && addressOf(contact)
        ? ` (${t('capture.forwardedTo')}: ${addressOf(contact)})`
        : '';
    return [line(field, text + further)];
  });
  const form = contact.form === undefined ? undefined : names.form(contact.form, contact.formVersion);
  const answers = answersText(contact.answers, form, words).map(({ label, text }) => `${label}: ${text}`);
  return [
    ...plain,
    ...(answers.length > 0 && form ? ['', t('contacts.page.formAnswers', { title: form.title })] : []),
    ...answers,
  ].join('\n');
}
