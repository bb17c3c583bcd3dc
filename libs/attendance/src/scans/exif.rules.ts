const EXIF = Buffer.from('Exif\0\0', 'latin1');
const ORIENTATION = 0x0112;
const ENTRY = 12;
/** Where the directory begins stands behind the byte order and a fixed number. */
const START = 4;

/**
 * How the camera was held: tag 274 of EXIF, from 1 (upright) to 8; null where a segment does not say so.
 * @param body of an APP1 segment, without marker and length
 */
export function orientationOf(body: Buffer): number | null {
  const tiff = body.subarray(EXIF.length);
  if (!body.subarray(0, EXIF.length).equals(EXIF) || tiff.length < START + 4) return null;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = isLittle ? tiff.readUInt32LE(START) : tiff.readUInt32BE(START);
  const entries = Array.from({ length: Math.min(short(directory), Math.floor(tiff.length / ENTRY)) }, (_, no) => no);
  const entry = entries.map((no) => directory + 2 + no * ENTRY).find((at) => short(at) === ORIENTATION);
  const orientation = entry === undefined ? 0 : short(entry + 8);
  return orientation >= 1 && orientation <= 8 ? orientation : null;
}

/** An APP1 segment that says how the camera was held, and nothing else. */
export function orientedBy(orientation: number): Buffer {
  // MM, 42, the directory at 8; one entry: the tag, a short, one of them, its value; no further directory.
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from('ffe10000', 'hex');
  head.writeUInt16BE(2 + EXIF.length + tiff.length, 2);
  return Buffer.concat([head, EXIF, tiff]);
}
