import type { MailSelection } from '../../mail-draft';

/** Whom a mail about a gathering may be for, beside people who were ticked. */
export const audiences = {
  seated: { kind: 'participants', filter: { status: ['confirmed', 'pending_reconfirmation'] } },
  waiting: { kind: 'participants', filter: { status: ['waitlisted', 'offered'] } },
  asked: { kind: 'participants', filter: { status: ['pending_reconfirmation'] } },
  silent: { kind: 'silent' },
  attended: { kind: 'participants', filter: { status: ['attended'] } },
  absent: { kind: 'participants', filter: { status: ['no_show'] } },
  everybody: { kind: 'participants', filter: {} },
} as const satisfies Record<string, MailSelection>;

export type Audience = keyof typeof audiences;
export const audienceNames = Object.keys(audiences) as readonly Audience[];

/** The name of an audience, the id of a segment, `chosen` for people who were ticked or filtered. */
export const audienceOf = (selection: MailSelection): string =>
  selection.kind === 'segment' ? selection.segmentId : namedAudienceOf(selection);

const namedAudienceOf = (selection: MailSelection): Audience | 'chosen' =>
  audienceNames.find((name) => JSON.stringify(audiences[name]) === JSON.stringify(selection)) ?? 'chosen';
