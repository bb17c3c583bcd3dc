import { createHmac } from 'node:crypto';
import type { EventState } from '#libs/events';
import { type RegistrationStatus, standing } from '#libs/registration';
import type { CheckInWindow } from '../check-in-code.rules.js';
import { type AttendanceStatus, hasCome, isConfirmed, type SheetState } from '../sheet/attendance-status.rules.js';
import { doorsOpenAt, isOff } from '../sheet/marking.rules.js';

/**
 * Whether somebody may say themselves that they are there. `in`: it stands on the sheet, whoever said so; `called-off`:
 * the gathering does not take place; `confirmed`: the sheet is closed; `early`, `over`: outside the window; `off`: nobody
 * does so at this gathering; `no-place`: is not registered, or waits; `noted`: an organiser or the door has said
 * otherwise, and knows why; `open`: with the code of the room.
 */
export type SelfStanding = 'in' | 'confirmed' | 'off' | 'no-place' | 'noted' | RoomUse;

/** All that it depends on. `mark`: what the sheet says of the person; null as long as nobody has said anything. */
export type SelfFacts = Readonly<{
  isOn: boolean;
  status: RegistrationStatus;
  mark: AttendanceStatus | null;
  sheet: SheetState;
  state: EventState;
  startsAt: Date;
  endsAt: Date;
}>;

/** From the opening of the doors to the end. */
export const selfWindowOf = (eventId: string, { startsAt, endsAt }: Pick<SelfFacts, 'startsAt' | 'endsAt'>) =>
  ({ eventId, opensAt: doorsOpenAt(startsAt), closesAt: endsAt }) satisfies CheckInWindow;

/** What the room shows of a gathering: its code while that counts, and else why not. */
export type RoomUse = 'called-off' | 'early' | 'open' | 'over';

export function roomUseOf(
  { state, startsAt, endsAt }: Pick<SelfFacts, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): RoomUse {
  if (isOff(state)) return 'called-off';
  if (now < doorsOpenAt(startsAt)) return 'early';
  return now < endsAt ? 'open' : 'over';
}

/**
 * Who is there already hears so whatever else is true: a second press and a second tab find it done. What is true of
 * everybody comes before what is true of them: nobody is sent to a door that is shut.
 */
export function selfStandingOf({ isOn, status, mark, sheet, ...event }: SelfFacts, now: Date): SelfStanding {
  if (mark !== null && hasCome(mark)) return 'in';
  const use = roomUseOf(event, now);
  if (use === 'called-off') return use;
  if (isConfirmed(sheet)) return 'confirmed';
  if (use === 'over') return use;
  if (!isOn) return 'off';
  if (!standing[status].holdsPlace) return 'no-place';
  return mark === null ? use : 'noted';
}

/** For whoever reads of a gathering and has no registration for it. */
export function strangerStandingOf(
  event: Pick<SelfFacts, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): 'called-off' | 'over' | 'no-place' {
  const use = roomUseOf(event, now);
  return use === 'called-off' || use === 'over' ? use : 'no-place';
}

/** What the codes of a gathering follow from. A screen that was switched off shows no code that counts later. */
export const codeSecretOf = (secret: string, version: number): Uint8Array =>
  createHmac('sha256', secret).update(`tagwerk-self-check-in\0${version}`).digest();
