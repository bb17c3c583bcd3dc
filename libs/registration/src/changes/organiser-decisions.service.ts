import { Injectable } from '@nestjs/common';
import { type Caller, NotFound } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import type { RegistrationView } from '../desk/application.rules.js';
import { RegistrationChanges, requireAhead } from './registration-changes.service.js';

/** What only organisers decide about a registration. */
@Injectable()
export class OrganiserDecisions {
  constructor(
    private readonly changes: RegistrationChanges,
    private readonly outbox: Outbox,
  ) {}

  /** Gives somebody who waits a place, beyond the capacity if need be. */
  givePlace(caller: Caller, registrationId: string): Promise<RegistrationView> {
    return this.changes.open(caller, registrationId, async ({ tx, locked, row, now, mails, move, isOrganiser }) => {
      if (!isOrganiser) throw new NotFound({ thing: 'registration' });
      requireAhead(locked.event, now);
      const after = await move({ to: 'confirmed', respondBy: null });
      await this.outbox.add(tx, [mails.confirmed({ ...after, registrationId: row.id })]);
      return after;
    });
  }

  /** An organiser turns a request or a waiting entry down, with a reason the person reads. */
  reject(caller: Caller, registrationId: string, reason: string): Promise<RegistrationView> {
    return this.changes.open(caller, registrationId, async ({ tx, row, mails, move, isOrganiser }) => {
      if (!isOrganiser) throw new NotFound({ thing: 'registration' });
      const after = await move({ to: 'rejected', reason });
      await this.outbox.add(tx, [mails.rejected({ ...after, registrationId: row.id }, reason)]);
      return after;
    });
  }
}
