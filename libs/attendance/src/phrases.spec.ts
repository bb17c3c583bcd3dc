import fc from 'fast-check';
import { countPhrase, sharePhrase } from './phrases.rules.js';

describe('a share in prose', () => {
  it.each([
    [57, 96, 'fast 60 Prozent', 'almost 60 percent'],
    [60, 100, '60 Prozent', '60 percent'],
    [62, 100, 'rund 60 Prozent', 'around 60 percent'],
    [58, 100, 'rund 60 Prozent', 'around 60 percent'],
    [585, 1000, 'fast 60 Prozent', 'almost 60 percent'],
    [584, 1000, 'rund 60 Prozent', 'around 60 percent'],
    [65, 100, '65 Prozent', '65 percent'],
    [95, 101, 'rund 90 Prozent', 'around 90 percent'],
    [0, 5, '0 Prozent', '0 percent'],
    [5, 5, '100 Prozent', '100 percent'],
  ])('%d of %d is %s', (part, all, german, english) => {
    expect([sharePhrase(part, all, 'de'), sharePhrase(part, all, 'en')]).toEqual([german, english]);
  });

  it('of nothing is not said', () => expect(sharePhrase(0, 0, 'de')).toBeNull());

  it('never says a figure that is further away than five in a hundred or a point and a half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (all, some) => {
        const part = Math.min(some, all);
        const said = Number(/\d+/.exec(sharePhrase(part, all, 'de')!)![0]);
        expect(Math.abs(said - (part / all) * 100)).toBeLessThanOrEqual(Math.max(1.5, said * 0.05) + 1e-9);
      }),
    );
  });
});

describe('a number in prose', () => {
  it.each([
    [104, 'über 100', 'over 100'],
    [100, '100', '100'],
    [60, '60', '60'],
    [58, 'rund 60', 'around 60'],
    [62, 'über 60', 'over 60'],
    [66, '66', '66'],
    [17, '17', '17'],
    [1040, 'über 1.000', 'over 1,000'],
    [0, '0', '0'],
  ])('%d is %s', (count, german, english) => {
    expect([countPhrase(count, 'de'), countPhrase(count, 'en')]).toEqual([german, english]);
  });

  it('says "over" only of more, and never of a tenth more', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (count) => {
        const said = countPhrase(count, 'de');
        const figure = Number(said.replace(/\D/g, ''));
        if (said.startsWith('über')) expect([figure < count, count < figure * 1.1]).toEqual([true, true]);
        else expect(Math.abs(figure - count)).toBeLessThanOrEqual(figure * 0.05);
      }),
    );
  });
});
