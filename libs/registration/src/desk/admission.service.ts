import { Injectable } from '@nestjs/common';
import { Database, together, type Tx } from '#libs/database';
import type { EventFacts } from '#libs/events';
import { Clock, NotFound, type Problem, systemCaller } from '#libs/kernel';
import { AdmissionRecords, type AdmittedCandidate } from './admission-records.service.js';
import { decide, type Outcome } from './admission.rules.js';
import type { RegistrationView } from './application.rules.js';
import { type Candidate, type DeskRequest, isOrganiserOf, mayAct, organisationsOf } from './candidate.rules.js';
import { type Applying, Candidates, refusalOfNew } from './candidates.service.js';
import { findPositions } from '../live-registration.queries.js';
import { countColleagues, lockPlaces, savePlaces } from '../places/place-ledger.queries.js';
import { type DeskResult, storedResults, storeResults } from './repeated-requests.service.js';
import { Screening } from './screening.service.js';

// What a request is about, when its answer has to be that there is no such thing.
const THING = { apply: 'event', confirm: 'registration' } as const;

type Results = readonly DeskResult<RegistrationView>[];

/** When a batch may take the places, and whom to tell that it has them. */
export type Turn = Readonly<{ come: Promise<unknown>; begin: () => void }>;
export const NO_TURN: Turn = { come: Promise.resolve(), begin: () => undefined };

/** Hands out places: one transaction per batch of one event, and the counter's lock is the only lock. */
@Injectable()
export class Admissions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly screening: Screening,
    private readonly candidates: Candidates,
    private readonly records: AdmissionRecords,
  ) {}

  /** One result per request, in the order of the requests. */
  admit(requests: readonly DeskRequest[], turn: Turn): Promise<Results> {
    const now = this.clock.now();
    const caller = systemCaller('registration desk');
    return this.database.transaction(caller, (tx) => this.admitWithin(tx, requests, turn, now));
  }

  private async admitWithin(tx: Tx, requests: readonly DeskRequest[], turn: Turn, now: Date): Promise<Results> {
    const { event, answers } = await this.screening.screen(tx, requests[0]!.eventId, requests);
    const open = requests.filter((_, index) => answers[index] === undefined);
    const placed = event !== null && open.length > 0 ? await this.place(tx, event, open, turn, now) : [];
    const results = placed[Symbol.iterator]();
    return answers.map((answer) => answer ?? results.next().value!);
  }

  private async place(
    tx: Tx,
    event: EventFacts,
    requests: readonly DeskRequest[],
    turn: Turn,
    now: Date,
  ): Promise<Results> {
    const eventId = event.id;
    const claims = requests.map(({ caller }) => caller.idempotency);
    // Persons first: the counter stays locked only while places are handed out.
    const persons = await this.candidates.ofRequests(tx, event, requests, now);
    if (persons.size === 0 && requests.every(({ kind }) => kind === 'apply')) {
      return requests.map((request) => ({ problem: unknown(request, event, now) }));
    }
    await turn.come;
    // Sent at once and answered in this order: the lock comes first, so that the others see what it protects.
    const [locked, stored, found, colleagues] = await together([
      lockPlaces(tx, eventId, now).finally(turn.begin),
      storedResults<RegistrationView>(tx, claims),
      this.candidates.find(tx, eventId, requests, persons, now),
      countColleagues(tx, eventId, organisationsOf(requests)),
    ]);
    if (locked === null) throw new NotFound({ thing: 'event' });
    const candidates = found.map((candidate, index) =>
      candidate && !stored[index] && mayAct(requests[index]!, candidate.personId, locked.event.networkId)
        ? candidate
        : null,
    );
    const { outcomes, places } = decide({ ...locked, colleagues, now }, candidates);

    const admitted = outcomes.flatMap((outcome, index) =>
      outcome.kind === 'admitted'
        ? [this.records.prepare(candidates[index]!, outcome.admission, requests[index]!.caller.actor)]
        : [],
    );
    const unanswered = stored.map((known, index) => (known ? undefined : claims[index]));
    const answer = async (): Promise<Results> => {
      const results = await this.answers(tx, locked.event, requests, outcomes, candidates, admitted, now);
      await storeResults(tx, unanswered, results, now);
      return results;
    };
    const [, , fresh] = await together([
      this.records.write(tx, locked.event, admitted, now),
      savePlaces(tx, eventId, locked.places, places),
      answer(),
    ]);
    const results = fresh.map((result, index) => stored[index] ?? result);
    requireNobodyInVain(persons, found, results);
    return results;
  }

  private async answers(
    tx: Tx,
    event: EventFacts,
    requests: readonly DeskRequest[],
    outcomes: readonly Outcome[],
    candidates: readonly (Candidate | null)[],
    admitted: readonly AdmittedCandidate[],
    now: Date,
  ): Promise<Results> {
    const alreadyLive = outcomes.flatMap((outcome, index) =>
      outcome.kind === 'duplicate' && outcome.of === null ? [candidates[index]!.live!.id] : [],
    );
    const positions = await findPositions(tx, alreadyLive);
    const views = admitted[Symbol.iterator]();
    const results: DeskResult<RegistrationView>[] = [];
    outcomes.forEach((outcome, index) => {
      const candidate = candidates[index]!;
      if (outcome.kind === 'unknown') results.push({ problem: unknown(requests[index]!, event, now) });
      else if (outcome.kind === 'refused') results.push({ problem: outcome.problem });
      else if (outcome.kind === 'admitted') results.push({ view: this.records.view(event.id, views.next().value!) });
      // The second application of one person in a batch answers as the first.
      else if (outcome.of !== null) results.push(results[outcome.of]!);
      else results.push({ view: this.records.liveView(candidate, positions.get(candidate.live!.id) ?? null) });
    });
    return results;
  }
}

// Somebody new whom the event does not take was not entered, so there is nobody to decide on.
function unknown(request: DeskRequest, event: EventFacts, now: Date): Problem {
  const isNew = request.kind === 'apply' && isOrganiserOf(request.caller, event.networkId);
  return (isNew ? refusalOfNew(event, request.input, now) : null) ?? new NotFound({ thing: THING[request.kind] });
}

/**
 * The event may change between the look and the lock: then somebody was entered for nothing, and nothing of it must
 * stay. The desk serves the others of the batch anew.
 */
function requireNobodyInVain(
  persons: ReadonlyMap<string, Applying>,
  found: readonly (Candidate | null)[],
  results: Results,
): void {
  const entered = new Set([...persons.values()].filter(({ wasCreated }) => wasCreated).map(({ id }) => id));
  for (const result of results) if ('view' in result) entered.delete(result.view.personId);
  results.forEach((result, index) => {
    if ('problem' in result && entered.has(found[index]?.personId ?? '')) throw result.problem;
  });
}
