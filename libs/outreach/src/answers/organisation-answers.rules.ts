import { normalizeName } from '#libs/networks';
import type { InvitationState } from '../invitations/invitation-state.rules.js';

/**
 * Somebody invited, or somebody who comes without being invited (state null), as lists of answers count them; or that the
 * organisation itself is expected, as a member of the group.
 */
export type Counted = Readonly<{
  organisationName: string;
  state: Exclude<InvitationState, 'revoked'> | 'expected' | null;
  /** Has a place or waits for one. */
  isComing: boolean;
}>;

/**
 * How an organisation stands: somebody comes; nobody comes and somebody has not answered, or it is expected and nobody was
 * asked, so that it is still missing; or everybody has said no.
 */
export const organisationStandings = ['missing', 'coming', 'declined'] as const;
export type OrganisationStanding = (typeof organisationStandings)[number];

export type OrganisationAnswers = Readonly<{
  organisationName: string;
  standing: OrganisationStanding;
  invited: number;
  coming: number;
  declined: number;
  /** Invited and neither registered nor declined. */
  silent: number;
}>;

const collator = new Intl.Collator('de');

/** Who is still missing (domain rule R3), one line for each organisation however it is spelt; the missing ones first. */
export function byOrganisation(people: readonly Counted[]): readonly OrganisationAnswers[] {
  const groups = new Map<string, Counted[]>();
  for (const person of people) {
    const key = normalizeName(person.organisationName);
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups.values()]
    .map(answersOf)
    .sort(
      (one, other) =>
        organisationStandings.indexOf(one.standing) - organisationStandings.indexOf(other.standing) ||
        collator.compare(one.organisationName, other.organisationName),
    );
}

function answersOf(all: readonly Counted[]): OrganisationAnswers {
  const people = all.filter(({ state }) => state !== 'expected');
  const count = (fits: (one: Counted) => boolean): number => people.filter(fits).length;
  const coming = count(({ isComing }) => isComing);
  const declined = count(({ state, isComing }) => !isComing && hasDeclined(state));
  const silent = count(({ state, isComing }) => !isComing && state !== null && !hasDeclined(state));
  return {
    organisationName: all[0]!.organisationName,
    // Of an organisation that is expected one person who comes is enough, and silence of everybody is not.
    standing: coming > 0 ? 'coming' : silent > 0 || declined === 0 ? 'missing' : 'declined',
    invited: count(({ state }) => state !== null),
    ...{ coming, declined, silent },
  };
}

const hasDeclined = (state: Counted['state']): boolean => state === 'declined' || state === 'declined_interested';
