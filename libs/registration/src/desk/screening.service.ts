import { Injectable } from '@nestjs/common';
import { together, type Tx } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { NotFound } from '#libs/kernel';
import { OrganisationService } from '#libs/networks';
import type { RegistrationView } from './application.rules.js';
import { type DeskRequest, problemBefore } from './candidate.rules.js';
import { type DeskResult, storedResults } from './repeated-requests.service.js';

/** The event of a batch, and the answers that are certain by now: one per request, undefined while it is open. */
export type Screened = Readonly<{
  event: EventFacts | null;
  answers: readonly (DeskResult<RegistrationView> | undefined)[];
}>;

/**
 * Reads a batch before anything is written for it. Refusals of the desk are returned, so their transaction commits:
 * whoever is refused here leaves nothing behind, in no network.
 */
@Injectable()
export class Screening {
  constructor(private readonly organisations: OrganisationService) {}

  async screen(tx: Tx, eventId: string, requests: readonly DeskRequest[]): Promise<Screened> {
    const claims = requests.map(({ caller }) => caller.idempotency);
    const [event, stored] = await together([findEventFacts(tx, eventId), storedResults<RegistrationView>(tx, claims)]);
    if (event === null) {
      return { event, answers: stored.map((known) => known ?? { problem: new NotFound({ thing: 'event' }) }) };
    }
    const named = requests.flatMap((one) => (one.kind === 'apply' ? [one.input.organisationId ?? []].flat() : []));
    const ours = await this.organisations.findWithin(tx, event.networkId, named);
    const answers = requests.map((request, index) => {
      if (stored[index]) return stored[index];
      const problem = problemBefore(request, event.networkId, ours);
      return problem ? { problem } : undefined;
    });
    return { event, answers };
  }
}
