import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import { aPng, aWebp } from '../../../../test/factories/pictures.factory.js';
import { aPdf, aPhotograph } from '../../../../test/factories/scans.factory.js';
import { largestScan, readScan } from './scan-file.rules.js';

const faultOf = (bytes: Buffer) => {
  const read = readScan(bytes);
  return 'fault' in read ? read.fault : null;
};
const text = (content: string) => Buffer.from(content, 'latin1');
const packed = (objects: string) =>
  Buffer.concat([
    text('9 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n'),
    deflateSync(text(objects)),
    text('\nendstream\n'),
  ]);

describe('a signed list that is uploaded', () => {
  it('is told by its bytes, with its pages', () => {
    expect(readScan(aPdf(3))).toMatchObject({ mediaType: 'application/pdf', pages: 3, bytes: aPdf(3) });
    expect(readScan(aPng(30, 20))).toMatchObject({ mediaType: 'image/png', pages: 1 });
    expect(readScan(aPhotograph())).toMatchObject({ mediaType: 'image/jpeg', pages: 1 });
    expect(readScan(aPdf(0, packed('1 0 << /Type /Page >> << /Type /Page >> << /Type /Pages >>')))).toMatchObject({
      pages: 2,
    });
    expect(readScan(aPdf(0))).toMatchObject({ pages: null });
  });

  it.each([
    ['a page that is called PDF', text('<html>%PDF-1.7 %%EOF')],
    ['a PDF behind something else', Buffer.concat([text('<script>'), aPdf(1)])],
    ['a PDF with a page hung behind it', Buffer.concat([aPdf(1), text(`<html>${' '.repeat(2000)}</html>`)])],
    ['half a PDF', aPdf(1).subarray(0, 30)],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a WebP', aWebp(3, 2)],
    ['a photograph without an end', aPhotograph().subarray(0, -2)],
    ['a PNG without an end', aPng(3, 2).subarray(0, -12)],
    ['a workbook', text('PK\u0003\u0004')],
    ['nothing', text('')],
  ])('is none when it is %s', (_, bytes) => {
    expect(faultOf(bytes)).toBe('not-pdf-jpeg-png');
  });

  it('is not taken when it is larger than ten megabytes, or locked, or does more than be looked at', () => {
    expect(faultOf(Buffer.concat([aPdf(1), Buffer.alloc(largestScan)]))).toBe('too-large');
    expect(faultOf(aPdf(1, text('/Encrypt 5 0 R')))).toBe('locked-pdf');
    for (const act of [
      '/S /JavaScript /JS (app.alert\\(1\\))',
      '/S /J#61vaScript',
      '/S /Launch',
      '/EmbeddedFiles 3 0 R',
    ])
      expect([act, faultOf(aPdf(1, text(act)))]).toEqual([act, 'active-pdf']);
    expect(faultOf(aPdf(1, packed('<< /S /JavaScript >>')))).toBe('active-pdf');
    expect(faultOf(aPdf(1, packed(' '.repeat(17 * 1024 * 1024))))).toBe('active-pdf');
  });

  it('leaves behind where and with what it was photographed, and what hangs behind its end', () => {
    const secret = 'GPS 53.5511 9.9937';
    for (const [photo, hung] of [
      [aPhotograph(secret), Buffer.concat([aPhotograph(secret), text('<script>')])],
      [aPng(3, 2, secret), Buffer.concat([aPng(3, 2, secret), text('<script>')])],
    ] as const) {
      expect(photo.toString('latin1')).toContain(secret);
      const read = readScan(hung);
      if ('fault' in read) throw new Error(read.fault);
      expect(read.bytes.toString('latin1')).not.toMatch(/GPS|script/);
      // What is kept is whole: read once more it is the same.
      expect(readScan(read.bytes)).toEqual(read);
    }
  });

  it.each([
    ['a phone of one byte order', '49492a0008000000020000010300010000000a000000120103000100000006000000'],
    ['one of the other', '4d4d002a0000000800020100000300000001000a000001120003000000010006000000000000'],
  ])('stays upright, however %s was held', (_, directory) => {
    const read = readScan(aPhotograph('GPS 53.5511', Buffer.from(directory, 'hex')));
    if ('fault' in read) throw new Error(read.fault);
    expect(read.bytes.toString('latin1')).not.toContain('GPS');
    expect(read.bytes.toString('hex')).toContain('011200030000000100060000');
    expect(readScan(read.bytes)).toEqual(read);
  });

  it('never makes it fail, whatever the bytes', () => {
    const start = fc.constantFrom(
      aPng(3, 2, 'x'),
      aPhotograph('x'),
      aPhotograph('x', Buffer.from('49492a00', 'hex')),
      aPdf(2),
      aPdf(1, packed('x')),
      Buffer.alloc(0),
    );
    fc.assert(
      fc.property(start, fc.nat(300), fc.uint8Array({ maxLength: 80 }), (head, kept, tail) => {
        const read = readScan(Buffer.concat([head.subarray(0, kept), tail]));
        expect('fault' in read || read.bytes.length > 0).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });
});
