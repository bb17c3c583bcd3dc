import { Injectable } from '@nestjs/common';
import { together, type Tx } from '#libs/database';
import type { EventFacts } from '#libs/events';
import type { Problem } from '#libs/kernel';
import { type Entering, normalizeName, personKey, PersonService, type PersonToEnsure } from '#libs/networks';
import { refusalOf } from './admission.rules.js';
import type { ApplicationInput } from './application.rules.js';
import { type Candidate, type Errand, isOrganiserOf } from './candidate.rules.js';
import type { Coming } from '../put-off-promises.rules.js';
import {
  type Addressee,
  findOfPersons,
  findRegistrations,
  isLive,
  type RegistrationRow,
} from '../live-registration.queries.js';

/** A person who applies, and whether this transaction entered them. */
export type Applying = Addressee & Readonly<{ wasCreated: boolean }>;

/** Turns what comes to the desk into candidates: who is it, and what do we have of them already. */
@Injectable()
export class Candidates {
  constructor(private readonly persons: PersonService) {}

  /** Finds or creates people by their address and name in the network. Existing rows stay as they are. */
  ensurePersons(
    tx: Tx,
    networkId: string,
    inputs: readonly ApplicationInput[],
    state: Entering,
  ): Promise<ReadonlyMap<string, Applying>> {
    return this.persons.ensureWithin(tx, networkId, inputs.map(personOf), state);
  }

  /**
   * Who applies. Somebody new is entered only by an organiser and only while the event takes such an application;
   * everybody else is merely looked for, and an application that is refused leaves nobody behind.
   */
  async ofErrands(
    tx: Tx,
    event: EventFacts,
    errands: readonly Errand[],
    now: Date,
  ): Promise<ReadonlyMap<string, Applying>> {
    const [entering, asking]: [ApplicationInput[], ApplicationInput[]] = [[], []];
    for (const errand of errands) {
      if (errand.kind !== 'apply') continue;
      const isEntered = isOrganiserOf(errand.caller, event.networkId) && !refusalOfNew(event, errand.input, now);
      (isEntered ? entering : asking).push(errand.input);
    }
    const [entered, found] = await together([
      this.ensurePersons(tx, event.networkId, entering, 'active'),
      this.persons.findWithin(tx, event.networkId, asking),
    ]);
    return new Map([...found, ...entered]);
  }

  /** Whom each errand is about, as far as there is somebody to decide on. Called under the lock. */
  async find(
    tx: Tx,
    eventId: string,
    errands: readonly Errand[],
    persons: ReadonlyMap<string, Applying>,
    now: Date,
  ): Promise<ReadonlyMap<Errand, Candidate>> {
    const confirmed = errands.flatMap((one) => (one.kind === 'confirm' ? [one.registrationId] : []));
    // Whoever we have just heard of for the first time is registered nowhere.
    const known = [...persons.values()].filter(({ wasCreated }) => !wasCreated).map(({ id }) => id);
    const [requested, earlier] = await together([findRegistrations(tx, confirmed), findOfPersons(tx, eventId, known)]);
    const rows = new Map(requested.map((row) => [row.id, row]));
    const live = new Map(earlier.filter(isLive).map((row) => [row.person.id, row]));
    // Whoever cancelled and comes back gets an entry that outranks the withdrawal of the old one.
    const bumps = new Map<string, number>();
    for (const { person, calendarBump } of earlier.filter((row) => !isLive(row))) {
      bumps.set(person.id, Math.max(bumps.get(person.id) ?? 0, calendarBump + 1));
    }
    const candidateOf = (errand: Errand): Candidate | null => {
      if (errand.kind === 'confirm') {
        const row = rows.get(errand.registrationId);
        return row && row.eventId === eventId && isLive(row) ? ofRow(row) : null;
      }
      const { input } = errand;
      const person = persons.get(personKey(input));
      if (!person) return null;
      const row = live.get(person.id) ?? null;
      return {
        person,
        personId: person.id,
        input,
        mode: input.mode,
        place: input.place,
        via: input.via,
        language: input.language,
        organisationKey: normalizeName(input.organisationName),
        requestedAt: now,
        invitedUntil: errand.invitedUntil ?? null,
        live: row,
        calendarBump: row?.calendarBump ?? bumps.get(person.id) ?? 0,
      };
    };
    return new Map(
      errands.flatMap((errand) => {
        const candidate = candidateOf(errand);
        return candidate ? [[errand, candidate] as const] : [];
      }),
    );
  }
}

/** Why the event does not take somebody it does not know yet; null when it does. */
export const refusalOfNew = (event: EventFacts, input: ApplicationInput, now: Date): Problem | null =>
  refusalOf(event, { ...input, requestedAt: now, invitedUntil: null }, now);

/** Who comes, or may come, by the public form; whoever was entered just now was promised nothing. */
export function comingByForm(errands: readonly Errand[], persons: ReadonlyMap<string, Applying>): Coming {
  const personIds = errands.flatMap((one) => {
    const person = one.kind === 'apply' && one.input.via === 'public' ? persons.get(personKey(one.input)) : undefined;
    return person === undefined || person.wasCreated ? [] : [person.id];
  });
  return { personIds, registrationIds: errands.flatMap((one) => (one.kind === 'confirm' ? [one.registrationId] : [])) };
}

const ofRow = (row: RegistrationRow): Candidate => ({
  person: row.person,
  personId: row.person.id,
  input: null,
  mode: row.mode,
  place: row.place,
  via: row.via,
  language: row.language,
  organisationKey: row.organisationKey,
  requestedAt: row.requestedAt,
  invitedUntil: null,
  live: row,
  calendarBump: row.calendarBump,
});

// Only what describes the person; what they said about this event stays with the registration.
const personOf = (input: ApplicationInput): PersonToEnsure => ({
  email: input.email,
  salutation: input.salutation,
  title: input.title,
  firstName: input.firstName,
  lastName: input.lastName,
  functionTitle: input.functionTitle,
  phone: input.phone,
  organisationId: input.organisationId,
  organisationName: input.organisationName,
  land: input.land,
  language: input.language,
});
