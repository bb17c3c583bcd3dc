import fc from 'fast-check';
import { locationOf } from './redirect.js';

describe('where a redirect leads', () => {
  it.each([
    ['/m/e/fachtag?gespeichert&lang=de', '/m/e/fachtag?gespeichert&lang=de'],
    ['/m/e/日本', '/m/e/%E6%97%A5%E6%9C%AC'],
    ['https://treffen.example.org/日本?raum=größe#ende', null],
    ['https://bücher.example.org/a%20b', 'https://xn--bcher-kva.example.org/a%20b'],
  ])('is written in ASCII: %s', (address, written) => {
    expect(locationOf(address)).toBe(
      written ?? 'https://treffen.example.org/%E6%97%A5%E6%9C%AC?raum=gr%C3%B6%C3%9Fe#ende',
    );
  });

  it('can stand in a header and is the same address, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('?q=', '#', '/'), (text, before) => {
        const address = `https://treffen.example.org${before}${text}`;
        fc.pre(URL.canParse(address));
        const location = locationOf(address);
        expect(location).toMatch(/^[\x21-\x7e]+$/);
        expect(new URL(location).href).toBe(new URL(address).href);
      }),
    );
  });
});
