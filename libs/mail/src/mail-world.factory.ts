import type { DataSource } from 'typeorm';
import { type FixedClock, newId, systemCaller } from '#libs/kernel';
import type { Config } from '#libs/config';
import type { Database } from '#libs/database';
import type { Bell, JobWorkers } from '#libs/queue';
import { aWorld, type World } from '../../../test/support/world.js';
import type { BounceFollower } from './delivery/bounce.js';
import { MailDelivery } from './delivery/delivery.service.js';
import { DomainPace } from './delivery/domain-pace.service.js';
import { Bounces } from './delivery/bounces.service.js';
import { MailClaims } from './delivery/mail-claims.service.js';
import { MailDecisions } from './outbox/mail-decisions.service.js';
import type { MailMessage } from './outbox/mail-message.entity.js';
import { MailPictures } from './delivery/mail-pictures.service.js';
import { MailQueries } from './outbox/mail.queries.js';
import { MailServerWatch } from './delivery/mail-server-watch.service.js';
import { MailModule } from './mail.module.js';
import { MailSink } from './delivery/mail-sink.factory.js';
import { MailTransport, SMTP_PATIENCE } from './delivery/mail-transport.js';
import { Handover } from './outbox/handover.service.js';
import { Outbox } from './outbox/outbox.service.js';
import type { OutgoingMail } from './outbox/outgoing-mail.js';
import { Resending } from './delivery/resending.service.js';
import { ReturnReader } from './returns/return-reader.service.js';
import { sampleFrame } from './text/samples.js';
import { Suppressions } from './delivery/suppressions.service.js';

export const SECRET = 'a secret of tests that is long enough';
export const NOON = new Date('2026-02-02T11:00:00Z');

type Row = Pick<MailMessage, 'id' | 'status' | 'attempts' | 'crashes' | 'response'> & {
  not_before: Date;
  leased_until: Date | null;
  to_address: string;
};

/** Outbox, delivery and an SMTP server, on a database of their own and a clock that stands still. */
export class MailWorld {
  readonly clock: FixedClock;
  readonly source: DataSource;
  readonly database: Database;
  readonly rung: string[] = [];
  /** Who hears of bounces. */
  readonly followers: BounceFollower[] = [];
  /** Whether a worker of this process has nothing to do; as a rule there is none. */
  isNearIdle = false;
  readonly near = {
    isIdle: () => this.isNearIdle,
    runAs: (_job: string, work: (signal: AbortSignal) => Promise<void>) => work(new AbortController().signal),
  };
  readonly handover = new Handover(this.near as unknown as JobWorkers);
  private readonly transports: MailTransport[] = [];

  private constructor(
    private readonly world: World,
    readonly sink: MailSink,
  ) {
    this.clock = world.clock;
    this.source = world.sql;
    this.database = world.database;
    this.clock.set(NOON);
  }

  static async open(): Promise<MailWorld> {
    return new MailWorld(await aWorld(MailModule), await MailSink.start());
  }

  async close(): Promise<void> {
    this.transports.forEach((transport) => transport.onModuleDestroy());
    await this.sink.stop();
    await this.world.close();
  }

  /** Every row and every memory of the sink gone. */
  async reset(): Promise<void> {
    await this.source.query(
      'truncate mail_message, mail_return, mail_return_mailbox, mail_suppression, mail_domain_slice, history_entry cascade',
    );
    this.clock.set(NOON);
    this.sink.received.length = 0;
    this.sink.recipients.length = 0;
    this.sink.connections = 0;
    this.sink.script = {};
    this.rung.length = 0;
    this.isNearIdle = false;
    this.followers.length = 0;
  }

  readonly config = (more: Partial<Config> = {}): Config =>
    ({
      baseUrl: 'https://tagwerk.example.org',
      smtpUrl: this.sink.url,
      mailFrom: 'Tagwerk <post@tagwerk.example.org>',
      imap: undefined,
      dkim: undefined,
      secret: SECRET,
      ...more,
    }) as Config;

  get outbox(): Outbox {
    const bell = { ring: (name: string) => this.rung.push(name) } as unknown as Bell;
    return new Outbox(this.clock, this.database, bell, this.handover);
  }

  get suppressions(): Suppressions {
    return new Suppressions(this.database, this.config(), this.clock);
  }

  get bounces(): Bounces {
    return new Bounces(this.suppressions, this.clock, this.followers);
  }

  returns(more: Partial<Config> = {}): ReturnReader {
    return new ReturnReader(this.database, this.config(more), this.bounces);
  }

  get decisions(): MailDecisions {
    return new MailDecisions(this.database, this.clock, this.outbox);
  }

  get resending(): Resending {
    return new Resending(this.database, this.clock, this.outbox, this.suppressions);
  }

  get queries(): MailQueries {
    return new MailQueries(this.database, this.config(), this.clock);
  }

  /** A worker of its own: pool, pause and marks are not shared. */
  worker(more: Partial<Config> = {}, patience: Partial<typeof SMTP_PATIENCE> = {}): MailDelivery {
    const config = this.config(more);
    const transport = new MailTransport(config, { ...SMTP_PATIENCE, ...patience });
    this.transports.push(transport);
    const { database, clock } = this;
    return new MailDelivery(
      database,
      clock,
      config,
      new MailClaims(database),
      new DomainPace(database),
      this.suppressions,
      this.bounces,
      transport,
      new MailServerWatch(clock, transport),
      new MailPictures(clock),
      this.handover,
    );
  }

  add(...mails: readonly OutgoingMail[]): Promise<string[]> {
    return this.database.transaction(systemCaller('test'), (tx) => this.outbox.add(tx, mails));
  }

  async rows(): Promise<Row[]> {
    return this.source.query<Row[]>('select * from mail_message order by id');
  }

  async row(id: string): Promise<Row> {
    const [row] = await this.source.query<Row[]>('select * from mail_message where id = $1', [id]);
    return row!;
  }
}

/** A mail that matters only by where it goes. */
export const aMail = (address: string, more: Partial<OutgoingMail> = {}): OutgoingMail =>
  ({
    template: 'personal-link',
    language: 'de',
    to: { name: 'Aylin Demir', address },
    parameters: {
      ...sampleFrame,
      manage: { path: '/m/{token}', purpose: 'person', subject: newId(), version: 1 },
    },
    ...more,
  }) as OutgoingMail;
