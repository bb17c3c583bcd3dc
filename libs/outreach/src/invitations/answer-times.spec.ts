import { eventStates } from '#libs/events';
import { toInstant } from '#libs/kernel';
import { acceptUntil, type AnsweredEvent, possibleAnswers } from './answer-times.rules.js';

const ZONE = 'Europe/Berlin';
const at = (local: string): Date => toInstant(local, ZONE);
const calendar = { land: null, quietPeriods: [] } as const;

// A Thursday; registration closes on Thursday two weeks before.
const event: AnsweredEvent = {
  ...{ state: 'open', zone: ZONE, startsLocal: '2026-03-19T10:00' },
  ...{ startsAt: at('2026-03-19T10:00'), endsAt: at('2026-03-19T16:00') },
  ...{ registrationOpensAt: at('2026-01-12T09:00'), registrationClosesAt: at('2026-03-05T18:00') },
};

describe('until when an invitation can be accepted', () => {
  it('is when registration closes, for whoever was invited in time', () => {
    expect(acceptUntil(event, at('2026-01-12T09:00'), calendar)).toEqual(at('2026-03-05T18:00'));
  });

  it('E1: is the end of the fifth working day for whoever was invited late', () => {
    expect(acceptUntil(event, at('2026-03-04T11:00'), calendar)).toEqual(at('2026-03-11T23:59'));
    expect(acceptUntil(event, at('2026-03-06T11:00'), calendar)).toEqual(at('2026-03-13T23:59'));
  });

  it('E1: is at the latest the second working day before the event', () => {
    expect(acceptUntil(event, at('2026-03-13T11:00'), calendar)).toEqual(at('2026-03-17T23:59'));
    expect(acceptUntil(event, at('2026-03-18T11:00'), calendar)).toEqual(at('2026-03-17T23:59'));
  });

  it('counts neither holidays nor the days on which the network rests', () => {
    const ascension = { ...event, startsLocal: '2026-05-29T10:00', startsAt: at('2026-05-29T10:00') };
    expect(acceptUntil(ascension, at('2026-05-12T11:00'), calendar)).toEqual(at('2026-05-20T23:59'));
    const quiet = { land: null, quietPeriods: [{ from: '2026-05-15', to: '2026-05-18', isYearly: false }] } as const;
    expect(acceptUntil(ascension, at('2026-05-12T11:00'), quiet)).toEqual(at('2026-05-22T23:59'));
  });

  it('is the start where registration never closes before', () => {
    expect(acceptUntil({ ...event, registrationClosesAt: null }, at('2026-03-18T11:00'), calendar)).toEqual(
      event.startsAt,
    );
  });
});

describe('what somebody invited may answer', () => {
  const until = at('2026-03-12T00:00');
  const possible = (now: string, more: Partial<AnsweredEvent> = {}) =>
    possibleAnswers({ ...event, ...more }, until, at(now));

  it('is yes and no while registration is open', () => {
    expect(possible('2026-02-02T09:00')).toEqual({ accept: 'now', decline: true });
  });

  it('is only no before registration opens', () => {
    expect(possible('2026-01-11T09:00')).toEqual({ accept: 'not_yet', decline: true });
    expect(possible('2026-02-02T09:00', { state: 'announced' })).toEqual({ accept: 'not_yet', decline: true });
  });

  it('E1: is still yes until the own later deadline, whether the clock or somebody closed registration', () => {
    expect(possible('2026-03-11T23:59')).toEqual({ accept: 'now', decline: true });
    expect(possible('2026-03-11T23:59', { state: 'closed' })).toEqual({ accept: 'now', decline: true });
    expect(possible('2026-03-12T00:00')).toEqual({ accept: 'over', decline: true });
  });

  it('is nothing any more once the event has begun', () => {
    expect(possible('2026-03-19T09:59')).toEqual({ accept: 'over', decline: true });
    expect(possible('2026-03-19T10:00')).toEqual({ accept: 'over', decline: false });
    expect(possibleAnswers(event, at('2026-03-20T00:00'), at('2026-03-19T10:00')).accept).toBe('over');
  });

  it('is nothing about an event that is called off, not published or over', () => {
    const silent = eventStates.filter((state) => !possible('2026-02-02T09:00', { state }).decline);
    expect(silent).toEqual(['draft', 'held', 'documented', 'archived', 'cancelled', 'not_held']);
  });
});
