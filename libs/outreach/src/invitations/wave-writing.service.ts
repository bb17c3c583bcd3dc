import { Injectable } from '@nestjs/common';
import { recordHistory, type Tx } from '#libs/database';
import { findEventFacts } from '#libs/events';
import { Informing, Obligations } from '#libs/intake';
import { type Actor, newId } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { findWorkingCalendar } from '#libs/networks';
import { readPasts } from '../recipients/bygone.queries.js';
import type { InvitedEvent } from '../recipients/invited-event.queries.js';
import { countRecipients, isInvitable, type Recipient } from '../recipients/recipients.rules.js';
import { sqlIsOnlyWelcome } from '../recipients/welcome.queries.js';
import { listAskedSegments } from '../segments/event-segment.queries.js';
import { sentencesOf } from '../segments/segment-sentence.rules.js';
import { namesOf } from '../segments/segment.queries.js';
import { acceptUntil } from './answer-times.rules.js';
import { readInvitationTexts } from './invitation-texts.queries.js';
import { type Audience, InvitationWave } from './invitation-wave.entity.js';
import { InvitationMails, type Invited } from './invitation.mails.js';
import { type OwnTexts, prefaced } from './preface.rules.js';

/** What was decided of a wave before it is written. */
export type WaveToWrite = Readonly<{
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

/** Writes a wave: itself, its invitations, what they try for promises, and its mails. */
@Injectable()
export class WaveWriting {
  constructor(
    private readonly outbox: Outbox,
    private readonly obligations: Obligations,
    private readonly informing: Informing,
  ) {}

  /** @param all whom it is meant for, with those whom something speaks against */
  async writeWithin(tx: Tx, wave: WaveToWrite, all: readonly Recipient[]): Promise<void> {
    await this.enter(tx, wave, all);
    await this.invite(tx, wave, all.filter(isInvitable));
  }

  private async enter(
    tx: Tx,
    { id, event, sendsAt, now, welcomed }: WaveToWrite,
    all: readonly Recipient[],
  ): Promise<void> {
    const { invited, excluded } = countRecipients(all);
    await tx.insert(InvitationWave, {
      ...{ id, networkId: event.networkId, eventId: event.id, audience: await frozenAudience(tx, event) },
      ...{ invited, excluded, sendsAt, createdAt: now, atShortNotice: welcomed !== null },
    });
  }

  /** Who was only welcome at short notice for another project is asked anew, so that a promise can be kept by it. */
  private async revokeWelcomes(
    tx: Tx,
    { event, actor, now }: WaveToWrite,
    people: readonly Recipient[],
  ): Promise<void> {
    const promised = people.filter(({ promises }) => promises.length > 0);
    if (promised.length === 0) return;
    const revoked = await tx.query<{ id: string }[]>(
      `with revoked as (
         update invitation i set state = 'revoked', version = version + 1, updated_at = $3
         where i.event_id = $1 and i.person_id = any($2) and ${sqlIsOnlyWelcome('i')} returning i.id)
       select id from revoked`,
      [event.id, promised.map(({ personId }) => personId), now],
    );
    const entries = revoked.map(({ id: thingId }) => ({
      ...{ networkId: event.networkId, thing: 'invitation', thingId, action: 'invitation.revoked', to: 'revoked' },
      facts: { why: 'promised' },
    }));
    await recordHistory(tx, actor, now, ...entries);
  }

  private async invite(tx: Tx, wave: WaveToWrite, people: readonly Recipient[]): Promise<void> {
    const { id: waveId, event, sendsAt, now, way, welcomed } = wave;
    const facts = (await findEventFacts(tx, event.id))!;
    const calendar = (await findWorkingCalendar(tx, event.networkId))!;
    const texts = await readInvitationTexts(tx, event.id);
    const mails = new InvitationMails(facts, texts, acceptUntil(facts, sendsAt, calendar), sendsAt);
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
            wave.texts,
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
