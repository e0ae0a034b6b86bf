// What changed between two editions, word by word: for those who acknowledge, and for those who publish.
import { diffWordsWithSpace } from 'diff';
import type { GuidelineContent, GuidelinePart } from './content.ts';
import { guidelineParts, wordsOf } from './content.ts';

/** A stretch of words that stayed, came or went. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One part of a guideline that reads differently now. */
export interface PartChange {
  readonly part: GuidelinePart;
  readonly stretches: readonly Stretch[];
}

/** Above this many differing words a comparison word by word is unreadable, and slow. */
const readable = 2_000;

/** The words of `before` and `after`, in reading order. A text that changed almost everywhere is shown as a whole. */
export function compareWords(before: string, after: string): Stretch[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: readable }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
  return changes
    .filter(({ value }) => value !== '')
    .map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }));
}

/** Parts whose words differ, in reading order; form alone (bold, a list instead of lines) is no change of words. */
export const changesBetween = (before: GuidelineContent, after: GuidelineContent): PartChange[] =>
  guidelineParts
    .map((part) => ({ part, before: wordsOf(before, part), after: wordsOf(after, part) }))
    .filter((pair) => pair.before !== pair.after)
    .map((pair) => ({ part: pair.part, stretches: compareWords(pair.before, pair.after) }));
