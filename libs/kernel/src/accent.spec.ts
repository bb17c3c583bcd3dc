import fc from 'fast-check';
import { accentTones, contrast, isAccentColor, surfaces } from './accent.js';

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#0b5470', '#ffffff', 8.38],
  ])('of %s and %s is %d, whichever comes first', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 1);
    expect(contrast(other, one)).toBeCloseTo(expected, 1);
  });
});

describe.each(['light', 'dark'] as const)('the tones of an accent colour in the %s theme', (theme) => {
  it('can be read wherever they stand, whatever was chosen', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        const { accent, strong, on, tint } = accentTones(color)[theme];
        for (const surface of [surfaces[theme].canvas, surfaces[theme].paper, tint]) {
          expect(contrast(accent, surface)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(strong, surface)).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(on, accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(on, strong)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(surfaces[theme].ink, tint)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('a colour that is dark enough', () => {
  it.each(['#0b5470', '#7a2e5d', '#000000'])('stays what it is on light pages: %s', (color) => {
    expect(accentTones(color).light.accent).toBe(color);
  });

  it('is made darker only as far as needed', () => {
    const { accent, tint } = accentTones('#f2b705').light;
    expect(contrast(accent, tint)).toBeLessThan(4.8);
  });
});

describe('the spelling of a colour', () => {
  it.each(['#0b5470', '#ffffff'])('%s is taken', (text) => expect(isAccentColor(text)).toBe(true));
  it.each(['0b5470', '#0B5470', '#fff', 'red', '#0b5470;}', ''])('%j is not', (text) =>
    expect(isAccentColor(text)).toBe(false),
  );
});
