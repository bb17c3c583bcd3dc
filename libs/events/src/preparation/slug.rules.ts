import { foldGerman, type LocalTime, toDay } from '#libs/kernel';

const LONGEST_TITLE = 60;

/** The address of an event from its title and day: `3-fachtag-uebergaenge-2026-05-19`. */
export function slugFor(title: string, startsLocal: LocalTime): string {
  const words = foldGerman(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_TITLE)
    .replace(/^-+|-+$/g, '');
  return `${words || 'termin'}-${toDay(startsLocal)}`;
}

/** The wish itself, or the wish with the lowest free number from 2 on. */
export function freeSlug(wish: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  if (!used.has(wish)) return wish;
  let number = 2;
  while (used.has(`${wish}-${number}`)) number += 1;
  return `${wish}-${number}`;
}
