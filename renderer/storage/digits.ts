// The 30 digits by which a lead recognises a newcomer's PC: shown and typed in groups of five.

const digitCount = 30;
const groupSize = 5;

/** Blanks, dashes and dots between digits don't matter. */
export const plainDigits = (text: string): string => text.replace(/[\s\p{Pd}._]/gu, '');

export const digitGroups = (digits: string): readonly string[] =>
  plainDigits(digits).match(new RegExp(`.{1,${groupSize}}`, 'gu')) ?? [];

/** What is typed, in groups as on the other screen. */
export const grouped = (text: string): string => digitGroups(text).join(' ');

/** `short`: digits so far, and not enough or too many; `other`: something that is no digit. */
export type Typed = 'empty' | 'short' | 'other' | 'complete';

export function typedDigits(text: string): Typed {
  const plain = plainDigits(text);
  if (plain === '') return 'empty';
  if (!/^\d+$/.test(plain)) return 'other';
  return plain.length === digitCount ? 'complete' : 'short';
}
