export const CRLF = '\r\n';

const LIMIT = 75;

/**
 * The line with its line ending, broken after at most 75 octets (RFC 5545 §3.1). It breaks between code points, so
 * every physical line is valid UTF-8 by itself; the space of a continuation counts as one of its octets.
 */
export function fold(line: string): string {
  if (Buffer.byteLength(line) <= LIMIT) return line + CRLF;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const width = Buffer.byteLength(character);
    if (octets + width > LIMIT) {
      folded += `${CRLF} `;
      octets = 1;
    }
    folded += character;
    octets += width;
  }
  return folded + CRLF;
}

/** Logical lines; reads LF alone as well, as some programs send it. */
export const unfold = (text: string): string[] =>
  text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
