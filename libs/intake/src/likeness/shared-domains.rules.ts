// Whoever has a mailbox or a page there has nothing in common with the next one.
const SHARED_BY_ALL = [
  'aol.com',
  'arcor.de',
  'bluewin.ch',
  'facebook.com',
  'freenet.de',
  'github.io',
  'gmail.com',
  'gmx.at',
  'gmx.ch',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hotmail.com',
  'hotmail.de',
  'icloud.com',
  'instagram.com',
  'jimdosite.com',
  'linkedin.com',
  'linktr.ee',
  'live.com',
  'live.de',
  'mail.de',
  'mailbox.org',
  'me.com',
  'online.de',
  'outlook.com',
  'outlook.de',
  'posteo.de',
  'posteo.net',
  'protonmail.com',
  'proton.me',
  'sites.google.com',
  't-online.de',
  'web.de',
  'wixsite.com',
  'wordpress.com',
  'yahoo.com',
  'yahoo.de',
  'youtube.com',
] as const;

/** The domain, or null where everybody may have a mailbox or a page. */
export function ownDomain(domain: string | null): string | null {
  if (domain === null || domain === '') return null;
  const isShared = SHARED_BY_ALL.some((shared) => domain === shared || domain.endsWith(`.${shared}`));
  return isShared ? null : domain;
}
