import type { SheetRow } from '#libs/attendance';
import type { Language } from '#libs/kernel';
import { type DocumentHead, type Documented, headOf, pageWord } from './document.rules.js';
import { signs } from './signature-list.rules.js';

export type Badges = DocumentHead &
  Readonly<{
    people: readonly Pick<SheetRow, 'firstName' | 'lastName' | 'organisationName'>[];
    nobody: string;
    words: Readonly<{ page: string }>;
  }>;

const WORDS = {
  de: { title: 'Namensschilder', nobody: 'Niemand hat einen Platz vor Ort.' },
  en: { title: 'Name badges', nobody: 'Nobody has a place on site.' },
} as const;

/** A badge for everybody who has a place in the room, in the order of their last names. */
export function badges(event: Documented, people: readonly SheetRow[], language: Language): Badges {
  const word = WORDS[language];
  return {
    ...headOf(event, word.title, language),
    people: people.filter(signs).map(({ firstName, lastName, organisationName }) => ({
      ...{ firstName, lastName, organisationName },
    })),
    ...{ nobody: word.nobody, words: { page: pageWord(language) } },
  };
}
