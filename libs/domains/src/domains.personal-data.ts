import type { PersonalDataSource } from '#libs/database';
import { eventsPersonalData } from '#libs/events';
import { mailPersonalData } from '#libs/mail';
import { networkPersonalData } from '#libs/networks';
import { registrationPersonalData } from '#libs/registration';

/** Every library that keeps something about people: who asks for it, or for its erasure, asks them all. */
export const personalData: readonly PersonalDataSource[] = [
  mailPersonalData,
  networkPersonalData,
  eventsPersonalData,
  registrationPersonalData,
];
