// The office's own forms and the people who work in it: what has rules beyond the shape of its fields.
import { z } from 'zod';
import { formFields } from '../model/catalogue.ts';
import { line, recordId, role } from '../model/primitives.ts';
import { call } from './call.ts';

/** What a form's editor holds; the version is the core's business. */
const formDraft = z.object({
  id: recordId.optional(),
  fields: formFields.omit({ version: true, earlier: true }),
});
export type FormDraft = z.input<typeof formDraft>;

export const officeCalls = {
  /** Changed fields make a new version; contacts keep the one that they answered. */
  'forms.save': call<{ readonly id: string }>()(formDraft),
  /** How the member at this PC is called. Everybody may say so of themselves. */
  'members.rename': call<null>()(z.object({ name: line })),
  /** A lead changes another member's role, never the own one: so an office always keeps a lead. */
  'members.setRole': call<null>()(z.object({ id: recordId, role })),
} as const;
