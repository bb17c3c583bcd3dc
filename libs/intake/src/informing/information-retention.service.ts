import { Injectable } from '@nestjs/common';
import { Database, type HistoryEntry, lock, recordHistory } from '#libs/database';
import { Clock, systemCaller } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { Erasure } from './erasure.service.js';
import { type Forgotten, forgetNamedBefore } from './contact-forgetting.service.js';
import { strippedBefore } from './information-clock.rules.js';
import { listNeverInformed, listPromisesOf, type NeverInformed } from './never-informed.queries.js';

const SYSTEM = systemCaller('first information');

/** How long a reporter can follow what has become of the report, after it is over. */
const REPORTER_MONTHS = 6;

export type ForgottenPeople = Readonly<{ people: number; contacts: number; reporters: number }>;

/**
 * Deletes what nobody was told of in time (domain rules R6 and R11): people who came by a report and were never informed,
 * whom reports named, and reporters half a year after everything is over. Projects and their promises stay.
 */
@Injectable()
export class InformationRetention {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly erasure: Erasure,
    private readonly outbox: Outbox,
  ) {}

  async forget(): Promise<ForgottenPeople> {
    const now = this.clock.certain();
    const before = strippedBefore(now);
    let people = 0;
    for (const person of await listNeverInformed(this.database, before)) people += await this.strip(person, now);
    return { people, contacts: await this.forgetNamed(before, now), reporters: await this.forgetReporters(now) };
  }

  /** One person in one transaction. @returns 0 for whom was told meanwhile, or is known by what they do themselves */
  private strip({ personId, networkId, email }: NeverInformed, at: Date): Promise<number> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const held = await tx.query<unknown[]>(
        `select 1 from person where id = $1 and informed_at is null and objection_at is null ${lock.toRemove}`,
        [personId],
      );
      if (held.length === 0 || (await this.erasure.keepingOf(tx, { personId, networkId, at })) !== 'nothing') return 0;
      const promises = await listPromisesOf(tx, personId);
      await this.erasure.endWithin(tx, { personId, networkId, actor: SYSTEM.actor, at });
      await this.erasure.eraseWithin(tx, { personId, networkId, email });
      await recordHistory(
        tx,
        SYSTEM.actor,
        at,
        { networkId, thing: 'person', thingId: personId, action: 'person.never-informed' },
        ...promises.map((promise) => entryOf(promise, 'obligation', 'obligation.contact-forgotten')),
      );
      return 1;
    });
  }

  /** Whoever was informed is in the directory by now; what a report says of others goes with the month, in its words, too. */
  private forgetNamed(before: Date, at: Date): Promise<number> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const gone = await forgetNamedBefore(tx, before);
      const action = 'report.contact-forgotten';
      await recordHistory(tx, SYSTEM.actor, at, ...gone.map((row) => entryOf(row, 'project-report', action)));
      return gone.length;
    });
  }

  /** With the mails to them: these say who they were as well. */
  private forgetReporters(at: Date): Promise<number> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const gone = await tx.query<(Forgotten & { mailIds: string[] })[]>(
        `with gone as (
           delete from reporter t using project_report r left join obligation o on o.id = r.obligation_id
           where r.id = t.report_id and r.state not in ('in_triage', 'needs_info')
             and case when o.id is null then r.decided_at else o.ended_at end
                 < $1::timestamptz - interval '${REPORTER_MONTHS} months'
           returning t.report_id as id, t.network_id as "networkId")
         select gone.*, array(select mail_id from reporter_mail m where m.report_id = gone.id) as "mailIds" from gone`,
        [at],
      );
      await this.outbox.forgetWithin(
        tx,
        gone.flatMap(({ mailIds }) => mailIds),
      );
      const action = 'report.reporter-forgotten';
      await recordHistory(tx, SYSTEM.actor, at, ...gone.map((row) => entryOf(row, 'project-report', action)));
      return gone.length;
    });
  }
}

/** That something was deleted, never what. */
const entryOf = ({ id, networkId }: Forgotten, thing: string, action: string): HistoryEntry => ({
  ...{ networkId, thing, thingId: id, action },
});
