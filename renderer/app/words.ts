// The window's translator. Components take `const { t } = useTranslation()` from react-i18next.
import { initReactI18next } from 'react-i18next';
import { createTranslator } from '../../shared/words/translator.ts';
import { settingsStore } from '../bridge/host-state.ts';

/** Language of the settings, now and whenever it changes. */
export const translator = createTranslator(settingsStore.get().language);
translator.use(initReactI18next);
initReactI18next.init(translator);

/** Keeps translator and document in the language of the settings. */
export function followLanguage(): void {
  const follow = () => {
    const { language } = settingsStore.get();
    document.documentElement.lang = language;
    if (translator.language !== language) void translator.changeLanguage(language);
  };
  settingsStore.subscribe(follow);
  follow();
}
