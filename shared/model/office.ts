// The office itself and the people who work in it.
import { z } from 'zod';
import { isoDate, line, optionalLine, prose, recordId, role } from './primitives.ts';
import { defineRecordType } from './record-type.ts';

/** True for a zone that this system's `Intl` knows. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** In which an office can write; the same as the languages of the program. */
export const officeLanguages = ['de', 'en'] as const;

/** Said by a lead's PC as it moves the team's storage: where to, in the words of the team card (docs/specs/sync.md M1). */
const movedStorage = z.object({
  /** Of this move alone. */
  move: recordId,
  /** Of the team, whose storage it is: 64 hex digits. */
  space: z.string().regex(/^[0-9a-f]{64}$/),
  target: z.record(z.string().max(30), z.string().max(1000)),
});
export type MovedStorage = z.infer<typeof movedStorage>;

const officeFields = z.object({
  name: line,
  letterhead: prose.default(''),
  /** Of what the office writes, and so of its printed sheets, whatever language somebody works in. */
  language: z.enum(officeLanguages, 'choice').default('de'),
  /** IANA time zone. */
  timeZone: line.refine(isTimeZone, 'choice').default('Europe/Berlin'),
  /** Days after a follow-up is done until its person part is erased; policies can only shorten. */
  personDays: z.int().min(1).max(90).default(30),
  /** Months until the free text of a contact is removed. */
  contactTextMonths: z.int().min(1).max(24).default(12),
  /** Days on which the office is closed; due days are moved past them. */
  holidays: z.array(isoDate).max(400, 'too-many').default([]),
  /** What a closing day is called, by its date, where anybody has said so. */
  holidayNames: z.record(isoDate, line).default({}),
  /** Where the team's storage moved to, if it ever did. Nobody types it. */
  storage: movedStorage.optional(),
});
export type Office = z.infer<typeof officeFields>;
export const officeType = defineRecordType('office', officeFields, { maps: ['holidayNames'] });

const memberFields = z.object({
  name: line,
  role,
  note: optionalLine.default(''),
  /** A PC that several people use: it belongs to no person. */
  workplace: z.boolean().default(false),
});
export type Member = z.infer<typeof memberFields>;
export const memberType = defineRecordType('member', memberFields, { sort: (member) => member.name });
