import { Injectable } from '@nestjs/common';
import { recordHistory, type Tx } from '#libs/database';
import type { EventFacts } from '#libs/events';
import { type Caller, newId } from '#libs/kernel';
import { PersonService } from '#libs/networks';
import type { ApplicationInput } from './application.rules.js';
import type { Candidate } from './candidate.rules.js';
import { lockPlaces } from '../places/place-ledger.queries.js';
import { insertRegistrations, replaceRequest } from './registration-rows.service.js';

/** A candidate from the public form with the form. */
export type Requesting = Candidate & Readonly<{ input: ApplicationInput }>;
export type Requested = Candidate & Readonly<{ id: string }>;

/** Keeps what came from the public form until the mailbox is proven. */
@Injectable()
export class Requests {
  constructor(private readonly persons: PersonService) {}

  /**
   * A new request, or the old one as it was sent last: whoever sends the form once more has corrected it. A
   * registration that is confirmed already stays untouched.
   */
  async keep(tx: Tx, { actor }: Caller, event: EventFacts, candidate: Requesting, now: Date): Promise<Requested> {
    const { live } = candidate;
    if (live !== null && live.status !== 'requested') return { ...candidate, id: live.id };
    const id = live?.id ?? newId();
    const row = {
      ...candidate,
      id,
      status: 'requested',
      sequence: null,
      waitlistClass: null,
      substituteForId: null,
    } as const;
    if (live === null) await insertRegistrations(tx, event, [row], now);
    else {
      // The desk may be giving this very request a place in its old mode.
      await lockPlaces(tx, event.id, now);
      await replaceRequest(tx, row, now);
    }
    await recordHistory(tx, actor, now, {
      networkId: event.networkId,
      thing: 'registration',
      thingId: id,
      action: live === null ? 'registration.requested' : 'registration.changed',
      ...(live === null ? { to: 'requested' } : {}),
    });
    return { ...candidate, id, person: await this.named(tx, candidate) };
  }

  /** Somebody who has only ever asked is called what they said last. */
  private async named(tx: Tx, { person, input }: Requesting): Promise<Candidate['person']> {
    const proven: unknown[] = await tx.query(
      `select 1 from registration where person_id = $1 and status <> 'requested' limit 1`,
      [person.id],
    );
    if (proven.length > 0) return person;
    const { salutation, title, firstName, lastName } = input;
    const isTaken = await this.persons.retellWithin(tx, person.id, input);
    return isTaken ? { ...person, salutation, title, firstName, lastName } : person;
  }
}
