// Formatting in the reader's language and the office's time zone.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../bridge/host-state.ts';
import { useRows } from '../replica/use-rows.ts';
import type { Format } from './format.ts';
import { createFormat } from './format.ts';

/** Where no office is open yet. */
const usualTimeZone = 'Europe/Berlin';

/** `const format = useFormat()`, then `format.date(row.fields.dueOn)`. */
export function useFormat(): Format {
  const { t } = useTranslation();
  const { language } = useSettings();
  const timeZone = useRows('office')?.[0]?.fields.timeZone ?? usualTimeZone;
  return useMemo(() => createFormat(t, language, timeZone, Date.now), [t, language, timeZone]);
}
