import fc from 'fast-check';
import type { SuppressionReason } from '#libs/mail';
import { runs } from '../../../../test/support/property-runs.js';
import { wishCauses } from '../audience/preference.rules.js';
import {
  type Candidate,
  countRecipients,
  exclusionCauses,
  exclusionOf,
  type InviteReason,
  inviteReasons,
  judged,
} from './recipients.rules.js';

const welcome: Candidate = {
  ...{ personId: 'p', salutation: 'none', title: '', firstName: 'Ute', lastName: 'Kallweit', organisationName: '' },
  ...{
    email: 'ute@example.org',
    language: 'de',
    linkVersion: 1,
    reasons: [{ kind: 'member', name: 'AK' }],
    promises: [],
  },
  ...{
    state: 'active',
    hasObjected: false,
    emailStatus: 'ok',
    leftOut: null,
    wish: null,
    isInvited: false,
    hasRegistered: false,
    hasDeclinedSeries: false,
  },
};

const reasonsToSpare: readonly SuppressionReason[] = ['hard-bounce', 'unsubscribed', 'objection', 'organiser'];

const people = fc.array(
  fc.record({
    reasons: fc.array(fc.record({ kind: fc.constantFrom(...inviteReasons), name: fc.constantFrom('AK', 'Fachtag') }), {
      minLength: 1,
      maxLength: 4,
    }),
    email: fc.constantFrom('a@example.org', 'b@example.org', 'c@example.org', null),
    state: fc.constantFrom('active' as const, 'inactive' as const, 'restricted' as const),
    hasObjected: fc.boolean(),
    emailStatus: fc.constantFrom('ok' as const, 'soft_bounce' as const, 'hard_bounce' as const),
    leftOut: fc.constantFrom(null, '', 'kommt nie'),
    wish: fc.constantFrom(null, ...wishCauses),
    isInvited: fc.boolean(),
    hasRegistered: fc.boolean(),
    hasDeclinedSeries: fc.boolean(),
    promises: fc.constantFrom([], ['promise']),
  }),
  { maxLength: 30 },
);
const lists = fc.dictionary(fc.constantFrom('a@example.org', 'b@example.org'), fc.constantFrom(...reasonsToSpare));

const everybody = (drawn: readonly Partial<Candidate>[]): Candidate[] =>
  drawn.map((more, index) => ({ ...welcome, ...more, personId: `p${index}` }));

const tells = ({ reasons }: Pick<Candidate, 'reasons'>, { kind, name }: InviteReason): boolean =>
  reasons.some((reason) => reason.kind === kind && reason.name === name);

describe('who is invited', () => {
  it('is whoever there is a reason for and nothing speaks against', () => {
    expect(exclusionOf(welcome, null)).toBeNull();
    expect(exclusionOf({ ...welcome, emailStatus: 'soft_bounce' }, null)).toBeNull();
  });

  it.each([
    ['left_out', { leftOut: '' }],
    ['objection', { hasObjected: true }],
    ['restricted', { state: 'restricted' }],
    ['left', { state: 'inactive' }],
    ['no_address', { email: null }],
    ['bounced', { emailStatus: 'hard_bounce' }],
    ['invited', { isInvited: true }],
    ['series_declined', { hasDeclinedSeries: true }],
    ['registered', { hasRegistered: true }],
  ] as const)('is nobody of whom is known: %s', (cause, known) => {
    expect(exclusionOf({ ...welcome, ...known }, null)).toBe(cause);
  });

  it.each([
    ['objection', 'objection'],
    ['hard-bounce', 'bounced'],
    ['unsubscribed', 'unsubscribed'],
    ['organiser', 'unsubscribed'],
  ] as const)('is nobody whose address is spared for %s', (reason, cause) => {
    const list = new Map([['ute@example.org', reason]]);
    expect(judged([welcome], list).map(({ excluded }) => excluded)).toEqual([cause]);
  });

  it('is each person once, invited or left out for one cause, whatever is known of them', () => {
    fc.assert(
      fc.property(people, lists, (drawn, spared) => {
        const candidates = everybody(drawn);
        const recipients = judged(candidates, new Map(Object.entries(spared)));
        expect(recipients.map(({ personId }) => personId)).toEqual(candidates.map(({ personId }) => personId));
        for (const { reasons } of recipients) {
          const told = reasons.map(({ kind, name }) => `${kind} ${name}`);
          expect(told).toEqual([...new Set(told)]);
        }
        expect(recipients.every((one, index) => candidates[index]!.reasons.every((why) => tells(one, why)))).toBe(true);
        const { invited, excluded, reasons } = countRecipients(recipients);
        const left = exclusionCauses.reduce((sum, cause) => sum + excluded[cause], 0);
        expect(invited + left).toBe(recipients.length);
        for (const kind of inviteReasons) expect(reasons[kind]).toBeLessThanOrEqual(invited);
      }),
      { numRuns: runs(300) },
    );
  });

  it('is never one more because something else speaks against somebody', () => {
    const against = fc.constantFrom<Partial<Candidate>>(
      { leftOut: 'nein', promises: [] },
      { hasObjected: true },
      { state: 'restricted' },
      { emailStatus: 'hard_bounce' },
      { isInvited: true },
    );
    fc.assert(
      fc.property(people, lists, against, (drawn, spared, more) => {
        const list = new Map(Object.entries(spared));
        const candidates = everybody(drawn);
        const burdened = judged(
          candidates.map((person) => ({ ...person, ...more })),
          list,
        );
        expect(countRecipients(burdened).invited).toBe(0);
        const before = judged(candidates, list);
        // A cause that was told stays the cause, unless a weightier one came.
        burdened.forEach(({ excluded }, index) => {
          const old = before[index]!.excluded;
          if (old !== null)
            expect(exclusionCauses.indexOf(excluded!)).toBeLessThanOrEqual(exclusionCauses.indexOf(old));
        });
      }),
      { numRuns: runs(300) },
    );
  });

  it('is whoever a promise speaks for, whatever an organiser or a long silence would leave out', () => {
    fc.assert(
      fc.property(people, lists, (drawn, spared) => {
        const promised = everybody(drawn).map((one) => ({ ...one, promises: ['promise'] }));
        const list = new Map(Object.entries(spared));
        for (const { excluded } of judged(promised, list)) expect(['left_out', 'asked']).not.toContain(excluded);
        const freed = promised.map((one) => ({ ...one, leftOut: null, wish: one.wish === 'asked' ? null : one.wish }));
        expect(countRecipients(judged(promised, list)).invited).toBe(countRecipients(judged(freed, list)).invited);
      }),
      { numRuns: runs(300) },
    );
  });
});
