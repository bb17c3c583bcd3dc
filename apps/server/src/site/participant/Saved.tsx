import type { Language } from '#libs/kernel';

const texts = { de: 'Ihre Änderungen sind gespeichert.', en: 'Your changes are saved.' } as const;

/** Said once, on the page that a saved form leads to. */
export const Saved = ({ language }: Readonly<{ language: Language }>) => (
  <p className="note ok" role="status">
    {texts[language]}
  </p>
);
