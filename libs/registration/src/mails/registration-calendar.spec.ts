import { type EventFacts, saysOtherwise } from '#libs/events';
import { toInstant } from '#libs/kernel';
import { personalEntry, sharedEntry } from './registration-calendar.rules.js';

const event: EventFacts = {
  ...{ id: '01960000-0000-7000-8000-00000000000e', networkId: '01960000-0000-7000-8000-00000000000a' },
  ...{
    networkName: 'Netzwerk Azubi-Lotsen',
    networkSlug: 'azubi-lotsen',
    networkIsPublic: true,
    networkLogo: null,
    accentColor: null,
    slug: 'fachtag-3',
    title: '3. Fachtag',
    number: 3,
    type: 'fachtag',
  },
  ...{ format: 'hybrid', state: 'open', startsLocal: '2026-03-19T10:00', endsLocal: '2026-03-19T16:00' },
  ...{ zone: 'Europe/Berlin', startsAt: toInstant('2026-03-19T10:00', 'Europe/Berlin') },
  ...{ endsAt: toInstant('2026-03-19T16:00', 'Europe/Berlin'), maxPerOrganisation: null, modes: [] },
  ...{ registrationOpensAt: null, registrationClosesAt: null, cancelUntil: null },
  ...{
    venueName: 'Haus am Ufer',
    venueAddress: 'Uferweg 1, Lindengau',
    meetingUrl: 'https://treffen.example.org/raum',
  },
  ...{ contactName: 'Selin Aydemir', contactPhone: '', contactEmail: null, fundingNotice: '' },
  ...{
    calendarUid: '01960000-0000-7000-8000-00000000000e',
    calendarStart: null,
    plannedSequence: 0,
    calendarSequence: 1,
    changedAt: new Date('2026-02-02T08:00:00Z'),
  },
};
const at = (baseUrl: string) => ({ baseUrl, mailbox: 'netz@lindengau.example.org' });
const [old, moved] = [at('https://alt.example.org'), at('https://neu.example.org/tagwerk')];

describe('the calendar entry of an event', () => {
  it('stays the same entry when the instance moves to another domain', () => {
    const uids = [
      sharedEntry(event, old),
      sharedEntry(event, moved),
      personalEntry(event, 'online', 2, event.changedAt, moved),
    ].map(({ uid }) => uid);
    expect(new Set(uids)).toEqual(new Set([event.id]));
  });

  it('shows nothing that could change without a revision or an edit that is stamped and told', () => {
    const plan = ['startsLocal', 'endsLocal', 'zone', 'format', 'venueName', 'venueAddress', 'meetingUrl'];
    const stamps = { sequence: 0, stamp: event.changedAt };
    const shown = (facts: EventFacts): string =>
      JSON.stringify([
        { ...sharedEntry(facts, old), ...stamps },
        { ...personalEntry(facts, 'online', 0, event.changedAt, old), ...stamps },
      ]);
    const another: Partial<EventFacts> = { format: 'online', state: 'cancelled', zone: 'America/New_York' };
    const silent = (Object.keys(event) as (keyof EventFacts)[]).filter((fact) => {
      const after = { ...event, [fact]: another[fact] ?? 'another' };
      return shown(after) !== shown(event) && !plan.includes(fact) && !saysOtherwise(event, after);
    });
    // Which entry it is and the address never change, and a new state that an entry shows is a revision.
    expect(silent).toEqual(['slug', 'state', 'calendarUid', 'calendarStart']);
  });

  it('leads to the page where the event stands today', () => {
    expect(sharedEntry(event, moved).url).toBe('https://neu.example.org/tagwerk/e/fachtag-3');
  });
});
