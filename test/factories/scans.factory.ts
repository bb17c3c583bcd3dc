import { aJpeg } from './pictures.factory.js';

const text = (content: string) => Buffer.from(content, 'latin1');

/** A PDF of empty pages. @param inside objects besides them */
export function aPdf(pages: number, inside: Buffer = Buffer.alloc(0)): Buffer {
  const objects = [
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    `2 0 obj << /Type /Pages /Count ${pages} /Kids [] >> endobj`,
    ...Array.from({ length: pages }, (_, at) => `${at + 3} 0 obj << /Type /Page /Parent 2 0 R >> endobj`),
  ];
  return Buffer.concat([
    text(`%PDF-1.7\n${objects.join('\n')}\n`),
    inside,
    text('\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

/**
 * A JPEG as a phone writes it: with EXIF that holds this note, and a thumbnail with an end of its own.
 * @param tiff the directory of EXIF before the note
 */
export function aPhotograph(note = '', tiff = Buffer.alloc(0)): Buffer {
  const whole = aJpeg(40, 30);
  const exif = Buffer.concat([text('Exif\0\0'), tiff, text(note), Buffer.from('ffd8ffd9', 'hex')]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([whole.subarray(0, 2), head, exif, whole.subarray(2)]);
}
