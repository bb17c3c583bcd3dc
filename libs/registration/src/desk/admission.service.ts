import { Injectable } from '@nestjs/common';
import { type Answered, Database, planOnce, storeAnswers, together, type Tx } from '#libs/database';
import type { EventFacts } from '#libs/events';
import { Clock, NotFound, type Problem, systemCaller } from '#libs/kernel';
import { findPositions } from '../live-registration.queries.js';
import { type Colleagues, colleaguesMatter, type Opening } from '../places/capacity.rules.js';
import { findOpenings, listPutOffWaiting } from '../places/openings.queries.js';
import { PromisedPlaces } from '../places/promised-places.service.js';
import { countColleagues, type LockedPlaces, lockPlaces, savePlaces } from '../places/place-ledger.service.js';
import { AdmissionRecords, type AdmittedCandidate } from './admission-records.service.js';
import { decide, type Outcome } from './admission.rules.js';
import type { RegistrationView } from './application.rules.js';
import {
  type Candidate,
  type Errand,
  isOrganiserOf,
  mayAct,
  organisationsOf,
  withKeptPlaces,
} from './candidate.rules.js';
import { type Applying, Candidates, comingByForm, refusalOfNew } from './candidates.service.js';
import type { Mode } from '../registration-status.rules.js';
import type { Turn } from './lanes.service.js';
import { Screening } from './screening.service.js';

// What an errand is about, when its answer has to be that there is no such thing.
const THING = { apply: 'event', confirm: 'registration' } as const;

const DESK = systemCaller('registration desk');

type Result = Answered<RegistrationView>;

/** One errand on its way to its answer. */
type Line = Readonly<{
  errand: Errand;
  /** Whom it is about; null when there is nobody. */
  found: Candidate | null;
  /** The one to decide on; null when there is none, or none the caller may act for. */
  candidate: Candidate | null;
}>;
type DecidedLine = Line & Readonly<{ outcome: Outcome; admitted: AdmittedCandidate | null }>;
type AnsweredLine = DecidedLine & Readonly<{ result: Result }>;

/** Hands out places: one transaction per batch of one event, and the counter's lock is the only lock. */
@Injectable()
export class Admissions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly screening: Screening,
    private readonly candidates: Candidates,
    private readonly records: AdmissionRecords,
    private readonly promised: PromisedPlaces,
  ) {}

  /** One result for each errand of a batch; all of them are for the same event. */
  admit(errands: readonly Errand[], turn: Turn): Promise<ReadonlyMap<Errand, Result>> {
    const now = this.clock.now();
    return this.database.transaction(DESK, async (tx) => {
      const [, { event, answers }] = await together([
        planOnce(tx),
        this.screening.screen(tx, errands[0]!.eventId, errands),
      ]);
      const open = errands.filter((errand) => !answers.has(errand));
      const placed = event !== null && open.length > 0 ? await this.place(tx, event, open, turn, now) : [];
      return new Map([...answers, ...placed]);
    });
  }

  private async place(
    tx: Tx,
    event: EventFacts,
    errands: readonly Errand[],
    turn: Turn,
    now: Date,
  ): Promise<readonly (readonly [Errand, Result])[]> {
    // Persons first: the counter stays locked only while places are handed out.
    const persons = await this.candidates.ofErrands(tx, event, errands, now);
    if (persons.size === 0 && errands.every(({ kind }) => kind === 'apply')) {
      return errands.map((errand) => [errand, { problem: unknown(errand, event, now) }] as const);
    }
    await turn.come;
    // Sent at once and answered in this order: the lock comes first, so that the others see what it protects.
    const [locked, found, promised] = await together([
      lockPlaces(tx, event.id, now).finally(turn.begin),
      this.candidates.find(tx, event.id, errands, persons, now),
      this.promised.promisedAmong(tx, event.id, comingByForm(errands, persons)),
    ]);
    if (locked === null) throw new NotFound({ thing: 'event' });
    const candidates = withKeptPlaces(found, promised);
    const lines = errands.map((errand) => lineOf(errand, candidates, locked.event));
    const [openings, colleagues, putOff] = await together([
      openingsOf(tx, locked, lines),
      colleaguesOf(tx, locked, errands),
      comesForKept(lines) ? this.promised.listOpen(tx, event.id) : [],
    ]);
    const { outcomes, openings: left } = decide(
      { event: locked.event, openings, colleagues, putOff, now },
      lines.map(({ candidate }) => candidate),
    );
    const places = new Map([...left].map(([mode, opening]) => [mode, opening.places]));
    const decided = lines.map((line, index) => this.decided(line, outcomes[index]!));
    const admitted = decided.flatMap((line) => line.admitted ?? []);
    const [, , answered] = await together([
      this.records.write(tx, locked.event, admitted, left, now),
      savePlaces(tx, event.id, locked.places, places),
      this.answer(tx, locked.event, decided, now),
    ]);
    const postponed = await this.promised.tellWaiting(tx, DESK.actor, event.id, places);
    await this.records.tellWaiting(tx, locked.event, admitted, left, now, postponed);
    requireNobodyInVain(persons, answered);
    return answered.map(({ errand, result }) => [errand, result] as const);
  }

  private decided(line: Line, outcome: Outcome): DecidedLine {
    const { candidate, errand } = line;
    const isAdmitted = candidate !== null && outcome.kind === 'admitted';
    const admitted = isAdmitted ? this.records.prepare(candidate, outcome.admission, errand.caller.actor) : null;
    return { ...line, outcome, admitted };
  }

  private async answer(
    tx: Tx,
    event: EventFacts,
    lines: readonly DecidedLine[],
    now: Date,
  ): Promise<readonly AnsweredLine[]> {
    const alreadyLive = lines.flatMap(({ outcome, candidate }) =>
      outcome.kind === 'duplicate' && outcome.of === null ? [candidate!.live!.id] : [],
    );
    const positions = await findPositions(tx, alreadyLive);
    const resultOf = ({ errand, candidate, outcome, admitted }: DecidedLine): Result => {
      if (outcome.kind === 'unknown') return { problem: unknown(errand, event, now) };
      if (outcome.kind === 'refused') return { problem: outcome.problem };
      if (outcome.kind === 'admitted') return { view: this.records.view(event.id, admitted!) };
      // The second application of one person in a batch answers as the first.
      if (outcome.of !== null) return resultOf(lines[outcome.of]!);
      return { view: this.records.liveView(candidate!, positions.get(candidate!.live!.id) ?? null) };
    };
    const answered = lines.map((line) => ({ ...line, result: resultOf(line) }));
    const fresh = answered.flatMap(({ errand: { caller }, result }) =>
      caller.idempotency ? [[caller.idempotency, result] as const] : [],
    );
    await storeAnswers(tx, fresh, now);
    return answered;
  }
}

async function openingsOf(
  tx: Tx,
  { event, places }: LockedPlaces,
  lines: readonly Line[],
): Promise<ReadonlyMap<Mode, Opening>> {
  const limit = event.maxPerOrganisation;
  const counted = [...places.values()].map((one) => ({ eventId: event.id, limit, places: one }));
  const openings = await findOpenings(tx, counted);
  const waiting = comesForKept(lines) ? await listPutOffWaiting(tx, event.id) : [];
  return new Map(
    openings.map((opening) => {
      const { mode } = opening.places;
      const here = waiting.filter((one) => one.mode === mode).map(({ promisedSince }) => promisedSince);
      return [mode, { ...opening, putOff: { open: [], waiting: here } }];
    }),
  );
}

/** As a rule nobody of a batch does, and nobody is asked who comes first. */
const comesForKept = (lines: readonly Line[]): boolean =>
  lines.some(({ candidate }) => candidate?.place === 'guarantee');

/** Nobody is counted where it makes no difference: as a rule there are places for all who come. */
async function colleaguesOf(
  tx: Tx,
  { event, places }: LockedPlaces,
  errands: readonly Errand[],
): Promise<ReadonlyMap<string, Colleagues>> {
  const matter = [...places.values()].some((one) => colleaguesMatter(one, event.maxPerOrganisation, errands.length));
  return matter ? countColleagues(tx, event.id, organisationsOf(errands)) : new Map();
}

function lineOf(errand: Errand, candidates: ReadonlyMap<Errand, Candidate>, { networkId }: EventFacts): Line {
  const found = candidates.get(errand) ?? null;
  const isDecidedOn = found !== null && mayAct(errand, found.person, networkId);
  return { errand, found, candidate: isDecidedOn ? found : null };
}

// Somebody new whom the event does not take was not entered, so there is nobody to decide on.
function unknown(errand: Errand, event: EventFacts, now: Date): Problem {
  const isNew = errand.kind === 'apply' && isOrganiserOf(errand.caller, event.networkId);
  return (isNew ? refusalOfNew(event, errand.input, now) : null) ?? new NotFound({ thing: THING[errand.kind] });
}

/**
 * The event may change between the look and the lock: then somebody was entered for nothing, and nothing of it must
 * stay. The desk serves the others of the batch anew.
 */
function requireNobodyInVain(persons: ReadonlyMap<string, Applying>, lines: readonly AnsweredLine[]): void {
  const entered = new Set([...persons.values()].filter(({ wasCreated }) => wasCreated).map(({ id }) => id));
  for (const { result } of lines) if ('view' in result) entered.delete(result.view.personId);
  for (const { found, result } of lines) {
    if ('problem' in result && entered.has(found?.personId ?? '')) throw result.problem;
  }
}
