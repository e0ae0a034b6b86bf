// A draft that was left behind, read as far as it can be: one of another version, say. Nothing of it is thrown away unseen.
import { isRecordId } from '../../shared/model/primitives.ts';
import { type ContactForm, contactForm, emptyForm } from './contact-form.ts';

export interface LeftDraft {
  readonly form: ContactForm;
  /** False where something in it could not be read and is missing in `form`. */
  readonly whole: boolean;
}

/** Reads a draft field by field; `id` is for a form whose own can't be read. */
export function readLeftDraft(value: unknown, id: string): LeftDraft {
  const parsed = contactForm.safeParse(value);
  if (parsed.success) return { form: parsed.data, whole: true };
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const readable = Object.entries(contactForm.shape).flatMap(([name, parser]) => {
    const field = parser.safeParse(fields[name]);
    return field.success ? [[name, field.data] as const] : [];
  });
  return { form: { ...emptyForm(id), ...Object.fromEntries(readable) }, whole: false };
}

/** What a person would recognise in a draft: its words, without identifiers. */
export function wordsOfDraft(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' || isRecordId(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOfDraft) : [];
}
