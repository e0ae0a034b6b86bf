// The shared way of treating people: guidelines, their published editions, and who has acknowledged which.
import { z } from 'zod';
import { instant, isoDate, line, optionalLine, prose, reference } from './primitives.ts';
import { defineRecordType } from './record-type.ts';

/** Parts of a guideline that are rich text; `principle` is one sentence and a plain field. */
export const guidelineTexts = ['situation', 'doThis', 'dontDo', 'howWeSayIt', 'why'] as const;
export type GuidelineText = (typeof guidelineTexts)[number];

const guidelineFields = z.object({
  title: line,
  order: z.number(),
  principle: optionalLine.default(''),
  status: z.enum(['draft', 'published', 'archived'], 'choice').default('draft'),
  /** Leichte Sprache (DIN SPEC 33429): one sentence a line; never labelled so before readers have checked it. */
  plainLanguage: prose.default(''),
  plainLanguageCheckedOn: isoDate.optional(),
});
export type Guideline = z.infer<typeof guidelineFields>;
export const guidelineType = defineRecordType('guideline', guidelineFields, {
  texts: [...guidelineTexts],
  sort: (guideline) => String(guideline.order).padStart(6, '0'),
  search: (guideline) => ({
    title: guideline.title,
    body: [guideline.principle, guideline.plainLanguage].join('\n'),
  }),
});

export const editionFields = z.object({
  /** The document or guideline that this is a version of. */
  target: reference,
  targetType: z.enum(['document', 'guideline']),
  /** As published; the number shown comes from `numberEditions`. */
  number: z.int().min(1),
  title: line,
  /** Plain fields and rich text (ProseMirror JSON by field name) at the moment of publication. */
  content: z.record(z.string(), z.unknown()),
  /** SHA-256 over the canonical content, hex: what an acknowledgement is bound to. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  effectiveFrom: isoDate,
  validUntil: isoDate.optional(),
  change: z.enum(['editorial', 'material'], 'choice'),
  note: optionalLine.default(''),
  publishedAt: instant,
});
export type Edition = z.infer<typeof editionFields>;
export const editionType = defineRecordType('edition', editionFields, {
  heavy: ['content'],
  sort: (edition) => edition.publishedAt,
});

/** An edition's place among its target's, and the number that it shows. */
export interface NumberedEdition<E> {
  readonly edition: E;
  readonly number: number;
}

/**
 * Numbers the editions of one target without gaps or doubles. Two that were published apart under one number both
 * stay: the later one keeps it and the earlier one gets the next free number, the same on every device.
 */
export function numberEditions<
  E extends { readonly id: string; readonly fields: Pick<Edition, 'number' | 'publishedAt'> },
>(editions: readonly E[]): NumberedEdition<E>[] {
  const newestFirst = [...editions].sort(
    (a, b) => b.fields.publishedAt.localeCompare(a.fields.publishedAt) || b.id.localeCompare(a.id),
  );
  const taken = new Map<number, E>();
  for (const edition of newestFirst) {
    let number = edition.fields.number;
    while (taken.has(number)) number += 1;
    taken.set(number, edition);
  }
  return [...taken].map(([number, edition]) => ({ edition, number })).sort((a, b) => a.number - b.number);
}

const acknowledgementFields = z.object({
  edition: reference,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  member: reference,
});
export type Acknowledgement = z.infer<typeof acknowledgementFields>;
/** Kept in the vault; the replica gets only the member's own (nobody sees who has read what). */
export const acknowledgementType = defineRecordType('acknowledgement', acknowledgementFields, {
  replica: 'none',
});
