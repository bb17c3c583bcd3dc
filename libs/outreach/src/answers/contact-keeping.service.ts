import { Injectable } from '@nestjs/common';
import { Database, lock, recordHistory, type Tx } from '#libs/database';
import { Erasure } from '#libs/intake';
import { Clock, longDate, systemCaller } from '#libs/kernel';
import { isSuppressed, Outbox, Suppressions } from '#libs/mail';
import { PersonObjections, ProfileQueries } from '#libs/networks';
import { dayOfGoing, type KeepingStep, keepingStep } from './contact-keeping.rules.js';
import { type FadedContact, listFaded, readFaded } from './faded-contacts.queries.js';
import { questionTo } from './question.mails.js';

const SYSTEM = systemCaller('contact keeping');
const FIRST = '00000000-0000-0000-0000-000000000000';
const AT_ONCE = 200;

/** At most so many people are asked or forgotten in one run; the next day goes on. */
export const MOST_A_RUN = 1_000;

export type KeptContacts = Readonly<{ asked: number; forgotten: number }>;

/**
 * Asks whoever was not heard of for 24 months and belongs to no group whether they want to stay, and forgets thirty days
 * later whoever does not say so (domain rule R11). Projects and the proof of what was promised stay.
 */
@Injectable()
export class ContactKeeping {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly profiles: ProfileQueries,
    private readonly suppressions: Suppressions,
    private readonly people: PersonObjections,
    private readonly erasure: Erasure,
  ) {}

  /** One person in one transaction: whoever dies in between has done all of it for some, and goes on with the others. */
  async run(): Promise<KeptContacts> {
    const now = this.clock.certain();
    const done = { ask: 0, forget: 0, wait: 0 };
    let after = FIRST;
    for (;;) {
      const batch = await listFaded(this.database, now, after, AT_ONCE);
      const suppressed = await this.suppressed(batch);
      for (const { personId } of batch) {
        done[await this.decide(personId, suppressed.has(personId), now)] += 1;
        if (done.ask + done.forget === MOST_A_RUN) return { asked: done.ask, forgotten: done.forget };
      }
      if (batch.length < AT_ONCE) return { asked: done.ask, forgotten: done.forget };
      after = batch.at(-1)!.personId;
    }
  }

  private decide(personId: string, isSuppressedNow: boolean, now: Date): Promise<KeepingStep> {
    return this.database.transaction(SYSTEM, async (tx) => {
      await tx.query(`select 1 from person where id = $1 ${lock.toRemove}`, [personId]);
      const person = await readFaded(tx, now, personId);
      if (person === null) return 'wait';
      const { since, askedAt, isReachable } = person;
      const step = keepingStep({ since, askedAt, canBeAsked: isReachable && !isSuppressedNow }, now);
      if (step === 'wait') return 'wait';
      const keeping = await this.erasure.keepingOf(tx, { ...person, at: now });
      // They are in charge, or come to something: that is heard of them soon.
      if (keeping === 'own') return 'wait';
      if (step === 'ask') await this.ask(tx, person, now);
      else await this.forget(tx, person, keeping === 'proof', now);
      return step;
    });
  }

  /** The mark and the mail commit together. */
  private async ask(tx: Tx, person: FadedContact, now: Date): Promise<void> {
    const { personId, networkId, language } = person;
    await tx.query(
      `insert into invitation_preference (person_id, network_id, farewell_at, updated_at) values ($1, $2, $3, $3)
       on conflict (person_id) do update set farewell_at = $3, updated_at = $3`,
      [personId, networkId, now],
    );
    const { parameters, ...mail } = questionTo(person, (await this.profiles.networkOf(personId))!);
    const day = longDate(dayOfGoing(now), language);
    const dedupeKey = `still-there ${personId} ${now.toISOString()}`;
    await this.outbox.add(tx, [{ ...mail, template: 'still-there', dedupeKey, parameters: { ...parameters, day } }]);
    const entry = { networkId, thing: 'person', thingId: personId, action: 'person.asked-before-forgetting' };
    await recordHistory(tx, SYSTEM.actor, now, entry);
  }

  /** What they came to has to be proven; all else of them goes. */
  private async forget(tx: Tx, person: FadedContact, isProof: boolean, now: Date): Promise<void> {
    const { personId, networkId, email } = person;
    const subject = { networkId, personId, actor: SYSTEM.actor, at: now };
    await this.erasure.endWithin(tx, subject);
    if (isProof) return this.people.restrictWithin(tx, subject);
    await this.erasure.eraseWithin(tx, { personId, networkId, email });
    const entry = { networkId, thing: 'person', thingId: personId, action: 'person.forgotten-unheard' };
    await recordHistory(tx, SYSTEM.actor, now, entry);
  }

  private async suppressed(people: readonly FadedContact[]): Promise<ReadonlySet<string>> {
    const entries = await this.suppressions.find(people.map(({ email }) => email));
    const spared = people.filter(({ email, networkId }) =>
      isSuppressed('invitation', networkId, entries.get(email) ?? []),
    );
    return new Set(spared.map(({ personId }) => personId));
  }
}
