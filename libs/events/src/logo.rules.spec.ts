import { logoTypeOf } from './logo.rules.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what a file really is', () => {
  it('is told by its first bytes', () => {
    expect(logoTypeOf(bytes('\x89PNG\r\n\x1a\n....'))).toBe('image/png');
    expect(logoTypeOf(bytes('\xff\xd8\xff\xe0....'))).toBe('image/jpeg');
    expect(logoTypeOf(bytes('RIFF\x10\0\0\0WEBPVP8 '))).toBe('image/webp');
  });

  it.each([
    ['an SVG, which can carry script', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><script>'],
    ['a sound in the same wrapper as WebP', 'RIFF\x10\0\0\0WAVEfmt '],
    ['a GIF', 'GIF89a'],
    ['half a signature', '\x89PNG'],
    ['nothing', ''],
  ])('is no logo for %s', (_, content) => {
    expect(logoTypeOf(bytes(content))).toBeNull();
  });
});
