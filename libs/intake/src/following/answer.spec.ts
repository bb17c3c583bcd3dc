import { type Answerable, owedAnswer } from './answer.rules.js';

const DECIDED = new Date('2026-01-28T09:00:00Z');
const INVITED = new Date('2026-01-30T09:00:00Z');

const aReporter = (more: Partial<Answerable> = {}): Answerable => ({
  ...{
    state: 'accepted',
    isInvited: false,
    isHandedOver: false,
    isLetGo: false,
    wasKept: false,
    isQuestionDue: false,
    told: null,
  },
  ...{ hasAddress: true, decidedAt: DECIDED, askedAt: null, invitedAt: null, answeredAt: null, mail: null },
  ...more,
});

describe('the answer that a reporter is owed', () => {
  it('is owed since the decision, until its mail has left', () => {
    expect(owedAnswer(aReporter())).toEqual({ since: DECIDED, why: 'on-its-way' });
    expect(owedAnswer(aReporter({ told: 'noted', mail: 'queued' }))).toEqual({ since: DECIDED, why: 'on-its-way' });
    expect(owedAnswer(aReporter({ told: 'noted', mail: 'sent' }))).toBeNull();
  });

  it.each(['bounced', 'failed', 'suppressed', 'expired'] as const)('is owed still when its mail is %s', (mail) => {
    expect(owedAnswer(aReporter({ told: 'noted', mail }))).toEqual({ since: DECIDED, why: 'failed' });
  });

  it('is owed anew since the invitation', () => {
    const invited = aReporter({ isInvited: true, invitedAt: INVITED, told: 'noted', mail: 'sent' });
    expect(owedAnswer(invited)).toEqual({ since: INVITED, why: 'on-its-way' });
    expect(owedAnswer({ ...invited, told: 'invited' })).toBeNull();
    expect(owedAnswer({ ...invited, told: 'invited', mail: 'bounced' })).toEqual({ since: INVITED, why: 'failed' });
  });

  it('is owed since the question when something is asked', () => {
    const askedAt = new Date('2026-01-29T09:00:00Z');
    const asked = aReporter({ state: 'needs_info', decidedAt: null, askedAt, told: 'question', mail: 'bounced' });
    expect(owedAnswer(asked)).toEqual({ since: askedAt, why: 'failed' });
  });

  it('waits for somebody who calls when nobody left an address', () => {
    expect(owedAnswer(aReporter({ hasAddress: false }))).toEqual({ since: DECIDED, why: 'no-address' });
  });

  it('counts as given once somebody said so, until there is something new to tell', () => {
    const called = aReporter({ hasAddress: false, answeredAt: new Date('2026-01-29T09:00:00Z') });
    expect(owedAnswer(called)).toBeNull();
    expect(owedAnswer({ ...called, isInvited: true, invitedAt: INVITED })).toMatchObject({ since: INVITED });
    const again = new Date('2026-01-30T09:00:00Z');
    expect(owedAnswer({ ...called, decidedAt: again })).toMatchObject({ since: again });
  });

  it('is owed to nobody before a decision, and of a promise that was let go to whoever has heard nothing (E3)', () => {
    expect(owedAnswer(aReporter({ state: 'in_triage', told: 'question', mail: 'bounced' }))).toBeNull();
    expect(owedAnswer(aReporter({ isLetGo: true }))).toEqual({ since: DECIDED, why: 'on-its-way' });
    expect(owedAnswer(aReporter({ isLetGo: true, told: 'noted', mail: 'sent' }))).toBeNull();
  });

  it('counts as given when its mail is known no more', () => {
    expect(owedAnswer(aReporter({ told: 'noted', mail: null }))).toBeNull();
  });
});
