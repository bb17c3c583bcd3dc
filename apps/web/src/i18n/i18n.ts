import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { first } from './first.de.generated';
import { later } from './later.generated';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** The first word of a key, and the name of the pair of files that lies beside the code that says it. */
export type Section = keyof typeof later;

export type Catalogue = typeof first & {
  [Name in Section]: Awaited<ReturnType<(typeof later)[Name]['de']>>['default'];
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: typeof ALL;
    resources: Record<typeof ALL, Catalogue>;
  }
}

const CHOICE = 'tagwerk-language';
const ALL = 'translation';

const firstTexts: Record<Language, () => Promise<typeof first>> = {
  de: async () => (await import('./first.de.generated')).first,
  en: async () => (await import('./first.en.generated')).first,
};

/** What the pages that were opened have to say. */
const needed = new Set<Section>();

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

async function fill(language: Language, sections: readonly Section[]): Promise<void> {
  const missing = sections.filter((section) => i18next.getResource(language, ALL, section) === undefined);
  if (missing.length === 0) return;
  const loaded = await Promise.all(missing.map((section) => later[section][language]()));
  missing.forEach((section, at) => i18next.addResourceBundle(language, ALL, { [section]: loaded[at]!.default }, true));
}

/** Resolves once all of this can be said, in the language of that moment and in whichever is chosen later. */
async function learn(sections: readonly Section[]): Promise<void> {
  let language: Language;
  do {
    language = currentLanguage();
    await fill(language, sections);
  } while (language !== currentLanguage());
  for (const section of sections) needed.add(section);
}

/** A page or a part of one together with what it says, so that nobody sees it without its words. */
export async function withTexts<Module>(sections: readonly Section[], load: () => Promise<Module>): Promise<Module> {
  const [module] = await Promise.all([load(), learn(sections)]);
  return module;
}

/** Shows everything in this language from now on; `remember` when the user asked for it. */
export async function showIn(language: Language, { remember = false } = {}): Promise<void> {
  if (!i18next.hasResourceBundle(language, ALL)) {
    i18next.addResourceBundle(language, ALL, await firstTexts[language]());
  }
  let known: number;
  do {
    known = needed.size;
    await fill(language, [...needed]);
  } while (known < needed.size);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  if (remember) localStorage.setItem(CHOICE, language);
}
