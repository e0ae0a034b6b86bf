// What stands in an edition or in the working text of a guideline, in one shape for screen, comparison and paper.
import { z } from 'zod';
import type { GuidelineText } from '../model/conduct.ts';
import { guidelineTexts } from '../model/conduct.ts';
import { richTextToPlain } from '../richtext/plain.ts';
import type { RichText } from '../richtext/rich-text.ts';
import { richText } from '../richtext/rich-text.ts';

export interface GuidelineContent extends Readonly<Record<GuidelineText, RichText>> {
  readonly title: string;
  readonly principle: string;
  /** Leichte Sprache, one sentence a line; empty where there is none. */
  readonly plainLanguage: string;
  /** ISO date on which readers checked it. */
  readonly plainLanguageCheckedOn: string | undefined;
}

const nothing: RichText = { type: 'doc', content: [] };
const text = richText.catch(nothing);
const words = z.string().catch('');

/** Reads `edition.content`, or plain fields and texts put side by side; what is missing or malformed is empty. */
export const guidelineContent: z.ZodType<GuidelineContent, unknown> = z
  .object({
    title: words,
    principle: words,
    plainLanguage: words,
    plainLanguageCheckedOn: z.string().optional().catch(undefined),
    situation: text,
    doThis: text,
    dontDo: text,
    howWeSayIt: text,
    why: text,
  })
  .transform((content) => ({ ...content, plainLanguageCheckedOn: content.plainLanguageCheckedOn }));

/** Sentences of the Leichte Sprache variant, one each. */
export const plainSentences = (plainLanguage: string): string[] =>
  plainLanguage
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** True where nothing is written but blank paragraphs; a picture without words is something. */
export const isBlank = (text: RichText): boolean =>
  richTextToPlain(text) === '' && !JSON.stringify(text).includes('"image"');

/** Parts of a guideline in reading order, as plain words. */
export type GuidelinePart = 'title' | 'principle' | GuidelineText | 'plainLanguage';
export const guidelineParts: readonly GuidelinePart[] = [
  'title',
  'principle',
  ...guidelineTexts,
  'plainLanguage',
];

/** The words of one part, each block on a line of its own. */
export function wordsOf(content: GuidelineContent, part: GuidelinePart): string {
  const value = content[part];
  return typeof value === 'string' ? value : richTextToPlain(value);
}
