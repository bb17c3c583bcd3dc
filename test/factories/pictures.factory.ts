import { crc32, deflateSync } from 'node:zlib';

const number = (value: number, bytes: number, order: 'BE' | 'LE' = 'BE'): Buffer => {
  const buffer = Buffer.alloc(bytes);
  if (order === 'BE') buffer.writeUIntBE(value, 0, bytes);
  else buffer.writeUIntLE(value, 0, bytes);
  return buffer;
};

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([number(data.length, 4), body, number(crc32(body), 4)]);
}

/** A grey picture; `note` stands in it as a comment, so that two of them differ. */
export function aPng(width: number, height: number, note = ''): Buffer {
  const rows = width * height > 10_000 ? Buffer.alloc(1) : Buffer.alloc((width + 1) * height, 0x80);
  for (let row = 0; row < height && rows.length > 1; row += 1) rows[row * (width + 1)] = 0;
  const header = Buffer.concat([number(width, 4), number(height, 4), Buffer.of(8, 0, 0, 0, 0)]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(note === '' ? [] : [chunk('tEXt', Buffer.from(`Comment\0${note}`, 'latin1'))]),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Only the heads of a JPEG and of a WebP: enough to know what they are and how large. */
export const aJpeg = (width: number, height: number): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('ffc0001108', 'hex'),
    number(height, 2),
    number(width, 2),
    Buffer.from('03012200021101031101ffd9', 'hex'),
  ]);

export const aWebp = (width: number, height: number): Buffer =>
  Buffer.concat([
    Buffer.from('RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0', 'latin1'),
    number(width - 1, 3, 'LE'),
    number(height - 1, 3, 'LE'),
    Buffer.alloc(12),
  ]);
