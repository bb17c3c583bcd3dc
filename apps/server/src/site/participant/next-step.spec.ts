import { type RegistrationStatus, registrationStatuses } from '#libs/registration';
import { toLocal } from '#libs/kernel';
import { isForDoor, mayJoin, nextOf, nextStepOf, type OwnPlace } from './next-step.rules.js';

const startsAt = new Date('2026-05-19T08:00:00Z');
const endsAt = new Date('2026-05-19T14:00:00Z');
const minutesBefore = (minutes: number) => new Date(startsAt.getTime() - minutes * 60_000);
const longBefore = minutesBefore(60 * 24 * 30);

type Wish = Partial<Omit<OwnPlace, 'event'>> & Partial<OwnPlace['event']>;
const own = ({ status = 'confirmed', mode = 'on_site', respondBy = null, ...event }: Wish = {}): OwnPlace => ({
  ...{ status, mode, respondBy },
  event: { state: 'open', startsAt, endsAt, cancelUntil: null, meetingUrl: 'https://treffen.example.org/x', ...event },
});

describe('the one button', () => {
  it.each<[RegistrationStatus, string]>([
    ['requested', 'confirm'],
    ['confirmed', 'travel'],
    ['attended', 'travel'],
    ['waitlisted', 'wait'],
    ['pending_reconfirmation', 'reconfirm'],
    ['cancelled', 'gone'],
    ['rejected', 'gone'],
    ['no_show', 'gone'],
  ])('of a registration that is %s leads to "%s" before the day', (status, kind) => {
    expect(nextStepOf(own({ status }), longBefore).kind).toBe(kind);
  });

  it('accepts an offer while it stands, and says afterwards that it is over', () => {
    const respondBy = minutesBefore(600);
    expect(nextStepOf(own({ status: 'offered', respondBy }), minutesBefore(601))).toEqual({
      kind: 'accept',
      until: respondBy,
    });
    expect(nextStepOf(own({ status: 'offered', respondBy }), respondBy)).toEqual({ kind: 'offer-over' });
  });

  it('asks for no answer by a moment that is past', () => {
    const silent = own({ status: 'pending_reconfirmation', respondBy: minutesBefore(600) });
    expect(nextStepOf(silent, minutesBefore(601))).toEqual({ kind: 'reconfirm', until: minutesBefore(600) });
    expect(nextStepOf(silent, minutesBefore(600))).toEqual({ kind: 'reconfirm', until: null });
    expect(nextStepOf(silent, startsAt)).toEqual({ kind: 'travel' });
    const moved = own({ status: 'offered', respondBy: endsAt });
    expect(nextStepOf(moved, minutesBefore(1))).toEqual({ kind: 'accept', until: startsAt });
    expect(nextStepOf(moved, startsAt)).toEqual({ kind: 'offer-over' });
  });

  it('leads online participants to the access first and into the room from a quarter of an hour before', () => {
    const online = own({ mode: 'online' });
    expect(nextStepOf(online, minutesBefore(16)).kind).toBe('connect');
    expect(nextStepOf(online, minutesBefore(15)).kind).toBe('join');
    expect(nextStepOf(online, new Date(endsAt.getTime() - 1)).kind).toBe('join');
    expect(nextStepOf(online, endsAt).kind).toBe('thanks');
  });

  it('never leads into the room without a place, on site, without an address or when it is called off', () => {
    const now = minutesBefore(5);
    const withoutPlace = registrationStatuses.filter(
      (status) => !['confirmed', 'pending_reconfirmation', 'attended'].includes(status),
    );
    for (const status of withoutPlace)
      expect([status, mayJoin(own({ mode: 'online', status }), now)]).toEqual([status, false]);
    expect(mayJoin(own({ mode: 'on_site' }), now)).toBe(false);
    expect(mayJoin(own({ mode: 'online', meetingUrl: null }), now)).toBe(false);
    expect(mayJoin(own({ mode: 'online', state: 'cancelled' }), now)).toBe(false);
    expect(mayJoin(own({ mode: 'online' }), now)).toBe(true);
  });

  it('thanks who had a place once it is over, and says so to the others', () => {
    expect(nextStepOf(own({ status: 'attended' }), endsAt).kind).toBe('thanks');
    for (const status of ['requested', 'waitlisted', 'offered', 'cancelled', 'no_show'] as const) {
      expect(nextStepOf(own({ status }), endsAt).kind).toBe('over');
    }
  });

  it('offers nothing once the event is called off', () => {
    for (const state of ['cancelled', 'not_held'] as const) {
      expect(nextStepOf(own({ state }), longBefore).kind).toBe('called-off');
    }
  });

  it('confirms no request after the start', () => {
    expect(nextStepOf(own({ status: 'requested' }), startsAt).kind).toBe('begun');
  });
});

describe('what stands on top of the page', () => {
  const later = own({ startsAt: new Date('2026-06-01T08:00:00Z'), endsAt: new Date('2026-06-01T10:00:00Z') });

  it('is the next gathering that somebody has not cancelled', () => {
    expect(nextOf([later, own({ status: 'cancelled' }), own()], longBefore)).toEqual(own());
    expect(nextOf([own({ status: 'cancelled' })], longBefore)).toBeUndefined();
  });

  it('is the last one for two weeks when nothing is ahead', () => {
    const after = (days: number) => new Date(endsAt.getTime() + days * 86_400_000);
    expect(nextOf([own(), later], after(1))).toBe(later);
    expect(nextOf([own()], after(13))).toEqual(own());
    expect(nextOf([own()], after(14))).toBeUndefined();
    expect(nextOf([own({ status: 'waitlisted' })], after(1))).toBeUndefined();
  });
});

describe('the code for the door', () => {
  const zone = 'Europe/Berlin';
  const onTicket = (wish: Wish, now: Date) => {
    const { event, ...place } = own(wish);
    return isForDoor({ ...place, event: { ...event, zone, startsLocal: toLocal(event.startsAt, zone) } }, now);
  };
  // Midnight in Berlin, ten hours before the start.
  const midnight = minutesBefore(600);

  it('is shown from the midnight before the start until the end', () => {
    const moments = [new Date(midnight.getTime() - 1), midnight, startsAt, new Date(endsAt.getTime() - 1), endsAt];
    expect(moments.map((now) => onTicket({}, now))).toEqual([false, true, true, true, false]);
  });

  it.each<Wish>([{ status: 'waitlisted' }, { mode: 'online' }, { state: 'cancelled' }, { status: 'cancelled' }])(
    'is shown to nobody who does not come through it: %j',
    (wish) => expect(onTicket(wish, startsAt)).toBe(false),
  );
});
