import { type LinkPurpose, signLink } from '#libs/kernel';

/**
 * An address on this instance, kept in the outbox row without its token: the token is made when the mail is rendered.
 * `path` holds `{token}` where it belongs, for example `/m/{token}`; without a purpose it is a plain page.
 */
export type MailLink =
  | Readonly<{ path: string; purpose?: undefined }>
  | Readonly<{
      path: string;
      purpose: LinkPurpose;
      subject: string;
      version: number;
      turn?: number;
      expiresOn?: number;
    }>;

export const pageLink = (path: string): MailLink => ({ path });

/** The person's own pages, signed in. */
export const personLink = (personId: string, version: number): MailLink => ({
  path: '/m/{token}',
  purpose: 'person',
  subject: personId,
  version,
});

/**
 * @param version of the person's mailbox
 * @param expiresOn last second of validity, Unix seconds
 */
export const confirmLink = (slug: string, registrationId: string, version: number, expiresOn: number): MailLink => ({
  path: `/e/${slug}/bestaetigen/{token}`,
  purpose: 'confirm',
  subject: registrationId,
  version,
  expiresOn,
});

/**
 * @param version of the person's mailbox
 * @param offer.turn of the registration, and the last second of the offer in Unix seconds
 */
export const offerLink = (
  registrationId: string,
  version: number,
  offer: Readonly<{ turn: number; expiresOn: number }>,
): MailLink => ({ path: '/m/angebot/{token}', purpose: 'offer', subject: registrationId, version, ...offer });

const chosen = { accepted: 'zusage', declined: 'absage', declined_interested: 'interessiert' } as const;

/**
 * The page on which somebody answers an invitation. It may be forwarded, so it opens nothing but that page.
 * @param version of the person's mailbox
 * @param answer that the page has chosen already; it is given by a button there, never by opening the link
 */
export const invitationLink = (invitationId: string, version: number, answer?: keyof typeof chosen): MailLink => ({
  path: `/i/{token}${answer === undefined ? '' : `?antwort=${chosen[answer]}`}`,
  purpose: 'invitation',
  subject: invitationId,
  version,
});

/**
 * Whether somebody wants to be invited further; it opens that question alone.
 * @param version of the person's mailbox
 */
export const wishLink = (personId: string, version: number): MailLink => ({
  path: '/weiter-einladen/{token}',
  purpose: 'wish',
  subject: personId,
  version,
});

/** Where everybody tells a public network of a new project. */
export const reportPageOf = (networkSlug: string): MailLink => pageLink(`/n/${networkSlug}/projekt-melden`);

/**
 * The page on which whoever told of a project follows what comes of it; it opens that page alone.
 * @param version of the reporter's links
 */
export const reportLink = (reportId: string, version: number): MailLink => ({
  path: '/meldung/{token}',
  purpose: 'report',
  subject: reportId,
  version,
});

/**
 * Where somebody whom others have named objects to that; the page asks, one press does it.
 * @param version of the person's mailbox
 */
export const objectionLink = (personId: string, version: number): MailLink => ({
  path: '/widerspruch/{token}',
  purpose: 'objection',
  subject: personId,
  version,
});

/**
 * Where whoever is not the right contact of a reported project says who is.
 * @param version of the person's mailbox
 */
export const otherContactLink = (personId: string, version: number): MailLink => ({
  path: '/ansprechperson/{token}',
  purpose: 'contact',
  subject: personId,
  version,
});

export const unsubscribeLink = (mailId: string): MailLink => ({
  path: '/abmelden/{token}',
  purpose: 'unsubscribe',
  subject: mailId,
  version: 0,
});

/** @param expiresOn last second of validity, Unix seconds */
export const passwordLink = (accountId: string, version: number, expiresOn: number): MailLink => ({
  path: '/o/passwort/{token}',
  purpose: 'password',
  subject: accountId,
  version,
  expiresOn,
});

/** @param version of the person's mailbox */
export const feedLink = (feedId: string, version: number): MailLink => ({
  path: '/kalender/{token}.ics',
  purpose: 'feed',
  subject: feedId,
  version,
});

/** `sentAt` is when the mail with the link leaves; a link without it proves no address but its subject's. */
export type LinkContext = Readonly<{ baseUrl: string; secret: string; sentAt?: Date }>;

/** The absolute address of a link. */
export function resolveLink(link: MailLink, { baseUrl, secret, sentAt }: LinkContext): string {
  if (link.purpose === undefined) return baseUrl + link.path;
  const { path, expiresOn = 0, ...claims } = link;
  const signed = { ...claims, expiresOn, sentAt: sentAt?.getTime() ?? 0 };
  return baseUrl + path.replace('{token}', signLink(secret, signed));
}

/** A link for other eyes than its addressee's: where it leads, without the token that would open it. */
export const shownLink = ({ path }: MailLink, baseUrl: string): string => baseUrl + path.replace('{token}', '…');

export function isMailLink(value: unknown): value is MailLink {
  return typeof value === 'object' && value !== null && typeof (value as { path?: unknown }).path === 'string';
}

/** The same values for other eyes than the addressee's: what would open something for them leads nowhere. */
export function withoutTokens<T>(value: T): T {
  if (isMailLink(value)) return (value.purpose === undefined ? value : pageLink(shownLink(value, ''))) as T;
  if (Array.isArray(value)) return value.map(withoutTokens) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutTokens(inner)])) as T;
}
