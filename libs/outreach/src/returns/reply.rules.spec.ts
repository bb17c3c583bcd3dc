import fc from 'fast-check';
import { registrationStatuses } from '#libs/registration';
import { judgeReply, plannedOf, stepOf } from './reply.rules.js';

const NOW = new Date('2026-02-02T08:00:00Z');
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const attendee = 'jana.ritter@lindengau.example.org';
const answer = { attendee, participation: 'accepted', sequence: 1, stamp: minutes(-1) } as const;
const sent = { sender: attendee, isDoubted: false };
const event = { plannedSequence: 1, state: 'open', startsAt: minutes(1) } as const;
const planned = plannedOf(event, NOW);
const PENDING = { state: 'pending', cause: null };
const STALE = { state: 'stale', cause: null };

describe('the answer of a calendar', () => {
  it('is carried out when the attendee sent it', () => {
    expect(judgeReply(answer, sent, planned, null, 1)).toEqual(PENDING);
    expect(judgeReply({ ...answer, participation: 'declined' }, sent, planned, null, 1)).toEqual(PENDING);
  });

  it('with the SEQUENCE of the plan before is overtaken, one with a later one is not', () => {
    expect(judgeReply({ ...answer, sequence: 0 }, sent, planned, null, 1)).toEqual(STALE);
    expect(judgeReply({ ...answer, sequence: 2 }, sent, planned, null, 1)).toEqual(PENDING);
  });

  it('is overtaken by a later one of the same person, not by one of the same moment', () => {
    const last = (sequence: number, stamp: Date) => judgeReply(answer, sent, planned, { sequence, stamp }, 1);
    expect(last(1, minutes(0))).toEqual(STALE);
    expect(last(2, minutes(-2))).toEqual(STALE);
    expect(last(1, answer.stamp)).toEqual(PENDING);
    expect(last(1, minutes(-2))).toEqual(PENDING);
  });

  it.each([
    ['whose sender is somebody else', { ...sent, sender: 'sekretariat@lindengau.example.org' }, 1, 'other-sender'],
    ['whose sender the server doubts', { ...sent, isDoubted: true }, 1, 'doubted-sender'],
    ['of nobody the network knows', sent, 0, 'unknown-person'],
    ['of a mailbox that several people share', sent, 2, 'several-people'],
  ] as const)('%s is for an organiser', (_, by, people, cause) => {
    expect(judgeReply(answer, by, planned, null, people)).toEqual({ state: 'review', cause });
  });

  it.each(['tentative', 'delegated', 'countered'] as const)(
    'that is %s changes nothing and is shown',
    (participation) => {
      const judged = judgeReply({ ...answer, participation }, sent, planned, null, 1);
      expect(judged).toEqual({ state: 'review', cause: participation });
    },
  );

  it('says nothing once the event has begun or is called off, or when it is none', () => {
    for (const over of [{ startsAt: NOW }, { state: 'cancelled' as const }, { state: 'not_held' as const }]) {
      expect(judgeReply(answer, sent, plannedOf({ ...event, ...over }, NOW), null, 1)).toEqual(STALE);
    }
    expect(judgeReply({ ...answer, participation: 'needs-action' }, sent, planned, null, 1)).toEqual(STALE);
  });

  it('is never carried out when somebody else sent it, whatever it says', () => {
    const participations = ['accepted', 'declined', 'tentative', 'delegated', 'countered', 'needs-action'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...participations),
        fc.nat(5),
        fc.integer({ min: -9, max: 9 }),
        (participation, sequence, ago) => {
          const told = { attendee, participation, sequence, stamp: minutes(ago) };
          const by = { sender: 'other@example.org', isDoubted: false };
          expect(judgeReply(told, by, planned, null, 1).state).not.toBe('pending');
        },
      ),
    );
  });
});

describe('the step an answer leads to', () => {
  const modes = [{ mode: 'on_site' as const, capacity: null, reserved: 0 }];
  const invitation = { id: 'i', state: 'sent' as const };
  const registered = (status: (typeof registrationStatuses)[number]) => ({ id: 'r', status });

  it('is the one of the invitation’s page', () => {
    const standing = { registration: null, invitation, modes };
    expect(stepOf('accepted', standing)).toEqual({ do: 'accept', invitationId: 'i', mode: 'on_site' });
    expect(stepOf('declined', standing)).toEqual({ do: 'decline', invitationId: 'i' });
  });

  it('is the one of the registration where there is one', () => {
    const step = (status: (typeof registrationStatuses)[number]) =>
      stepOf('accepted', { registration: registered(status), invitation: null, modes }).do;
    expect(step('confirmed')).toBe('nothing');
    expect(step('waitlisted')).toBe('nothing');
    expect(step('pending_reconfirmation')).toBe('reconfirm');
    expect(step('offered')).toBe('accept-offer');
    expect(stepOf('declined', { registration: registered('confirmed'), invitation: null, modes })).toEqual({
      do: 'cancel',
      registrationId: 'r',
    });
  });

  it('is left to an organiser where a calendar cannot say enough', () => {
    const none = { registration: null, invitation: null, modes };
    const hybrid = { registration: null, invitation, modes: [...modes, { ...modes[0]!, mode: 'online' as const }] };
    expect(stepOf('accepted', none)).toEqual({ do: 'review', cause: 'not-invited' });
    expect(stepOf('accepted', hybrid)).toEqual({ do: 'review', cause: 'which-mode' });
    expect(stepOf('declined', none)).toEqual({ do: 'nothing' });
  });
});
