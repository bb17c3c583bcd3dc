import { inflateSync } from 'node:zlib';

/** `locked-pdf`: nobody can look into it without a password; `active-pdf`: it would do more than be looked at. */
export type PdfFault = 'not-pdf-jpeg-png' | 'locked-pdf' | 'active-pdf';

const HEAD = /^%PDF-[12]\.\d/;
/** A file has its end within so many bytes of its last; what hangs further behind is something else. */
const TAIL = 1024;
const NUMBERED_AT_MOST = 5_000;

/**
 * Names of what acts by itself, starts programs or brings files along. No scanner writes them, and they are too long to
 * stand in the bytes of a picture by chance.
 */
const ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToR)(?![A-Za-z])/;
const LOCKED = /\/Encrypt(?![A-Za-z])/;
const PAGE = /\/Type\s*\/Page(?![A-Za-z])/g;

/** Where objects are packed: they hold names that cannot be seen from outside. */
const PACKED = /\/Type\s*\/ObjStm\b[^]{0,400}?\bstream\r?\n/g;
const MOST_UNPACKED = 16 * 1024 * 1024;

/** Whether a PDF is only to be looked at, and how many pages it has as far as it tells. */
export function readPdf(bytes: Buffer): Readonly<{ pages: number | null }> | Readonly<{ fault: PdfFault }> {
  const text = bytes.toString('latin1');
  if (!HEAD.test(text) || !text.slice(-TAIL).includes('%%EOF')) return { fault: 'not-pdf-jpeg-png' };
  const objects = unpacked(bytes, text);
  if (objects === null) return { fault: 'active-pdf' };
  const seen = [text, ...objects].map(withPlainNames);
  if (seen.some((part) => LOCKED.test(part))) return { fault: 'locked-pdf' };
  if (seen.some((part) => ACTIVE.test(part))) return { fault: 'active-pdf' };
  const pages = seen.reduce((sum, part) => sum + (part.match(PAGE)?.length ?? 0), 0);
  return { pages: pages > 0 && pages <= NUMBERED_AT_MOST ? pages : null };
}

/** The packed objects; null when they grow beyond what anybody would have scanned. */
function unpacked(bytes: Buffer, text: string): string[] | null {
  const parts: string[] = [];
  let left = MOST_UNPACKED;
  for (const found of text.matchAll(PACKED)) {
    const from = found.index + found[0].length;
    const to = text.indexOf('endstream', from);
    try {
      const part = inflateSync(bytes.subarray(from, to < 0 ? undefined : to), { maxOutputLength: Math.max(1, left) });
      left -= part.length;
      parts.push(part.toString('latin1'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
      // Packed in another way, or broken: nothing reads names out of it, neither does a viewer without a filter for it.
      if (!/\/Filter/.test(found[0])) parts.push(text.slice(from, to < 0 ? undefined : to));
    }
  }
  return parts;
}

/** `/J#61vaScript` is the same name. */
const withPlainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
