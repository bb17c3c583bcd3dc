import type { SheetRow } from '#libs/attendance';
import { clockTime, type Language, type LocalDay, plusDays, shortDay, toDay } from '#libs/kernel';
import { standing } from '#libs/registration';
import { type DocumentHead, type Documented, headOf, pageWord, type Pictured, privacyNote } from './document.rules.js';

type Column = Readonly<{ name: string; width: number }>;

/** One table: what is known of people, then what is filled in by hand. Long gatherings take several. */
type Part = Readonly<{ heading: string; known: number; columns: readonly Column[] }>;

export type SignatureList = DocumentHead &
  Readonly<{
    parts: readonly Part[];
    rows: readonly (readonly string[])[];
    privacy: string;
    words: Readonly<Record<'page' | 'number' | 'sum' | 'correct' | 'date' | 'lead', string>>;
  }>;

const WORDS = {
  de: {
    ...{ title: 'Anwesenheitsliste', number: 'Nr.', name: 'Name, Vorname', organisation: 'Einrichtung' },
    ...{
      project: 'Projekt',
      arrival: 'Ankunft',
      end: 'Ende',
      signature: 'Unterschrift',
      sum: 'Zahl der Unterschriften',
    },
    ...{ correct: 'Sachlich richtig:', date: 'Ort, Datum', lead: 'Unterschrift der Leitung' },
  },
  en: {
    ...{ title: 'Attendance sheet', number: 'No.', name: 'Last name, first name', organisation: 'Organisation' },
    ...{ project: 'Project', arrival: 'Arrival', end: 'End', signature: 'Signature', sum: 'Number of signatures' },
    ...{ correct: 'Certified correct:', date: 'Place, date', lead: 'Signature of whoever is responsible' },
  },
} as const;

/** So many signatures stand side by side and can still be written. */
const DAYS_OF_A_TABLE = 4;

/** A night that ends at breakfast time is one day of work, as one that ends at midnight is. */
const NIGHT_ENDS = '06:00';
const MOST_DAYS = 31;

const LEAST_BLANK = 6;
const BLANK_SHARE = 0.15;

/** The days on which somebody signs. */
export function signingDays({ startsLocal, endsLocal }: Pick<Documented, 'startsLocal' | 'endsLocal'>): LocalDay[] {
  const first = toDay(startsLocal);
  const endsInTheNight = clockTime(endsLocal) < NIGHT_ENDS;
  const last = endsInTheNight ? toDay(plusDays(endsLocal, -1)) : toDay(endsLocal);
  const days = [first];
  for (let day = first; day < last && days.length < MOST_DAYS;) {
    day = toDay(plusDays(`${day}T12:00`, 1));
    days.push(day);
  }
  return days;
}

/** Whoever has a place in the room, or came without one. */
export const signs = ({ mode, registrationStatus, mark }: SheetRow): boolean =>
  mode === 'on_site' &&
  (standing[registrationStatus].holdsPlace || mark?.status === 'present' || mark?.status === 'partial');

/** The list that people sign: names and where they come from, no addresses, and rows for whoever comes unannounced. */
export function signatureList(
  event: Documented,
  people: readonly SheetRow[],
  language: Language,
  logos: readonly Pictured[],
): SignatureList {
  const word = WORDS[language];
  const head = headOf(event, word.title, language, logos);
  const signing = people.filter(signs);
  const hasProjects = signing.some(({ projectName }) => projectName !== '');
  const rows = signing.map(({ firstName, lastName, organisationName, projectName }) => [
    [lastName, firstName].filter((name) => name !== '').join(', '),
    organisationName,
    ...(hasProjects ? [projectName] : []),
  ]);
  const known: Column[] = [
    { name: word.name, width: 3 },
    { name: word.organisation, width: 3 },
    ...(hasProjects ? [{ name: word.project, width: 2.5 }] : []),
  ];
  const blank = Array.from({ length: Math.max(LEAST_BLANK, Math.ceil(rows.length * BLANK_SHARE)) }, () =>
    known.map(() => ''),
  );
  return {
    ...head,
    parts: partsOf(event, known, language),
    rows: [...rows, ...blank],
    privacy: privacyNote(event, head.fundingNotice, language),
    words: { ...word, page: pageWord(language) },
  };
}

function partsOf(event: Documented, columns: readonly Column[], language: Language): readonly Part[] {
  const word = WORDS[language];
  const [days, known] = [signingDays(event), columns.length];
  if (days.length === 1) {
    const times = [word.arrival, word.end].map((name) => ({ name, width: 1.1 }));
    return [{ heading: '', known, columns: [...columns, ...times, { name: word.signature, width: 3.5 }] }];
  }
  const parts = [];
  for (let at = 0; at < days.length; at += DAYS_OF_A_TABLE) {
    const some = days.slice(at, at + DAYS_OF_A_TABLE);
    const signatures = some.map((day) => ({ name: `${word.signature} ${shortDay(day, language)}`, width: 2.5 }));
    const span = [some[0]!, some.at(-1)!].map((day) => shortDay(day, language));
    const heading = days.length > DAYS_OF_A_TABLE ? [...new Set(span)].join(' – ') : '';
    parts.push({ heading, known, columns: [...columns, ...signatures] });
  }
  return parts;
}
