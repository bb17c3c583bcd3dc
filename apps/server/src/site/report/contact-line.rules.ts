import type { ContactInput } from '#libs/intake';

const ADDRESS = /[^\s,;()]*@[^\s,;()]*/;
// From a plus or a digit on: as many digits as a number has, however they are set.
const PHONE = /(?:\+|\(?\d)[\d\s()/.-]{4,}\d/;

/**
 * Whom somebody names in one line, as they would on a scrap of paper: "Frau Ilmer, info@hohenau.example.org, 0421 555".
 * What is neither an address nor a number is the name; of nothing a part is lost.
 */
export function readContactLine(text: string): ContactInput {
  const email = ADDRESS.exec(text)?.[0] ?? '';
  const withoutAddress = text.replace(email, ' ');
  const phone = PHONE.exec(withoutAddress)?.[0] ?? '';
  const name = withoutAddress.replace(phone, ' ');
  return { name: trimmed(name), email: email.replace(/\.+$/, ''), phone: phone.trim() };
}

const trimmed = (text: string): string =>
  text
    .replace(/\s*[,;]\s*(?=[,;]|\s*$)/g, '')
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
    .replace(/\s+/g, ' ');
