// Formatting in the reader's language and the office's time zone: one set of formatters for all who ask.
import { useTranslation } from 'react-i18next';
import type { Office } from '../../shared/model/office.ts';
import type { Row } from '../../shared/model/row.ts';
import { onFeed } from '../bridge/feed.ts';
import { useSettings, vaultStore } from '../bridge/host-state.ts';
import { createStore, useStore } from '../bridge/store.ts';
import type { Format } from './format.ts';
import { createFormat } from './format.ts';

/** Where no office is open yet. */
const usualTimeZone = 'Europe/Berlin';
const timeZoneStore = createStore(usualTimeZone);
const officeLanguageStore = createStore<Office['language'] | undefined>(undefined);

/** The office's day: when it changes, what an open window says of today is drawn anew. */
const dayStore = createStore('');

/** Every midnight of every time zone is the beginning of a quarter of an hour. */
const quarter = 900_000;

/** Looks for a new day when one can begin. */
export function followDay(): void {
  dayStore.set(new Intl.DateTimeFormat('de', { timeZone: timeZoneStore.get() }).format());
  setTimeout(followDay, quarter - (Date.now() % quarter));
}

/** Language of what the office writes, for `lang`: whoever listens in another one hears it pronounced rightly. */
export const useOfficeLanguage = (): Office['language'] | undefined => useStore(officeLanguageStore);

/** Follows the office's own record, which the feed sends among the first rows. */
export function followOffice(): void {
  onFeed('rows', ({ rows }) => {
    const vault = vaultStore.get();
    const office = rows.find(
      (row): row is Row<'office'> =>
        row.type === 'office' && vault.kind === 'open' && row.id === vault.session.officeId,
    );
    if (!office) return;
    timeZoneStore.set(office.fields.timeZone);
    officeLanguageStore.set(office.fields.language);
  });
}

// Making Intl's formatters costs a millisecond; a long list asks for them in every line.
const made = new Map<string, Format>();

/** `const format = useFormat()`, then `format.date(row.fields.dueOn)`. */
export function useFormat(): Format {
  const { t } = useTranslation();
  const { language } = useSettings();
  const timeZone = useStore(timeZoneStore);
  useStore(dayStore);
  const key = `${language} ${timeZone}`;
  const format = made.get(key) ?? createFormat(t, language, timeZone, Date.now);
  made.set(key, format);
  return format;
}
