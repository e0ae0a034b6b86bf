// One i18next instance per host (window, menu, command line) over the same words, with typed keys.

import type { i18n, TFunction } from 'i18next';
import i18next from 'i18next';
import type { Language, Words } from './words.ts';
import { words } from './words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: Words };
    returnNull: false;
  }
}

/** `t('contacts.list.title', { … })`: keys are checked by the compiler. */
export type Translate = TFunction<'words'>;

/** A ready translator; `changeLanguage` switches it. Escaping is left to whoever draws the text. */
export function createTranslator(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'de',
    defaultNS: 'words',
    resources: { de: { words: words.de }, en: { words: words.en } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  return instance;
}
