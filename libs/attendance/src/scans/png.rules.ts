const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** What a PNG needs to be painted; text, times and EXIF are left out. */
const KEPT = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs'];
const AROUND = 12;

/** The picture and nothing else; null when it has no end. */
export function plainPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const parts: Buffer[] = [SIGNATURE];
  let at = SIGNATURE.length;
  while (at + AROUND <= bytes.length) {
    const next = at + AROUND + bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (next > bytes.length) return null;
    if (KEPT.includes(kind)) parts.push(bytes.subarray(at, next));
    if (kind === 'IEND') return Buffer.concat(parts);
    at = next;
  }
  return null;
}
