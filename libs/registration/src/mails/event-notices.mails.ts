import { changeLines, deadlineText, type EventChange } from '#libs/events';
import { type Language, when } from '#libs/kernel';
import { type HowItStands, type OutgoingMail, pageLink } from '#libs/mail';
import { manage, type Recipient, type RegistrationMails } from './registration.mails.js';

type Announcement = Exclude<EventChange, { kind: 'resized' }>;

type Answer = 'accepted' | 'needs-action';

/** What people of an event read when something happens to it. `mails` are those of the event as it is now. */
export class EventNotices {
  constructor(
    private readonly mails: RegistrationMails,
    private readonly change: Announcement,
  ) {}

  /** Asks somebody with a place whether the new date suits, too. */
  moved(to: Recipient, reconfirmUntil: Date): OutgoingMail {
    const { before, after } = this.change;
    return {
      ...this.mails.about(to),
      template: 'event-moved',
      parameters: {
        ...this.mails.frame(to),
        previousWhen: when(before.startsLocal, before.endsLocal, before.zone, to.language),
        reason: this.reason,
        reconfirmUntil: deadlineText(reconfirmUntil, after.zone, to.language),
        manage: manage(to),
      },
      calendar: this.mails.request(to, 'needs-action'),
    };
  }

  /** @param how the registration stands: who waits has no entry, and whoever owes an answer still does */
  changed(to: Recipient, answer: Answer | null, how: HowItStands): OutgoingMail {
    return {
      ...this.mails.about(to),
      template: 'event-changed',
      parameters: {
        ...this.mails.frame(to),
        changes: this.lines(to.language),
        standing: how,
        reason: this.reason,
        manage: manage(to),
      },
      calendar: answer ? this.mails.request(to, answer) : undefined,
    };
  }

  /** To somebody who holds an entry: its texts are others now, unless they were put back. */
  edited(to: Recipient, answer: Answer | null, how: HowItStands): OutgoingMail[] {
    return this.lines(to.language).length === 0 ? [] : [{ ...this.changed(to, answer, how), lane: 'bulk' }];
  }

  cancelled(to: Recipient, hadPlace: boolean): OutgoingMail {
    const successor = 'successor' in this.change ? this.change.successor : null;
    return {
      ...this.mails.about(to),
      template: 'event-cancelled',
      parameters: {
        ...this.mails.frame(to),
        hadPlace,
        reason: this.reason,
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

  private get reason(): string | undefined {
    return ('revision' in this.change && this.change.revision.reason) || undefined;
  }

  private lines(language: Language) {
    const { before, after } = this.change;
    return changeLines(before, after, 'revision' in this.change ? this.change.revision.changes : [], language);
  }
}
