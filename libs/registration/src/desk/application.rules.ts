import type { Land } from '#libs/networks';
import type { Language } from '#libs/kernel';
import type { Mode, PlaceKind, PracticeStage, RegistrationWay } from '../registration-status.rules.js';

/** What somebody tells of themselves on the registration form (domain model section 5). */
export type ApplicationInput = Readonly<{
  eventId: string;
  email: string;
  salutation: 'Frau' | 'Herr' | 'none';
  title: string;
  firstName: string;
  lastName: string;
  functionTitle: string;
  phone: string;
  organisationName: string;
  organisationId: string | null;
  projectName: string;
  land: Land | null;
  mode: Mode;
  practiceStage: PracticeStage | null;
  isFirstTime: boolean | null;
  question: string;
  dietary: string;
  accessNeeds: string;
  listsName: boolean;
  listsEmail: boolean;
  futureInvitations: boolean;
  language: Language;
  via: RegistrationWay;
  place: PlaceKind;
}>;

/** A registration as callers outside this library see it. JSON as it stands. */
export type RegistrationView = Readonly<{
  id: string;
  eventId: string;
  personId: string;
  status: string;
  mode: Mode;
  place: PlaceKind;
  /** Arrival number; null while the address is not confirmed. */
  sequence: number | null;
  /** Place in the waiting list at this moment, 1 = next; null for everybody else. */
  position: number | null;
  version: number;
}>;
