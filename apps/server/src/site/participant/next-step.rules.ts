import type { EventState } from '#libs/events';
import { type LocalTime, toLocal } from '#libs/kernel';
import { mayAccept, type Mode, type RegistrationStatus, standing } from '#libs/registration';
import { isCalledOff } from '../words.js';

/** The one thing to do now. `until` is when it is too late. */
export type NextStep =
  | Readonly<{
      kind: 'confirm' | 'wait' | 'offer-over' | 'join' | 'connect' | 'travel' | 'begun' | 'thanks' | 'over' | 'gone';
    }>
  | Readonly<{ kind: 'called-off'; state: 'cancelled' | 'not_held' }>
  | Readonly<{ kind: 'accept' | 'reconfirm'; until: Date | null }>;

export type OwnPlace = Readonly<{
  status: RegistrationStatus;
  mode: Mode;
  respondBy: Date | null;
  event: Readonly<{
    state: EventState;
    startsAt: Date;
    endsAt: Date;
    cancelUntil: Date | null;
    meetingUrl: string | null;
  }>;
}>;

const JOIN_EARLY = 15 * 60_000;

/** Who may know the way into the video room. */
export const hasPlace = ({ status }: Pick<OwnPlace, 'status'>): boolean =>
  standing[status].holdsPlace && standing[status].isTold;

/** The video room opens a quarter of an hour before the start, for people who take part online. */
export function mayJoin({ status, mode, event }: OwnPlace, now: Date): boolean {
  const isOpen = now.getTime() >= event.startsAt.getTime() - JOIN_EARLY && now < event.endsAt;
  return hasPlace({ status }) && mode === 'online' && event.meetingUrl !== null && isOpen && !isCalledOff(event.state);
}

/** What the one button does; it changes with time and with the state of the registration. */
export function nextStepOf(own: OwnPlace, now: Date): NextStep {
  const { status, mode, respondBy, event } = own;
  if (isCalledOff(event.state)) return { kind: 'called-off', state: event.state };
  if (now >= event.endsAt) return { kind: hasPlace(own) ? 'thanks' : 'over' };
  if (mayJoin(own, now)) return { kind: 'join' };
  switch (status) {
    case 'requested':
      return now < event.startsAt ? { kind: 'confirm' } : { kind: 'begun' };
    case 'offered':
      return mayAccept(own, now)
        ? { kind: 'accept', until: earlier(respondBy!, event.startsAt) }
        : { kind: 'offer-over' };
    case 'pending_reconfirmation':
      // Nobody is asked for an answer by a moment that is past.
      if (now >= event.startsAt) return { kind: mode === 'online' ? 'connect' : 'travel' };
      return { kind: 'reconfirm', until: respondBy !== null && now < respondBy ? respondBy : null };
    case 'waitlisted':
      return { kind: 'wait' };
    case 'confirmed':
    case 'attended':
      return { kind: mode === 'online' ? 'connect' : 'travel' };
    case 'cancelled':
    case 'rejected':
    case 'no_show':
      return { kind: 'gone' };
  }
}

/** Who comes through the door, and so needs a code for it. */
export const mayEnter = (own: OwnPlace, now: Date): boolean =>
  hasPlace(own) && own.mode === 'on_site' && now < own.event.endsAt && !isCalledOff(own.event.state);

/** On the days of the gathering the code for the door is shown at once; before it is one step away. */
export function isForDoor(
  own: OwnPlace & Readonly<{ event: Readonly<{ startsLocal: LocalTime; zone: string }> }>,
  now: Date,
): boolean {
  const { startsLocal, zone } = own.event;
  return mayEnter(own, now) && toLocal(now, zone).slice(0, 10) >= startsLocal.slice(0, 10);
}

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

const THANKS_FOR = 14 * 86_400_000;

/** Whether somebody comes to the gathering or still may. */
export const takesPart = ({
  status,
  event,
}: Readonly<{ status: RegistrationStatus; event: Readonly<{ state: EventState }> }>) =>
  standing[status].isLive && status !== 'no_show' && !isCalledOff(event.state);

/** What stands on top: the next gathering, else for two weeks the last one with a place, for the thanks. */
export function nextOf<Own extends OwnPlace>(own: readonly Own[], now: Date): Own | undefined {
  const ahead = own.filter((one) => takesPart(one) && one.event.endsAt > now);
  const justOver = own.filter((one) => hasPlace(one) && now.getTime() - one.event.endsAt.getTime() < THANKS_FOR);
  return earliest(ahead) ?? earliest(justOver, -1);
}

const earliest = <Own extends OwnPlace>(own: readonly Own[], order: 1 | -1 = 1): Own | undefined =>
  [...own].sort((one, other) => order * (one.event.startsAt.getTime() - other.event.startsAt.getTime()))[0];
