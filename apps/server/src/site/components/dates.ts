import * as plain from '#libs/kernel';

/** On pages a day stays beside its month at the end of a line; mails and the values in them stay plain. */
const beside = (text: string): string => text.replace(/(\d\.?) (?=\p{Lu})/gu, '$1\u00a0');

export const longDate = (...day: Parameters<typeof plain.longDate>): string => beside(plain.longDate(...day));

export const moment = (...at: Parameters<typeof plain.moment>): string => beside(plain.moment(...at));

export const when = (...span: Parameters<typeof plain.when>): string => beside(plain.when(...span));
