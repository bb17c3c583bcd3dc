import { Injectable } from '@nestjs/common';
import { anybody } from '#libs/auth';
import { Database } from '#libs/database';
import { Clock, inSameTime } from '#libs/kernel';
import { Outbox, type OutgoingMail, personLink } from '#libs/mail';
import { type MailboxOwner, ProfileQueries } from '#libs/networks';

const TEN_MINUTES = 600_000;

/** "Send me my link." */
@Injectable()
export class PersonalLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly profiles: ProfileQueries,
  ) {}

  /** Tells nobody whether the address is known; at most one mail in ten minutes, and few in a day like all that strangers ask for. */
  async send(email: string): Promise<void> {
    await inSameTime(this.sendIfKnown(email));
  }

  private async sendIfKnown(email: string): Promise<void> {
    // Either of several persons with one mailbox will do: the link opens the registrations of all.
    const owner = await this.profiles.ownerOf(email);
    if (!owner) return;
    const mail = mailTo(owner, this.clock.now());
    await this.outbox.inTurn([owner.email], () =>
      this.database.transaction(anybody, (tx) => this.outbox.add(tx, [mail])),
    );
  }
}

function mailTo(owner: MailboxOwner, now: Date): OutgoingMail {
  const { personId, networkId, email, salutation, title, firstName, lastName, language, network } = owner;
  return {
    template: 'personal-link',
    language,
    to: { name: `${firstName} ${lastName}`.trim(), address: email },
    personId,
    networkId,
    replyTo: network.mailbox ?? undefined,
    isFromStranger: true,
    dedupeKey: `personal-link ${email} ${Math.floor(now.getTime() / TEN_MINUTES)}`,
    parameters: {
      addressee: { salutation, title, firstName, lastName },
      sender: {
        name: network.name,
        email: network.mailbox ?? undefined,
        phone: network.phone ?? undefined,
        accentColor: network.accentColor ?? undefined,
        logo: network.logo ?? undefined,
      },
      manage: personLink(personId, owner.linkVersion),
    },
  };
}
