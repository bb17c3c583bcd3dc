import { singleLine } from '#libs/kernel';
import { isMailLink } from '../links.js';
import { isWording } from '../wording.js';

// What turns the direction of text or hides in it. A joiner between two pictures makes one of them, such as a family.
const INVISIBLE =
  /(?<!\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/gu;
const DOT = /(?<=[\p{L}\p{N}\p{M}_-])[.\u3002\uff0e\uff61](?=[\p{L}\p{N}]{2,}|\p{N}+[.\u3002\uff0e\uff61]\p{N})/gu;
const SCHEME = /(?<=\p{L}[\p{L}\p{N}+.-]{0,30}):(?=\S)/gu;
const AT = /@(?=\S)/gu;
const SLASHES = /[/\\]{2,}/gu;

/** Zero width, but it ends an address for every program that looks for one. */
const BREAK = '\u200b';

/**
 * A value somebody entered, as one line that no mail program turns into a link: after the colon of a scheme, an @, the
 * dots of a domain or an IP address and between slashes stands an invisible break. Nothing visible is taken away, so a
 * name such as "Müller.Partner" stays readable; a domain in it can be read and not clicked.
 */
export function plainValue(text: string): string {
  return singleLine(text.toWellFormed().replace(INVISIBLE, ''))
    .replace(SLASHES, (slashes) => [...slashes].join(BREAK))
    .replace(DOT, (dot) => dot + BREAK)
    .replace(SCHEME, `:${BREAK}`)
    .replace(AT, `@${BREAK}`);
}

/** The same for every text inside parameters; links of our own and what organisers wrote are left alone. */
export function plainValues<T>(value: T): T {
  if (typeof value === 'string') return plainValue(value) as T;
  if (Array.isArray(value)) return value.map(plainValues) as T;
  if (typeof value !== 'object' || value === null || isMailLink(value) || isWording(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValues(inner)])) as T;
}
