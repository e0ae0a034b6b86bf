// A contact with a citizen, its expiring person part, and the follow-up. Nothing here names an author (DSGVO Art. 25).
import { z } from 'zod';
import { instant, isoDate, line, optionalLine, prose, reference, setOf } from './primitives.ts';
import { defineRecordType } from './record-type.ts';

export const channels = ['counter', 'phone', 'email', 'letter', 'appointment', 'online', 'outreach'] as const;
export const outcomes = ['resolved', 'forwarded', 'pending', 'notResponsible', 'brokenOff'] as const;
export const satisfactions = [1, 2, 3, 4, 5] as const;
/** What a person needed to be understood: language and accessibility. */
export const needs = [
  'interpreter',
  'plainLanguage',
  'signLanguage',
  'writingHelp',
  'stepFree',
  'quietRoom',
] as const;

/** An answer to a field of the office's own form: text, number, yes/no, or several choices. */
export const answer = z.union([prose, z.number(), z.boolean(), z.array(optionalLine).max(50, 'too-many')]);

export const contactFields = z.object({
  at: instant,
  channel: z.enum(channels, 'choice'),
  service: reference,
  form: reference.optional(),
  formVersion: z.int().min(1).optional(),
  answers: z.record(z.string().max(60), answer).default({}),
  concern: prose.default(''),
  wish: prose.default(''),
  outcome: z.enum(outcomes, 'choice').optional(),
  forwardedTo: optionalLine.default(''),
  reasons: setOf(line).default([]),
  satisfaction: z.int('choice').min(1, 'choice').max(5, 'choice').optional(),
  impression: prose.default(''),
  needs: setOf(z.enum(needs, 'choice')).default([]),
  documents: setOf(reference).default([]),
  solutions: setOf(reference).default([]),
});
export type Contact = z.infer<typeof contactFields>;

export const contactType = defineRecordType('contact', contactFields, {
  sets: ['reasons', 'needs', 'documents', 'solutions'],
  maps: ['answers'],
  replica: 'window',
  sort: (contact) => contact.at,
  search: (contact) => ({
    title: '',
    body: [
      contact.concern,
      contact.wish,
      contact.impression,
      contact.forwardedTo,
      ...contact.reasons,
      ...textsIn(contact.answers),
    ].join('\n'),
  }),
});

/** How a person can be reached, kept only where a follow-up needs it, and only until `deleteOn`. Never searched. */
export const personFields = z.object({
  contact: reference,
  name: optionalLine.default(''),
  reach: optionalLine.default(''),
  reference: optionalLine.default(''),
  consentPurpose: line,
  consentAt: instant,
  deleteOn: isoDate,
});
export type Person = z.infer<typeof personFields>;
export const personType = defineRecordType('person', personFields, {
  replica: 'none',
  sort: (person) => person.deleteOn,
});

export const followUpFields = z.object({
  contact: reference.optional(),
  dueOn: isoDate,
  note: prose.default(''),
  takenBy: reference.optional(),
  doneAt: instant.optional(),
});
export type FollowUp = z.infer<typeof followUpFields>;
export const followUpType = defineRecordType('followUp', followUpFields, {
  sort: (followUp) => followUp.dueOn,
  search: (followUp) => ({ title: '', body: followUp.note }),
});

const textsIn = (answers: Contact['answers']): string[] =>
  Object.values(answers)
    .flat()
    .filter((value) => typeof value === 'string');
