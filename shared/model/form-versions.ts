// A form changes while contacts keep the questions that they answered: which fields belong to which version.
import type { Form, FormField } from './catalogue.ts';

type Versions = Pick<Form, 'fields' | 'version' | 'earlier'>;

/** The fields of a version; the present ones where none is named or this one isn't known here. */
export const fieldsOfVersion = (form: Versions, version: number | undefined): readonly FormField[] =>
  version === undefined || version === form.version
    ? form.fields
    : (form.earlier[String(version)] ?? form.fields);

/** What a change of the fields brings along: the next number, and the present fields under theirs. Nothing where they stay. */
export function nextVersion(
  form: Versions,
  fields: readonly FormField[],
): Partial<Pick<Form, 'version' | 'earlier'>> {
  if (JSON.stringify(form.fields) === JSON.stringify(fields)) return {};
  return { version: form.version + 1, earlier: { ...form.earlier, [form.version]: form.fields } };
}

/** Every key that any version has used: one that is free means the same in all of them. */
export const usedKeys = (form: Versions): ReadonlySet<string> =>
  new Set([form.fields, ...Object.values(form.earlier)].flat().map(({ key }) => key));
