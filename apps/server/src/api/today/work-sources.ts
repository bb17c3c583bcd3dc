import { EventWork, eventWorkKinds } from '#libs/events';
import { MailWork, mailWorkKinds } from '#libs/mail';
import { RegistrationWork, registrationWorkKinds } from '#libs/registration';

/** Every library whose things can wait for an organiser. Where nothing else decides, their order is the list's. */
export const workSources = [MailWork, RegistrationWork, EventWork];

export const workKinds = [...mailWorkKinds, ...registrationWorkKinds, ...eventWorkKinds] as const;
export type WorkKind = (typeof workKinds)[number];
