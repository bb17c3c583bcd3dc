import { EventChanges } from '#libs/changes';
import {
  Acceptance,
  AddedProjects,
  AutomaticDuplicates,
  Binding,
  ContactNaming,
  ContactResearch,
  HandOver,
  Holds,
  Informing,
  Objections,
  OwnReports,
  Questions,
  Reporting,
  ReportNewsRound,
  ReportQueries,
  Triage,
} from '#libs/intake';
import { Problem, signLink, systemCaller } from '#libs/kernel';
import { Fulfilment, LateInvitations, ShortNotices } from '#libs/ledger';
import { MailDelivery } from '#libs/mail';
import { PersonService } from '#libs/networks';
import { ContactReplacing, Invitations, PromiseContacts, RecipientQueries } from '#libs/outreach';
import { anEvent } from '../../../test/factories/events.factory.js';
import { aPerson } from '../../../test/factories/networks.factory.js';
import { aPromise } from '../../../test/factories/obligations.factory.js';
import { aReport } from '../../../test/factories/reports.factory.js';
import type { MailServer } from '../../../test/support/mail-server.js';
import type { World } from '../../../test/support/world.js';
import { aDesk, type Desk, NamedContact, type Seen } from './named-contact.factory.js';

/** What reporters and contacts do. */
const theirs = ['report', 'report unnamed', 'supplement', 'name another', 'object', 'other objects', 'object there'];
/** What organisers do, here and in the network to which a report was handed over. */
const ours = [
  ...['accept', 'already known', 'enter', 'add project', 'out of scope', 'duplicate', 'ask', 'undo', 'cancel'],
  ...['invite', 'welcome', 'find contact', 'replace', 'hold', 'let run'],
  ...['hand over', 'hand over without contact', 'hand over unasked', 'accept there', 'invite there'],
];
/** What the clock does. */
const byItself = [
  ...['find duplicates', 'inform', 'tell of added', 'tell reporters', 'return unanswered', 'bind', 'renew contacts'],
  ...['invite late', 'settle', 'deliver', 'wait'],
];
export const steps: readonly string[] = [...theirs, ...ours, ...byItself];

/** What no way through the product does: a wall is gone. A story with one of them has to be found out. */
export const broken = ['promise by nobody', 'forget objections', 'hand over without consent'] as const;

const HOUR = 3_600_000;
const anybody = systemCaller('test');

/** Everything that people and the clock do about a project whose contact somebody has named. */
export class NamedContactStory extends NamedContact {
  private reports = 0;
  private eventThere: string | null = null;

  private constructor(
    world: World,
    server: MailServer,
    desks: Readonly<{ here: Desk; there: Desk }>,
    private eventId: string,
    private readonly soonId: string,
  ) {
    super(world, server, desks.here, desks.there);
  }

  static async begin(world: World, server: MailServer): Promise<NamedContactStory> {
    const [here, there] = [await aDesk(world), await aDesk(world)];
    const event = await anEvent(world.sql, here.networkId, {}, { guarantee_relevant: true });
    const near = { startsLocal: '2026-02-05T10:00' } as const;
    const soon = await anEvent(world.sql, here.networkId, near, { guarantee_relevant: true });
    return new NamedContactStory(world, server, { here, there }, event.id, soon.id);
  }

  /** A step that is not possible now is refused and changes nothing. @returns whether it was possible */
  async take(step: string): Promise<boolean> {
    return !(await refused(this.does[step]!));
  }

  private readonly does: Readonly<Record<string, () => Promise<unknown>>> = {
    report: () => this.report({ name: 'Kim Muster', email: this.contact }),
    'report unnamed': () => this.report({}),
    supplement: async () => {
      const { id } = await this.seen(this.here, 'true');
      const contact = { name: 'Kim Muster', email: this.contact };
      await this.get(OwnReports).supplement(anybody, id, { note: `Bitte an ${this.contact}`, contact });
    },
    'name another': async () => {
      const token = this.link('contact', await this.person(this.here, this.contact));
      const promiseId = (await this.promise()).id;
      const named = { promiseId, firstName: 'Toni', lastName: 'Beispiel', email: this.other };
      await this.get(ContactNaming).name(anybody, token, named);
    },
    object: () => this.object(this.here, this.contact),
    'other objects': () => this.object(this.here, this.other),
    'object there': () => this.object(this.there, this.contact),

    accept: async () => {
      const seen = await this.seen(this.here, `state in ('in_triage', 'needs_info')`);
      const contact = { firstName: 'Kim', lastName: 'Muster', email: this.contact };
      await this.get(Acceptance).accept(this.here.human, seen, { project: projectOf(seen), contact });
      this.accepted.here.add(seen.id);
      this.once.add(this.here.networkId);
    },
    'already known': async () => this.get(Acceptance).alreadyKnown(this.here.human, await this.open()),
    enter: () => {
      const person = { firstName: 'Kim', lastName: 'Muster', email: this.contact, source: 'Visitenkarte' };
      return this.get(PersonService).create(this.here.human, this.here.networkId, person);
    },
    'add project': async () => {
      const [seen, contact] = [await this.open(), await this.person(this.here, this.contact)];
      await this.get(Acceptance).alreadyKnown(this.here.human, seen, { project: projectOf(seen), contact });
      this.added.add(seen.id);
      this.once.add(this.here.networkId);
    },
    'out of scope': async () => this.get(Triage).outOfScope(this.here.human, await this.open(), 'passt nicht'),
    duplicate: async () => {
      const of = await this.seen(this.here, `state <> 'duplicate'`, 'asc');
      await this.get(Triage).duplicate(this.here.human, await this.open(), of.id);
    },
    ask: async () => this.get(Questions).ask(this.here.human, await this.open(), 'In welcher Stadt?'),
    undo: async () => {
      const seen = await this.seen(this.here, `state <> 'in_triage'`);
      await this.get(Triage).undo(this.here.human, seen);
      this.added.delete(seen.id);
      if (this.accepted.here.delete(seen.id)) this.wasTakenBack = true;
    },
    cancel: async () => {
      const [event] = await this.world.sql.query<{ version: number }[]>('select version from event where id = $1', [
        this.eventId,
      ]);
      const cancelling = { version: event!.version, reason: 'Sturm' };
      await this.get(EventChanges).cancel(this.here.human, this.eventId, cancelling);
      this.eventId = await this.fachtag(this.here);
    },
    invite: () => this.invite(this.here, this.eventId),
    welcome: async () => this.get(ShortNotices).invite(this.here.human, (await this.promise()).id, this.soonId),
    'find contact': async () => this.get(ContactResearch).found(this.here.human, (await this.promise()).id, this.found),
    replace: async () => {
      const formerId = (await this.person(this.here, this.contact)).id;
      await this.get(ContactReplacing).replace(this.here.human, (await this.promise()).id, { ...this.found, formerId });
    },
    hold: async () => this.get(Holds).hold(this.here.human, await this.promise(), 'erst anrufen'),
    'let run': async () => this.get(Holds).release(this.here.human, await this.promise()),
    'hand over': async () => {
      await this.handOver({ agreed: 'contact', evidence: 'Anruf', sharesContact: true });
      this.hasAgreed = true;
    },
    'hand over without contact': () => this.handOver({ agreed: 'contact', evidence: 'Anruf', sharesContact: false }),
    'hand over unasked': async () => {
      await refused(() => this.handOver({ agreed: 'contact', evidence: ' ', sharesContact: true }));
      await this.handOver({ agreed: 'reporter', evidence: 'Anruf', sharesContact: true });
    },
    'accept there': async () => {
      const [{ human }, seen] = [this.there, await this.seen(this.there, `state = 'in_triage'`)];
      const { contact: named } = await this.get(ReportQueries).get(human.scope, seen.id);
      const contact = named?.email ? { lastName: 'Muster', email: named.email } : null;
      await this.get(Acceptance).accept(human, seen, { project: projectOf(seen), contact });
      this.accepted.there.add(seen.id);
      if (this.hasAgreed) this.once.add(this.there.networkId);
    },
    'invite there': async () => {
      this.eventThere ??= await this.fachtag(this.there);
      await this.get(Binding).sweep();
      await this.invite(this.there, this.eventThere);
    },

    'find duplicates': () => this.get(AutomaticDuplicates).sweep(),
    inform: () => this.get(Informing).sweep(),
    'tell of added': () => this.get(AddedProjects).tell(),
    'tell reporters': () => this.get(ReportNewsRound).tell(),
    'return unanswered': () => this.get(Questions).returnUnanswered(),
    bind: () => this.get(Binding).sweep(),
    'renew contacts': () => this.get(PromiseContacts).renew(),
    'invite late': () => this.get(LateInvitations).sendDue(),
    settle: () => this.get(Fulfilment).settle(),
    deliver: async () => {
      for (const lane of ['priority', 'bulk'] as const) await this.get(MailDelivery).deliver(lane);
    },
    wait: () => Promise.resolve(this.world.clock.set(new Date(this.world.clock.now().getTime() + HOUR))),

    'promise by nobody': async () => {
      const contact = await aPerson(this.world.sql, this.here.networkId, { email: this.contact });
      await aPromise(this.world.sql, this.here.networkId, { contact });
    },
    'forget objections': () =>
      this.world.sql.query('delete from mail_suppression where network_id = $1', [this.here.networkId]),
    'hand over without consent': () =>
      aReport(this.world.sql, this.there.networkId, { contact: { name: 'Kim Muster', email: this.contact } }),
  };

  private get found() {
    const contact = { firstName: 'Toni', lastName: 'Beispiel', email: this.other };
    return { contact, place: 'website', source: 'Website des Projekts' } as const;
  }

  private report(contact: Readonly<{ name?: string; email?: string }>): Promise<unknown> {
    const { networkId } = this.here;
    this.reports += 1;
    const project = { name: `Lotsen ${this.reports}`, carrier: 'Werkhof', city: 'Hohenau' };
    const reporter = { name: 'Wer erzählt', email: `hinweis-${this.reports}@${networkId}.example.org` };
    const place = { networkId, channel: 'form', language: 'de' } as const;
    return this.get(Reporting).report(anybody, place, { project, contact, reporter });
  }

  private async handOver(
    consent: Readonly<{ agreed: 'contact' | 'reporter'; evidence: string; sharesContact: boolean }>,
  ) {
    const over = { networkId: this.there.networkId, reason: 'andere Region', ...consent };
    await this.get(HandOver).handOver(this.here.human, await this.open(), over);
  }

  private async object(desk: Desk, address: string): Promise<void> {
    const token = this.link('objection', await this.person(desk, address));
    await this.get(Objections).object(anybody, token);
    this.objected.add(`${desk.networkId} ${address}`);
  }

  private async invite({ human }: Desk, eventId: string): Promise<void> {
    const { counts } = await this.get(RecipientQueries).list(human.scope, eventId, {}, { page: 1, size: 1 });
    await this.get(Invitations).send(human, eventId, { expected: counts.invited });
  }

  private async fachtag({ networkId }: Desk): Promise<string> {
    return (await anEvent(this.world.sql, networkId, {}, { guarantee_relevant: true })).id;
  }

  private link(purpose: 'objection' | 'contact', { id, version }: Seen): string {
    return signLink(this.world.config.secret, { purpose, subject: id, version, expiresOn: 0 });
  }
}

async function refused(step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return false;
  } catch (refusal) {
    if (!(refusal instanceof Problem)) throw refusal;
    return true;
  }
}

const projectOf = ({ id }: Seen) => ({ name: `Lotsen ${id}`, carrier: { name: 'Werkhof', city: 'Hohenau' } });
