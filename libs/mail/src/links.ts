import { type LinkPurpose, signLink } from '#libs/kernel';

/**
 * An address on this instance, kept in the outbox row without its token: the token is made when the mail is rendered.
 * `path` holds `{token}` where it belongs, for example `/m/{token}`; without a purpose it is a plain page.
 */
export type MailLink =
  | Readonly<{ path: string; purpose?: undefined }>
  | Readonly<{ path: string; purpose: LinkPurpose; subject: string; version: number; expiresOn?: number }>;

export const pageLink = (path: string): MailLink => ({ path });

/** The person's own pages, signed in. */
export const personLink = (personId: string, version: number): MailLink => ({
  path: '/m/{token}',
  purpose: 'person',
  subject: personId,
  version,
});

/** @param expiresOn last second of validity, Unix seconds */
export const confirmLink = (slug: string, registrationId: string, version: number, expiresOn: number): MailLink => ({
  path: `/e/${slug}/bestaetigen/{token}`,
  purpose: 'confirm',
  subject: registrationId,
  version,
  expiresOn,
});

/** @param expiresOn last second of the offer, Unix seconds */
export const offerLink = (registrationId: string, version: number, expiresOn: number): MailLink => ({
  path: '/m/angebot/{token}',
  purpose: 'offer',
  subject: registrationId,
  version,
  expiresOn,
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

export const feedLink = (feedId: string): MailLink => ({
  path: '/kalender/{token}.ics',
  purpose: 'feed',
  subject: feedId,
  version: 0,
});

/** The absolute address of a link. */
export function resolveLink(link: MailLink, context: Readonly<{ baseUrl: string; secret: string }>): string {
  if (link.purpose === undefined) return context.baseUrl + link.path;
  const { path, expiresOn = 0, ...claims } = link;
  return context.baseUrl + path.replace('{token}', signLink(context.secret, { ...claims, expiresOn }));
}

export function isMailLink(value: unknown): value is MailLink {
  return typeof value === 'object' && value !== null && typeof (value as { path?: unknown }).path === 'string';
}
