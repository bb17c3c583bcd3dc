import { type Block, button, paragraph, type Words } from '../blocks.js';
import type { MailLink } from '../links.js';
import { template } from '../template.js';

/** What has to be done about a project: `what` and `due` in the reader's language. */
export type DueLine = Readonly<{ project: string; what: string; due: string; isOverdue: boolean; page: MailLink }>;

export type DigestParameters = Readonly<{
  network: string;
  /** By deadline. */
  lines: readonly DueLine[];
  /** Reports and promises that nobody accounts for. */
  lost: number;
  /** To the deputy, because nothing has happened for three working days. */
  isEscalated: boolean;
  register: MailLink;
}>;

/** On each working day on which reports or promised invitations run out of time; and at once when one is lost. */
export const digestCaretaker = template<DigestParameters>({
  kind: 'account',
  de: ({ network, lines, lost, isEscalated, register }) => ({
    subject: `Einladungsregister ${network}: ${lines.length} offen, ${overdueIn(lines)} überfällig${lost > 0 ? `, ${lost} nicht belegt` : ''}`,
    preheader: isEscalated ? 'Seit drei Arbeitstagen ist nichts geschehen.' : 'Sortiert nach Frist.',
    blocks: [
      ...(isEscalated
        ? [paragraph('das ist seit mindestens drei Arbeitstagen überfällig. Bitte springen Sie ein:')]
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
      button('Zum Einladungsregister', register),
    ],
    because: isEscalated
      ? `Sie ${network} in Vertretung betreuen.`
      : `Sie ${network} betreuen und für die Einladungszusagen einstehen.`,
  }),
  en: ({ network, lines, lost, isEscalated, register }) => ({
    subject: `Promised invitations of ${network}: ${lines.length} open, ${overdueIn(lines)} overdue${lost > 0 ? `, ${lost} unaccounted for` : ''}`,
    preheader: isEscalated ? 'Nothing has happened for three working days.' : 'Sorted by deadline.',
    blocks: [
      ...(isEscalated
        ? [paragraph('This has been overdue for at least three working days. Please step in:')]
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
      button('To the register', register),
    ],
    because: isEscalated
      ? `you are the deputy who looks after ${network}.`
      : `you look after ${network} and answer for its promised invitations.`,
  }),
});

const overdueIn = (lines: readonly DueLine[]): number => lines.filter(({ isOverdue }) => isOverdue).length;

const listOf = (lines: readonly DueLine[], said: (line: DueLine) => string): Block[] =>
  lines.length === 0
    ? []
    : [{ kind: 'list', items: lines.map((line): Words => [{ label: line.project, link: line.page }, said(line)]) }];
