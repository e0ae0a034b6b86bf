// What changed between two editions, part by part: for those who acknowledge, and for those who publish.
import type { RichText } from '../richtext/rich-text.ts';
import type { GuidelineContent, GuidelinePart } from './content.ts';
import { guidelineParts, wordsOf } from './content.ts';

/** One part of a guideline that reads differently now; both versions as rich text, ready to be compared. */
export interface PartChange {
  readonly part: GuidelinePart;
  readonly before: RichText;
  readonly after: RichText;
}

/** Parts whose words differ, in reading order; form alone (bold, a list instead of lines) is no change of words. */
export const changesBetween = (before: GuidelineContent, after: GuidelineContent): PartChange[] =>
  guidelineParts
    .filter((part) => wordsOf(before, part) !== wordsOf(after, part))
    .map((part) => ({ part, before: richTextOf(before, part), after: richTextOf(after, part) }));

function richTextOf(content: GuidelineContent, part: GuidelinePart): RichText {
  const value = content[part];
  if (typeof value !== 'string') return value;
  const paragraphs = value.split('\n').map((text) => ({
    type: 'paragraph',
    content: text === '' ? [] : [{ type: 'text', text }],
  }));
  return { type: 'doc', content: paragraphs };
}
