import type { Evidence, SheetRow, SheetView } from '#libs/attendance';
import { clockTime, type Language, shortDay, toDay, toLocal } from '#libs/kernel';
import { type DocumentHead, type Documented, headOf, pageWord, type Pictured, privacyNote } from './document.rules.js';

/** Somebody in the reports of a video meeting. `joined`, `left`: null where no report tells times. */
export type OnlinePresence = Readonly<{
  name: string;
  registrationId: string | null;
  isCounted: boolean;
  joinedAt: Date | null;
  leftAt: Date | null;
  minutes: number | null;
}>;

export type OnlineList = DocumentHead &
  Readonly<{
    columns: readonly string[];
    rows: readonly (readonly string[])[];
    sum: string;
    privacy: string;
    words: Readonly<Record<'page' | 'number' | 'sum', string>>;
  }>;

const WORDS = {
  de: {
    ...{ title: 'Teilnahme online', number: 'Nr.', sum: 'Zahl der Teilnehmenden', open: 'noch nicht zugeordnet' },
    ...{ unnamed: 'ohne Namen gezählt', gone: 'nicht mehr angemeldet' },
    columns: ['Anzeigename', 'Zugeordnet zu', 'Beitritt', 'Austritt', 'Minuten', 'Nachweis', 'Bestätigt von'],
  },
  en: {
    ...{ title: 'Online attendance', number: 'No.', sum: 'Number of participants', open: 'not matched yet' },
    ...{ unnamed: 'counted without a name', gone: 'no longer registered' },
    columns: ['Display name', 'Matched to', 'Joined', 'Left', 'Minutes', 'Evidence', 'Confirmed by'],
  },
} as const;

const EVIDENCE = {
  de: {
    ...{ organiser: 'Vom Team eingetragen', signature: 'Unterschrift', check_in: 'Check-in', self: 'Eigene Angabe' },
    ...{ join_click: 'Beitrittslink', provider_report: 'Bericht der Videokonferenz' },
  },
  en: {
    ...{ organiser: 'Entered by the team', signature: 'Signature', check_in: 'Check-in', self: 'Own statement' },
    ...{ join_click: 'Join link', provider_report: 'Report of the video meeting' },
  },
} as const satisfies Record<Language, Record<Evidence, string>>;

type Confirmed = Pick<SheetView, 'rows' | 'confirmedAt'> & Readonly<{ confirmedByName: string | null }>;

const NOTHING = '–';

/** Who was there by video: as the reports name them, and whoever is marked without being in any. */
export function onlineList(
  event: Documented,
  sheet: Confirmed,
  presences: readonly OnlinePresence[],
  language: Language,
  logos: readonly Pictured[],
): OnlineList {
  const word = WORDS[language];
  const head = headOf(event, word.title, language, logos);
  const byRegistration = new Map(sheet.rows.map((row) => [row.registrationId, row]));
  const isShort = toDay(event.startsLocal) === toDay(event.endsLocal);
  const clock = (at: Date | null): string => {
    if (at === null) return NOTHING;
    const local = toLocal(at, event.zone);
    return isShort ? clockTime(local) : `${shortDay(local, language)} ${clockTime(local)}`;
  };
  const confirmed = (row: SheetRow | undefined): string =>
    sheet.confirmedAt === null || !row?.mark ? NOTHING : (sheet.confirmedByName ?? NOTHING);
  const reported = presences.map(({ name, registrationId, isCounted, joinedAt, leftAt, minutes }) => {
    const row = byRegistration.get(registrationId ?? '');
    const nobody = registrationId !== null ? word.gone : isCounted ? word.unnamed : word.open;
    const assigned = row !== undefined ? fullName(row) : nobody;
    const evidence = EVIDENCE[language][row?.mark?.evidence ?? 'provider_report'];
    return [name, assigned, clock(joinedAt), clock(leftAt), said(minutes), evidence, confirmed(row)];
  });
  const seen = new Set(presences.map(({ registrationId }) => registrationId));
  const others = sheet.rows.filter((row) => row.mode === 'online' && hasCome(row) && !seen.has(row.registrationId));
  const marked = others.map((row) => [
    ...[NOTHING, fullName(row), NOTHING, NOTHING, said(row.mark!.minutes)],
    ...[EVIDENCE[language][row.mark!.evidence], confirmed(row)],
  ]);
  return {
    ...head,
    columns: word.columns,
    rows: [...reported, ...marked],
    sum: String(sumOf(presences, byRegistration) + others.length),
    privacy: privacyNote(event, head.fundingNotice, language),
    words: { ...word, page: pageWord(language) },
  };
}

/**
 * Two devices of one person are one participant, if the sheet says that they came: somebody may have said otherwise
 * since, or confirmed the sheet before. Whom nobody has matched is none yet.
 */
function sumOf(presences: readonly OnlinePresence[], rows: ReadonlyMap<string, SheetRow>): number {
  const known = new Set(presences.flatMap(({ registrationId }) => rows.get(registrationId ?? '') ?? []));
  return (
    [...known].filter(hasCome).length +
    presences.filter(({ registrationId, isCounted }) => registrationId === null && isCounted).length
  );
}

const said = (minutes: number | null): string => (minutes === null ? NOTHING : String(minutes));

const hasCome = ({ mark }: SheetRow): boolean => mark?.status === 'present' || mark?.status === 'partial';

const fullName = ({ lastName, firstName, organisationName }: SheetRow): string => {
  const name = [lastName, firstName].filter((part) => part !== '').join(', ');
  return organisationName === '' ? name : `${name} (${organisationName})`;
};
