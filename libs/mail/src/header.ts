import { singleLine } from '#libs/kernel';

const PLAIN = /^[\x20-\x7e]{0,60}$/;
const ENCODED_WORD_BYTES = 45;

/** A header value of visible text: as it is when short and ASCII, otherwise RFC 2047 words of at most 75 characters. */
export function headerText(text: string): string {
  const line = singleLine(text.toWellFormed());
  return PLAIN.test(line) && !line.includes('=?') ? line : encodedWords(line);
}

/** `Name <address>`; the address is trusted to be plain, the name to be nothing. */
export function headerMailbox(name: string, address: string): string {
  const line = singleLine(name.toWellFormed());
  if (line === '') return address;
  if (/^[\w '-]{1,60}$/.test(line)) return `"${line}" <${address}>`;
  return `${encodedWords(line)}\r\n <${address}>`;
}

function encodedWords(text: string): string {
  const chunks: string[] = [];
  let chunk = '';
  for (const character of text) {
    if (chunk !== '' && Buffer.byteLength(chunk + character) > ENCODED_WORD_BYTES) {
      chunks.push(chunk);
      chunk = character;
    } else chunk += character;
  }
  return [...chunks, chunk].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}
