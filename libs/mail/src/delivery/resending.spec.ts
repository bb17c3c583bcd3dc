import { fateOf, type StuckMail, stuckStatuses } from './resending.rules.js';

const NOON = new Date('2026-02-02T12:00:00Z');
const mail: StuckMail = {
  ...{ status: 'failed', response: '421 4.3.2 try later', diagnosis: null },
  ...{ isDead: false, isSuppressed: false, goodUntil: null, isForgotten: false },
};

describe('when all mails that failed are sent again', () => {
  it('each goes out, stays or waits for a word of its own, by its state', () => {
    expect(stuckStatuses.map((status) => [status, fateOf({ ...mail, status }, NOON)])).toEqual([
      ['failed', 'again'],
      ['bounced', 'again'],
      ['held', 'unclear'],
      ['suppressed', 'suppressed'],
      ['expired', 'over'],
    ]);
  });

  it.each<[what: string, Partial<StuckMail>, string]>([
    ['refused for a full mailbox', { response: '552 5.2.2 mailbox full' }, 'again'],
    ['refused by a policy', { response: '550 5.7.1 not accepted' }, 'again'],
    ['that could not be written', { response: 'cannot be rendered: no addressee' }, 'again'],
    ['whose reason nobody told', { response: null }, 'again'],
    ['that is too large', { response: '552 5.3.4 message too big' }, 'too-large'],
    ['that came back as too large', { status: 'bounced', diagnosis: '552 5.2.3 too long' }, 'too-large'],
    ['refused because nobody has the address', { response: '550 no such user' }, 'dead'],
    ['to an address that is dead', { isDead: true }, 'dead'],
    ['that may have arrived at an address that is dead', { status: 'held', isDead: true }, 'dead'],
    ['to an address that is suppressed', { isSuppressed: true }, 'suppressed'],
    ['without a body', { isForgotten: true }, 'forgotten'],
    ['that asks for what is over', { goodUntil: NOON }, 'over'],
    ['that is good for another second', { goodUntil: new Date(NOON.getTime() + 1_000) }, 'again'],
  ])('a mail %s is judged by that', (_what, more, fate) => {
    expect(fateOf({ ...mail, ...more }, NOON)).toBe(fate);
  });
});
