import { Inject, Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx } from '#libs/database';
import { findEventFacts } from '#libs/events';
import { type Actor, allows, type Caller, Clock, isId, newId, NotFound, requirePermission } from '#libs/kernel';
import { Obligations } from '#libs/intake';
import { Outbox } from '#libs/mail';
import { findWorkingCalendar } from '#libs/networks';
import {
  InvitingNotPossible,
  NobodyToInvite,
  PersonExcluded,
  RecipientsChanged,
  WaveGone,
} from '../outreach.errors.js';
import { type InvitedEvent, lockInvitedEvent } from '../recipients/invited-event.queries.js';
import { whyNotInvite } from '../recipients/inviting.rules.js';
import { RecipientQueries } from '../recipients/recipient.queries.js';
import { sqlIsWelcome } from '../recipients/welcome.queries.js';
import { isInvitable, type Recipient } from '../recipients/recipients.rules.js';
import { InvitationWave } from './invitation-wave.entity.js';
import { acceptUntil } from './answer-times.rules.js';
import { HOLD_MS } from './holding.rules.js';
import type { OwnTexts } from './preface.rules.js';
import { WAVE_FOLLOWERS, type WaveFollower } from './wave-follower.rules.js';
import { type WaveToWrite, WaveWriting } from './wave-writing.service.js';

/** `sendsAt`: until then the wave can be taken back. */
export type PlannedWave = Readonly<{ id: string; eventId: string; invited: number; sendsAt: string }>;

/**
 * Whom invitations of their own are for: one person, whoever speaks for promised projects, or for the one that is welcome
 * at short notice though its promise is bound to another gathering.
 */
export type Singled =
  Readonly<{ personId: string }> | Readonly<{ promises: ReadonlySet<string> }> | Readonly<{ welcomed: string }>;

type Sending = Readonly<{ id?: string; sendsAt: Date; expected?: number; texts?: OwnTexts; only?: Singled }>;

/** Asks people to a gathering: rows, history and mails of a wave come about together, or nothing of it does. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recipients: RecipientQueries,
    private readonly outbox: Outbox,
    private readonly obligations: Obligations,
    private readonly writing: WaveWriting,
    @Inject(WAVE_FOLLOWERS) private readonly followers: readonly WaveFollower[],
  ) {}

  /**
   * Invites everybody R1 speaks of now and nothing speaks against. The mails are held for a minute. Two clicks and two
   * tabs send once: the second finds everybody invited.
   * @param expected how many people the organiser has confirmed
   * @throws {NotFound} {Forbidden} {InvitingNotPossible} {NobodyToInvite} {RecipientsChanged}
   */
  async send(caller: Caller, eventId: string, { expected }: Readonly<{ expected: number }>): Promise<PlannedWave> {
    return this.database.transaction(caller, async (tx) => {
      const event = isId(eventId) ? await lockInvitedEvent(tx, eventId) : null;
      if (event === null) throw new NotFound({ thing: 'event' });
      requirePermission(caller.scope, 'event:write', event.networkId, 'event');
      if (!allows(caller.scope, 'contact:read', event.networkId)) throw new NotFound({ thing: 'event' });
      const sendsAt = new Date(this.clock.now().getTime() + HOLD_MS);
      return this.sendWithin(tx, caller.actor, event, { sendsAt, expected });
    });
  }

  /**
   * The same in the caller's transaction, which has locked the event; for steps that are due.
   * @param more.id of the wave; `expected` when somebody has confirmed a number; `texts` that come first, by language;
   * `only` those who are meant alone: they may be asked after registration has closed, too, as long as they have time to
   * answer (domain rule E1)
   * @throws {InvitingNotPossible} {NobodyToInvite} {RecipientsChanged} {PersonExcluded}
   */
  async sendWithin(
    tx: Tx,
    actor: Actor,
    event: InvitedEvent,
    { id = newId(), sendsAt, expected, texts = {}, only }: Sending,
  ): Promise<PlannedWave> {
    const now = this.clock.now();
    await this.requirePossible(tx, event, only === undefined ? null : sendsAt);
    const welcomed = only !== undefined && 'welcomed' in only ? only.welcomed : null;
    const everybody = await this.recipients.compute(tx, event, { welcomed });
    const all = only === undefined ? everybody : everybody.filter((person) => isMeant(person, only));
    const people = all.filter(isInvitable);
    if (only !== undefined && !('promises' in only) && people.length === 0 && all[0]?.excluded) {
      throw new PersonExcluded({ eventId: event.id, cause: all[0].excluded });
    }
    if (people.length === 0) throw new NobodyToInvite({ eventId: event.id });
    if (expected !== undefined && expected !== people.length) {
      throw new RecipientsChanged({ expected, found: people.length });
    }
    const wave: WaveToWrite = {
      id,
      actor,
      event,
      sendsAt,
      now,
      texts,
      way: only === undefined ? 'wave' : 'single',
      welcomed,
    };
    await this.writing.writeWithin(tx, wave, all);
    await recordHistory(tx, actor, now, {
      ...{ networkId: event.networkId, thing: 'event', thingId: event.id, action: 'event.invited' },
      facts: { waveId: wave.id, invited: people.length },
    });
    return { id: wave.id, eventId: event.id, invited: people.length, sendsAt: sendsAt.toISOString() };
  }

  /** @param singledAt when invitations of their own would leave; null for a wave */
  private async requirePossible(tx: Tx, event: InvitedEvent, singledAt: Date | null): Promise<void> {
    const state = whyNotInvite(event, this.clock.now());
    if (state === null) return;
    const isInTime =
      state === 'closed' &&
      singledAt !== null &&
      event.startsAt > singledAt &&
      (await this.untilOf(tx, event, singledAt)) > singledAt;
    if (!isInTime) throw new InvitingNotPossible({ eventId: event.id, state });
  }

  /** Until when whoever is invited then may accept. */
  private async untilOf(tx: Tx, { id, networkId }: InvitedEvent, sentAt: Date): Promise<Date> {
    return acceptUntil((await findEventFacts(tx, id))!, sentAt, (await findWorkingCalendar(tx, networkId))!);
  }

  /**
   * Nobody of the wave is invited any more, and nothing tells that they were.
   * @throws {NotFound} {Forbidden} {WaveGone} when its mails have begun to leave
   */
  async takeBack(caller: Caller, waveId: string): Promise<Readonly<{ id: string; takenBack: number }>> {
    return this.database.transaction(caller, async (tx) => {
      const wave = await lockInScope(tx, InvitationWave, 'wave', caller.scope, 'event:write', waveId, 'toRemove');
      const now = this.clock.now();
      if (wave.sendsAt <= now) throw new WaveGone({ waveId });
      const takenBack = await this.outbox.takeBack(tx, waveId);
      // A worker whose clock is ahead may have begun: who has a mail on the way stays invited.
      const gone = await tx.query<Gone[]>(
        `with gone as (
           delete from invitation i where i.wave_id = $1 and not exists (
             select 1 from mail_message m where m.batch_id = i.wave_id and m.person_id = i.person_id)
           returning i.person_id as "personId")
         select * from gone`,
        [waveId],
      );
      await this.obligations.untriedWithin(tx, wave.eventId, idsOf(gone));
      const left = wave.invited - takenBack;
      if (left === 0) {
        for (const follower of this.followers) await follower.takenBack(tx, caller.actor, waveId);
        await tx.delete(InvitationWave, { id: waveId });
      }
      if (left > 0) await tx.update(InvitationWave, { id: waveId }, { invited: left });
      await recordHistory(tx, caller.actor, now, {
        ...{ networkId: wave.networkId, thing: 'event', thingId: wave.eventId, action: 'event.invitations-taken-back' },
        facts: { waveId, takenBack },
      });
      return { id: waveId, takenBack };
    });
  }

  /** The event does not take place: no invitation leaves any more, and whose has not left was never invited. */
  async endWithin(tx: Tx, eventId: string): Promise<void> {
    const waves = await this.wavesOf(tx, eventId);
    await this.withdrawWithin(tx, eventId);
    // Who may have it stays invited, and hears what has become of the event.
    await this.outbox.withdraw(tx, waves, 'waiting');
  }

  private async wavesOf(tx: Tx, eventId: string): Promise<string[]> {
    return (await tx.findBy(InvitationWave, { eventId })).map(({ id }) => id);
  }

  /**
   * What the invitations say of the event is no longer true: whose has not left was never invited.
   * @returns how many those were
   */
  private async withdrawWithin(tx: Tx, eventId: string): Promise<number> {
    const withdrawn = await this.outbox.withdraw(tx, await this.wavesOf(tx, eventId), 'untried');
    if (withdrawn.length === 0) return 0;
    const gone = await tx.query<(Gone & { isWelcome: boolean })[]>(
      `with gone as (
         delete from invitation i using jsonb_to_recordset($1::jsonb) as w("batchId" uuid, "personId" uuid)
         where i.wave_id = w."batchId" and i.person_id = w."personId" and i.state = 'sent'
         returning i.wave_id, i.person_id, ${sqlIsWelcome('i')} as is_welcome),
       left_over as (
         update invitation_wave v set invited = v.invited - g.people
         from (select wave_id, count(*)::int as people from gone group by wave_id) g where v.id = g.wave_id)
       select person_id as "personId", is_welcome as "isWelcome" from gone`,
      [JSON.stringify(withdrawn)],
    );
    await this.obligations.untriedWithin(tx, eventId, idsOf(gone));
    await tx.delete(InvitationWave, { eventId, invited: 0 });
    // A welcome at short notice is pressed anew, if it is still one: it is no reason to write to everybody.
    return withdrawn.length - gone.filter(({ isWelcome }) => isWelcome).length;
  }

  /**
   * The event is another one than the invitations on hold say: they are written anew, as far as people can still accept.
   */
  async renewWithin(tx: Tx, actor: Actor, eventId: string): Promise<void> {
    if ((await this.withdrawWithin(tx, eventId)) === 0) return;
    const event = (await lockInvitedEvent(tx, eventId))!;
    const now = this.clock.now();
    if (whyNotInvite(event, now) !== null) return;
    const sendsAt = new Date(now.getTime() + HOLD_MS);
    await this.sendWithin(tx, actor, event, { sendsAt }).catch((failure: unknown) => {
      // Somebody may have objected meanwhile. That must not keep the event from moving, and nothing was written yet.
      if (!(failure instanceof NobodyToInvite)) throw failure;
    });
  }
}

function isMeant({ personId, promises, reasons }: Recipient, only: Singled): boolean {
  if ('personId' in only) return personId === only.personId;
  if ('welcomed' in only) return reasons.some(({ kind }) => kind === 'short_notice');
  return promises.some((id) => only.promises.has(id));
}

type Gone = Readonly<{ personId: string }>;
const idsOf = (gone: readonly Gone[]): string[] => gone.map(({ personId }) => personId);
