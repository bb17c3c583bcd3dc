import { type LocalTime, plusDays, toDay } from '#libs/kernel';
import type { EventFormat, EventType } from '../event-type.rules.js';

/** Days before the start. */
type Offsets = Readonly<{ opens: number; closes: number; cancelUntil: number }>;

// Domain R2: invitation and Anmeldeschluss; freed places can hardly be filled after `cancelUntil`.
const WHOLE_DAY: Offsets = { opens: 56, closes: 14, cancelUntil: 2 };
const ONLINE: Offsets = { opens: 42, closes: 3, cancelUntil: 1 };
const GROUP: Offsets = { opens: 14, closes: 2, cancelUntil: 1 };
const INFORMAL: Offsets = { opens: 21, closes: 2, cancelUntil: 1 };

const OPENING_TIME = '09:00';
const LAST_MINUTE = '23:59';

/**
 * The usual registration window for a kind of gathering. Planned at short notice, a deadline that has already passed
 * becomes the start itself. `inviteLeadDays` is what a group has agreed on for its own meetings.
 */
export function defaultWindow(
  event: Readonly<{ type: EventType; format: EventFormat; startsLocal: LocalTime }>,
  now: LocalTime,
  inviteLeadDays?: number,
): Readonly<{ opens: LocalTime; closes: LocalTime; cancelUntil: LocalTime }> {
  const offsets = offsetsOf(event.type, event.format);
  const daysBefore = (days: number, clock: string): LocalTime =>
    `${toDay(plusDays(event.startsLocal, -days))}T${clock}`;
  const leadDays = offsets === GROUP ? Math.max(1, inviteLeadDays ?? GROUP.opens) : offsets.opens;
  const opens = daysBefore(leadDays, OPENING_TIME);
  const deadline = (days: number): LocalTime => {
    const planned = daysBefore(days, LAST_MINUTE);
    return planned > now && planned > opens ? planned : event.startsLocal;
  };
  return { opens, closes: deadline(offsets.closes), cancelUntil: deadline(offsets.cancelUntil) };
}

function offsetsOf(type: EventType, format: EventFormat): Offsets {
  switch (type) {
    case 'arbeitskreis':
    case 'steuerungsgruppe':
    case 'abstimmungsgespraech':
      return GROUP;
    case 'stammtisch':
      return INFORMAL;
    default:
      return format === 'online' ? ONLINE : WHOLE_DAY;
  }
}
