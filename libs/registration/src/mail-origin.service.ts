import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import type { EventFacts } from './event-facts.queries.js';
import { RegistrationMails } from './registration.mails.js';

/** Makes the mails of an event in the name of this instance. */
@Injectable()
export class MailOrigin {
  private readonly origin: { baseUrl: string; mailbox: string };

  constructor(config: Config) {
    this.origin = { baseUrl: config.baseUrl, mailbox: /<([^>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom };
  }

  get calendar(): { baseUrl: string; mailbox: string } {
    return this.origin;
  }

  mailsOf(event: EventFacts, now: Date): RegistrationMails {
    return new RegistrationMails(event, this.origin, now);
  }
}
