import { suggestedQuestion, whomToAsk } from './contact-question.rules.js';

describe('E10: whoever is asked for somebody to write to', () => {
  it('is the first who can be asked', () => {
    const reports = [
      { reportId: 'a', hindrance: 'asked' },
      { reportId: 'b', hindrance: null },
      { reportId: 'c', hindrance: null },
    ] as const;
    expect(whomToAsk(reports)).toBe('b');
  });

  it('is nobody, and the most telling reason is named', () => {
    const hindered = (...all: readonly ('asked' | 'no-address' | 'suppressed')[]) =>
      whomToAsk(all.map((hindrance, nth) => ({ reportId: `${nth}`, hindrance })));
    expect(hindered('no-address', 'suppressed', 'asked')).toEqual({ because: 'asked' });
    expect(hindered('no-address', 'suppressed')).toEqual({ because: 'suppressed' });
    expect(hindered('no-address')).toEqual({ because: 'no-address' });
    expect(hindered()).toEqual({ because: 'no-address' });
  });

  it('reads a question in the language of the report', () => {
    expect(suggestedQuestion('de', 'Lotsen')).toContain('Wen können wir bei „Lotsen“ ansprechen');
    expect(suggestedQuestion('en', 'Lotsen')).toContain('Whom can we turn to at “Lotsen”');
  });
});
