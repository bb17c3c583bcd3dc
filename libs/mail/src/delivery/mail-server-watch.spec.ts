import { FixedClock } from '#libs/kernel';
import { MailServerWatch } from './mail-server-watch.service.js';
import type { MailTransport } from './mail-transport.js';

const NOON = new Date('2026-02-02T11:00:00Z');
const DAYS = 86_400_000;

describe('a mail server that does not answer', () => {
  it('is asked again at once when the clock was ahead at the time and has been put right', async () => {
    const clock = new FixedClock(new Date(NOON.getTime() + 120 * DAYS));
    const answers = jest.fn().mockResolvedValueOnce(false).mockResolvedValue(true);
    const watch = new MailServerWatch(clock, { answers } as unknown as MailTransport);
    expect(await watch.answers(true)).toBe(false);
    expect([await watch.answers(), answers.mock.calls.length]).toEqual([false, 1]);
    clock.set(NOON);
    expect([watch.isPaused, await watch.answers()]).toEqual([false, true]);
  });
});
