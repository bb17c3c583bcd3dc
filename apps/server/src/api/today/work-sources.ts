import { EventWork, eventWorkKinds } from '#libs/events';
import { InformingWork, informingWorkKinds } from '#libs/intake';
import { LedgerWatching, ledgerWorkKinds } from '#libs/ledger';
import { MailWork, mailWorkKinds } from '#libs/mail';
import { ReturnWork, returnWorkKinds } from '#libs/outreach';
import { RegistrationWork, registrationWorkKinds } from '#libs/registration';

/** Every library whose things can wait for an organiser. Where nothing else decides, their order is the list's. */
export const workSources = [LedgerWatching, MailWork, ReturnWork, InformingWork, RegistrationWork, EventWork];

export const workKinds = [
  ...ledgerWorkKinds,
  ...mailWorkKinds,
  ...returnWorkKinds,
  ...informingWorkKinds,
  ...registrationWorkKinds,
  ...eventWorkKinds,
] as const;
export type WorkKind = (typeof workKinds)[number];
