import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../i18n/i18n';
import german from './door.de.json';
import english from './door.en.json';

const CHOICE = 'tagwerk-language';
const isLanguage = (value: string | null | undefined): value is Language => value === 'de' || value === 'en';

/** Null also where a browser keeps nothing, which is said in some language. */
function chosen(): string | null {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

/** Both languages are there from the beginning: there may be no network when the other one is asked for. */
export async function startLanguage(): Promise<void> {
  const stored = chosen();
  const browser = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  await i18next.use(initReactI18next).init({
    ...{ lng: isLanguage(stored) ? stored : (browser ?? 'de'), fallbackLng: false, returnNull: false },
    interpolation: { escapeValue: false },
    resources: { de: { translation: { door: german } }, en: { translation: { door: english } } },
  });
  document.documentElement.lang = i18next.language;
}

export async function switchLanguage(): Promise<void> {
  const next = i18next.language === 'en' ? 'de' : 'en';
  await i18next.changeLanguage(next);
  document.documentElement.lang = next;
  try {
    localStorage.setItem(CHOICE, next);
  } catch {
    // For this time, then.
  }
}
