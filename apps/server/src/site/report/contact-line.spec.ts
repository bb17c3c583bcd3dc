import fc from 'fast-check';
import { readContactLine } from './contact-line.rules.js';

describe('whom somebody names in one line', () => {
  it.each([
    ['', { name: '', email: '', phone: '' }],
    ['Greta Ilmer', { name: 'Greta Ilmer', email: '', phone: '' }],
    ['info@hohenau.example.org', { name: '', email: 'info@hohenau.example.org', phone: '' }],
    ['0421 555-01', { name: '', email: '', phone: '0421 555-01' }],
    [
      'Frau Ilmer, info@hohenau.example.org, 0421 / 555 01',
      { name: 'Frau Ilmer', email: 'info@hohenau.example.org', phone: '0421 / 555 01' },
    ],
    ['Ilmer (Leitung) +49 421 55501', { name: 'Ilmer (Leitung)', email: '', phone: '+49 421 55501' }],
    [
      'Schreiben Sie an info@hohenau.example.org.',
      { name: 'Schreiben Sie an', email: 'info@hohenau.example.org', phone: '' },
    ],
    ['Raum 12', { name: 'Raum 12', email: '', phone: '' }],
    ['info@', { name: '', email: 'info@', phone: '' }],
  ])('%s', (text, contact) => {
    expect(readContactLine(text)).toEqual(contact);
  });

  it('keeps every word and every figure', () => {
    const word = fc.stringMatching(/^[a-zäöüß0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const { name = '', email = '', phone = '' } = readContactLine(words.join(' '));
        const kept = `${name}${email}${phone}`.replace(/\s/g, '');
        expect([...kept].sort()).toEqual([...words.join('')].sort());
      }),
    );
  });
});
