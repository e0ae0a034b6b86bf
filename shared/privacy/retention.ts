// How long personal data stays: pure rules over calendar dates. Whoever runs them hands in the office's day of today.
import dayjs from 'dayjs';
import type { FormField } from '../model/catalogue.ts';
import type { Contact } from '../model/contact.ts';

/** No policy can keep a person's details longer than this after the follow-up is done. */
export const longestPersonDays = 90;

interface PersonTerm {
  /** ISO date in the office's time zone. */
  readonly today: string;
  /** When the follow-up is due; undefined where it is done or there is none. */
  readonly dueOn?: string | undefined;
  /** `office.personDays`. */
  readonly personDays: number;
}

/** The day on which a person part is erased: so many days after its follow-up, counted from its due date while it is open. */
export function personDeleteOn({ today, dueOn, personDays }: PersonTerm): string {
  const from = dueOn !== undefined && dueOn > today ? dueOn : today;
  return dayjs(from).add(Math.min(personDays, longestPersonDays), 'day').format('YYYY-MM-DD');
}

/** Half-filled forms before this day (ISO date) keep nobody's details: no follow-up ever came to need them. */
export const personsKeptSince = (today: string, personDays: number): string =>
  dayjs(today).subtract(Math.min(personDays, longestPersonDays), 'day').format('YYYY-MM-DD');

/** Contacts before this day (ISO date) keep no free text; `months` is `office.contactTextMonths`. */
export const textKeptSince = (today: string, months: number): string =>
  dayjs(today).subtract(months, 'month').format('YYYY-MM-DD');

const proseFields = ['concern', 'wish', 'impression'] as const;

/**
 * The fields of a contact without what people wrote freely, or undefined where nothing is left to clear. What was
 * chosen (service, outcome, reasons, numbers, dates) stays, since it names nobody.
 *
 * @param form fields of the form that was answered; without it every text answer counts as free
 */
export function withoutFreeText(
  contact: Contact,
  form: readonly FormField[] | undefined,
): Pick<Contact, (typeof proseFields)[number] | 'answers'> | undefined {
  const chosen = new Set(
    form?.filter(({ kind }) => kind !== 'line' && kind !== 'prose').map(({ key }) => key),
  );
  // Several choices are texts, too, as long as no form says that they were chosen.
  const isFree = ([key, value]: [string, unknown]): boolean =>
    (typeof value === 'string' || Array.isArray(value)) && !chosen.has(key);
  const answers = Object.entries(contact.answers);
  if (proseFields.every((field) => contact[field] === '') && !answers.some(isFree)) return undefined;
  return {
    concern: '',
    wish: '',
    impression: '',
    answers: Object.fromEntries(answers.filter((entry) => !isFree(entry))),
  };
}
