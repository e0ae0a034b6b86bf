// Reads a typed date as people here write it, or a day in the words in which offices name one. A time zone has no part in it.
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { type Around, type DateWordsContext, dayInWords } from './date-words.ts';

dayjs.extend(customParseFormat);

const iso = 'YYYY-MM-DD';
const forms = ['D.M.YYYY', 'D.M.YY', 'D/M/YYYY', 'D/M/YY', iso];

/**
 * ISO date of `24.12.2026`, `01.03.26`, `24/12/2026` or `2026-12-24`, and of `24.12.`, `heute`, `in 2 Wochen`; null for
 * anything else, 31.02. included.
 */
export function dayFromText(
  text: string,
  context: DateWordsContext,
  around: Around = 'ahead',
): string | null {
  // Strict reading takes `D.M.` for days and months without leading zeros only.
  const typed = text.trim().replace(/\b0(?=\d[./])/g, '');
  const read = forms.map((form) => dayjs(typed, form, true)).find((day) => day.isValid());
  if (read) return read.format(iso);
  // Between strokes some write the month first: rather ask than guess.
  return text.includes('/') ? null : dayInWords(text, context, around);
}
