import {
  type FieldFault,
  type LocalTime,
  minutesBetween,
  onClock,
  plusDays,
  timeFault,
  toDay,
  toInstant,
  toLocal,
  type Zone,
} from '#libs/kernel';

/** When people may register, and until when they may cancel by themselves; planned on the wall clock of the event. */
export type RegistrationWindow = Readonly<{
  opens: LocalTime | null;
  closes: LocalTime | null;
  cancelUntil: LocalTime | null;
}>;

/** The same as instants: what the database holds. */
export type WindowInstants = Readonly<{
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  cancelUntil: Date | null;
}>;

export function toWindowInstants({ opens, closes, cancelUntil }: RegistrationWindow, zone: Zone): WindowInstants {
  const instant = (local: LocalTime | null) => (local === null ? null : toInstant(local, zone));
  return {
    registrationOpensAt: instant(opens),
    registrationClosesAt: instant(closes),
    cancelUntil: instant(cancelUntil),
  };
}

export function toWindow(instants: WindowInstants, zone: Zone): RegistrationWindow {
  const local = (at: Date | null) => (at === null ? null : toLocal(at, zone));
  return {
    opens: local(instants.registrationOpensAt),
    closes: local(instants.registrationClosesAt),
    cancelUntil: local(instants.cancelUntil),
  };
}

export function windowFaults(window: RegistrationWindow, startsLocal: LocalTime, zone: Zone): readonly FieldFault[] {
  const { opens, closes, cancelUntil } = window;
  const unplannable = Object.entries(window).flatMap(([key, time]) => {
    const what = time === null ? null : timeFault(time, zone);
    return what === null ? [] : [fault(key, what)];
  });
  if (unplannable.length > 0) return unplannable;
  return [
    ...(opens !== null && opens >= startsLocal ? [fault('opens', 'not-before-start')] : []),
    ...(opens !== null && closes !== null && closes < opens ? [fault('closes', 'before-opening')] : []),
    ...(closes !== null && closes > startsLocal ? [fault('closes', 'after-start')] : []),
    ...(cancelUntil !== null && cancelUntil > startsLocal ? [fault('cancelUntil', 'after-start')] : []),
  ];
}

/**
 * The window of an event that has moved: each time keeps its hour and its distance in days to the start (domain E16).
 * What has opened stays opened, unless the event goes before that day; a deadline that was still ahead and would now
 * have passed becomes the start.
 */
export function shiftWindow(
  window: RegistrationWindow,
  move: Readonly<{ from: LocalTime; to: LocalTime; zone: Zone; now: LocalTime }>,
): RegistrationWindow {
  const days = minutesBetween(`${toDay(move.from)}T00:00`, `${toDay(move.to)}T00:00`) / (24 * 60);
  const shift = (time: LocalTime): LocalTime => onClock(plusDays(time, days), move.zone);
  const deadline = (time: LocalTime | null): LocalTime | null => {
    if (time === null) return null;
    const shifted = shift(time);
    const isLost = time > move.now && shifted <= move.now;
    return isLost || shifted > move.to ? move.to : shifted;
  };
  const { opens } = window;
  const stays = opens === null || (opens <= move.now && opens < move.to);
  return {
    opens: stays ? opens : shift(opens),
    closes: deadline(window.closes),
    cancelUntil: deadline(window.cancelUntil),
  };
}

const fault = (key: string, what: string): FieldFault => ({ field: `window.${key}`, fault: what });
