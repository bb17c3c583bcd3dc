import { foldGerman, foldPlain } from '#libs/kernel';

type Named = Readonly<{ title: string; motto: string; venueName: string; venueAddress: string }>;

/** Both folded forms of everything an event is looked for by, so that ae = ä = a. */
export function searchTextOf({ title, motto, venueName, venueAddress }: Named): string {
  const text = [title, motto, venueName, venueAddress].filter(Boolean).join(' ');
  const [german, plain] = [foldGerman(text), foldPlain(text)];
  return german === plain ? german : `${german} ${plain}`;
}

/** One LIKE pattern per word typed; an event is found when all of them match. */
export function searchPatterns(typed: string): string[] {
  return foldGerman(typed)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
