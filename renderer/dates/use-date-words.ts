// Reading days from words with the office's own calendar and the reader's language.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/use-format.ts';
import { useSettings } from '../bridge/host-state.ts';
import { useRows } from '../replica/use-rows.ts';
import { type DateFromWords, type DateWordsContext, dateFromWords } from './date-words.ts';

/** What days in words depend on. */
export function useDateWordsContext(): DateWordsContext {
  const { language } = useSettings();
  const today = useFormat().today();
  const holidays = useRows('office')?.[0]?.fields.holidays;
  return useMemo(() => ({ language, today, holidays: holidays ?? [] }), [language, today, holidays]);
}

/** What `text` means today; moved off weekends and days on which the office is closed. */
export function useDateWords(text: string): DateFromWords {
  const context = useDateWordsContext();
  return useMemo(() => dateFromWords(text, context), [text, context]);
}

/** `Di., 01.12.2026`, or why there is no day; empty while nothing is typed. */
export function useDayText(text: string, read: DateFromWords): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (text.trim() === '') return '';
  switch (read.kind) {
    case 'date':
      return read.meant === null
        ? t('followUps.resolved', { date: format.weekdayDate(read.date) })
        : t('followUps.moved', {
            meant: format.weekdayDate(read.meant),
            date: format.weekdayDate(read.date),
          });
    case 'past':
      return t('followUps.past', { date: format.weekdayDate(read.date) });
    case 'unclear':
      return t('followUps.unclear');
  }
}
