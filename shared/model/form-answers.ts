// Checks the answers of a contact against the office's own form.
import type { Problem } from '../errors/record-failure.ts';
import type { FormField } from './catalogue.ts';
import type { Contact } from './contact.ts';
import { isoDate } from './primitives.ts';

type Answers = Contact['answers'];

/** True where the form shows this field for these answers. */
export function isVisible(field: FormField, answers: Answers): boolean {
  const condition = field.visibleWhen;
  return condition === undefined || answers[condition.key] === condition.equals;
}

/** One problem per answer that doesn't fit; an empty list means that all do. */
export function answerProblems(form: { readonly fields: readonly FormField[] }, answers: Answers): Problem[] {
  const known = new Set(form.fields.map((field) => field.key));
  const unknown = Object.keys(answers)
    .filter((key) => !known.has(key))
    .map((key): Problem => ({ path: `answers.${key}`, reason: 'unknown-field' }));
  const refused = form.fields
    .filter((field) => isVisible(field, answers))
    .flatMap((field) => {
      const reason = refusal(field, answers[field.key]);
      return reason ? [{ path: `answers.${field.key}`, ...reason }] : [];
    });
  return [...unknown, ...refused];
}

type Refusal = Omit<Problem, 'path'> | undefined;

function refusal(field: FormField, answer: Answers[string] | undefined): Refusal {
  if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) {
    return field.required ? { reason: 'missing' } : undefined;
  }
  switch (field.kind) {
    case 'line':
    case 'prose':
      return typeof answer === 'string' ? undefined : { reason: 'text' };
    case 'number':
      return numberRefusal(field, answer);
    case 'date':
      return isoDate.safeParse(answer).success ? undefined : { reason: 'date' };
    case 'yesNo':
      return typeof answer === 'boolean' ? undefined : { reason: 'choice' };
    case 'choice':
      return field.options.includes(String(answer)) ? undefined : { reason: 'choice' };
    case 'choices':
      return Array.isArray(answer) && answer.every((one) => field.options.includes(one))
        ? undefined
        : { reason: 'choice' };
  }
}

function numberRefusal(field: FormField, answer: Answers[string]): Refusal {
  if (typeof answer !== 'number') return { reason: 'number' };
  if (field.min !== undefined && answer < field.min)
    return { reason: 'too-small', params: { limit: field.min } };
  if (field.max !== undefined && answer > field.max)
    return { reason: 'too-large', params: { limit: field.max } };
  return undefined;
}
