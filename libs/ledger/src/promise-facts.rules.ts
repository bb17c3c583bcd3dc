import type { ObligationOutcome, ReleaseCause } from '#libs/intake';
import { BERLIN, type LocalDay, toDay, toLocal } from '#libs/kernel';
import { plusWorkingDays, type WorkingCalendar } from '#libs/networks';
import { type Deadline, deadlineOn, type Reckoning } from './clock.rules.js';
import { type ObligationStanding, standingOf } from './standing.rules.js';

/** The gathering to which a promise is bound. */
export type BoundGathering = Readonly<{
  id: string;
  title: string;
  startsLocal: string;
  startsAt: Date;
  takesPlace: boolean;
  /** Newly reported projects are promised an invitation to it. */
  keepsPromises: boolean;
  /** When its invitations go out, as it is planned or else usual. */
  invitesAt: Date;
  /** When they went out; null before. */
  invitedAt: Date | null;
}>;

/** What is known of a promise; nobody has decided it but for the outcome. */
export type PromiseFacts = Readonly<{
  id: string;
  networkId: string;
  projectId: string;
  version: number;
  receivedAt: Date;
  acceptedAt: Date;
  reopenedAt: Date | null;
  outcome: ObligationOutcome | null;
  releaseCause: ReleaseCause | null;
  /** The promise to the project that goes on in its place. */
  inheritedBy: string | null;
  isReleaseAsked: boolean;
  /** Let go by two people, or nobody had to agree. */
  isAgreed: boolean;
  /** Somebody of the project was asked to some gathering. */
  wasInvited: boolean;
  /** To the gathering to which it is bound, whatever has become of that. */
  wasInvitedThere: boolean;
  endedAt: Date | null;
  gathering: BoundGathering | null;
  /** Since when somebody of the project can be written to; null while nobody can. */
  contactSince: Date | null;
  /** The last day of the last one who could. */
  contactUntil: LocalDay | null;
  /** Since when mails to whoever speaks for the project come back. */
  brokenSince: Date | null;
  /** Since when data of somebody are kept who does not know it. */
  uninformedSince: Date | null;
  /** Why its late invitation does not go out by itself, and since when; null once somebody was asked after that. */
  hold: Readonly<{ at: Date; by: string | null; reason: string }> | null;
  /** The latest invitation to the gathering that is still good. */
  invitation: Readonly<{
    sentAt: Date;
    isDelivered: boolean;
    /** When it came back, or was never handed over. */
    failedAt: Date | null;
    hasAnswered: boolean;
  }> | null;
}>;

export function standingOfPromise({ outcome, contactSince, gathering, invitation }: PromiseFacts): ObligationStanding {
  return standingOf({
    ended: outcome,
    hasContact: contactSince !== null,
    isBound: gathering !== null,
    isWaveOver: gathering?.invitedAt != null,
    invitation: invitation && {
      isDelivered: invitation.isDelivered,
      hasBounced: invitation.failedAt !== null,
      hasAnswered: invitation.hasAnswered,
    },
  });
}

/** The deadline that runs out first; null while nobody of the network has anything to do. */
export function deadlineFor(
  promise: PromiseFacts,
  standing: ObligationStanding,
  calendar: WorkingCalendar,
  reckon: Reckoning,
): Deadline | null {
  const running = [runningFor(promise, standing, calendar, reckon), informationFor(promise, reckon)];
  return running.reduce<Deadline | null>(
    (first, one) => (first === null || (one !== null && one.dueAt < first.dueAt) ? one : first),
    null,
  );
}

function runningFor(
  promise: PromiseFacts,
  standing: ObligationStanding,
  calendar: WorkingCalendar,
  reckon: Reckoning,
): Deadline | null {
  const { acceptedAt, reopenedAt, contactSince, contactUntil, gathering, invitation, brokenSince } = promise;
  const since = later(invitation?.failedAt ?? null, brokenSince);
  switch (standing) {
    case 'contact_research':
      return since !== null
        ? reckon('repair', since)
        : reckon('contact', latest(acceptedAt, contactUntil && startOf(contactUntil)));
    case 'ready':
      return reckon('invitation', latest(acceptedAt, reopenedAt, contactSince, gathering!.invitedAt));
    case 'bound':
      return withTheWave(promise, gathering!, calendar);
    case 'open':
    case 'invited':
    case 'delivered':
    case 'responded':
    case 'fulfilled':
    case 'released':
      return null;
  }
}

/** With the invitations of the gathering; whoever comes when these should be out already has the two days of a late one. */
function withTheWave(
  { acceptedAt, reopenedAt }: PromiseFacts,
  { invitesAt }: BoundGathering,
  calendar: WorkingCalendar,
) {
  const soonest = plusWorkingDays(dayOf(latest(acceptedAt, reopenedAt)), LATE_DAYS, calendar);
  const planned = dayOf(invitesAt);
  return deadlineOn('invitation', planned < soonest ? soonest : planned, calendar);
}

const informationFor = ({ outcome, uninformedSince }: PromiseFacts, reckon: Reckoning): Deadline | null =>
  outcome === null && uninformedSince !== null ? reckon('information', uninformedSince) : null;

const LATE_DAYS = 2;

/** Who has to do something next; `second`: somebody else than the one who asked for the release. */
export const turns = ['team', 'second', 'tagwerk', 'project', 'nobody'] as const;
export type Turn = (typeof turns)[number];

const TURN_OF: Readonly<Record<ObligationStanding, Turn>> = {
  open: 'tagwerk',
  contact_research: 'team',
  bound: 'tagwerk',
  ready: 'team',
  invited: 'project',
  delivered: 'project',
  responded: 'nobody',
  fulfilled: 'nobody',
  released: 'nobody',
};

export const turnOf = ({ isReleaseAsked }: Pick<PromiseFacts, 'isReleaseAsked'>, standing: ObligationStanding): Turn =>
  isReleaseAsked ? 'second' : TURN_OF[standing];

const dayOf = (at: Date): LocalDay => toDay(toLocal(at, BERLIN));
const startOf = (day: LocalDay): Date => new Date(`${day}T00:00:00Z`);

const later = (one: Date | null, other: Date | null): Date | null => (one === null ? other : latest(one, other));

const latest = (first: Date, ...others: readonly (Date | null)[]): Date =>
  others.reduce<Date>((last, one) => (one !== null && one > last ? one : last), first);
