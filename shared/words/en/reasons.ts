// Why one value was refused, in English.
import type { reasons as german } from '../de/reasons.ts';
import type { Like } from '../like.ts';

export const reasons: Like<typeof german> = {
  missing: 'This value is missing.',
  empty: 'This value must not be empty.',
  'too-long': 'This is too long; at most {{limit}} characters are possible.',
  'too-many': 'These are too many entries.',
  text: 'Text is expected here.',
  choice: 'Please choose one of the values on offer.',
  taken: 'This is there already; please give each its own name.',
  date: 'This is not a valid date. Expected is, for example, 2026-11-23.',
  'date-range': 'The date must lie between 1900 and 2199.',
  instant: 'This is not a valid moment. Expected is, for example, 2026-11-23T08:30:00Z.',
  id: 'This is not a valid entry identifier.',
  leika: 'A service key has 14 digits and begins with 99.',
  key: 'A key begins with a small letter and has at most 40 letters and digits.',
  number: 'A number is expected here.',
  'too-small': 'This value is too small.',
  'too-large': 'This value is too large.',
  'not-json': 'This line is not valid JSON.',
  'unknown-type': 'This version does not know this kind of entry.',
  'rich-text': 'This formatted text does not have the expected form.',
  'unknown-field': 'There is no such field here.',
  'wrong-kind': 'This value does not have the expected form.',
  erased: 'This entry was erased for good and cannot come back.',
  'not-importable': 'Entries of this kind cannot be imported.',
  'not-allowed': 'Your role does not allow this.',
  'last-lead': 'The office needs at least one team lead. Please give somebody else that role first.',
  immutable:
    'What has been published, or taken in as a picture, no longer changes; anything new gets an id of its own.',
  'no-follow-up':
    'Personal details are only kept for an open follow-up. Please add one, or leave the details out.',
};
