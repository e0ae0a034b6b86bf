// Changing the language before any settings can be reached.
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/words/words.ts';
import { languages } from '../../shared/words/words.ts';
import { changeSettings, useSettings } from '../bridge/host-state.ts';

/** Each language under its own name, so that whoever needs it can read it. */
export const languageNames: Readonly<Record<Language, string>> = { de: 'Deutsch', en: 'English' };

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = useSettings();
  return (
    <NativeSelect
      aria-label={t('settings.language')}
      size="xs"
      data={languages.map((value) => ({ value, label: languageNames[value] }))}
      value={language}
      onChange={(event) => {
        const chosen = languages.find((value) => value === event.currentTarget.value);
        if (chosen) void changeSettings({ language: chosen });
      }}
    />
  );
}
