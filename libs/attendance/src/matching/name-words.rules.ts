import { foldLoose } from '#libs/kernel';

// A device is called after its owner: "iPad von Jörg", "Jörgs iPhone".
const NOISE = new Set(
  [
    'dr prof dipl ing med phil frau herr mr ms mrs von van de der und and',
    'ipad iphone tablet handy laptop notebook galaxy pixel phone android macbook pc windows desktop gerat device',
    'gast guest extern external unverified host',
  ].flatMap((words) => words.split(' ')),
);

/** The words of a name as they are compared: Müller, Mueller and Muller are one; titles and devices are none. */
export function nameWords(name: string): string[] {
  return foldLoose(name)
    .replace(/[’'`]s\b/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !NOISE.has(word));
}

/** At most one letter wrong, missing, too many or swapped with the next; short words only as they are. */
export function isNearWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 5 || long.length - short.length > 1) return false;
  const at = [...short].findIndex((letter, index) => letter !== long[index]);
  if (at < 0) return true;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2));
}
