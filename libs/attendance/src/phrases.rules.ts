import type { Language } from '#libs/kernel';

/**
 * Figures as prose says them (domain section 4): derived from what was counted, never typed. The exact value always
 * stands beside them or in the annex.
 */
const WORDS = {
  de: { almost: 'fast', about: 'rund', over: 'über', percent: 'Prozent' },
  en: { almost: 'almost', about: 'around', over: 'over', percent: 'percent' },
} as const satisfies Record<Language, Record<'almost' | 'about' | 'over' | 'percent', string>>;
const LOCALE: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

const ALMOST_POINTS = 1.5;
const ABOUT = 0.05;
const OVER = 1.1;
const SMALLEST_ROUND = 20;

/** `fast 60 Prozent` of 57 of 96, `rund 60 Prozent`, else to one point; null of nothing. */
export function sharePhrase(part: number, all: number, language: Language): string | null {
  if (all === 0) return null;
  const exact = (part / all) * 100;
  const word = WORDS[language];
  const say = (value: number) => `${shown(value, language)} ${word.percent}`;
  const above = Math.ceil(exact / 10) * 10;
  if (exact !== above && above - exact <= ALMOST_POINTS) return `${word.almost} ${say(above)}`;
  const near = Math.round(exact / 10) * 10;
  if (exact !== near && near > 0 && Math.abs(exact - near) <= near * ABOUT) return `${word.about} ${say(near)}`;
  return say(Math.round(exact));
}

/** `über 100` of 104, `rund 60` of 58, the number itself where no round one is near, and below twenty. */
export function countPhrase(count: number, language: Language): string {
  const step = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(count, 1))) - 1);
  const below = Math.floor(count / step) * step;
  const near = Math.round(count / step) * step;
  if (count < SMALLEST_ROUND || count === below) return shown(count, language);
  if (near > count && near - count <= near * ABOUT) return `${WORDS[language].about} ${shown(near, language)}`;
  return count < below * OVER ? `${WORDS[language].over} ${shown(below, language)}` : shown(count, language);
}

const shown = (value: number, language: Language): string => value.toLocaleString(LOCALE[language]);
