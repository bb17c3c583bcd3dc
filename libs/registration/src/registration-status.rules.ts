import { type AttendanceMode, attendanceModes } from '#libs/events';
import type { Moves } from '#libs/kernel';

/** Where a registration stands. */
export const registrationStatuses = [
  'requested',
  'confirmed',
  'waitlisted',
  'offered',
  'pending_reconfirmation',
  'rejected',
  'cancelled',
  'attended',
  'no_show',
] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];

/**
 * The only table of moves. An expired offer goes back to the end of the waiting list; what a sheet of attendance said
 * wrongly is turned round by its correction, so that whoever waited waits again.
 */
export const registrationMoves: Moves<RegistrationStatus> = {
  requested: ['confirmed', 'waitlisted', 'rejected', 'cancelled'],
  confirmed: ['pending_reconfirmation', 'cancelled', 'attended', 'no_show'],
  waitlisted: ['offered', 'confirmed', 'rejected', 'cancelled'],
  offered: ['confirmed', 'waitlisted', 'cancelled'],
  pending_reconfirmation: ['confirmed', 'cancelled', 'attended', 'no_show'],
  rejected: [],
  cancelled: [],
  attended: ['no_show', 'waitlisted'],
  no_show: ['attended'],
};

/** Whose doing it is that somebody comes no more; `silence`: nobody answered whether a new date suits. */
export const cancelledBy = ['person', 'organiser', 'event', 'silence'] as const;
export type CancelledBy = (typeof cancelledBy)[number];

export const modes = attendanceModes;
export type Mode = AttendanceMode;

/** What kind of place somebody holds. Staff are counted apart and take no place. */
export const placeKinds = ['regular', 'guarantee', 'speaker', 'staff'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const registrationWays = ['public', 'invitation', 'organiser', 'walk_in', 'forwarded'] as const;
export type RegistrationWay = (typeof registrationWays)[number];

export const practiceStages = ['established', 'new', 'interested'] as const;
export type PracticeStage = (typeof practiceStages)[number];
