// All sentences that a person reads, by language and area. German is the first language and gives the shape.
import { de } from './de.ts';
import { en } from './en.ts';

/** Languages that are complete. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** Every area with its keys; sentences are plain text with `{{placeholders}}`. */
export type Words = typeof de;

export const words = { de, en } as const;
