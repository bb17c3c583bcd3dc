import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock, NotFound } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { type MailingDraft, MailingDrafts, type ReadDraft } from './mailing-drafts.service.js';
import type { LeftOutCause } from './mailing-people.rules.js';
import { HELD_SECONDS } from './mailing-texts.rules.js';
import { Mailing } from './mailing.entity.js';
import { MailingNotReady, MailingSentOtherwise, RecipientsChanged, TakeBackOver } from './mailings.errors.js';

export type MailingOrder = Readonly<{
  /** Chosen when the draft is begun: however often it is sent, from however many windows, it goes out once. */
  id: string;
  draft: MailingDraft;
  /** How many the organiser saw in the button. */
  recipients: number;
  /** What the check asked is meant like this. */
  isMeant: boolean;
}>;

export type MailingSent = Readonly<{ id: string; recipients: number; sendsAt: string }>;

/** Sends what an organiser wrote, holds it for a minute, and takes it back. */
@Injectable()
export class Mailings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly drafts: MailingDrafts,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Freezes who gets it and writes their mails; they leave a minute later.
   * @throws {MailingNotReady} {RecipientsChanged} {MailingSentOtherwise}; also as `MailingDrafts.read`
   */
  async send(caller: Caller, { id, draft, recipients, isMeant }: MailingOrder): Promise<MailingSent> {
    const read = await this.drafts.read(caller.scope, draft);
    return this.database.transaction(caller, async (tx) => {
      const now = this.clock.now();
      const sendsAt = new Date(now.getTime() + HELD_SECONDS * 1_000);
      const mailing = {
        ...{ id, networkId: draft.networkId, eventId: draft.eventId, texts: draft.texts },
        ...{ recipients: read.people.length, leftOut: countCauses(read), sendsAt, createdAt: now },
      };
      const before = await this.insert(tx, mailing);
      if (before) return sentBefore(before, draft);
      requireReady(read, isMeant);
      if (read.people.length !== recipients) throw new RecipientsChanged({ seen: recipients, now: read.people.length });
      const mails = read.people.map((person) => ({
        ...read.mails.to(person),
        batchId: id,
        dedupeKey: `${id}:${person.id}`,
        notBefore: sendsAt,
      }));
      await this.outbox.add(tx, mails);
      await recordHistory(tx, caller.actor, now, {
        ...{ networkId: draft.networkId, thing: 'mailing', thingId: id, action: 'mailing.sent', facts: { recipients } },
      });
      return { id, recipients, sendsAt: sendsAt.toISOString() };
    });
  }

  /**
   * Sends the mail of one recipient to the organiser, with links that open nothing.
   * @param position as in the preview
   * @throws {NotFound} when nobody gets it; also as `MailingDrafts.read`
   */
  async test(
    caller: Caller,
    draft: MailingDraft,
    position: number,
    to: Readonly<{ name: string; address: string }>,
  ): Promise<void> {
    const { mails, people } = await this.drafts.read(caller.scope, draft);
    const person = people[(position - 1) % people.length];
    if (!person) throw new NotFound({ thing: 'person' });
    await this.database.transaction(caller, (tx) => this.outbox.add(tx, [mails.test(person, to)]));
  }

  /**
   * Deletes the mails while they are held. Twice is once.
   * @throws {NotFound} {Forbidden} {TakeBackOver} after the minute
   */
  async takeBack(caller: Caller, id: string): Promise<{ id: string; takenBack: number }> {
    return this.database.transaction(caller, async (tx) => {
      const mailing = await lockInScope(tx, Mailing, 'mailing', caller.scope, 'event:write', id);
      if (mailing.takenBack !== null) return { id, takenBack: mailing.takenBack };
      const now = this.clock.now();
      if (now >= mailing.sendsAt) throw new TakeBackOver();
      const takenBack = await this.outbox.takeBack(tx, id);
      await tx.update(Mailing, { id }, { takenBackAt: now, takenBack });
      await recordHistory(tx, caller.actor, now, {
        ...{ networkId: mailing.networkId, thing: 'mailing', thingId: id, action: 'mailing.taken-back' },
        facts: { mails: takenBack },
      });
      return { id, takenBack };
    });
  }

  /** The mailing that has this id already, once whoever writes it has committed; null when this one is the first. */
  private async insert(tx: Tx, mailing: Omit<Mailing, 'takenBack' | 'takenBackAt'>): Promise<Mailing | null> {
    const inserted: unknown[] = await tx.query(
      `insert into mailing (id, network_id, event_id, texts, recipients, left_out, sends_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [
        ...[mailing.id, mailing.networkId, mailing.eventId, mailing.texts],
        ...[mailing.recipients, mailing.leftOut, mailing.sendsAt, mailing.createdAt],
      ],
    );
    return inserted.length > 0 ? null : tx.findOneBy(Mailing, { id: mailing.id });
  }
}

function requireReady({ findings }: ReadDraft, isMeant: boolean): void {
  const against = findings.filter(({ severity }) => severity === 'stops' || (severity === 'asks' && !isMeant));
  if (against.length > 0) throw new MailingNotReady({ findings: [...new Set(against.map(({ code }) => code))] });
}

/** The id of a mailing of another network names nothing here. */
function sentBefore({ id, networkId, eventId, texts, recipients, sendsAt }: Mailing, draft: MailingDraft): MailingSent {
  if (networkId !== draft.networkId) throw new NotFound({ thing: 'mailing' });
  const isSame =
    eventId === draft.eventId && (['de', 'en'] as const).every((one) => isSameText(texts[one], draft.texts[one]));
  if (!isSame) throw new MailingSentOtherwise();
  return { id, recipients, sendsAt: sendsAt.toISOString() };
}

type Text = MailingDraft['texts']['de'];

const isSameText = (one: Text, other: Text): boolean => one?.subject === other?.subject && one?.body === other?.body;

function countCauses({ leftOut }: ReadDraft): Partial<Record<LeftOutCause, number>> {
  const counts: Partial<Record<LeftOutCause, number>> = {};
  for (const { cause } of leftOut) counts[cause] = (counts[cause] ?? 0) + 1;
  return counts;
}
