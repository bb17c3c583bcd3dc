import { insertAt, isWritten } from './draft-text';

describe('a placeholder', () => {
  it.each([
    ['', { start: 0, end: 0 }, '{Ort}', 5],
    ['in  am', { start: 3, end: 3 }, 'in {Ort} am', 8],
    ['in Erfurt am', { start: 3, end: 9 }, 'in {Ort} am', 8],
    ['in ', { start: 3, end: 3 }, 'in {Ort}', 8],
  ])('is put into %j where the caret stands, in place of what is marked', (text, marked, expected, caret) => {
    expect(insertAt(text, marked, '{Ort}')).toEqual({ text: expected, caret });
  });
});

describe('a draft', () => {
  it('would be missed when anything stands in any of its texts', () => {
    expect(isWritten({ de: { subject: ' ', body: '\n' } })).toBe(false);
    expect(isWritten({ de: { subject: '', body: '' }, en: { subject: '', body: 'Hello' } })).toBe(true);
    expect(isWritten({})).toBe(false);
  });
});
