const HEX = Array.from({ length: 256 }, (_, byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
const MOST_CHARACTERS = 76;

/** Quoted-printable of RFC 2045 with CRLF line ends. Takes lines that end in LF or CRLF. */
export function quotedPrintable(text: string): string {
  return text.split(/\r?\n/).map(encodeLine).join('\r\n');
}

function encodeLine(line: string): string {
  let encoded = line.replace(/[^\t\x20-\x3c\x3e-\x7e]+/g, (run) => {
    let escaped = '';
    for (const byte of Buffer.from(run)) escaped += HEX[byte]!;
    return escaped;
  });
  // Servers strip white space at the end of a line.
  if (encoded.endsWith(' ')) encoded = `${encoded.slice(0, -1)}=20`;
  else if (encoded.endsWith('\t')) encoded = `${encoded.slice(0, -1)}=09`;
  if (encoded.length <= MOST_CHARACTERS) return encoded;
  const pieces: string[] = [];
  let from = 0;
  while (encoded.length - from > MOST_CHARACTERS) {
    let to = from + MOST_CHARACTERS - 1;
    // Not inside an escape.
    if (encoded[to - 1] === '=') to -= 1;
    else if (encoded[to - 2] === '=') to -= 2;
    pieces.push(`${encoded.slice(from, to)}=`);
    from = to;
  }
  pieces.push(encoded.slice(from));
  return pieces.join('\r\n');
}
