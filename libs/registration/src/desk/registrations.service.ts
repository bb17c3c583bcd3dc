import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import type { ApplicationInput, RegistrationView } from './application.rules.js';
import { RegistrationDesk } from './desk.service.js';
import { type Accepted, FormDesk } from './form-desk.service.js';

/** A request, and the event whose places it waits for; the desk refuses a pair that does not belong together. */
type Asked = Readonly<{ id: string; eventId: string }>;

/** The doors to the desk. */
@Injectable()
export class Registrations {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly forms: FormDesk,
  ) {}

  /**
   * An organiser enters somebody, or a participant whose mailbox is proven registers.
   * @param invitedUntil the own deadline of somebody invited, when it is later than that of the event
   */
  apply(caller: Caller, input: ApplicationInput, invitedUntil?: Date): Promise<RegistrationView> {
    return this.desk.admit({ kind: 'apply', caller, eventId: input.eventId, input, invitedUntil });
  }

  /** The link in the mail was followed and the button pressed. Repeating it answers the same. */
  confirm(caller: Caller, { id, eventId }: Asked): Promise<RegistrationView> {
    return this.desk.admit({ kind: 'confirm', caller, eventId, registrationId: id });
  }

  /**
   * Somebody unknown filled in the public form: the address is asked to confirm. Whether it is registered already
   * shows only in the mail; the answer is always the same.
   * @throws {RegistrationClosed} outside the registration window, {ModeNotOffered}
   */
  request(caller: Caller, input: ApplicationInput): Promise<Accepted> {
    return this.forms.take({ kind: 'apply', caller, eventId: input.eventId, input });
  }

  /** "No email came": sends once more what the form sent. The answer is the same for every address. */
  sendAgain(eventId: string, email: string): Promise<void> {
    return this.forms.sendAgain(eventId, email);
  }
}
