import { type Block, button, link, list, paragraph, type Words } from '../blocks.js';
import type { MailLink } from '../links.js';
import { template } from '../template.js';

/** What has to be done about a project: `what` and `due` in the reader's language. */
export type DueLine = Readonly<{ project: string; what: string; due: string; isOverdue: boolean; page: MailLink }>;

/** Who has not come for long since the last of these mails: some by name, and how many more there are. */
export type Lapsed = Readonly<{
  people: readonly Readonly<{ name: string; organisation: string }>[];
  more: number;
  page: MailLink;
}>;

export type DigestParameters = Readonly<{
  network: string;
  /** By deadline. */
  lines: readonly DueLine[];
  /** Reports and promises that nobody accounts for. */
  lost: number;
  /** Not in mails that were queued before it was told. */
  lapsed?: Lapsed;
  /** To the deputy, because nothing has happened for three working days, or nobody else can be written to. */
  isEscalated: boolean;
  register: MailLink;
}>;

/** On each working day on which something runs out of time or somebody has newly lapsed; at once when a promise is lost. */
export const digestCaretaker = template<DigestParameters>({
  kind: 'account',
  de: ({ network, lines, lost, lapsed, isEscalated, register }) => ({
    subject: isOnlyOfLapsed(lines, lost)
      ? `${network}: ${countOf(lapsed) === 1 ? '1 Person' : `${countOf(lapsed)} Personen`} lange nicht dabei`
      : `Einladungsregister ${network}: ${lines.length} offen, ${overdueIn(lines)} überfällig${lost > 0 ? `, ${lost} nicht belegt` : ''}${countOf(lapsed) > 0 ? `, ${countOf(lapsed)} lange nicht dabei` : ''}`,
    preheader:
      lines.length === 0 ? 'Keine Frist läuft ab.' : isEscalated ? 'Bitte springen Sie ein.' : 'Sortiert nach Frist.',
    blocks: [
      ...(isEscalated && lines.length > 0
        ? [
            paragraph(
              'bei diesen Projekten läuft eine Frist ab, und Sie vertreten die Betreuung. Bitte springen Sie ein:',
            ),
          ]
        : lines.length > 0
          ? [paragraph('bei diesen Projekten läuft eine Frist ab. Das dringendste steht oben:')]
          : []),
      ...listOf(lines, ({ what, due, isOverdue }) => `: ${what}, ${isOverdue ? 'Frist war' : 'bis'} ${due}`),
      ...(lost > 0
        ? [
            paragraph(
              `Die Rechnung des Registers geht nicht auf: ${lost === 1 ? '1 Vorgang ist' : `${lost} Vorgänge sind`} nicht belegt. Das Register nennt ${lost === 1 ? 'ihn' : 'sie'}.`,
            ),
          ]
        : []),
      ...namesOf(lapsed, {
        who: 'Teilnehmende, die früher dabei waren und nun lange nicht mehr:',
        more: (count) => (count === 1 ? 'und eine weitere Person' : `und ${count} weitere Personen`),
        page: 'In der Anwesenheit ansehen und nachfragen',
      }),
      ...(isOnlyOfLapsed(lines, lost) ? [] : [button('Zum Einladungsregister', register)]),
    ],
    because: isEscalated
      ? `Sie ${network} in Vertretung betreuen.`
      : isOnlyOfLapsed(lines, lost)
        ? `Sie ${network} betreuen.`
        : `Sie ${network} betreuen und für die Einladungszusagen einstehen.`,
  }),
  en: ({ network, lines, lost, lapsed, isEscalated, register }) => ({
    subject: isOnlyOfLapsed(lines, lost)
      ? `${network}: ${countOf(lapsed) === 1 ? '1 person' : `${countOf(lapsed)} people`} away for a long time`
      : `Promised invitations of ${network}: ${lines.length} open, ${overdueIn(lines)} overdue${lost > 0 ? `, ${lost} unaccounted for` : ''}${countOf(lapsed) > 0 ? `, ${countOf(lapsed)} away for a long time` : ''}`,
    preheader: lines.length === 0 ? 'No deadline runs out.' : isEscalated ? 'Please step in.' : 'Sorted by deadline.',
    blocks: [
      ...(isEscalated && lines.length > 0
        ? [paragraph('A deadline of these projects runs out, and you are the deputy. Please step in:')]
        : lines.length > 0
          ? [paragraph('A deadline of these projects runs out. The most urgent one comes first:')]
          : []),
      ...listOf(lines, ({ what, due, isOverdue }) => `: ${what}, ${isOverdue ? 'was due' : 'by'} ${due}`),
      ...(lost > 0
        ? [
            paragraph(
              `The register does not add up: ${lost === 1 ? '1 thing is' : `${lost} things are`} not accounted for. The register names ${lost === 1 ? 'it' : 'them'}.`,
            ),
          ]
        : []),
      ...namesOf(lapsed, {
        who: 'People who used to come and have been away for a long time:',
        more: (count) => (count === 1 ? 'and one more person' : `and ${count} more people`),
        page: 'See them under attendance and ask',
      }),
      ...(isOnlyOfLapsed(lines, lost) ? [] : [button('To the register', register)]),
    ],
    because: isEscalated
      ? `you are the deputy who looks after ${network}.`
      : isOnlyOfLapsed(lines, lost)
        ? `you look after ${network}.`
        : `you look after ${network} and answer for its promised invitations.`,
  }),
});

/** Nothing of the register: the network may have promised nobody anything. */
const isOnlyOfLapsed = (lines: readonly DueLine[], lost: number): boolean => lines.length + lost === 0;

const overdueIn = (lines: readonly DueLine[]): number => lines.filter(({ isOverdue }) => isOverdue).length;

const listOf = (lines: readonly DueLine[], said: (line: DueLine) => string): Block[] =>
  lines.length === 0
    ? []
    : [{ kind: 'list', items: lines.map((line): Words => [{ label: line.project, link: line.page }, said(line)]) }];

const countOf = (lapsed: Lapsed | undefined): number => (lapsed === undefined ? 0 : lapsed.people.length + lapsed.more);

type LapsedWords = Readonly<{ who: string; more: (count: number) => string; page: string }>;

const namesOf = (lapsed: Lapsed | undefined, { who, more, page }: LapsedWords): Block[] => {
  if (lapsed === undefined || countOf(lapsed) === 0) return [];
  const names = lapsed.people.map(({ name, organisation }) => (organisation ? `${name}, ${organisation}` : name));
  return [paragraph(who), list(...names, ...(lapsed.more > 0 ? [more(lapsed.more)] : [])), link(page, lapsed.page)];
};
