import { Injectable } from '@nestjs/common';
import { recordActs, type Tx } from '#libs/database';
import type { EventFacts } from '#libs/events';
import { newId } from '#libs/kernel';
import { PersonService } from '#libs/networks';
import { lockPlaces } from '../places/place-ledger.service.js';
import type { ApplicationInput } from './application.rules.js';
import type { Candidate, Errand } from './candidate.rules.js';
import { type Applying, Candidates } from './candidates.service.js';
import { insertRegistrations, replaceRequest } from './registration-rows.service.js';

/** What somebody unknown sends from the public page. */
export type Form = Extract<Errand, { kind: 'apply' }>;

/** Whom a form is about, with the id of the registration that is or will be theirs. */
export type Requested = Candidate & Readonly<{ id: string }>;

type Asking = Requested & Readonly<{ form: Form; input: ApplicationInput; isNewPerson: boolean }>;

/** Keeps what came from the public form until the mailbox is proven. */
@Injectable()
export class Requests {
  constructor(
    private readonly candidates: Candidates,
    private readonly persons: PersonService,
  ) {}

  /**
   * A new request, or the old one as it was sent last: whoever sends the form once more has corrected it. A
   * registration that is confirmed already stays untouched.
   * @param forms of different people
   */
  async keep(tx: Tx, event: EventFacts, forms: readonly Form[], now: Date): Promise<readonly Requested[]> {
    const inputs = forms.map(({ input }) => input);
    const persons = await this.candidates.ensurePersons(tx, event.networkId, inputs, 'unproven');
    const found = await this.candidates.find(tx, event.id, forms, persons, now);
    const isNew = new Set([...persons.values()].filter(({ wasCreated }: Applying) => wasCreated).map(({ id }) => id));
    const asking = forms.map((form): Asking => {
      const candidate = found.get(form)!;
      const id = candidate.live?.id ?? newId();
      return { ...candidate, id, form, input: form.input, isNewPerson: isNew.has(candidate.personId) };
    });
    const fresh = asking.filter(({ live }) => live === null);
    const corrected = asking.filter(({ live }) => live?.status === 'requested');
    await insertRegistrations(tx, event, fresh.map(rowOf), now);
    // The desk may be giving this very request a place in its old mode.
    if (corrected.length > 0) await lockPlaces(tx, event.id, now);
    for (const one of corrected) await replaceRequest(tx, rowOf(one), now);
    await recordActs(
      tx,
      now,
      [...fresh, ...corrected].map((one) => actOf(event, one)),
    );
    return this.named(tx, asking);
  }

  /** Somebody who has only ever asked is called what they said last. */
  private async named(tx: Tx, asking: readonly Asking[]): Promise<readonly Requested[]> {
    const known = asking.filter(
      ({ live, isNewPerson }) => !isNewPerson && (live?.status ?? 'requested') === 'requested',
    );
    const registered = await findRegistered(
      tx,
      known.map(({ personId }) => personId),
    );
    const renamed = new Map<Asking, Candidate['person']>();
    for (const one of known) {
      if (registered.has(one.personId) || !(await this.persons.retellWithin(tx, one.personId, one.input))) continue;
      const { salutation, title, firstName, lastName } = one.input;
      renamed.set(one, { ...one.person, salutation, title, firstName, lastName });
    }
    return asking.map((one) => ({ ...one, person: renamed.get(one) ?? one.person }));
  }
}

/** Those of them who have registered for anything and not only asked. */
async function findRegistered(tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await tx.query<{ personId: string }[]>(
    `select distinct person_id as "personId" from registration where person_id = any($1) and status <> 'requested'`,
    [personIds],
  );
  return new Set(rows.map(({ personId }) => personId));
}

const rowOf = (one: Asking) =>
  ({
    ...one,
    status: 'requested',
    sequence: null,
    waitlistClass: null,
    promisedSince: null,
    substituteForId: null,
  }) as const;

const actOf = ({ networkId }: EventFacts, { id, live, form }: Asking) => ({
  actor: form.caller.actor,
  entry: {
    networkId,
    thing: 'registration',
    thingId: id,
    action: live === null ? 'registration.requested' : 'registration.changed',
    ...(live === null ? { to: 'requested' } : {}),
  },
});
