import fc from 'fast-check';
import { EventChanges } from '#libs/changes';
import {
  Acceptance,
  AutomaticDuplicates,
  Binding,
  Informing,
  Objections,
  Questions,
  Reporting,
  ReportNewsRound,
  Triage,
} from '#libs/intake';
import { type Caller, Problem, signLink, systemCaller } from '#libs/kernel';
import { MailDelivery } from '#libs/mail';
import { Fulfilment, LateInvitations } from '#libs/ledger';
import { Invitations, RecipientQueries } from '#libs/outreach';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { anEvent } from '../../../test/factories/events.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { MailServer } from '../../../test/support/mail-server.js';
import { runs } from '../../../test/support/property-runs.js';
import { aWorldWith, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

let server: MailServer;
let world: World;
beforeAll(async () => {
  server = await MailServer.start();
  world = await aWorldWith({ smtpUrl: server.url }, DomainsModule);
});
afterAll(async () => {
  await world?.close();
  await server?.stop();
});

const steps = [
  ...([
    'report',
    'accept',
    'already known',
    'out of scope',
    'duplicate',
    'ask',
    'undo',
    'invite',
    'object',
    'cancel',
  ] as const),
  ...([
    'find duplicates',
    'inform',
    'tell reporters',
    'return unanswered',
    'bind',
    'invite late',
    'settle',
    'deliver',
    'wait',
  ] as const),
];
type Step = (typeof steps)[number];
const HOUR = 3_600_000;

const anybody = systemCaller('test');
let stories = 0;

/** One project, whose contact somebody has named, and everything that people and the clock do about it. */
class Story {
  /** Reports that a human has accepted, and has not taken back. */
  readonly accepted = new Set<string>();
  hasObjected = false;
  wasAccepted = false;
  wasTakenBack = false;
  readonly address: string;
  private readonly human: Caller;
  private reports = 0;

  private constructor(
    number: number,
    private readonly networkId: string,
    private eventId: string,
  ) {
    this.address = `kontakt@projekt-${number}.example.org`;
    this.human = organiserIn(networkId);
  }

  static async begin(): Promise<Story> {
    const { id } = await aNetwork(world.sql);
    const event = await anEvent(world.sql, id, {}, { guarantee_relevant: true });
    return new Story((stories += 1), id, event.id);
  }

  /** Mails for the contact, wherever they are on their way. */
  async letters(): Promise<number> {
    const [row] = await world.sql.query<{ count: number }[]>(
      `select count(*)::int as count from mail_message where to_address = $1 and status not in ('suppressed', 'expired')`,
      [this.address],
    );
    return row!.count;
  }

  /** Invitations count even where the outbox would not let their mail out: that is the last wall, and not the only one. */
  async invitations(): Promise<number> {
    const [row] = await world.sql.query<{ count: number }[]>(
      `select count(*)::int as count from invitation i join person p on p.id = i.person_id where p.email = $1 and i.state <> 'revoked'`,
      [this.address],
    );
    return row!.count;
  }

  arrived = (): number => server.recipients.filter((address) => address === this.address).length;

  /** A step that is not possible now is refused and changes nothing. */
  async take(step: Step): Promise<void> {
    await this.does[step]().catch((refusal: unknown) => {
      if (!(refusal instanceof Problem)) throw refusal;
    });
  }

  private readonly does: Readonly<Record<Step, () => Promise<unknown>>> = {
    report: () =>
      world.get(Reporting).report(
        anybody,
        { networkId: this.networkId, channel: 'form', language: 'de' },
        {
          project: { name: `Lotsen ${(this.reports += 1)}`, carrier: 'Werkhof', city: 'Hohenau' },
          contact: { name: 'Kim Muster', email: this.address },
          reporter: { name: 'Wer erzählt', email: `hinweis-${this.reports}@${this.networkId}.example.org` },
        },
      ),
    accept: async () => {
      const seen = await this.report(`state in ('in_triage', 'needs_info')`);
      const project = { name: `Lotsen ${seen.id}`, carrier: { name: 'Werkhof', city: 'Hohenau' } };
      const contact = { firstName: 'Kim', lastName: 'Muster', email: this.address };
      await world.get(Acceptance).accept(this.human, seen, { project, contact });
      this.accepted.add(seen.id);
      this.wasAccepted = true;
    },
    'already known': async () =>
      world.get(Acceptance).alreadyKnown(this.human, await this.report(`state = 'in_triage'`)),
    'out of scope': async () =>
      world.get(Triage).outOfScope(this.human, await this.report(`state = 'in_triage'`), 'passt nicht'),
    duplicate: async () => {
      const of = await this.report(`state <> 'duplicate'`, 'asc');
      await world.get(Triage).duplicate(this.human, await this.report(`state = 'in_triage'`), of.id);
    },
    ask: async () =>
      world.get(Questions).ask(this.human, await this.report(`state = 'in_triage'`), 'In welcher Stadt?'),
    undo: async () => {
      const seen = await this.report(`state <> 'in_triage'`);
      await world.get(Triage).undo(this.human, seen);
      if (this.accepted.delete(seen.id)) this.wasTakenBack = true;
    },
    invite: async () => {
      const scope = this.human.scope;
      const { counts } = await world.get(RecipientQueries).list(scope, this.eventId, {}, { page: 1, size: 1 });
      await world.get(Invitations).send(this.human, this.eventId, { expected: counts.invited });
    },
    object: async () => {
      const [person] = await world.sql.query<{ id: string; version: number }[]>(
        'select id, link_version as version from person where email = $1',
        [this.address],
      );
      if (!person) return;
      const claims = { purpose: 'objection', subject: person.id, version: person.version, expiresOn: 0 } as const;
      await world.get(Objections).object(anybody, signLink(world.config.secret, claims));
      this.hasObjected = true;
    },
    cancel: async () => {
      const [event] = await world.sql.query<{ version: number }[]>('select version from event where id = $1', [
        this.eventId,
      ]);
      const cancelling = { version: event!.version, reason: 'Sturm' };
      await world.get(EventChanges).cancel(this.human, this.eventId, cancelling);
      this.eventId = (await anEvent(world.sql, this.networkId, {}, { guarantee_relevant: true })).id;
    },
    'find duplicates': () => world.get(AutomaticDuplicates).sweep(),
    inform: () => world.get(Informing).sweep(),
    'tell reporters': () => world.get(ReportNewsRound).tell(),
    'return unanswered': () => world.get(Questions).returnUnanswered(),
    bind: () => world.get(Binding).sweep(),
    'invite late': () => world.get(LateInvitations).sendDue(),
    settle: () => world.get(Fulfilment).settle(),
    deliver: async () => {
      for (const lane of ['priority', 'bulk'] as const) await world.get(MailDelivery).deliver(lane);
    },
    wait: () => Promise.resolve(world.clock.set(new Date(world.clock.now().getTime() + HOUR))),
  };

  private async report(which: string, order: 'asc' | 'desc' = 'desc'): Promise<{ id: string; version: number }> {
    const [found] = await world.sql.query<{ id: string; version: number }[]>(
      `select id, version from project_report where network_id = $1 and ${which} order by id ${order} limit 1`,
      [this.networkId],
    );
    // Nothing there to decide about: as if somebody else had been faster.
    return found ?? { id: this.networkId, version: 0 };
  }
}

describe('whoever others have named', () => {
  const story = fc.array(fc.constantFrom(...steps), { minLength: 4, maxLength: 18 });

  it('is written to by no path without a human who has accepted, and by none after they have objected', async () => {
    const seen = { letters: 0, objections: 0, takenBack: 0 };
    const tell = async (taken: readonly Step[]): Promise<void> => {
      world.reset();
      server.recipients.splice(0);
      const told = await Story.begin();
      await told.take('report');
      for (const step of taken) {
        const [before, arrived] = [await told.letters(), told.arrived()];
        const asked = await told.invitations();
        await told.take(step);
        const grown = (await told.letters()) - before;
        const isAllowed = told.accepted.size > 0 && !told.hasObjected;
        if (!isAllowed) expect([step, Math.max(0, grown)]).toEqual([step, 0]);
        if (!isAllowed) expect([step, Math.max(0, (await told.invitations()) - asked)]).toEqual([step, 0]);
        if (!told.wasAccepted || told.hasObjected) expect([step, told.arrived()]).toEqual([step, arrived]);
        seen.letters += Math.max(0, grown);
      }
      if (told.hasObjected) seen.objections += 1;
      if (told.wasTakenBack) seen.takenBack += 1;
    };
    const whole: Step[] = [
      'accept',
      'wait',
      'inform',
      'deliver',
      'invite',
      'wait',
      'object',
      'deliver',
      'invite',
      'cancel',
    ];
    const undone: Step[] = [
      'accept',
      'undo',
      'wait',
      'inform',
      'invite',
      'wait',
      'deliver',
      'accept',
      'object',
      'report',
    ];
    // Named and accepted once more after the objection: by then the promise is a new one, and the address is known alone.
    const again: Step[] = ['accept', 'inform', 'object', 'report', 'accept', 'bind', 'invite', 'wait', 'deliver'];
    // Written to twice whatever else is told: once for each gathering.
    const moved: Step[] = ['accept', 'invite', 'wait', 'deliver', 'cancel', 'bind', 'invite', 'wait', 'deliver'];
    const examples: [Step[]][] = [[whole], [undone], [again], [moved]];
    await fc.assert(fc.asyncProperty(story, tell), { numRuns: runs(24), examples });
    // Nothing would be proven by stories in which nobody is written to.
    expect(seen.letters).toBeGreaterThan(2);
    expect(Math.min(seen.objections, seen.takenBack)).toBeGreaterThan(0);
  }, 120_000);
});
