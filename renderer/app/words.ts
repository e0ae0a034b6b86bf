// The window's translator. Components take `const { t } = useTranslation()` from react-i18next.
import { initReactI18next } from 'react-i18next';
import { createTranslator } from '../../shared/words/translator.ts';
import type { Language } from '../../shared/words/words.ts';
import { settingsStore } from '../bridge/host-state.ts';

/** Language of the settings, now and whenever it changes. */
export const translator = createTranslator(settingsStore.get().language);
translator.use(initReactI18next);
initReactI18next.init(translator);

/** The window speaks `language` from now on: for sheets, which follow the office and not the settings. */
export async function speak(language: Language): Promise<void> {
  document.documentElement.lang = language;
  if (translator.language !== language) await translator.changeLanguage(language);
}

/** Keeps translator and document in the language of the settings. */
export function followLanguage(): void {
  const follow = () => {
    void speak(settingsStore.get().language);
  };
  settingsStore.subscribe(follow);
  follow();
}
