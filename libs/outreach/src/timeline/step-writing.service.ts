import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { type EventFacts, listAgenda } from '#libs/events';
import { Clock, newId } from '#libs/kernel';
import type { OutgoingMail } from '#libs/mail';
import { dayOf, findWorkingCalendar, type WorkingCalendar } from '#libs/networks';
import { listSeats, PlacesQueries, type Seat } from '#libs/registration';
import { acceptUntil } from '../invitations/answer-times.rules.js';
import { readInvitationTexts } from '../invitations/invitation-texts.queries.js';
import { InvitationMails } from '../invitations/invitation.mails.js';
import { prefaced } from '../invitations/preface.rules.js';
import { findInvitedEvent } from '../recipients/invited-event.queries.js';
import { RecipientQueries } from '../recipients/recipient.queries.js';
import { isInvitable } from '../recipients/recipients.rules.js';
import { listInvited, listMissed } from './readers.queries.js';
import type { StepKind } from './step-kind.rules.js';
import { findNextEvent, readStepTexts } from './step-texts.queries.js';
import { isExpected, isReached, StepMails } from './step.mails.js';
import { listSteps, type StepRow } from './timeline.queries.js';

/** Kinds of step whose mails are sent from here; invitations are sent in waves. */
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
    const places = await this.places.ofEvent(event.id, tx);
    return new StepMails({
      event,
      texts: await readStepTexts(tx, event.id),
      agenda: await listAgenda(tx, event.id),
      next: await findNextEvent(tx, event.id, now),
      isFull: places.length > 0 && places.every(({ free }) => free === 0),
      invitesAt: invitation?.state === 'planned' ? invitation.dueAt : null,
      calendar: await calendarOf(tx, event),
      now,
    });
  }

  /**
   * One mail for each who gets it now, by name, with what an organiser added to the step. Those of invitations are to be
   * read: their links belong to nobody yet.
   */
  async write(tx: Tx, event: EventFacts, step: StepRow): Promise<OutgoingMail[]> {
    const { kind } = step;
    const mails = kind === 'invitation' ? await this.invitations(tx, event) : await this.letters(tx, event, kind);
    return mails.map((mail) => prefaced(mail, step.texts));
  }

  /** How many would get each kind of step now, counted once for those with the same readers. */
  async countReaders(tx: Tx, event: EventFacts): Promise<(kind: StepKind) => number> {
    const invitable = (await this.invitable(tx, event)).length;
    const silent = (await this.silent(tx, event)).length;
    const seats = (await listSeats(tx, event.id)).filter(isReached);
    const missed = (await listMissed(tx, event.id, dayOf(this.clock.now()))).length;
    const expected = seats.filter(isExpected);
    const counts: Readonly<Record<StepKind, number>> = {
      ...{ save_the_date: invitable, invitation: invitable, reminder: silent, second_reminder: silent },
      ...{ participant_info: expected.length, are_you_coming: expected.length, access_link: expected.length },
      last_reminder: expected.filter(isOnline).length,
      thanks: seats.filter(hasNotStayedAway).length,
      sorry_missed: missed,
    };
    return (kind) => counts[kind];
  }

  private async invitations(tx: Tx, event: EventFacts): Promise<OutgoingMail[]> {
    const now = this.clock.now();
    const until = acceptUntil(event, now, await calendarOf(tx, event));
    const mails = new InvitationMails(event, await readInvitationTexts(tx, event.id), until, now);
    return (await this.invitable(tx, event)).map((person) => mails.to({ ...person, invitationId: newId() }));
  }

  private async letters(tx: Tx, event: EventFacts, kind: WrittenKind): Promise<OutgoingMail[]> {
    const mails = await this.mailsOf(tx, event);
    switch (kind) {
      case 'save_the_date':
        return (await this.invitable(tx, event)).map((person) => mails.saveTheDate(person));
      case 'reminder':
      case 'second_reminder':
        return (await this.silent(tx, event)).map((person) => mails.reminder(person));
      case 'participant_info':
        return (await this.expected(tx, event)).map((seat) => mails.info(seat));
      case 'are_you_coming':
        return (await this.expected(tx, event)).map((seat) => mails.areYouComing(seat));
      case 'access_link':
        return (await this.expected(tx, event)).map((seat) => mails.access(seat, false));
      case 'last_reminder':
        return (await this.expected(tx, event)).filter(isOnline).map((seat) => mails.access(seat, true));
      case 'thanks':
        return (await listSeats(tx, event.id))
          .filter(isReached)
          .filter(hasNotStayedAway)
          .map((seat) => mails.thanks(seat));
      case 'sorry_missed':
        return (await listMissed(tx, event.id, dayOf(this.clock.now()))).map((person) => mails.sorry(person));
    }
  }

  private async invitable(tx: Tx, event: EventFacts) {
    const all = await this.recipients.compute(tx, (await findInvitedEvent(tx, event.id))!, { order: 'by-name' });
    return all.filter(isInvitable).map((person) => ({ ...person, email: person.email! }));
  }

  private silent(tx: Tx, event: EventFacts) {
    const now = this.clock.now();
    return listInvited(tx, event.id, ['sent'], new Date(now.getTime() - DELIVERED_MS), dayOf(now));
  }

  private async expected(tx: Tx, event: EventFacts) {
    return (await listSeats(tx, event.id)).filter(isExpected).filter(isReached);
  }
}

const calendarOf = async (tx: Tx, { networkId }: EventFacts): Promise<WorkingCalendar> =>
  (await findWorkingCalendar(tx, networkId))!;

const isOnline = ({ mode }: Seat): boolean => mode === 'online';
const hasNotStayedAway = ({ status }: Seat): boolean => status !== 'no_show';
