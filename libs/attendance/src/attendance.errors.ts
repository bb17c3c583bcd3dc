import { Problem } from '#libs/kernel';

/**
 * Why a report cannot be read. `foreign`: no report of a video meeting; `truncated`: its end is missing; `empty`: nobody
 * is in it; `ambiguous-dates`: 03/04 may be in March or in April, and the event is at neither; `elsewhere`: it is whole, and
 * nobody in it was there at the time of the event; `too-long`: more lines than any meeting has.
 */
export const reportFaults = ['foreign', 'truncated', 'empty', 'ambiguous-dates', 'elsewhere', 'too-long'] as const;
export type ReportFault = (typeof reportFaults)[number];

/** A file that was handed in as a report and is none that can be relied on. Nothing of it counts. */
export class ReportUnreadable extends Problem {
  readonly code: `attendance.report-${ReportFault}`;
  readonly kind = 'invalid';
  constructor(readonly fault: ReportFault) {
    super();
    this.code = `attendance.report-${fault}`;
  }
}

/** A line of a table for regularity that says nothing, or something no table can say. */
export class PatternsUnreadable extends Problem {
  readonly code = 'attendance.patterns-unreadable';
  readonly kind = 'invalid';
  constructor(override readonly facts: { line: number; fault: 'no-id' | 'id-twice' | 'letters' | 'fields' }) {
    super();
  }
}

/** The doors open two hours before the start; until then nobody can have come. */
export class AttendanceEarly extends Problem {
  readonly code = 'attendance.early';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string; opensAt: string }) {
    super();
  }
}

/** A gathering that was called off or did not take place has no attendance, and a draft none yet. */
export class AttendanceOff extends Problem {
  readonly code = 'attendance.off';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string; state: string }) {
    super();
  }
}

/** It is confirmed already: from now on it is corrected, with a reason. */
export class AttendanceConfirmed extends Problem {
  readonly code = 'attendance.confirmed';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string }) {
    super();
  }
}

/** Nothing is confirmed yet, so there is nothing to correct: it is simply marked otherwise. */
export class AttendanceNotConfirmed extends Problem {
  readonly code = 'attendance.not-confirmed';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string }) {
    super();
  }
}

/** Somebody else has said something else since the sheet was read: it is read anew, and nothing typed is lost by that. */
export class AttendanceChanged extends Problem {
  readonly code = 'attendance.changed';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string }) {
    super();
  }
}

/** Of some people with a place nobody has said whether they came, nor that the rest stayed away. */
export class PeopleUnmarked extends Problem {
  readonly code = 'attendance.people-unmarked';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string; count: number }) {
    super();
  }
}

/** Nobody was there: then it did not take place, which is another thing to say. */
export class NobodyCame extends Problem {
  readonly code = 'attendance.nobody-came';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string }) {
    super();
  }
}

/** Whoever has cancelled has no place: somebody who comes all the same is entered at the door. */
export class NotRegistered extends Problem {
  readonly code = 'attendance.not-registered';
  readonly kind = 'conflict';
  constructor(override readonly facts: { registrationId: string; status: string }) {
    super();
  }
}

/** Six digits that are not those of the link. */
export class PinRefused extends Problem {
  readonly code = 'check-in.pin-refused';
  readonly kind = 'forbidden';
}

/** After several wrong ones none counts for a while. */
export class PinTooOften extends Problem {
  readonly code = 'check-in.pin-too-often';
  readonly kind = 'too-many';
  constructor(override readonly facts: { retryAfterSeconds: number }) {
    super();
  }
}

/** The link was taken back, or the gathering is over. */
export class CheckInOver extends Problem {
  readonly code = 'check-in.over';
  readonly kind = 'conflict';
}
