import { type EventFacts, registrationStateOf, type RegistrationTimes } from '#libs/events';
import type { Problem } from '#libs/kernel';
import { admit, type Admission, type Colleagues, type Opening } from '../places/capacity.rules.js';
import { ModeNotOffered, RegistrationClosed } from '../registration.errors.js';
import { mayApply } from './application-time.rules.js';
import { promiseOf, type PutOffPromise } from '../put-off-promises.rules.js';
import type { Mode, PlaceKind, RegistrationStatus, RegistrationWay } from '../registration-status.rules.js';

/** One application of a batch, reduced to what the decision depends on. */
export type Applicant = Readonly<{
  personId: string;
  mode: Mode;
  place: PlaceKind;
  organisationKey: string;
  via: RegistrationWay;
  requestedAt: Date;
  /** Until when somebody who was invited may accept, whatever the window of the event; null for everybody else. */
  invitedUntil: Date | null;
  /** The person's live registration for the event, if there is one. */
  live: Readonly<{ id: string; status: RegistrationStatus }> | null;
}>;

export type Outcome =
  | Readonly<{ kind: 'admitted'; admission: Admission }>
  /** Already registered: before this batch (`of` null) or by the application at this index of it. */
  | Readonly<{ kind: 'duplicate'; of: number | null }>
  | Readonly<{ kind: 'refused'; problem: Problem }>
  /** Nobody the caller may act for: answered like something that does not exist. */
  | Readonly<{ kind: 'unknown' }>;

export type Situation = Readonly<{
  event: EventFacts;
  openings: ReadonlyMap<Mode, Opening>;
  colleagues: ReadonlyMap<string, Colleagues>;
  /** Promises that another gathering has put off and nobody has come for yet. */
  putOff: readonly PutOffPromise[];
  now: Date;
}>;

/** Why the event takes nobody who applies like this, whatever places there are; null when nothing stands against it. */
export function refusalOf(
  event: Pick<EventFacts, 'id' | 'modes'> & RegistrationTimes,
  applicant: Pick<Applicant, 'via' | 'mode' | 'requestedAt' | 'invitedUntil'>,
  now: Date,
): Problem | null {
  if (!mayApply(event, applicant, now)) {
    return new RegistrationClosed({ eventId: event.id, state: registrationStateOf(event, now) });
  }
  const { mode } = applicant;
  const offered = event.modes.map((one) => one.mode);
  return offered.includes(mode) ? null : new ModeNotOffered({ mode, offered });
}

/**
 * Decides a batch in the order of arrival, one outcome per applicant.
 * @returns the outcomes and the openings as they stand after them.
 */
export function decide(
  situation: Situation,
  applicants: readonly (Applicant | null)[],
): Readonly<{ outcomes: readonly Outcome[]; openings: ReadonlyMap<Mode, Opening> }> {
  const { event, now } = situation;
  const openings = new Map(situation.openings);
  const colleagues = new Map(situation.colleagues);
  const seenAt = new Map<string, number>();
  let putOff = situation.putOff;

  const outcomes = applicants.map((applicant, index): Outcome => {
    if (applicant === null) return { kind: 'unknown' };
    if (applicant.live !== null && applicant.live.status !== 'requested') return { kind: 'duplicate', of: null };
    const earlier = seenAt.get(applicant.personId);
    if (earlier !== undefined) return { kind: 'duplicate', of: earlier };
    const problem = refusalOf(event, applicant, now);
    if (problem !== null) return { kind: 'refused', problem };
    const before = openings.get(applicant.mode)!;
    const others = colleagues.get(applicant.organisationKey) ?? { live: 0, seated: 0 };
    const own = promiseOf(applicant, putOff);
    putOff = putOff.filter((promise) => promise !== own);
    const { admission, opening } = admit(
      { ...before, putOff: { waiting: before.putOff?.waiting ?? [], open: putOff.map((one) => one.promisedSince) } },
      { ...applicant, promisedSince: own?.promisedSince ?? null },
      others,
      event.maxPerOrganisation,
    );
    openings.set(applicant.mode, opening);
    seenAt.set(applicant.personId, index);
    colleagues.set(applicant.organisationKey, {
      live: others.live + 1,
      seated: others.seated + (admission.status === 'confirmed' ? 1 : 0),
    });
    return { kind: 'admitted', admission };
  });
  return { outcomes, openings };
}
