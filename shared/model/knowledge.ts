// What the team knows: documents, solutions, impressions, and the comments on them.
import { z } from 'zod';
import { instant, isoDate, line, optionalLine, prose, reference, role, setOf } from './primitives.ts';
import { defineRecordType } from './record-type.ts';

export const documentKinds = ['article', 'howTo', 'insight'] as const;
export const addressees = ['team', 'management', 'product', 'logistics', 'purchasing'] as const;
export const documentStatuses = ['draft', 'review', 'published', 'archived'] as const;

const documentFields = z.object({
  title: line,
  kind: z.enum(documentKinds, 'choice').default('article'),
  addressees: setOf(z.enum(addressees, 'choice')).default([]),
  services: setOf(reference).default([]),
  tags: setOf(line).default([]),
  status: z.enum(documentStatuses, 'choice').default('draft'),
  ownerRole: role.default('lead'),
  reviewOn: isoDate.optional(),
  createdAt: instant,
});
export type KnowledgeDocument = z.infer<typeof documentFields>;
export const documentType = defineRecordType('document', documentFields, {
  sets: ['addressees', 'services', 'tags'],
  texts: ['body'],
  sort: (document) => document.title,
  search: (document) => ({ title: document.title, body: document.tags.join('\n') }),
});

/** A picture in a document. Its bytes lie in the vault, named by this record's id. */
export const attachmentFields = z.object({
  name: optionalLine.default(''),
  mime: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp'], 'choice'),
  /** Text alternative (EN 301 549, 11.8.2.2). */
  alt: optionalLine.default(''),
  /** In bytes. */
  size: z.int().min(1),
  /** SHA-256 of the bytes, hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Attachment = z.infer<typeof attachmentFields>;
export const attachmentType = defineRecordType('attachment', attachmentFields);

const solutionFields = z.object({
  problem: line,
  circumstances: prose.default(''),
  cause: prose.default(''),
  status: z.enum(['draft', 'verified', 'outdated'], 'choice').default('draft'),
});
export type Solution = z.infer<typeof solutionFields>;
export const solutionType = defineRecordType('solution', solutionFields, {
  texts: ['solution'],
  sort: (solution) => solution.problem,
  search: (solution) => ({
    title: solution.problem,
    body: [solution.circumstances, solution.cause].join('\n'),
  }),
});

export const impressionKinds = ['praise', 'complaint', 'wish', 'observation', 'idea'] as const;
export const impressionFields = z.object({
  line,
  kind: z.enum(impressionKinds, 'choice'),
  mood: z.int().min(1).max(3).optional(),
  touchpoint: optionalLine.default(''),
  service: reference.optional(),
  contact: reference.optional(),
  alsoSeen: setOf(reference).default([]),
  at: instant,
});
export type Impression = z.infer<typeof impressionFields>;
export const impressionType = defineRecordType('impression', impressionFields, {
  sets: ['alsoSeen'],
  sort: (impression) => impression.at,
  search: (impression) => ({ title: impression.line, body: impression.touchpoint }),
});

const commentFields = z.object({
  target: reference,
  anchor: optionalLine.default(''),
  text: prose,
  answered: z.boolean().default(false),
  at: instant,
});
export type Comment = z.infer<typeof commentFields>;
export const commentType = defineRecordType('comment', commentFields, { sort: (comment) => comment.at });
