import { mailStatuses } from '../mail-status.js';
import { stepsFor } from './mail-steps.rules.js';

const NOON = new Date('2026-02-02T12:00:00Z');
const ago = (minutes: number) => new Date(NOON.getTime() - minutes * 60_000);
const mail = { status: 'sent', sentAt: ago(10), goodUntil: null, isForgotten: false, isDead: false } as const;

describe('what an organiser may decide about a mail', () => {
  it('that went out is to send it again, but not twice in one breath', () => {
    expect(stepsFor(mail, NOON)).toEqual(['resend']);
    expect(stepsFor({ ...mail, sentAt: ago(9) }, NOON)).toEqual([]);
  });

  it('that may have arrived is one of two things', () => {
    expect(stepsFor({ ...mail, status: 'held', sentAt: null }, NOON)).toEqual(['resend', 'mark-sent']);
  });

  it('is nothing while it is on its way, and after somebody objected', () => {
    const some = mailStatuses.filter((status) => stepsFor({ ...mail, status }, NOON).length > 0);
    expect(some).toEqual(['sent', 'bounced', 'held', 'failed']);
  });

  it.each(['bounced', 'failed'] as const)('that %s is to send it again, unless the address is dead', (status) => {
    expect(stepsFor({ ...mail, status, sentAt: ago(1) }, NOON)).toEqual(['resend']);
    expect(stepsFor({ ...mail, status, isDead: true }, NOON)).toEqual([]);
  });

  it('is never to send what asks for something that is over', () => {
    expect(stepsFor({ ...mail, goodUntil: ago(-1) }, NOON)).toEqual(['resend']);
    expect(stepsFor({ ...mail, goodUntil: NOON }, NOON)).toEqual([]);
    expect(stepsFor({ ...mail, status: 'held', goodUntil: NOON }, NOON)).toEqual(['mark-sent']);
  });

  it('is never to send what has been forgotten', () => {
    expect(mailStatuses.map((status) => stepsFor({ ...mail, status, isForgotten: true }, NOON)).flat()).toEqual([
      'mark-sent',
    ]);
  });
});
