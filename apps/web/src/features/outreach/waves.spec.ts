import type { Wave } from '../../api/types';
import { answersOf, isRemembered, isUnderWay, progressOf, secondsLeft } from './waves';

const none = { queued: 0, claimed: 0, sending: 0, sent: 0, bounced: 0, held: 0, failed: 0, suppressed: 0, expired: 0 };
const mails = (more: Partial<Wave['mails']>) => ({ mails: { ...none, ...more } });

describe('a wave on its way', () => {
  it('counts what was handed over, what waits and what needs a look', () => {
    const wave = mails({ queued: 3, claimed: 1, sent: 120, failed: 1, suppressed: 2 });
    expect(progressOf(wave)).toEqual({ sent: 120, waiting: 4, lost: 3 });
    expect(isUnderWay(wave)).toBe(true);
    expect(isUnderWay(mails({ sent: 4, failed: 1 }))).toBe(false);
  });

  it('says nothing about mails that the outbox has forgotten', () => {
    expect(isRemembered(mails({}))).toBe(false);
    expect(isRemembered(mails({ failed: 1 }))).toBe(true);
  });

  it('can be taken back until its minute is over', () => {
    const wave = { sendsAt: '2026-02-02T08:01:00.000Z' };
    expect(secondsLeft(wave, new Date('2026-02-02T08:00:00.200Z'))).toBe(60);
    expect(secondsLeft(wave, new Date('2026-02-02T08:00:59.900Z'))).toBe(1);
    expect(secondsLeft(wave, new Date('2026-02-02T08:01:00.000Z'))).toBe(0);
    expect(secondsLeft(wave, new Date('2026-02-02T09:00:00.000Z'))).toBe(0);
  });

  it('tells the silent from those who answered', () => {
    const states = {
      sent: 5,
      bounced: 1,
      accepted: 3,
      declined: 2,
      declined_interested: 4,
      no_response: 6,
      revoked: 7,
    };
    expect(answersOf({ states })).toEqual({ accepted: 3, interested: 4, declined: 2, silent: 11 });
  });
});
