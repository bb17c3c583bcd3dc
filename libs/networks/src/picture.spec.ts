import fc from 'fast-check';
import { aJpeg, aPng, aWebp } from '../../../test/factories/pictures.factory.js';
import { readPicture } from './picture.rules.js';

const LARGEST = 10_000;
const read = (bytes: Buffer) => readPicture(bytes, LARGEST);
const text = (content: string) => Buffer.from(content, 'latin1');

describe('what a file really is', () => {
  it('is told by what it holds, with its size', () => {
    expect(read(aPng(3, 2))).toMatchObject({ mediaType: 'image/png', width: 3, height: 2 });
    expect(read(aJpeg(3, 2))).toMatchObject({ mediaType: 'image/jpeg', width: 3, height: 2 });
    expect(read(aWebp(3, 2))).toMatchObject({ mediaType: 'image/webp', width: 3, height: 2 });
  });

  it.each([
    ['an SVG, which can carry script', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><script>'],
    ['a sound in the same wrapper as WebP', 'RIFF\x10\0\0\0WAVEfmt '],
    ['a GIF', 'GIF89a\x01\0\x01\0'],
    ['half a signature', '\x89PNG'],
    ['a signature and nothing behind it', '\x89PNG\r\n\x1a\n'],
    ['the beginning of a JPEG', '\xff\xd8\xff\xe0....'],
    ['nothing', ''],
  ])('is no picture for %s', (_, content) => {
    expect(read(text(content))).toEqual({ fault: 'not-png-jpeg-webp' });
  });

  it('is no picture without a side, and none whose sides fill a memory', () => {
    expect(read(aPng(0, 2))).toEqual({ fault: 'not-png-jpeg-webp' });
    expect(read(aPng(60_000, 60_000))).toEqual({ fault: 'too-large' });
  });

  it('is not looked at when it is too large', () => {
    expect(read(Buffer.concat([aPng(1, 1), Buffer.alloc(LARGEST)]))).toEqual({ fault: 'too-large' });
  });

  it('never fails, whatever the bytes', () => {
    const start = fc.constantFrom(aPng(1, 1), aJpeg(1, 1), aWebp(1, 1), Buffer.alloc(0));
    const length = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(start, length, fc.uint8Array({ maxLength: 60 }), (head, kept, tail) => {
        const answer = read(Buffer.concat([head.subarray(0, kept), tail]));
        expect('fault' in answer ? answer.fault : answer.width > 0).toBeTruthy();
      }),
    );
  });
});
