import { ReportUnreadable } from '../attendance.errors.js';

const REPLACEMENT_TAIL = 3;

/**
 * The text of a file, by its byte order mark, else UTF-16 where every second byte is zero, else strict UTF-8, else
 * Windows-1252 as German Excel writes it.
 * @throws {ReportUnreadable} when it ends in the middle of a character or is no text
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new ReportUnreadable('empty');
  const wide = wideEncodingOf(bytes);
  if (wide !== null && bytes.length % 2 === 1) throw new ReportUnreadable('truncated');
  const text = wide === null ? narrow(bytes) : new TextDecoder(wide).decode(bytes);
  if (/[\0\u0001-\u0008]/.test(text)) throw new ReportUnreadable('foreign');
  return text;
}

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 200);
  const zeros = (parity: number) => head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  if (zeros(0) === 0 && zeros(1) > head.length / 4) return 'utf-16le';
  return zeros(1) === 0 && zeros(0) > head.length / 4 ? 'utf-16be' : null;
}

function narrow(bytes: Uint8Array): string {
  const text = strict(bytes);
  if (text !== null) return text;
  // Windows-1252 would make two strange letters of each umlaut, and nobody would see that the end is missing.
  for (let cut = 1; cut <= REPLACEMENT_TAIL; cut += 1) {
    const whole = strict(bytes.subarray(0, -cut));
    if (whole !== null && /[^\0-\x7f]/.test(whole)) throw new ReportUnreadable('truncated');
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function strict(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
