import { Inject, Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx } from '#libs/database';
import { findEventFacts } from '#libs/events';
import { type Actor, allows, type Caller, Clock, isId, newId, NotFound, requirePermission } from '#libs/kernel';
import { Informing, Obligations } from '#libs/intake';
import { Outbox } from '#libs/mail';
import { findWorkingCalendar } from '#libs/networks';
import {
  InvitingNotPossible,
  NobodyToInvite,
  PersonExcluded,
  RecipientsChanged,
  WaveGone,
} from '../outreach.errors.js';
import { readPasts } from '../recipients/bygone.queries.js';
import { type InvitedEvent, lockInvitedEvent } from '../recipients/invited-event.queries.js';
import { whyNotInvite } from '../recipients/inviting.rules.js';
import { RecipientQueries } from '../recipients/recipient.queries.js';
import { sqlIsOnlyWelcome, sqlIsWelcome } from '../recipients/welcome.queries.js';
import { countRecipients, isInvitable, type Recipient } from '../recipients/recipients.rules.js';
import { acceptUntil } from './answer-times.rules.js';
import { readInvitationTexts } from './invitation-texts.queries.js';
import { listAskedSegments } from '../segments/event-segment.queries.js';
import { sentencesOf } from '../segments/segment-sentence.rules.js';
import { namesOf } from '../segments/segment.queries.js';
import { type Audience, InvitationWave } from './invitation-wave.entity.js';
import { InvitationMails, type Invited } from './invitation.mails.js';
import { HOLD_MS } from './holding.rules.js';
import { type OwnTexts, prefaced } from './preface.rules.js';
import { WAVE_FOLLOWERS, type WaveFollower } from './wave-follower.rules.js';

/** `sendsAt`: until then the wave can be taken back. */
export type PlannedWave = Readonly<{ id: string; eventId: string; invited: number; sendsAt: string }>;

/**
 * Whom invitations of their own are for: one person, whoever speaks for promised projects, or for the one that is welcome
 * at short notice though its promise is bound to another gathering.
 */
export type Singled =
  Readonly<{ personId: string }> | Readonly<{ promises: ReadonlySet<string> }> | Readonly<{ welcomed: string }>;

type Sending = Readonly<{ id?: string; sendsAt: Date; expected?: number; texts?: OwnTexts; only?: Singled }>;

type Wave = Readonly<{
  id: string;
  actor: Actor;
  event: InvitedEvent;
  sendsAt: Date;
  now: Date;
  texts: OwnTexts;
  way: 'wave' | 'single';
  /** The promise whose project is welcome at short notice. */
  welcomed: string | null;
}>;

// As many mails as make one statement of a few megabytes.
const MAILS_AT_ONCE = 5_000;

/** Asks people to a gathering: rows, history and mails of a wave come about together, or nothing of it does. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recipients: RecipientQueries,
    private readonly outbox: Outbox,
    private readonly obligations: Obligations,
    private readonly informing: Informing,
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
    const wave: Wave = { id, actor, event, sendsAt, now, texts, way: only === undefined ? 'wave' : 'single', welcomed };
    await this.write(tx, wave, all);
    await this.invite(tx, wave, people);
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

  private async write(tx: Tx, { id, event, sendsAt, now, welcomed }: Wave, all: readonly Recipient[]): Promise<void> {
    const { invited, excluded } = countRecipients(all);
    await tx.insert(InvitationWave, {
      ...{ id, networkId: event.networkId, eventId: event.id, audience: await frozenAudience(tx, event) },
      ...{ invited, excluded, sendsAt, createdAt: now, atShortNotice: welcomed !== null },
    });
  }

  /** Who was only welcome at short notice for another project is asked anew, so that a promise can be kept by it. */
  private async revokeWelcomes(tx: Tx, { event, actor, now }: Wave, people: readonly Recipient[]): Promise<void> {
    const promised = people.filter(({ promises }) => promises.length > 0);
    if (promised.length === 0) return;
    const revoked = await tx.query<{ id: string }[]>(
      `with revoked as (
         update invitation i set state = 'revoked', version = version + 1, updated_at = $3
         where i.event_id = $1 and i.person_id = any($2) and ${sqlIsOnlyWelcome('i')} returning i.id)
       select id from revoked`,
      [event.id, idsOf(promised), now],
    );
    const entries = revoked.map(({ id: thingId }) => ({
      ...{ networkId: event.networkId, thing: 'invitation', thingId, action: 'invitation.revoked', to: 'revoked' },
      facts: { why: 'promised' },
    }));
    await recordHistory(tx, actor, now, ...entries);
  }

  private async invite(tx: Tx, wave: Wave, people: readonly Recipient[]): Promise<void> {
    const { id: waveId, event, sendsAt, now, texts, way, welcomed } = wave;
    const facts = await findEventFacts(tx, event.id);
    const mails = new InvitationMails(
      facts!,
      await readInvitationTexts(tx, event.id),
      await this.untilOf(tx, event, sendsAt),
      sendsAt,
    );
    const invited = people.map((person): Invited => ({ ...person, email: person.email!, invitationId: newId() }));
    await this.revokeWelcomes(tx, wave, people);
    await tx.query(
      `insert into invitation
         (id, network_id, event_id, person_id, wave_id, reasons, state, sent_at, created_at, updated_at)
       select r.id, $2, $3, r.person, $4, r.reasons, 'sent', $5, $6, $6
       from jsonb_to_recordset($1::jsonb) as r(id uuid, person uuid, reasons jsonb)`,
      [
        JSON.stringify(
          invited.map((person) => ({ id: person.invitationId, person: person.personId, reasons: person.reasons })),
        ),
        ...[event.networkId, event.id, waveId, sendsAt, now],
      ],
    );
    const { id: eventId, networkId } = event;
    await this.obligations.attemptedWithin(
      tx,
      people.flatMap(({ personId, promises }) => [
        ...promises.map((obligationId) => ({ obligationId, networkId, eventId, personId, way })),
        ...(welcomed === null
          ? []
          : [{ obligationId: welcomed, networkId, eventId, personId, way: 'short_notice' as const }]),
      ]),
    );
    const promised = people
      .filter(({ promises }) => promises.length > 0 || welcomed !== null)
      .map(({ personId }) => personId);
    const information = await this.informing.informationFor(tx, promised);
    const pasts = await readPasts(tx, now, promised);
    // Mails of one language share all but names and links, and so travel to the database almost for nothing.
    for (const language of ['de', 'en'] as const) {
      const outgoing = invited
        .filter((person) => person.language === language)
        .map((person) => ({
          ...prefaced(
            mails.to(person, { information: information.get(person.personId), past: pasts.get(person.personId) }),
            texts,
          ),
          batchId: waveId,
          notBefore: sendsAt,
        }));
      for (let from = 0; from < outgoing.length; from += MAILS_AT_ONCE) {
        await this.outbox.add(tx, outgoing.slice(from, from + MAILS_AT_ONCE));
      }
    }
  }
}

function isMeant({ personId, promises, reasons }: Recipient, only: Singled): boolean {
  if ('personId' in only) return personId === only.personId;
  if ('welcomed' in only) return reasons.some(({ kind }) => kind === 'short_notice');
  return promises.some((id) => only.promises.has(id));
}

type Gone = Readonly<{ personId: string }>;
const idsOf = (gone: readonly Gone[]): string[] => gone.map(({ personId }) => personId);

/** What its segments meant when the wave was decided; they may be edited or removed later. */
async function frozenAudience(tx: Tx, { id, networkId, isForMembersOnly }: InvitedEvent): Promise<Audience> {
  const segments = isForMembersOnly ? [] : await listAskedSegments(tx, id);
  const names = await namesOf(
    tx,
    networkId,
    segments.map(({ criteria }) => criteria),
  );
  return {
    segments: segments.map((segment) => ({
      ...{ id: segment.id, name: segment.name },
      sentence: sentencesOf(segment.criteria, names),
    })),
  };
}
