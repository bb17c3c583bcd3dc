import { type LocalDay, type Moves } from '#libs/kernel';
import { isWithin } from '../day.rules.js';
import { refuseFaults } from '../field.rules.js';

export const membershipRoles = ['member', 'lead', 'deputy', 'guest', 'advisory'] as const;
export type MembershipRole = (typeof membershipRoles)[number];

export const membershipStates = ['proposed', 'active', 'suspended', 'ended'] as const;
export type MembershipState = (typeof membershipStates)[number];

export const membershipMoves: Moves<MembershipState> = {
  proposed: ['active', 'ended'],
  active: ['suspended', 'ended'],
  suspended: ['active', 'ended'],
  ended: [],
};

/** Exactly one of the three. */
export type Member = Readonly<
  | { personId: string; organisationId?: never; projectId?: never }
  | { organisationId: string; personId?: never; projectId?: never }
  | { projectId: string; personId?: never; organisationId?: never }
>;

export const memberColumns = (member: Member) => ({
  personId: member.personId ?? null,
  organisationId: member.organisationId ?? null,
  projectId: member.projectId ?? null,
});

export const memberId = (row: ReturnType<typeof memberColumns>): string =>
  row.personId ?? row.organisationId ?? row.projectId!;

export type MembershipTerm = Readonly<{
  state: MembershipState;
  validFrom: LocalDay;
  validTo: LocalDay | null;
  suspendedOn: LocalDay | null;
}>;

/**
 * Whether a membership counts on a day. A proposal never does; a turned-down one has an empty period; a suspended one
 * counts up to the day it rests. MembershipQueries.countAsOf says the same in SQL, and a test holds them together.
 */
export const countsOn = (day: LocalDay, term: MembershipTerm): boolean =>
  term.state !== 'proposed' && isWithin(day, term) && (term.suspendedOn === null || day < term.suspendedOn);

/**
 * The day of a move lies in the membership, and not before a pause that is still running. A proposal has not begun.
 * @throws {InvalidInput}
 */
export function requireDayInTerm(on: LocalDay, { state, validFrom, validTo, suspendedOn }: MembershipTerm): void {
  if (state === 'proposed') return;
  refuseFaults({
    on: (on < (suspendedOn ?? validFrom) && 'before-start') || (validTo !== null && on > validTo && 'after-end'),
  });
}

/** What ending on a day writes: a proposal that is turned down never counted, so its period becomes empty. */
export const endOf = (term: MembershipTerm, on: LocalDay): LocalDay =>
  term.state === 'proposed' ? term.validFrom : on;
