import { Injectable, Logger } from '@nestjs/common';
import { Clock, systemCaller } from '#libs/kernel';
import { Config } from '#libs/config';
import { bunched, Database } from '#libs/database';
import { domainOf } from '../address.js';
import { bounceAddress } from './bounce-address.js';
import { judgeFault } from './bounce.rules.js';
import { Bounces } from './bounces.service.js';
import { BulkAdmission } from './bulk-admission.js';
import { catalogue } from '../text/catalogue.js';
import { type Attempt, judge } from './delivery.rules.js';
import { DomainPace } from './domain-pace.service.js';
import { MailClaims, type Recovery } from './mail-claims.service.js';
import { MailMarks } from './mail-marks.js';
import { MailPictures } from './mail-pictures.service.js';
import { MailServerWatch } from './mail-server-watch.service.js';
import { CONNECTIONS, MailTransport } from './mail-transport.js';
import { composeMessage } from './mime.js';
import { type ClaimedMail, LEASE } from '../outbox/claimed-mail.js';
import { type HandedMails, Handover } from '../outbox/handover.service.js';
import type { Lane } from '../outbox/outgoing-mail.js';
import type { MailKind } from '../template.js';
import { renderMail } from '../text/render.js';
import { isSuppressed } from './suppression.rules.js';
import { Suppressions } from './suppressions.service.js';

export type DeliveryTally = {
  sent: number;
  /** Will be tried again. */
  retried: number;
  failed: number;
  held: number;
  suppressed: number;
  /** Too late to be true. */
  expired: number;
  /** Put back because their domain has had enough for now. */
  paced: number;
  /** The mail server did not answer; nothing was counted against the mails. */
  paused: boolean;
};

type Composed = Readonly<{ bytes: Buffer; subject: string }>;
type Run = { tally: DeliveryTally; bulk: BulkAdmission | undefined; signal: AbortSignal | undefined };

/** Empties a lane of the outbox: claims, renders, sends, marks. Any number of workers may do so at the same time. */
@Injectable()
export class MailDelivery {
  /** How a worker paces itself; tests set other values. */
  readonly pace = {
    chunk: 100,
    startWithinMs: 10_000,
    renewEveryMs: LEASE.renewedEveryMs,
    bulkPerDomainAndMinute: 120,
  };
  private readonly logger = new Logger('MailDelivery');
  private readonly host: string;
  /** All who ask at the same moment are answered by one look into the list. */
  private readonly spared = bunched((addresses: readonly string[]) => this.suppressions.find(addresses));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly claims: MailClaims,
    private readonly domains: DomainPace,
    private readonly suppressions: Suppressions,
    private readonly bounces: Bounces,
    private readonly transport: MailTransport,
    private readonly server: MailServerWatch,
    private readonly pictures: MailPictures,
    handover: Handover,
  ) {
    this.host = new URL(config.baseUrl).hostname;
    handover.to({
      isReady: () => !this.server.isPaused,
      deliver: (mails, signal) => this.deliverHanded(mails, signal),
    });
  }

  /**
   * Sends what is due in the lane until nothing is left, the mail server is away or the signal comes. A mail that is
   * written meanwhile has a bell of its own.
   */
  async deliver(lane: Lane, { signal }: { signal?: AbortSignal } = {}): Promise<DeliveryTally> {
    const tally = emptyTally();
    const bulk = lane === 'bulk' ? new BulkAdmission(this.domains, this.pace.bulkPerDomainAndMinute) : undefined;
    for (let isMore = true; isMore && !signal?.aborted;) {
      if (!(await this.server.answers())) return { ...tally, paused: true };
      const claimedAt = this.clock.now();
      const claim = await this.claims.claim(lane, claimedAt, this.pace.chunk);
      if (claim.rows.length === 0) break;
      const { hasPutBack } = await this.whileRenewing(claim.rows, claimedAt, () =>
        this.deliverChunk(claim.rows, claimedAt, { tally, bulk, signal }),
      );
      isMore = claim.isMore || hasPutBack;
    }
    return tally;
  }

  /** Sends what was claimed when it was written; what cannot begin now goes back like anything that was claimed. */
  private async deliverHanded({ rows, claimedAt }: HandedMails, signal: AbortSignal): Promise<void> {
    const run = { tally: emptyTally(), bulk: undefined, signal };
    const { hasPutBack } = await this.whileRenewing(rows, claimedAt, () => this.deliverChunk(rows, claimedAt, run));
    if (hasPutBack) await this.deliver('priority', { signal });
  }

  /** Takes back what dead workers held; the lanes with due mails want a bell. */
  sweep(): Promise<Recovery> {
    return this.claims.recover(this.clock.now(), this.clock.certain());
  }

  // A renewal that fails is made up for by the next; when all fail, the claims run out and nothing new is begun by then.
  private async whileRenewing<T>(rows: readonly ClaimedMail[], claimedAt: Date, work: () => Promise<T>): Promise<T> {
    const ids = rows.map(({ id }) => id);
    const renew = (): void =>
      void this.claims
        .renew(ids, claimedAt, this.clock.now())
        .catch((error: Error) => this.logger.warn(`claims were not renewed: ${error.message}`));
    const timer = setInterval(renew, this.pace.renewEveryMs);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }

  private async deliverChunk(rows: readonly ClaimedMail[], claimedAt: Date, run: Run): Promise<MailMarks> {
    const marks = new MailMarks(this.database, claimedAt);
    const due = (await this.dueNow(rows, claimedAt, marks, run)).values();
    const mayBegin = (): boolean =>
      !run.signal?.aborted &&
      !this.server.isPaused &&
      this.clock.now().getTime() - claimedAt.getTime() <= this.pace.startWithinMs;
    const work = async (): Promise<void> => {
      for (const row of due) {
        if (!marks.kept) return;
        // Whatever cannot begin now goes back untouched.
        if (!mayBegin()) marks.put({ id: row.id, status: 'queued' });
        else await this.deliverOne(row, marks, run.tally);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, work));
    await marks.settled();
    return marks;
  }

  /** Leaves out suppressed addresses, what is too late, and in bulk what a domain cannot take yet. */
  private async dueNow(rows: readonly ClaimedMail[], at: Date, marks: MailMarks, run: Run) {
    const suppressed = await this.suppressions.find(rows.map(({ toAddress }) => toAddress));
    const certain = this.clock.certain();
    const writable: ClaimedMail[] = [];
    for (const row of rows) {
      if (isSuppressed(kindOf(row), row.networkId, suppressed.get(row.toAddress) ?? [])) {
        suppress(row, marks, run.tally);
      } else if (row.goodUntil !== null && row.goodUntil <= certain) {
        marks.put({ id: row.id, status: 'expired' });
        run.tally.expired += 1;
      } else writable.push(row);
    }
    if (!run.bulk || writable.length === 0) return writable;
    const { now, later } = await run.bulk.admit(writable, at);
    for (const { id, notBefore } of later) marks.put({ id, status: 'queued', notBefore });
    run.tally.paced += later.length;
    return now;
  }

  private async deliverOne(row: ClaimedMail, marks: MailMarks, tally: DeliveryTally): Promise<void> {
    const { id, policy } = row;
    // Somebody may have objected since the mail was claimed.
    if (kindOf(row) === 'invitation') {
      const entries = (await this.spared(row.toAddress)) ?? [];
      if (isSuppressed('invitation', row.networkId, entries)) return suppress(row, marks, tally);
    }
    let message: Composed;
    try {
      message = await this.compose(row);
    } catch (error) {
      // Trying again would throw again; the others go on.
      const response = `cannot be rendered: ${(error as Error).message}`;
      this.logger.error(`mail ${id} (${row.template}) ${response}`);
      marks.put({ id, status: 'failed', response });
      tally.failed += 1;
      return;
    }
    if (policy === 'hold') {
      marks.put({ id, status: 'sending', subject: message.subject });
      await marks.settled();
    }
    const from = bounceAddress(id, this.config.secret, domainOf(this.transport.from.address));
    const attempt = await this.transport.send({ from, to: row.toAddress }, message.bytes);
    const unclear = attempt.kind === 'connection' && attempt.begun && policy === 'hold';
    if (attempt.kind === 'connection' && !unclear && !(await this.server.answers(true))) {
      marks.put({ id, status: 'queued', response: attempt.response });
      tally.retried += 1;
    } else await this.record(row, message.subject, attempt, marks, tally);
  }

  private async record(
    row: ClaimedMail,
    subject: string,
    attempt: Attempt,
    marks: MailMarks,
    tally: DeliveryTally,
  ): Promise<void> {
    const now = this.clock.now();
    const { status, delaySeconds, hardBounce } = judge(attempt, row.policy, row.attempts + 1, Math.random());
    if (hardBounce) await this.giveUp(row.id, attempt.response);
    marks.put({
      id: row.id,
      status,
      attempted: true,
      response: attempt.response,
      subject,
      ...(status === 'sent' && { sentAt: now }),
      ...(delaySeconds !== undefined && { notBefore: new Date(now.getTime() + delaySeconds * 1_000) }),
    });
    tally[status === 'queued' ? 'retried' : status] += 1;
  }

  private async giveUp(mailId: string, response: string): Promise<void> {
    const judged = judgeFault({ status: '', diagnosis: response });
    await this.database.transaction(systemCaller('mail'), (tx) =>
      this.bounces.recordWithin(tx, {
        mailId,
        judged: { ...judged, severity: 'hard' },
        digest: null,
        recipients: null,
      }),
    );
  }

  private async compose(row: ClaimedMail): Promise<Composed> {
    const { baseUrl, secret } = this.config;
    const { logo } = row.parameters.sender;
    const picture = logo ? await this.pictures.find(logo) : null;
    const mail = renderMail(row, { baseUrl, secret, sentAt: this.clock.now() }, picture);
    const { name, address } = this.transport.from;
    const bytes = await composeMessage({
      mail,
      id: row.id,
      language: row.language,
      // A network writes under its own name; only the instance's mails carry the operator's.
      from: { name: row.networkId === null ? name : mail.senderName, address },
      to: { name: row.toName, address: row.toAddress },
      replyTo: row.replyTo,
      date: this.clock.now(),
      host: this.host,
      calendar: row.calendar,
    });
    return { bytes, subject: mail.subject };
  }
}

const kindOf = ({ template }: ClaimedMail): MailKind => catalogue[template]?.kind ?? 'service';

function suppress({ id }: ClaimedMail, marks: MailMarks, tally: DeliveryTally): void {
  marks.put({ id, status: 'suppressed' });
  tally.suppressed += 1;
}

const emptyTally = (): DeliveryTally => ({
  ...{ sent: 0, retried: 0, failed: 0, held: 0, suppressed: 0, expired: 0, paced: 0 },
  paused: false,
});
