import { dayOfGoing, type Faded, keepingStep } from './contact-keeping.rules.js';

const SINCE = new Date('2026-02-01T09:00:00Z');
const faded: Faded = { since: SINCE, askedAt: null, canBeAsked: true };
const at = (day: string): Date => new Date(`${day}T09:00:00Z`);

describe('R11: whoever was not heard of for 24 months', () => {
  it('is asked, however long ago that was', () => {
    expect(keepingStep(faded, SINCE)).toBe('ask');
    expect(keepingStep(faded, at('2030-02-01'))).toBe('ask');
  });

  it('has thirty days to answer', () => {
    const asked = { ...faded, askedAt: at('2026-02-02') };
    expect(dayOfGoing(asked.askedAt)).toBe('2026-03-04');
    expect(keepingStep(asked, at('2026-02-02'))).toBe('wait');
    expect(keepingStep(asked, new Date('2026-03-03T22:59:59Z'))).toBe('wait');
    expect(keepingStep(asked, new Date('2026-03-03T23:00:00Z'))).toBe('forget');
  });

  it('goes on the day that was said whenever the clocks are changed in between', () => {
    const asked = new Date('2026-03-10T08:15:03Z');
    expect(dayOfGoing(asked)).toBe('2026-04-09');
    expect(keepingStep({ ...faded, askedAt: asked }, new Date('2026-04-09T07:15:00Z'))).toBe('forget');
  });

  it('is asked anew when they had stayed after an earlier question', () => {
    expect(keepingStep({ ...faded, askedAt: at('2024-01-31') }, at('2026-02-02'))).toBe('ask');
  });

  it('goes no sooner when nobody can ask', () => {
    const unreachable = { ...faded, canBeAsked: false };
    expect(keepingStep(unreachable, at('2026-03-02'))).toBe('wait');
    expect(keepingStep(unreachable, at('2026-03-03'))).toBe('forget');
  });

  it('goes on the day that was said, also when they said no to further invitations', () => {
    const unsubscribed = { ...faded, askedAt: at('2026-02-02'), canBeAsked: false };
    expect(keepingStep(unsubscribed, at('2026-03-03'))).toBe('wait');
    expect(keepingStep(unsubscribed, at('2026-03-04'))).toBe('forget');
  });
});
