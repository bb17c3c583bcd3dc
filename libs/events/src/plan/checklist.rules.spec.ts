import { checklist, type ChecklistFacts, missingFor } from './checklist.rules.js';

const now = new Date('2026-02-02T08:00:00Z');
const ready: ChecklistFacts = {
  type: 'fachtag',
  format: 'hybrid',
  description: 'Wir tauschen uns über Übergänge aus.',
  startsAt: new Date('2026-05-19T08:00:00Z'),
  registrationClosesAt: new Date('2026-05-05T21:59:00Z'),
  venueName: 'Haus der Wirtschaft',
  venueAddress: 'Marktplatz 1, Lindengau',
  accessibilityNotes: 'Stufenloser Zugang.',
  meetingUrl: 'https://treffen.example.org/lindengau',
  contactName: 'Ute Kallweit',
  contactPhone: '',
  contactEmail: 'netz@lindengau.example.org',
  modes: [
    { mode: 'on_site', capacity: 80, reserved: 0 },
    { mode: 'online', capacity: null, reserved: 0 },
  ],
  agenda: { items: 5, overrunMinutes: 0 },
};
const missing = (change: Partial<ChecklistFacts>, step: 'announced' | 'open' = 'open') =>
  missingFor(step, checklist({ ...ready, ...change }, now));

describe('an event that is ready', () => {
  it('misses nothing', () => {
    expect(missing({}, 'announced')).toEqual([]);
    expect(missing({})).toEqual([]);
    expect(checklist(ready, now).every(({ isDone }) => isDone)).toBe(true);
  });
});

describe('an event that people should not see yet', () => {
  it.each([
    ['date', { startsAt: new Date('2026-02-01T08:00:00Z') }],
    ['contact', { contactName: '' }],
    ['contact', { contactEmail: null, contactPhone: '' }],
  ])('misses its %s', (code, change) => {
    expect(missing(change, 'announced')).toEqual([code]);
    expect(missing(change)).toContain(code);
  });
});

describe('an event for which people should not register yet', () => {
  it.each([
    ['venue', { venueAddress: '' }],
    ['accessibility', { accessibilityNotes: '' }],
    ['meeting-link', { meetingUrl: null }],
    ['agenda', { agenda: { items: 0, overrunMinutes: 0 } }],
    ['agenda-fits', { agenda: { items: 5, overrunMinutes: 10 } }],
    ['window', { registrationClosesAt: null }],
    ['window', { registrationClosesAt: now }],
    ['places', { modes: [{ mode: 'on_site', capacity: 0, reserved: 0 }] as const }],
    ['places', { modes: [] }],
  ])('misses its %s, and may be announced all the same', (code, change) => {
    expect(missing(change)).toEqual([code]);
    expect(missing(change, 'announced')).toEqual([]);
  });

  it('is not asked for what its format and kind do not have', () => {
    const online = { format: 'online', venueName: '', venueAddress: '', accessibilityNotes: '' } as const;
    expect(missing(online)).toEqual([]);
    expect(missing({ format: 'in_person', meetingUrl: null })).toEqual([]);
    expect(missing({ type: 'stammtisch', agenda: { items: 0, overrunMinutes: 0 } })).toEqual([]);
  });
});

describe('good advice', () => {
  it('is given but stops nobody', () => {
    const unlimited = [{ mode: 'on_site', capacity: null, reserved: 0 }] as const;
    const items = checklist({ ...ready, description: '', modes: unlimited }, now);
    expect(items.filter(({ isDone }) => !isDone).map(({ code }) => code)).toEqual(['aim', 'on-site-limit']);
    expect(missingFor('open', items)).toEqual([]);
  });
});
