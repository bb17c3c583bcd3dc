import { InvalidInput } from '#libs/kernel';

/**
 * Field -> name of its fault, or false when it is right.
 * @throws {InvalidInput} naming every wrong field at once.
 */
export function refuseFaults(checks: Readonly<Record<string, string | false>>): void {
  const faults = Object.entries(checks).flatMap(([field, fault]) => (fault === false ? [] : [{ field, fault }]));
  if (faults.length > 0) throw new InvalidInput(...faults);
}

/** A web address with http or https in its canonical form; null for nothing, undefined for anything else. */
export function readWebsite(text: string | null): string | null | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return null;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isPublic = /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.username === '';
  return isPublic ? url.href : undefined;
}

/** `example.org` of `https://www.example.org/path`. */
export const siteDomain = (website: string | null): string =>
  website === null ? '' : new URL(website).hostname.replace(/^www\./, '');
