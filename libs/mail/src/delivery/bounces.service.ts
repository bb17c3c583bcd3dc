import { Inject, Injectable, Optional } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import { lock, type Tx } from '#libs/database';
import { type Bounce, BOUNCE_FOLLOWERS, type BounceFollower, type Judged } from './bounce.js';
import { isGivenUp } from './given-up.rules.js';
import { Suppressions } from './suppressions.service.js';

/** `unknown`: there is no such mail, or it went to somebody else. */
export type Recorded = 'recorded' | 'known' | 'unknown';

type Report = Readonly<{
  mailId: string;
  judged: Judged;
  digest: string | null;
  /** Whom the report names; null when it is known otherwise that it is about this mail. */
  recipients: readonly string[] | null;
}>;

type Mail = Bounce['mail'] & Readonly<{ address: string }>;

/** What follows when a mail does not reach its address, whether its report comes back or the server refuses it at once. */
@Injectable()
export class Bounces {
  constructor(
    private readonly suppressions: Suppressions,
    private readonly clock: Clock,
    @Optional() @Inject(BOUNCE_FOLLOWERS) private readonly followers: readonly BounceFollower[] = [],
  ) {}

  /** In one transaction with everything that follows. A report whose digest is known changes nothing. */
  async recordWithin(tx: Tx, { mailId, judged, digest, recipients }: Report): Promise<Recorded> {
    const mail = await lockMail(tx, mailId);
    if (!mail || (recipients !== null && !recipients.includes(mail.address.toLowerCase()))) return 'unknown';
    const at = this.clock.now();
    const { address, ...of } = mail;
    const { reason, status, diagnosis } = judged;
    const isDead =
      judged.severity === 'soft'
        ? isGivenUp([...(await softBouncesOf(tx, address)), at], at)
        : judged.severity === 'hard';
    const severity = isDead ? 'hard' : judged.severity;
    const added: unknown[] = await tx.query(
      `insert into mail_return (id, mail_id, digest, severity, reason, status_code, diagnosis, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (digest) do nothing returning id`,
      [newId(), mailId, digest, severity, reason, status, diagnosis, at],
    );
    if (added.length === 0) return 'known';
    if (severity === 'delayed') return 'recorded';
    if (digest !== null) await markBounced(tx, mailId, isDead);
    if (isDead) await this.suppressions.addWithin(tx, { address, reach: 'all', reason: 'hard-bounce' });
    for (const follower of this.followers) await follower.bounced(tx, { mail: of, address, isDead, reason, at });
    return 'recorded';
  }
}

async function lockMail(tx: Tx, id: string): Promise<Mail | undefined> {
  const [mail] = await tx.query<Mail[]>(
    `select id, network_id as "networkId", event_id as "eventId", person_id as "personId", to_address as address
     from mail_message where id = $1 ${lock.toChange}`,
    [id],
  );
  return mail;
}

// A report may be read before the worker has noted that its mail went out; what waits to be sent once more goes out,
// unless the address is dead. A refusal at once is noted by the worker itself.
async function markBounced(tx: Tx, id: string, isHard: boolean): Promise<void> {
  await tx.query(
    `update mail_message set status = 'bounced', claimed_at = null, leased_until = null
     where id = $1 and (status in ('claimed', 'sending', 'sent', 'held') or status = 'queued' and $2)`,
    [id, isHard],
  );
}

async function softBouncesOf(tx: Tx, address: string): Promise<Date[]> {
  const rows = await tx.query<{ at: Date }[]>(
    `select r.at from mail_return r join mail_message m on m.id = r.mail_id
     where lower(m.to_address) = lower($1) and r.severity = 'soft'`,
    [address],
  );
  return rows.map(({ at }) => at);
}
