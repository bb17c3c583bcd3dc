import { orientationOf, orientedBy } from './exif.rules.js';

const SIGNATURE = 0xffd8;
const SCAN = 0xda;
const END = Buffer.of(0xff, 0xd9);

/** Segments that say how the picture is painted: JFIF, a colour profile, Adobe's colours. Others tell of place and device. */
const APPLICATION = { first: 0xe0, last: 0xef, kept: [0xe0, 0xe2, 0xee] };
const COMMENT = 0xfe;
const EXIF = 0xe1;

/** The picture and how it was held, and nothing else; null when it has no end. */
export function plainJpeg(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== SIGNATURE) return null;
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    // Between segments there may be any number of them.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === SCAN || marker === END[1]) break;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (isPicture(marker)) parts.push(bytes.subarray(at, next));
    const orientation = marker === EXIF ? orientationOf(bytes.subarray(at + 4, next)) : null;
    if (orientation !== null) parts.push(orientedBy(orientation));
    at = next;
  }
  // Inside of a scan FF is followed by 00, so the first FFD9 from here on is the end; a thumbnail stood in what is gone.
  const end = bytes.indexOf(END, at);
  return end < 0 ? null : Buffer.concat([...parts, bytes.subarray(at, end + END.length)]);
}

const isPicture = (marker: number): boolean =>
  marker !== COMMENT && (marker < APPLICATION.first || marker > APPLICATION.last || APPLICATION.kept.includes(marker));
