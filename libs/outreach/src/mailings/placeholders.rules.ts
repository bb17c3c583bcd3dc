import { foldGerman, type Language } from '#libs/kernel';

type Placeholder = Readonly<{
  /** In the braces of a text. Both are known in either language. */
  names: Record<Language, string>;
  kind: 'words' | 'link';
  /** Without a gathering there is nothing to put there. */
  needsEvent: boolean;
}>;

const about = (de: string, en: string, kind: Placeholder['kind'], needsEvent: boolean): Placeholder => ({
  names: { de, en },
  kind,
  needsEvent,
});

/** Everything that may stand in braces. */
export const placeholders = {
  salutation: about('Anrede', 'Salutation', 'words', false),
  firstName: about('Vorname', 'First name', 'words', false),
  lastName: about('Nachname', 'Last name', 'words', false),
  organisation: about('Einrichtung', 'Organisation', 'words', false),
  network: about('Netzwerk', 'Network', 'words', false),
  event: about('Termin', 'Event', 'words', true),
  date: about('Datum', 'Date', 'words', true),
  time: about('Uhrzeit', 'Time', 'words', true),
  place: about('Ort', 'Place', 'words', true),
  deadline: about('Frist', 'Deadline', 'words', true),
  eventPage: about('Terminseite', 'Event page', 'link', true),
  personalLink: about('Persönlicher Link', 'Personal link', 'link', false),
  answerLink: about('Antwort-Link', 'Answer link', 'link', true),
} as const satisfies Record<string, Placeholder>;

export type PlaceholderName = keyof typeof placeholders;
export const placeholderNames = Object.keys(placeholders) as PlaceholderName[];

const key = (name: string): string => foldGerman(name).replace(/[\s_-]+/g, '');

const byName = new Map(
  placeholderNames.flatMap((name) => Object.values(placeholders[name].names).map((own) => [key(own), name] as const)),
);

/** Which placeholder somebody means by what stands in braces; upper case, spaces and hyphens do not matter. */
export const placeholderOf = (slot: string): PlaceholderName | null => byName.get(key(slot)) ?? null;

/** The name that comes closest to a slip of the pen; null when none is near. */
export function nearestName(slot: string, language: Language): string | null {
  const typed = key(slot);
  const [nearest] = [...byName]
    .map(([known, name]) => ({ name, distance: distance(typed, known) }))
    .sort((one, other) => one.distance - other.distance);
  return nearest!.distance <= Math.max(1, Math.floor(typed.length / 3))
    ? placeholders[nearest!.name].names[language]
    : null;
}

// Insertions, deletions and replacements (Levenshtein 1966), one row of the table at a time.
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
