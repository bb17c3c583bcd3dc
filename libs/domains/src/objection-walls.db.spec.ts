import fc from 'fast-check';
import { Binding, Informing, Objections } from '#libs/intake';
import { newId, Problem, signLink, systemCaller } from '#libs/kernel';
import { LateInvitations, listStandingPromises } from '#libs/ledger';
import { MailDelivery } from '#libs/mail';
import { Invitations, RecipientQueries } from '#libs/outreach';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { type AnEvent, anEvent } from '../../../test/factories/events.factory.js';
import { aWave } from '../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { type APromise, aPromise } from '../../../test/factories/obligations.factory.js';
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

/** Each of the facts that an objection leaves behind, and how it is taken away. $1 is the network. */
const walls = {
  directory: `update person set objection_at = null where network_id = $1`,
  suppressions: `delete from mail_suppression where network_id = $1`,
  promise: `update obligation set outcome = null, ended_at = null, release_cause = null where network_id = $1`,
} as const;
type Wall = keyof typeof walls;
const wallNames = Object.keys(walls) as Wall[];

const steps = ['inform', 'bind', 'invite late', 'press', 'invite', 'deliver', 'wait a day'] as const;
type Step = (typeof steps)[number];
const DAY = 86_400_000;

/** Somebody who stays in the directory after they have objected, for they stand in for the caretaker. */
class Story {
  private constructor(
    private readonly networkId: string,
    private readonly event: AnEvent,
    private readonly promise: APromise,
  ) {}

  static async begin(): Promise<Story> {
    world.reset();
    // What others were told must not go out in this one.
    await world.sql.query(`delete from mail_message`);
    await world.sql.query(`update obligation set outcome = 'released', ended_at = now() where outcome is null`);
    const { id } = await aNetwork(world.sql);
    const event = await anEvent(world.sql, id, {}, { guarantee_relevant: true });
    await aWave(world.sql, event);
    const contact = await aPerson(world.sql, id, { email: `kontakt@${id}.example.org` });
    await world.sql.query('update network set deputy_person_id = $2 where id = $1', [id, contact.id]);
    return new Story(id, event, await aPromise(world.sql, id, { contact, eventId: event.id }));
  }

  /** A step that is not possible now is refused and changes nothing. */
  async take(step: Step): Promise<void> {
    await this.does[step]().catch((refusal: unknown) => {
      if (!(refusal instanceof Problem)) throw refusal;
    });
  }

  async object(): Promise<void> {
    const claims = { purpose: 'objection', subject: this.promise.contact.id, version: 1, expiresOn: 0 } as const;
    await world.get(Objections).object(systemCaller('test'), signLink(world.config.secret, claims));
  }

  async takeAway(gone: readonly Wall[]): Promise<void> {
    for (const wall of gone) await world.sql.query(walls[wall], [this.networkId]);
  }

  /** Mails for the contact, wherever they are on their way, those that have arrived, and invitations that hold. */
  async written(): Promise<Readonly<{ mails: number; arrived: number; invitations: number }>> {
    const [row] = await world.sql.query<{ mails: number; invitations: number }[]>(
      `select (select count(*)::int from mail_message where to_address = $1 and status not in ('suppressed', 'expired')) as mails,
         (select count(*)::int from invitation where person_id = $2 and state <> 'revoked') as invitations`,
      [this.promise.contact.email, this.promise.contact.id],
    );
    return { ...row!, arrived: server.recipients.filter((address) => address === this.promise.contact.email).length };
  }

  /** Who would ask the contact, if nobody behind them held them back: the register, and the list of the invited. */
  async wouldAsk(): Promise<Readonly<{ register: boolean; list: boolean }>> {
    const { scope } = organiserIn(this.networkId);
    const { counts } = await world.get(RecipientQueries).list(scope, this.event.id, {}, { page: 1, size: 1 });
    const found = await listStandingPromises(world.database, { networkIds: [this.networkId] }, world.clock.now());
    const register = found.some(({ standing }) => standing === 'ready' || standing === 'bound');
    return { register, list: counts.invited > 0 };
  }

  /** What was handed over just before comes back, as if nobody had stopped it. */
  async keepingMails(work: () => Promise<void>): Promise<void> {
    const keep = `keep_${newId().replaceAll('-', '')}`;
    await world.sql.query(`create table ${keep} as select * from mail_message`);
    await work();
    await world.sql.query(`insert into mail_message select * from ${keep} on conflict do nothing`);
    await world.sql.query(`drop table ${keep}`);
  }

  private readonly does: Readonly<Record<Step, () => Promise<unknown>>> = {
    inform: () => world.get(Informing).sweep(),
    bind: () => world.get(Binding).sweep(),
    'invite late': () => world.get(LateInvitations).sendDue(),
    press: () => world.get(LateInvitations).invite(organiserIn(this.networkId), this.promise.id),
    invite: () => world.get(Invitations).send(organiserIn(this.networkId), this.event.id, { expected: 1 }),
    deliver: async () => {
      for (const lane of ['priority', 'bulk'] as const) await world.get(MailDelivery).deliver(lane);
    },
    'wait a day': () => Promise.resolve(world.clock.set(new Date(world.clock.now().getTime() + DAY))),
  };
}

const steady = { noWriting: { mails: 0, arrived: 0, invitations: 0 }, nobody: { register: false, list: false } };

describe('whoever has objected is protected by more than one wall, and each holds alone', () => {
  const before = fc.array(fc.constantFrom(...steps), { maxLength: 3 });
  const after = fc.array(fc.constantFrom(...steps), { minLength: 2, maxLength: 8 });
  const everything: Step[] = [
    'inform',
    'press',
    'deliver',
    'wait a day',
    'invite late',
    'invite',
    'wait a day',
    'deliver',
  ];

  it.each(wallNames)(
    '%s',
    async (wall) => {
      const tell = async (earlier: readonly Step[], later: readonly Step[]): Promise<void> => {
        const told = await Story.begin();
        for (const step of earlier) await told.take(step);
        const { arrived } = await told.written();
        await told.object();
        await told.takeAway(wallNames.filter((other) => other !== wall));
        for (const step of later) {
          const { mails } = await told.written();
          await told.take(step);
          const now = await told.written();
          const grown = { mails: Math.max(0, now.mails - mails), arrived: now.arrived - arrived };
          expect({ step, ...grown, invitations: now.invitations }).toEqual({ step, ...steady.noWriting });
          // By their hash alone the register does not know them; the list asks for it.
          const { register, list } = await told.wouldAsk();
          expect({ step, register: wall !== 'suppressions' && register, list }).toEqual({ step, ...steady.nobody });
        }
      };
      const examples: [Step[], Step[]][] = [
        [[], everything],
        [['inform', 'press'], everything],
        [['wait a day', 'wait a day', 'invite late', 'deliver'], everything],
      ];
      await fc.assert(fc.asyncProperty(before, after, tell), { numRuns: runs(12), examples });
    },
    120_000,
  );

  it('the delivery, for what was on its way and nobody has withdrawn', async () => {
    const told = await Story.begin();
    await told.take('press');
    await told.keepingMails(() => told.object());
    await told.takeAway(['directory', 'promise']);
    await told.take('wait a day');
    await told.take('deliver');
    expect(await told.written()).toMatchObject({ mails: 0, arrived: 0 });
  });

  it('the withdrawal, for what was on its way when nothing else is left', async () => {
    const told = await Story.begin();
    await told.take('press');
    await told.object();
    await told.takeAway(wallNames);
    await told.take('wait a day');
    await told.take('deliver');
    expect(await told.written()).toMatchObject({ mails: 0, arrived: 0 });
  });

  it.each<Step>(['inform', 'press', 'invite', 'invite late'])(
    'without any of them they would be written to: %s',
    async (step) => {
      const told = await Story.begin();
      await told.object();
      await told.takeAway(wallNames);
      for (const taken of ['wait a day', 'wait a day', 'wait a day', step, 'wait a day', 'deliver'] as const) {
        await told.take(taken);
      }
      expect((await told.written()).arrived).toBe(1);
    },
  );
});
