// What a failure's sentence says whatever is filled into it.
import type { FailureKind } from '../../shared/errors/failure.ts';
import { type Language, words } from '../../shared/words/words.ts';

/** Both parts of the failure's sentence, but for what is filled into them. */
export const partsOf = (language: Language, kind: FailureKind): string[] => {
  const { title, next } = words[language].failures[kind];
  return [title, next].flatMap((sentence) => sentence.split(/\{\{.*?\}\}/)).filter((part) => part.length > 3);
};
