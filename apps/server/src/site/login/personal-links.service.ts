import { Injectable } from '@nestjs/common';
import { anybody } from '#libs/auth';
import { Database } from '#libs/database';
import { Clock, inSameTime, type Language } from '#libs/kernel';
import { Outbox, type OutgoingMail, personLink } from '#libs/mail';

type Known = Readonly<{
  id: string;
  networkId: string;
  email: string;
  salutation: string;
  title: string;
  firstName: string;
  lastName: string;
  language: Language;
  linkVersion: number;
  networkName: string;
  mailbox: string | null;
  phone: string | null;
  accentColor: string | null;
}>;

const TEN_MINUTES = 600_000;

/** "Send me my link." */
@Injectable()
export class PersonalLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Tells nobody whether the address is known; at most one mail in ten minutes. */
  async send(email: string): Promise<void> {
    await inSameTime(this.sendIfKnown(email));
  }

  private async sendIfKnown(email: string): Promise<void> {
    const person = await this.find(email);
    if (!person) return;
    await this.database.transaction(anybody, (tx) => this.outbox.add(tx, [mailTo(person, this.clock.now())]));
    this.outbox.ring();
  }

  // Either of several persons with one mailbox will do: the link opens the registrations of all. The mail calls somebody
  // by a name that a stranger typed only when no other is known.
  private async find(email: string): Promise<Known | undefined> {
    const [person] = await this.database.query<Known>(
      `select p.id, p.network_id as "networkId", p.email, p.salutation, p.title, p.first_name as "firstName",
         p.last_name as "lastName", p.language, p.link_version as "linkVersion",
         n.name as "networkName", n.mailbox, n.phone, n.accent_color as "accentColor"
       from person p join network n on n.id = p.network_id
       where p.email = $1 and p.state <> 'anonymised' order by p.state = 'unproven', p.updated_at desc, p.id limit 1`,
      [email],
    );
    return person;
  }
}

function mailTo(person: Known, now: Date): OutgoingMail {
  const { id, networkId, salutation, title, firstName, lastName, language, networkName, mailbox, phone, accentColor } =
    person;
  return {
    template: 'personal-link',
    language,
    to: { name: `${firstName} ${lastName}`.trim(), address: person.email },
    personId: id,
    networkId,
    replyTo: mailbox ?? undefined,
    dedupeKey: `personal-link ${person.email} ${Math.floor(now.getTime() / TEN_MINUTES)}`,
    parameters: {
      addressee: { salutation, title, firstName, lastName },
      sender: {
        name: networkName,
        email: mailbox ?? undefined,
        phone: phone ?? undefined,
        accentColor: accentColor ?? undefined,
      },
      manage: personLink(id, person.linkVersion),
    },
  };
}
