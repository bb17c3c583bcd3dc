import type { ApplicationInput } from '#libs/registration';

/** What the door asks of somebody who has not registered. */
export type WalkIn = Readonly<{ name: string; email: string; organisationName: string }>;

type Names = Readonly<{ title: string; firstName: string; lastName: string }>;

/** “Dr. Aylin von der Heide”: whatever ends in a dot before the name is a title, and small words belong to the last name. */
export function namesOf(name: string): Names {
  const words = name.trim().split(/\s+/);
  const titles = words.slice(0, -1).findIndex((word) => !word.endsWith('.'));
  const begin = titles === -1 ? words.length - 1 : titles;
  const rest = words.slice(begin);
  const last = rest.slice(0, -1).findIndex((word, at) => at > 0 && rest.slice(at, -1).every(isSmall));
  const split = last === -1 ? rest.length - 1 : last;
  return {
    title: words.slice(0, begin).join(' '),
    firstName: rest.slice(0, split).join(' '),
    lastName: rest.slice(split).join(' '),
  };
}

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

/** The rest is asked of nobody who stands in a queue. */
export const applicationOf = (eventId: string, { name, email, organisationName }: WalkIn): ApplicationInput => ({
  ...{ eventId, email, organisationName, salutation: 'none', ...namesOf(name), functionTitle: '', phone: '' },
  ...{ organisationId: null, projectName: '', land: null, mode: 'on_site', practiceStage: null, isFirstTime: null },
  ...{ question: '', dietary: '', accessNeeds: '', listsName: false, listsEmail: false, futureInvitations: false },
  ...{ language: 'de', via: 'walk_in', place: 'regular' },
});
