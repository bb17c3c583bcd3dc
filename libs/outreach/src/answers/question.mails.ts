import type { Language } from '#libs/kernel';
import { type OutgoingMail, wishLink } from '#libs/mail';
import type { ProfileQueries } from '#libs/networks';

/** Somebody who is asked whether they want to be invited further. */
export type AskedPerson = Readonly<{
  personId: string;
  networkId: string;
  email: string;
  salutation: string;
  title: string;
  firstName: string;
  lastName: string;
  language: Language;
  linkVersion: number;
}>;

type Sender = NonNullable<Awaited<ReturnType<ProfileQueries['networkOf']>>>;

/** What every question about further invitations has in common. */
export const questionTo = (person: AskedPerson, network: Sender) => {
  const { personId, networkId, email, salutation, title, firstName, lastName, language, linkVersion } = person;
  return {
    language,
    lane: 'bulk',
    to: { name: `${firstName} ${lastName}`.trim(), address: email },
    personId,
    networkId,
    replyTo: network.mailbox ?? undefined,
    parameters: {
      addressee: { salutation, title, firstName, lastName },
      sender: {
        name: network.name,
        email: network.mailbox ?? undefined,
        phone: network.phone ?? undefined,
        accentColor: network.accentColor ?? undefined,
        logo: network.logo ?? undefined,
      },
      network: network.name,
      answer: wishLink(personId, linkVersion),
    },
  } as const satisfies Partial<OutgoingMail>;
};
