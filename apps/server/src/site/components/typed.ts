import type { Language } from '#libs/kernel';

/** What organisers have typed is German: it says so inside a page that speaks otherwise (WCAG 3.1.2). */
export const typedIn = (language: Language): 'de' | undefined => (language === 'de' ? undefined : 'de');
