// What a form needs beyond the shape of its fields: a key for each, something to choose from, conditions that can come true.
import type { Problem } from '../errors/record-failure.ts';
import type { FormField } from './catalogue.ts';

/** Kinds whose answer can decide whether another field is shown. */
export const deciding = (field: Pick<FormField, 'kind'>): boolean =>
  field.kind === 'yesNo' || field.kind === 'choice';

/** One problem per place; paths are `fields.<index>.<name>`. */
export function formProblems(fields: readonly FormField[]): Problem[] {
  const none: Problem[] = fields.length === 0 ? [{ path: 'fields', reason: 'empty' }] : [];
  return [...none, ...fields.flatMap((field, index) => fieldProblems(field, fields.slice(0, index), index))];
}

function fieldProblems(field: FormField, before: readonly FormField[], index: number): Problem[] {
  const problem = (name: string, reason: Problem['reason']): Problem => ({
    path: `fields.${index}.${name}`,
    reason,
  });
  const choosing = field.kind === 'choice' || field.kind === 'choices';
  return [
    ...(before.some(({ key }) => key === field.key) ? [problem('key', 'taken')] : []),
    ...(choosing && field.options.length === 0 ? [problem('options', 'missing')] : []),
    ...(new Set(field.options).size < field.options.length ? [problem('options', 'taken')] : []),
    ...(field.min !== undefined && field.max !== undefined && field.max < field.min
      ? [problem('max', 'too-small')]
      : []),
    ...(canComeTrue(field.visibleWhen, before) ? [] : [problem('visibleWhen', 'choice')]),
  ];
}

/** A condition names a field further up, and a value that it can have. */
function canComeTrue(condition: FormField['visibleWhen'], before: readonly FormField[]): boolean {
  if (condition === undefined) return true;
  const field = before.find(({ key }) => key === condition.key);
  if (field?.kind === 'yesNo') return typeof condition.equals === 'boolean';
  return field?.kind === 'choice' && field.options.includes(String(condition.equals));
}
