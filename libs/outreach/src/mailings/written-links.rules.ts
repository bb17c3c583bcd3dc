/** `somebody`: opens something for one person only. `elsewhere`: the personal page of another instance. `organisers`: nobody else gets in. */
export type LinkFault = Readonly<{
  fault: 'somebody' | 'elsewhere' | 'organisers';
  severity: 'stops' | 'asks';
  text: string;
}>;

const ADDRESS = /(?:https?:\/\/)?(?<host>(?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]+(?::\d+)?)(?<path>\/[^\s<>"{}]*)/giu;
// What our links sign is 92 characters long, an older one 70; no word and no name of a file is.
const TOKEN = /(?<![\w-])[\w-]{60,}(?![\w-])/u;
const PERSONAL_PAGE = /^\/(?:m|i)\/(?:[a-z]+\/)?[\w-]{16,}\/?(?:[?#]|$)/iu;

/**
 * Addresses in a text that must not go to everybody.
 * @param host of this instance, with its port if it has one
 */
export const linkFaults = (text: string, host: string): LinkFault[] =>
  [...text.matchAll(ADDRESS)].flatMap(({ 0: found, groups }): LinkFault[] => {
    const { host: named, path } = groups as { host: string; path: string };
    if (named.toLowerCase() !== host.toLowerCase()) {
      return PERSONAL_PAGE.test(path) ? [{ fault: 'elsewhere', severity: 'stops', text: found }] : [];
    }
    if (TOKEN.test(path) || PERSONAL_PAGE.test(path)) return [{ fault: 'somebody', severity: 'stops', text: found }];
    return /^\/o(?:\/|$)/.test(path) ? [{ fault: 'organisers', severity: 'asks', text: found }] : [];
  });

const PERSONAL =
  /persönliche[nrms]?\s+(?:(?!und\s|oder\s)\p{L}+\s+)?(?:link|seite|zugang|adresse)(?!\p{L})|(?<!\p{L})personal\s+(?:\p{L}+\s+)?(?:link|page|access)(?!\p{L})/iu;
const ANY =
  /(?:folgende[nrm]?|diese[nrm]?|(?:unten|nach)\s?stehende[nrm]?|nachfolgende[nrm]?)\s+(?:\p{L}+\s+)?link|(?:unter|über|auf|mit)\s+(?:de[nrm]|ihre[nrm]?)\s+link(?!\p{L})|link\s+unten|klicken\s+sie\s+(?:bitte\s+)?hier|(?:following|this|the)\s+link(?!\p{L})|link\s+below|click\s+here/iu;

/** Which link a text speaks of: the reader's own, some link, or none. */
export const promisedLink = (text: string): 'personal' | 'any' | null =>
  PERSONAL.test(text) ? 'personal' : ANY.test(text) ? 'any' : null;
