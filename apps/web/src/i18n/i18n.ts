import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { de } from './de';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

export type Catalogue = typeof de;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Catalogue };
  }
}

const CHOICE = 'tagwerk-language';

const catalogues: Record<Language, () => Promise<Catalogue>> = {
  de: async () => (await import('./de')).de,
  en: async () => (await import('./en')).en,
};

const isLanguage = (value: string | null | undefined): value is Language => value === 'de' || value === 'en';

/** What the user chose on this device, or null. */
export function chosenLanguage(): Language | null {
  const stored = localStorage.getItem(CHOICE);
  return isLanguage(stored) ? stored : null;
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'de');

export async function startLanguages(): Promise<void> {
  const browser = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  await i18next.use(initReactI18next).init({
    lng: 'de',
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await showIn(chosenLanguage() ?? browser ?? 'de');
}

/** Shows everything in this language from now on; `remember` when the user asked for it. */
export async function showIn(language: Language, { remember = false } = {}): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await catalogues[language]());
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  if (remember) localStorage.setItem(CHOICE, language);
}
