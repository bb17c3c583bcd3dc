import { Injectable } from '@nestjs/common';
import { type Answered, storedAnswers, together, type Tx } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { NotFound } from '#libs/kernel';
import { OrganisationService } from '#libs/networks';
import type { RegistrationView } from './application.rules.js';
import { claimsOf, type Errand, problemBefore } from './candidate.rules.js';

/** The event of a batch, and the answers that are certain by now. */
export type Screened = Readonly<{
  event: EventFacts | null;
  answers: ReadonlyMap<Errand, Answered<RegistrationView>>;
}>;

/**
 * Reads a batch before anything is written for it. Refusals of the desk are returned, so their transaction commits:
 * whoever is refused here leaves nothing behind, in no network.
 */
@Injectable()
export class Screening {
  constructor(private readonly organisations: OrganisationService) {}

  async screen(tx: Tx, eventId: string, errands: readonly Errand[]): Promise<Screened> {
    const [event, stored] = await together([
      findEventFacts(tx, eventId),
      storedAnswers<RegistrationView>(tx, claimsOf(errands)),
    ]);
    const named = errands.flatMap((one) => (one.kind === 'apply' ? [one.input.organisationId ?? []].flat() : []));
    const ours = event === null ? new Set<string>() : await this.organisations.findWithin(tx, event.networkId, named);
    const answerTo = (errand: Errand): Answered<RegistrationView> | undefined => {
      const known = errand.caller.idempotency && stored.get(errand.caller.idempotency);
      if (known) return known;
      const problem = event === null ? new NotFound({ thing: 'event' }) : problemBefore(errand, event.networkId, ours);
      return problem === null ? undefined : { problem };
    };
    const answers = errands.flatMap((errand) => {
      const answer = answerTo(errand);
      return answer ? [[errand, answer] as const] : [];
    });
    return { event, answers: new Map(answers) };
  }
}
