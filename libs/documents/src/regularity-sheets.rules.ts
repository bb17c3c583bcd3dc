import { type Matrix, type MatrixKind, type MatrixRow, regularities } from '#libs/attendance';
import { type Language, type LocalDay, shortDate, toDay } from '#libs/kernel';
import { type Land, laender } from '#libs/networks';
import { type DocumentHead, pageWord } from './document.rules.js';

/** Which rows: all of one standing, or whoever has missed the latest three meetings (or more) and has not left. */
export const narrowings = ['missed', ...regularities] as const;
export type Narrowing = (typeof narrowings)[number];

/** What the sheets say of themselves: whose they are, and what they were narrowed to. Empty: to nothing. */
export type Narrowed = Readonly<{
  networkName: string;
  fundingNotice: string;
  groupName: string;
  seriesTitle: string;
  from: LocalDay | null;
  only: Narrowing | null;
}>;

type Part = Readonly<{
  heading: string;
  /** One day for each meeting on these sheets. */
  days: readonly string[];
  /** Of each row: its name and what stands below it, and the signs of these meetings. */
  rows: readonly Readonly<{ name: string; detail: string; signs: readonly string[]; figures: readonly string[] }>[];
  /** Heads of the figures; they stand once, after the latest meeting. */
  figures: readonly string[];
}>;

export type RegularitySheets = DocumentHead &
  Readonly<{
    parts: readonly Part[];
    legend: readonly (readonly [sign: string, meaning: string])[];
    sum: string;
    words: Readonly<Record<'page' | 'who' | 'legend' | 'counting' | 'empty', string>>;
  }>;

const WORDS = {
  de: {
    ...{ title: 'Regelmäßigkeit', asOf: 'Stand', from: 'Ab', group: 'Gruppe', series: 'Reihe', only: 'Nur' },
    ...{ rate: 'Quote', gap: 'Längste Lücke', erased: 'Gelöschte Person', legend: 'Zeichen' },
    counting:
      'Wer mindestens die Hälfte der Zeit da war, zählt als anwesend, sonst als entschuldigt. Abgesagte Termine zählen nirgends. Quote: Anteil der Termine, zu denen jemand gefragt war und kam. Längste Lücke: Termine in Folge ohne Nachricht gefehlt.',
    empty: 'Dazu gibt es noch keine bestätigte Anwesenheit.',
    meetings: (first: number, last: number) => (first === last ? `Treffen ${first}` : `Treffen ${first} bis ${last}`),
    sum: (came: number, asked: number, rate: string) => `Zusammen ${came} von ${asked} möglichen Teilnahmen: ${rate}.`,
  },
  en: {
    ...{ title: 'Regularity', asOf: 'As of', from: 'From', group: 'Group', series: 'Series', only: 'Only' },
    ...{ rate: 'Rate', gap: 'Longest gap', erased: 'Erased person', legend: 'Signs' },
    counting:
      'Whoever was there for at least half of the time counts as present, otherwise as excused. Cancelled events count nowhere. Rate: share of the events somebody was asked to and came to. Longest gap: events in a row missed without notice.',
    empty: 'No attendance has been confirmed for this yet.',
    meetings: (first: number, last: number) => (first === last ? `Event ${first}` : `Events ${first} to ${last}`),
    sum: (came: number, asked: number, rate: string) => `Together ${came} of ${asked} possible attendances: ${rate}.`,
  },
} as const;

const WHO = {
  de: { persons: 'Person', organisations: 'Einrichtung', projects: 'Projekt', laender: 'Land' },
  en: { persons: 'Person', organisations: 'Organisation', projects: 'Project', laender: 'Federal state' },
} as const satisfies Record<Language, Record<MatrixKind, string>>;

const ONLY = {
  de: {
    ...{ missed: 'fehlt seit drei Treffen', regular: 'regelmäßig', occasional: 'gelegentlich', new: 'neu' },
    ...{ lapsed: 'lange nicht dabei', never: 'nie dabei', former: 'ehemalig', 'n/a': 'nicht gefragt' },
  },
  en: {
    ...{ missed: 'missed the latest three', regular: 'regular', occasional: 'occasional', new: 'new' },
    ...{ lapsed: 'away for a long time', never: 'never there', former: 'former', 'n/a': 'not asked' },
  },
} as const satisfies Record<Language, Record<Narrowing, string>>;

const SIGNS: Readonly<Record<string, string>> = { P: '●', S: '◐', E: '○', A: '–' };
const LEGEND = {
  de: { P: 'anwesend', S: 'vertreten', E: 'entschuldigt', A: 'ohne Nachricht gefehlt', '': 'leer: war nicht gefragt' },
  en: { P: 'present', S: 'represented', E: 'excused', A: 'absent without notice', '': 'blank: was not asked' },
} as const;

/** As many columns of meetings as a sheet of A4 in landscape holds beside names and figures. */
const MEETINGS_ON_A_SHEET = 28;

/** The matrix on paper: rows as they stand, meetings on as many sheets beside each other as they need. */
export function regularitySheets(matrix: Matrix, narrowed: Narrowed, language: Language): RegularitySheets {
  const word = WORDS[language];
  const rows = rowsOf(matrix.rows, narrowed.only);
  const [came, asked] = [sumOf(rows, 'a'), sumOf(rows, 'n')];
  return {
    ...{ language, title: `${word.title}: ${narrowed.networkName}`, author: narrowed.networkName, logos: [] },
    fundingNotice: narrowed.fundingNotice,
    facts: factsOf(matrix.asOf, narrowed, language),
    parts: rows.length === 0 ? [] : partsOf(matrix, rows, language),
    legend: Object.entries(LEGEND[language]).map(([letter, meaning]) => [SIGNS[letter] ?? '', meaning] as const),
    sum: asked === 0 ? '' : word.sum(came, asked, shareOf(came / asked, language)),
    words: {
      ...{ page: pageWord(language), who: WHO[language][matrix.kind], legend: word.legend },
      ...{ counting: word.counting, empty: word.empty },
    },
  };
}

function factsOf(asOf: LocalDay, { from, groupName, seriesTitle, only }: Narrowed, language: Language) {
  const word = WORDS[language];
  const facts = [
    [word.asOf, shortDate(asOf, language)],
    [word.from, from === null ? '' : shortDate(from, language)],
    [word.group, groupName],
    [word.series, seriesTitle],
    [word.only, only === null ? '' : ONLY[language][only]],
  ] as const;
  return facts.filter(([, value]) => value !== '');
}

function partsOf({ kind, meetings }: Matrix, rows: readonly MatrixRow[], language: Language): readonly Part[] {
  const word = WORDS[language];
  const days = meetings.map(({ startsLocal }) => shortDate(toDay(startsLocal), language));
  return spansOf(days.length).map(([start, end]) => {
    const isLast = end === days.length;
    return {
      heading: word.meetings(start + 1, end),
      days: days.slice(start, end),
      figures: isLast ? [word.rate, word.gap] : [],
      rows: rows.map((row) => ({
        ...nameOf(row, kind, word.erased),
        signs: [...row.letters.slice(start, end)].map((letter) => SIGNS[letter] ?? ''),
        figures: isLast ? [row.rate === null ? '' : shareOf(row.rate, language), String(row.longestGap)] : [],
      })),
    };
  });
}

/** Of as many sheets as are needed each holds about as much as the others: none has a single column left over. */
export function spansOf(meetings: number): readonly (readonly [start: number, end: number])[] {
  const sheets = Math.ceil(meetings / MEETINGS_ON_A_SHEET);
  const at = (sheet: number) => Math.round((sheet * meetings) / sheets);
  return Array.from({ length: sheets }, (_, sheet) => [at(sheet), at(sheet + 1)] as const);
}

const rowsOf = (rows: readonly MatrixRow[], only: Narrowing | null): readonly MatrixRow[] =>
  rows.filter(({ status, isAway }) => only === null || (only === 'missed' ? isAway : status === only));

const nameOf = ({ id, name, detail }: MatrixRow, kind: MatrixKind, erased: string) =>
  kind === 'laender' ? { name: laender[id as Land] ?? id, detail: '' } : { name: name === '' ? erased : name, detail };

const sumOf = (rows: readonly MatrixRow[], of: 'a' | 'n'): number => rows.reduce((sum, row) => sum + row[of], 0);

const shareOf = (share: number, language: Language): string =>
  share.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 });
