import { ATTEMPTS, type Attempt, judge, pauseSeconds } from './delivery.rules.js';

const refused = (response: string, command = 'RCPT TO'): Attempt => ({
  kind: 'refused',
  code: Number(response.slice(0, 3)),
  command,
  response,
});
const cut = (begun: boolean): Attempt => ({ kind: 'connection', begun, response: 'Connection closed unexpectedly' });

describe('after an attempt', () => {
  it('a taken mail is sent', () => {
    expect(judge({ kind: 'accepted', response: '250 ok' }, 'retry', 1, 0)).toEqual({ status: 'sent' });
  });

  it.each(['421 4.3.2 shutting down', '450 4.2.1 greylisted', '451 4.3.0 local error', '452 4.2.2 full'])(
    '%s is tried again',
    (response) => expect(judge(refused(response), 'retry', 1, 0.5)).toEqual({ status: 'queued', delaySeconds: 10 }),
  );

  it.each([
    ['550 5.1.1 no such user', true],
    ['553 5.1.3 bad address', true],
    ['550-5.1.1 no such user', true],
    ['550 5.1.8 bad sender', false],
    ['552 5.2.2 mailbox full', false],
    ['550 5.7.1 relaying denied', false],
    ['554 no thanks', false],
  ])('%s ends it; the mailbox is given up: %s', (response, hardBounce) => {
    expect(judge(refused(response), 'retry', 1, 0)).toEqual({ status: 'failed', hardBounce });
  });

  it('a mailbox is given up only for what was said about the recipient', () => {
    expect(judge(refused('550 5.1.1 unknown', 'DATA'), 'retry', 1, 0).hardBounce).toBe(false);
  });

  it('a fault of our own sign-in fails no mail at once', () => {
    expect(judge(refused('530 5.7.0 sign in first', 'MAIL FROM'), 'retry', 1, 0).status).toBe('queued');
  });

  it('an unclear end is tried again or held, as the mail wants it', () => {
    expect(judge(cut(true), 'retry', 1, 0).status).toBe('queued');
    expect(judge(cut(true), 'hold', 1, 0)).toEqual({ status: 'held' });
    expect(judge(cut(false), 'hold', 1, 0).status).toBe('queued');
  });

  it('waits become longer, spread by a fifth, and come to an end', () => {
    const delays = (jitter: number) =>
      Array.from({ length: ATTEMPTS }, (_, index) => judge(refused('450 later'), 'retry', index + 1, jitter));
    const middle = delays(0.5);
    expect(middle.slice(0, 5).map(({ delaySeconds }) => delaySeconds)).toEqual([10, 30, 60, 300, 900]);
    expect(middle.at(-1)).toEqual({ status: 'failed' });
    middle.slice(0, -1).forEach(({ delaySeconds }, index) => {
      expect(delays(0)[index]!.delaySeconds).toBe(Math.round(delaySeconds! * 0.8));
      expect(delays(1)[index]!.delaySeconds).toBe(Math.round(delaySeconds! * 1.2));
    });
    const day = 24 * 3_600;
    expect(middle.reduce((sum, { delaySeconds = 0 }) => sum + delaySeconds, 0)).toBeGreaterThan(day);
  });
});

describe('a mail server that is away', () => {
  it('is asked again after a minute at most', () => {
    expect([1, 2, 3, 4, 5, 50].map((failures) => pauseSeconds(failures, 0.5))).toEqual([5, 10, 30, 60, 60, 60]);
  });
});
