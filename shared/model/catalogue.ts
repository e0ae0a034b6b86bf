// What the office offers and asks: services (Leistungen) and its own forms.
import { z } from 'zod';
import { line, optionalLine, reference, setOf } from './primitives.ts';
import { defineRecordType } from './record-type.ts';

export const serviceFields = z.object({
  name: line,
  synonyms: setOf(line).default([]),
  category: optionalLine.default(''),
  /** Key of the Leistungskatalog (LeiKa): 14 digits, the first two 99. */
  leikaKey: z
    .string('text')
    .regex(/^99\d{12}$/, 'leika')
    .optional(),
  scheme: optionalLine.default('own'),
  active: z.boolean('choice').default(true),
  favourite: z.boolean('choice').default(false),
});
export type Service = z.infer<typeof serviceFields>;

export const serviceType = defineRecordType('service', serviceFields, {
  sets: ['synonyms'],
  sort: (service) => service.name,
  search: (service) => ({ title: service.name, body: [...service.synonyms, service.category].join('\n') }),
});

export const formFieldKinds = ['line', 'prose', 'number', 'date', 'yesNo', 'choice', 'choices'] as const;

export const formField = z.object({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'key'),
  label: line,
  kind: z.enum(formFieldKinds, 'choice'),
  required: z.boolean().default(false),
  options: z.array(line).max(50, 'too-many').default([]),
  help: optionalLine.default(''),
  /** Shown only where another answer equals a value. */
  visibleWhen: z.object({ key: z.string(), equals: z.union([z.string(), z.boolean()]) }).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
});
export type FormField = z.infer<typeof formField>;

export const formFields = z.object({
  title: line,
  services: setOf(reference).default([]),
  fields: z.array(formField).max(40, 'too-many'),
  /** Counts up with every change of the fields; a contact names the one that it answered. */
  version: z.int().min(1).default(1),
  /** The fields of earlier versions, by number, so that old answers keep their questions. */
  earlier: z
    .record(z.string().regex(/^[1-9]\d{0,8}$/, 'key'), z.array(formField).max(40, 'too-many'))
    .default({}),
  active: z.boolean().default(true),
});
export type Form = z.infer<typeof formFields>;
export const formType = defineRecordType('form', formFields, {
  sets: ['services'],
  maps: ['earlier'],
  sort: (form) => form.title,
});
