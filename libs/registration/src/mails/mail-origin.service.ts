import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import type { EventFacts } from '#libs/events';
import { RegistrationMails } from './registration.mails.js';

/** Makes the mails of an event in the name of this instance. */
@Injectable()
export class MailOrigin {
  private readonly origin: { baseUrl: string; mailbox: string };
  private latest: { key: string; mails: RegistrationMails } | undefined;

  constructor(config: Config) {
    this.origin = { baseUrl: config.baseUrl, mailbox: /<([^>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom };
  }

  get calendar(): { baseUrl: string; mailbox: string } {
    return this.origin;
  }

  /** The same as long as the event and the second (the finest a calendar entry can tell) are the same. */
  mailsOf(event: EventFacts, now: Date): RegistrationMails {
    const key = `${Math.floor(now.getTime() / 1_000)} ${JSON.stringify(event)}`;
    if (this.latest?.key !== key) this.latest = { key, mails: new RegistrationMails(event, this.origin, now) };
    return this.latest.mails;
  }
}
