import { changeLines, deadlineText, type EventChange } from '#libs/events';
import { when } from '#libs/kernel';
import { type OutgoingMail, pageLink } from '#libs/mail';
import { manage, type Recipient, type RegistrationMails } from './registration.mails.js';

type Announcement = Exclude<EventChange, { kind: 'resized' }>;

/** What people of an event read when something happens to it. `mails` are those of the event as it is now. */
export class EventNotices {
  constructor(
    private readonly mails: RegistrationMails,
    private readonly change: Announcement,
  ) {}

  /** Asks somebody with a place whether the new date suits, too. */
  moved(to: Recipient, reconfirmUntil: Date): OutgoingMail {
    const { before, after, revision } = this.change;
    return {
      ...this.mails.about(to),
      template: 'event-moved',
      parameters: {
        ...this.mails.frame(to),
        previousWhen: when(before.startsLocal, before.endsLocal, before.zone, to.language),
        reason: revision.reason || undefined,
        reconfirmUntil: deadlineText(reconfirmUntil, after.zone, to.language),
        manage: manage(to),
      },
      calendar: this.mails.request(to, 'needs-action'),
    };
  }

  changed(to: Recipient, hasPlace: boolean): OutgoingMail {
    const { before, after, revision } = this.change;
    return {
      ...this.mails.about(to),
      template: 'event-changed',
      parameters: {
        ...this.mails.frame(to),
        changes: changeLines(before, after, revision.changes, to.language),
        reason: revision.reason || undefined,
        manage: manage(to),
      },
      calendar: hasPlace ? this.mails.request(to) : undefined,
    };
  }

  cancelled(to: Recipient, hadPlace: boolean): OutgoingMail {
    const { revision, successor } = this.change;
    return {
      ...this.mails.about(to),
      template: 'event-cancelled',
      parameters: {
        ...this.mails.frame(to),
        hadPlace,
        reason: revision.reason || undefined,
        successor: successor
          ? {
              title: successor.title,
              when: when(successor.startsLocal, successor.endsLocal, successor.zone, to.language),
              page: pageLink(`/e/${successor.slug}`),
            }
          : undefined,
      },
      calendar: hadPlace ? this.mails.cancel(to) : undefined,
    };
  }
}
