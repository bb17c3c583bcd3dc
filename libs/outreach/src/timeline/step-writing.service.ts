import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { type EventFacts, listAgenda } from '#libs/events';
import { Clock } from '#libs/kernel';
import type { OutgoingMail } from '#libs/mail';
import { dayOf } from '#libs/networks';
import { listSeats, PlacesQueries } from '#libs/registration';
import { prefaced } from '../invitations/preface.rules.js';
import { findInvitedEvent } from '../recipients/invited-event.queries.js';
import { RecipientQueries } from '../recipients/recipient.queries.js';
import { isInvitable } from '../recipients/recipients.rules.js';
import { listInvited, listMissed } from './readers.queries.js';
import type { StepKind } from './step-kind.rules.js';
import { findNextEvent, readStepTexts } from './step-texts.queries.js';
import { isExpected, isReached, StepMails } from './step.mails.js';
import { listSteps, type StepRow } from './timeline.queries.js';

/** Kinds of step whose mails are written here; invitations are a matter of waves. */
export type WrittenKind = Exclude<StepKind, 'invitation'>;

/** An invitation counts as delivered when nothing has come back for so long (domain rule R3). */
const DELIVERED_MS = 72 * 3_600_000;

/** The mails of a step, each as its reader gets it: what is sent, and what organisers read beforehand. */
@Injectable()
export class StepWriting {
  constructor(
    private readonly clock: Clock,
    private readonly recipients: RecipientQueries,
    private readonly places: PlacesQueries,
  ) {}

  /** The mails of an event as it is now. */
  async mailsOf(tx: Tx, event: EventFacts): Promise<StepMails> {
    const now = this.clock.now();
    const invitation = (await listSteps(tx, event.id)).find(({ kind }) => kind === 'invitation');
    const places = await this.places.ofEvent(event.id);
    return new StepMails({
      event,
      texts: await readStepTexts(tx, event.id),
      agenda: await listAgenda(tx, event.id),
      next: await findNextEvent(tx, event.id, now),
      isFull: places.length > 0 && places.every(({ free }) => free === 0),
      invitesAt: invitation?.state === 'planned' ? invitation.dueAt : null,
      now,
    });
  }

  /** One mail for each who gets it now, by name, with what an organiser added to the step. */
  async write(tx: Tx, event: EventFacts, step: StepRow & { kind: WrittenKind }): Promise<OutgoingMail[]> {
    const mails = await this.letters(tx, event, step.kind);
    return mails.map((mail) => prefaced(mail, step.texts));
  }

  private async letters(tx: Tx, event: EventFacts, kind: WrittenKind): Promise<OutgoingMail[]> {
    const mails = await this.mailsOf(tx, event);
    switch (kind) {
      case 'save_the_date': {
        const all = await this.recipients.compute(tx, (await findInvitedEvent(tx, event.id))!, 'by-name');
        return all.filter(isInvitable).map((person) => mails.saveTheDate({ ...person, email: person.email! }));
      }
      case 'reminder':
      case 'second_reminder': {
        const sentUntil = new Date(this.clock.now().getTime() - DELIVERED_MS);
        const silent = await listInvited(tx, event.id, ['sent'], sentUntil, dayOf(this.clock.now()));
        return silent.map((person) => mails.reminder(person));
      }
      case 'participant_info':
        return (await this.expected(tx, event)).map((seat) => mails.info(seat));
      case 'are_you_coming':
        return (await this.expected(tx, event)).map((seat) => mails.areYouComing(seat));
      case 'access_link':
        return (await this.expected(tx, event)).map((seat) => mails.access(seat, false));
      case 'last_reminder':
        return (await this.expected(tx, event))
          .filter(({ mode }) => mode === 'online')
          .map((seat) => mails.access(seat, true));
      case 'thanks':
        return (await listSeats(tx, event.id))
          .filter(isReached)
          .filter(({ status }) => status !== 'no_show')
          .map((seat) => mails.thanks(seat));
      case 'sorry_missed':
        return (await listMissed(tx, event.id, dayOf(this.clock.now()))).map((person) => mails.sorry(person));
    }
  }

  private async expected(tx: Tx, event: EventFacts) {
    return (await listSeats(tx, event.id)).filter(isExpected).filter(isReached);
  }
}
