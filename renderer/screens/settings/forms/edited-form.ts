// A form while it is edited, and what is saved of it: pure, so that keys, order and conditions can be proven.
import { z } from 'zod';
import type { Problem } from '../../../../shared/errors/record-failure.ts';
import type { Form, FormField } from '../../../../shared/model/catalogue.ts';
import { formField, formFieldKinds, formFields } from '../../../../shared/model/catalogue.ts';
import { deciding, formProblems } from '../../../../shared/model/form-check.ts';
import { usedKeys } from '../../../../shared/model/form-versions.ts';
import { problemsOf } from '../../../../shared/model/problems.ts';
import { fold } from '../../../../shared/search/fold.ts';

const editedField = z.object({
  /** Names the field while it is edited, whatever becomes of its label and place. */
  id: z.string(),
  /** Null until it is saved for the first time: then it follows from the label, and stays. */
  key: z.string().nullable(),
  label: z.string(),
  kind: z.enum(formFieldKinds),
  required: z.boolean(),
  /** One choice a line. */
  options: z.string(),
  help: z.string(),
  /** `field` is the id of the field that decides. */
  visibleWhen: z.object({ field: z.string(), equals: z.union([z.string(), z.boolean()]) }).nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
});
export type EditedField = z.infer<typeof editedField>;

/** Also the shape in which it is kept as a draft. */
export const editedForm = z.object({
  title: z.string(),
  services: z.array(z.string()),
  active: z.boolean(),
  fields: z.array(editedField),
});
export type EditedForm = z.infer<typeof editedForm>;

export const newField = (id: string): EditedField => ({
  id,
  key: null,
  label: '',
  kind: 'line',
  required: false,
  options: '',
  help: '',
  visibleWhen: null,
  min: null,
  max: null,
});

/** What the editor begins with. Known fields are named by their keys. */
export function editedFrom(form: Form | undefined): EditedForm {
  if (!form) return { title: '', services: [], active: true, fields: [] };
  const { title, services, active, fields } = form;
  return {
    title,
    services,
    active,
    fields: fields.map(({ key, label, kind, required, options, help, visibleWhen, min, max }) => ({
      id: key,
      key,
      label,
      kind,
      required,
      options: options.join('\n'),
      help,
      visibleWhen: visibleWhen ? { field: visibleWhen.key, equals: visibleWhen.equals } : null,
      min: min ?? null,
      max: max ?? null,
    })),
  };
}

/** Choices that are really there, each once, as typed. */
export const optionsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((option) => option.trim())
    .filter((option) => option !== '');

/** A key made of the label's words (`Wie viele Kinder?`: `wieVieleKinder`) that no field ever had. */
export function keyFrom(label: string, taken: ReadonlySet<string>): string {
  const words = fold(label).match(/[a-z0-9]+/g) ?? [];
  const joined = words
    .map((word, at) => (at === 0 ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join('');
  const base = (/^[a-z]/.test(joined) ? joined : `feld${joined}`).slice(0, 36);
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}${number}`;
  return key;
}

/** The fields as they are saved. `form` is the form as it stands. */
export function fieldsOf(edited: EditedForm, form: Form | undefined): z.input<typeof formField>[] {
  const taken = new Set(form ? usedKeys(form) : []);
  const keys = new Map<string, string>();
  for (const { id, key, label } of edited.fields) {
    const own = key ?? keyFrom(label, taken);
    taken.add(own);
    keys.set(id, own);
  }
  return edited.fields.map((field) => {
    const { id, label, kind, required, help, visibleWhen, min, max } = field;
    const chooses = kind === 'choice' || kind === 'choices';
    return {
      key: keys.get(id) ?? '',
      label: label.trim(),
      kind,
      required,
      options: chooses ? optionsIn(field.options) : [],
      help: help.trim(),
      ...(visibleWhen && {
        visibleWhen: { key: keys.get(visibleWhen.field) ?? '', equals: visibleWhen.equals },
      }),
      ...(kind === 'number' && min !== null && { min }),
      ...(kind === 'number' && max !== null && { max }),
    };
  });
}

export type CheckedForm =
  | { readonly ok: true; readonly fields: Omit<Form, 'version' | 'earlier'> }
  /** Paths are `title`, `fields` and `fields.<index>.<name>`. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks the form as the core will. */
export function checkEdited(edited: EditedForm, form: Form | undefined): CheckedForm {
  const { title, services, active } = edited;
  const parsed = formFields.safeParse({ title, services, active, fields: fieldsOf(edited, form) });
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  const { version: _version, earlier: _earlier, ...fields } = parsed.data;
  const problems = formProblems(fields.fields);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, fields };
}

/** True where saving would make a new version. */
export const changesFields = (edited: EditedForm, form: Form): boolean =>
  JSON.stringify(formField.array().safeParse(fieldsOf(edited, form)).data) !== JSON.stringify(form.fields);

/** Puts the field at `index` `by` places further down (or up, where negative); past the ends nothing moves. */
export function moved(fields: readonly EditedField[], index: number, by: -1 | 1): readonly EditedField[] {
  const field = fields[index];
  const other = fields[index + by];
  if (!field || !other) return fields;
  return fields.map((one, at) => (at === index ? other : at === index + by ? field : one));
}

/** Without the field, and without the conditions that it decided. */
export const without = (fields: readonly EditedField[], id: string): EditedField[] =>
  fields
    .filter((field) => field.id !== id)
    .map((field) => (field.visibleWhen?.field === id ? { ...field, visibleWhen: null } : field));

/** Fields further up that can decide whether the field at `index` is shown. */
export const decidersOf = (fields: readonly EditedField[], index: number): EditedField[] =>
  fields.slice(0, index).filter((field) => deciding(field) && field.label.trim() !== '');

/** The fields as the counter would see them now: those that can be drawn already. */
export function previewOf(edited: EditedForm, form: Form | undefined): FormField[] {
  return fieldsOf(edited, form).flatMap((field) => {
    const parsed = formField.safeParse(field);
    return parsed.success ? [parsed.data] : [];
  });
}
