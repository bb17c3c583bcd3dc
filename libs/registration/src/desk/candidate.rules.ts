import { allows, type Caller, type IdempotencyClaim, NotFound, type Problem, provesMailbox } from '#libs/kernel';
import { normalizeName } from '#libs/networks';
import type { Addressee } from '../live-registration.queries.js';
import type { OrganisationsOf } from '../places/place-ledger.service.js';
import type { Applicant } from './admission.rules.js';
import type { ApplicationInput } from './application.rules.js';

/**
 * What somebody comes to the desk for: an application of somebody whose mailbox is proven or whom an organiser enters, or the
 * confirmation of a request that came from the public form.
 */
export type Errand = Readonly<{ caller: Caller; eventId: string }> &
  (
    | Readonly<{ kind: 'apply'; input: ApplicationInput; invitedUntil?: Date }>
    | Readonly<{ kind: 'confirm'; registrationId: string }>
  );

/** An errand with everything the decision and the mail need. `input` is null when the row exists already. */
export type Candidate = Applicant &
  Readonly<{ person: Addressee; language: 'de' | 'en'; input: ApplicationInput | null; calendarBump: number }>;

/** What makes repetitions of these errands recognisable. */
export const claimsOf = (errands: readonly Errand[]): IdempotencyClaim[] =>
  errands.flatMap(({ caller }) => (caller.idempotency ? [caller.idempotency] : []));

/** Whose colleagues a batch has to count. */
export const organisationsOf = (errands: readonly Errand[]): OrganisationsOf => ({
  keys: errands.flatMap((one) => (one.kind === 'apply' ? [normalizeName(one.input.organisationName)] : [])),
  registrationIds: errands.flatMap((one) => (one.kind === 'confirm' ? [one.registrationId] : [])),
});

/**
 * A place that is kept for a promised project is for whoever speaks for it, also by the public form. Whoever comes by
 * another way has been told already what place they ask for.
 */
export const withKeptPlaces = (
  candidates: ReadonlyMap<Errand, Candidate>,
  promised: ReadonlySet<string>,
): ReadonlyMap<Errand, Candidate> =>
  new Map(
    [...candidates].map(([errand, one]) => {
      const isKept = one.via === 'public' && one.place === 'regular' && promised.has(one.personId);
      return [errand, isKept ? { ...one, place: 'guarantee' } : one] as const;
    }),
  );

/** Whether the caller may enter people in the network: an organiser of it. */
export const isOrganiserOf = ({ scope }: Caller, networkId: string): boolean =>
  allows(scope, 'registration:write', networkId);

/**
 * Organisers act for anybody in their networks, participants for themselves as long as the mailbox is the one that
 * they have proven, which is looked at again under the lock.
 */
export const mayAct = ({ caller }: Errand, person: Pick<Addressee, 'id' | 'linkVersion'>, networkId: string): boolean =>
  isOrganiserOf(caller, networkId) || provesMailbox(caller.scope, person);

/** What can be said of an errand before anybody looks for the person; null when it is worth looking. */
export function problemBefore(
  errand: Errand,
  networkId: string,
  organisationsOfNetwork: ReadonlySet<string>,
): Problem | null {
  if (errand.kind === 'confirm') return null;
  const { caller, input } = errand;
  if (!isOrganiserOf(caller, networkId) && caller.scope.persons.size === 0) return new NotFound({ thing: 'event' });
  const isOurs = input.organisationId === null || organisationsOfNetwork.has(input.organisationId);
  return isOurs ? null : new NotFound({ thing: 'organisation' });
}
