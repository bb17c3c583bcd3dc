import type { INestApplicationContext } from '@nestjs/common';
import { EventChanges } from '#libs/changes';
import { Config } from '#libs/config';
import { Database } from '#libs/database';
import { AttendanceConfirmation } from '#libs/attendance';
import { CreationService, PublicationService } from '#libs/events';
import { Acceptance, Objections, Obligations, Reporting, SuggestionQueries, Tries, Triage } from '#libs/intake';
import { type Caller, newId, signLink, systemScope } from '#libs/kernel';
import { ContactRoleService, isReachable, PersonService } from '#libs/networks';
import { InvitationAnswers } from '#libs/outreach';
import { aFachtag } from '../../test/factories/drafts.factory.js';
import { anAgendaItem } from '../../test/factories/events.factory.js';
import { aNetwork } from '../../test/factories/networks.factory.js';
import { Dice } from './spelling.js';
import { addressOf, BEGINNING, DAY, HOUR, otherAddressOf, type Plan, type Telling } from './two-years.js';

const caretaker: Caller = { actor: { kind: 'account', id: newId() }, scope: systemScope };
const deputy: Caller = { actor: { kind: 'account', id: newId() }, scope: systemScope };
const everybody: Caller = { actor: { kind: 'public' }, scope: systemScope };

type Open = Readonly<{ id: string; version: number; reference: string; name: string }>;

/** What people do in two years: they tell of projects, sight them, look for contacts, object, answer and meet. */
export class Office {
  networkId = '';
  /** Reports whose twin the inbox did not suggest, so that a human had to know. */
  notSuggested = 0;
  private readonly dice = new Dice(17);
  private readonly waiting: Telling[];
  private readonly truth = new Map<string, Telling>();
  /** Project -> its first accepted report. */
  private readonly accepted = new Map<number, string>();
  private readonly projectOf = new Map<string, number>();
  private readonly handled = new Set<string>();
  private readonly published = new Map<number, string>();

  constructor(
    private readonly context: INestApplicationContext,
    private readonly plan: Plan,
  ) {
    this.waiting = [...plan.tellings];
  }

  get database(): Database {
    return this.get(Database);
  }

  async prepare(): Promise<void> {
    const { id } = await aNetwork(this.database, { land: 'HE', mailbox: 'post@lindengau.example.org' });
    this.networkId = id;
  }

  /** Of which project the promise is. */
  realProjectOf(obligationId: string): number {
    return this.projectOf.get(obligationId)!;
  }

  async happen(now: number): Promise<void> {
    while (this.waiting.length > 0 && this.waiting[0]!.at <= now) await this.tell(this.waiting.shift()!);
    await this.meet(now);
    if (this.plan.absences.some(({ from, to }) => from <= now && now < to)) return;
    await this.sight(now);
    await this.object(now);
    await this.research(now);
    await this.answer(now);
  }

  private async tell(telling: Telling): Promise<void> {
    const { told, email } = telling;
    const { id } = await this.get(Reporting).report(
      everybody,
      { networkId: this.networkId, channel: 'form', language: 'de' },
      { project: { ...told }, contact: email === null ? {} : { name: 'Kim Muster', email }, reporter: {} },
    );
    this.truth.set(id, telling);
  }

  /** Everything in the inbox, on the first working hour after it came; a twin is found by what the inbox suggests. */
  private async sight(now: number): Promise<void> {
    const open = await this.database.query<Open>(
      `select id, version, reference, raw_name as name from project_report
       where state = 'in_triage' and received_at <= $1 order by received_at, id`,
      [new Date(now - HOUR)],
    );
    for (const report of open) await this.decide(report);
  }

  private async decide({ id, version }: Open): Promise<void> {
    const { project, told, email, isOutOfScope } = this.truth.get(id)!;
    const seen = { id, version };
    if (isOutOfScope) {
      await this.get(Triage).outOfScope(caretaker, seen, 'Kein Bezug zur Ausbildung.');
      return;
    }
    const first = this.accepted.get(project);
    if (first !== undefined) {
      const { rows } = await this.get(SuggestionQueries).list(systemScope, id);
      const isSuggested = rows.some((row) => row.id === first || this.isProjectOf(row.id, project));
      if (!isSuggested) this.notSuggested += 1;
      // Whoever is not told that there is one takes it for a new project.
      if (isSuggested) {
        await this.get(Triage).duplicate(caretaker, seen, first);
        return;
      }
    }
    const { name, carrier, city } = told;
    await this.get(Acceptance).accept(caretaker, seen, {
      project: { name, website: told.website || null, carrier: { name: carrier || `Träger von ${name}`, city } },
      contact: email === null ? null : { lastName: 'Muster', firstName: 'Kim', email },
    });
    const [row] = await this.database.query<{ obligationId: string; projectId: string }>(
      'select obligation_id as "obligationId", project_id as "projectId" from project_report where id = $1',
      [id],
    );
    if (first === undefined) this.accepted.set(project, id);
    this.projectOf.set(row!.obligationId, project);
    this.projectOf.set(row!.projectId, project);
  }

  private isProjectOf(id: string, project: number): boolean {
    return this.projectOf.get(id) === project;
  }

  /** Whoever does not want to be written to presses the link of the first information. */
  private async object(now: number): Promise<void> {
    const people = await this.people(`p.informed_at is not null and p.objection_at is null`);
    for (const { personId, project, linkVersion } of people) {
      if (this.plan.faults.get(project) !== 'objects' || this.handled.has(personId)) continue;
      this.handled.add(personId);
      const claims = { subject: personId, version: linkVersion, expiresOn: now + 90 * DAY } as const;
      const token = signLink(this.get(Config).secret, { purpose: 'objection', ...claims });
      await this.get(Objections).object({ actor: { kind: 'person', id: personId }, scope: systemScope }, token);
    }
  }

  /** A contact is found after a week, or nobody can be reached: three tries on two ways, and two people let go. */
  private async research(now: number): Promise<void> {
    const stuck = await this.database.query<{ id: string; projectId: string; networkId: string }>(
      `select o.id, o.project_id as "projectId", o.network_id as "networkId" from obligation o
       where o.outcome is null and o.accepted_at <= $1 and not exists (
         select 1 from contact_role c join person p on p.id = c.person_id
         where c.project_id = o.project_id and c.valid_to is null and ${isReachable('p')})`,
      [new Date(now - 5 * DAY)],
    );
    for (const { id, projectId, networkId } of stuck) {
      if (this.handled.has(id)) continue;
      this.handled.add(id);
      const project = this.projectOf.get(id)!;
      if (project % 2 === 0) {
        await this.giveUp(id);
        continue;
      }
      const names = { firstName: 'Toni', lastName: 'Muster', email: otherAddressOf(project), source: 'Telefonat' };
      const person = await this.get(PersonService).create(caretaker, networkId, names);
      const validFrom = new Date(now).toISOString().slice(0, 10);
      const role = { personId: person.id, projectId, isPrimary: false, validFrom };
      await this.get(ContactRoleService).assign(caretaker, role);
    }
  }

  private async giveUp(id: string): Promise<void> {
    for (const way of ['phone', 'letter', 'phone'] as const)
      await this.get(Tries).record(caretaker, id, { way, note: 'niemand zu erreichen' });
    const seen = async () => ({ id, version: await this.versionOf('obligation', id) });
    await this.get(Obligations).askRelease(caretaker, await seen(), {
      cause: 'unreachable',
      note: 'unbekannt verzogen',
    });
    await this.get(Obligations).agreeRelease(deputy, await seen());
  }

  private async answer(now: number): Promise<void> {
    const open = await this.database.query<{ id: string }>(
      `select i.id from invitation i join event e on e.id = i.event_id join person p on p.id = i.person_id
       where i.state = 'sent' and e.state = 'open' and i.sent_at < $1 and p.email_status = 'ok' order by i.id`,
      [new Date(now - 3 * DAY)],
    );
    for (const { id } of open) {
      if (this.handled.has(id)) continue;
      this.handled.add(id);
      if (this.dice.chance() < 0.4)
        await this.get(InvitationAnswers).enter(caretaker, id, { answer: 'accepted', mode: 'on_site' });
    }
  }

  /** Fachtage are published ten weeks ahead, cancelled when they have to be, and held. */
  private async meet(now: number): Promise<void> {
    for (const [number, { startsOn, isCancelledOn }] of this.plan.gatherings.entries()) {
      const id = this.published.get(number);
      if (id === undefined && now >= BEGINNING + (startsOn - 70) * DAY) await this.publish(number, startsOn);
      if (id === undefined || this.handled.has(id)) continue;
      const version = await this.versionOf('event', id);
      if (isCancelledOn !== null && now >= BEGINNING + isCancelledOn * DAY) {
        this.handled.add(id);
        await this.get(EventChanges).cancel(caretaker, id, { version, reason: 'Sturm' });
      } else if (now >= BEGINNING + startsOn * DAY + 12 * HOUR) {
        this.handled.add(id);
        await this.get(AttendanceConfirmation).confirm(caretaker, id, { version: 0, restAbsent: true, headcount: 12 });
      }
    }
  }

  private async publish(number: number, startsOn: number): Promise<void> {
    const day = new Date(BEGINNING + startsOn * DAY).toISOString().slice(0, 10);
    const closes = new Date(BEGINNING + (startsOn - 14) * DAY).toISOString().slice(0, 10);
    const draft = await this.get(CreationService).create(caretaker, this.networkId, {
      ...aFachtag,
      title: `${number + 1}. Fachtag`,
      ...{ startsLocal: `${day}T10:00`, endsLocal: `${day}T16:00`, registrationClosesLocal: `${closes}T18:00` },
      modes: [{ mode: 'on_site', capacity: 900, reserved: 40 }],
    });
    await anAgendaItem(this.database, draft.id, { startsLocal: `${day}T10:00` });
    await this.database.query('update event set guarantee_relevant = true where id = $1', [draft.id]);
    await this.get(PublicationService).open(caretaker, draft.id, { version: await this.versionOf('event', draft.id) });
    this.published.set(number, draft.id);
  }

  gatheringId(number: number): string | undefined {
    return this.published.get(number);
  }

  /** Those who speak for reported projects. */
  private async people(which: string): Promise<{ personId: string; project: number; linkVersion: number }[]> {
    const rows = await this.database.query<{ personId: string; projectId: string; linkVersion: number }>(
      `select p.id as "personId", c.project_id as "projectId", p.link_version as "linkVersion"
       from person p join contact_role c on c.person_id = p.id where ${which} order by p.id`,
    );
    return rows.map(({ projectId, ...row }) => ({ ...row, project: this.projectOf.get(projectId)! }));
  }

  private async versionOf(table: 'event' | 'obligation', id: string): Promise<number> {
    const [row] = await this.database.query<{ version: number }>(`select version from ${table} where id = $1`, [id]);
    return row!.version;
  }

  private get<T>(type: abstract new (...args: never[]) => T): T {
    return this.context.get<T>(type as never, { strict: false });
  }
}

/** Whose mailboxes a reported project has. */
export const mailboxesOf = (plan: Plan, project: number): readonly string[] => [
  addressOf(project, plan.faults.get(project) ?? null),
  otherAddressOf(project),
];
