import path from 'node:path';
import { daysUntil } from '../../i18n/format';
import {
  copyBody,
  fieldOf,
  newEventBody,
  nextTitle,
  type Template,
  usuallyKept,
  valuesFor,
  valuesLike,
} from './new-event';
import { eventTypes } from './presets';

const fachtag = {
  id: 'x',
  title: '2. Fachtag Ausbildung',
  type: 'fachtag',
  format: 'hybrid',
  startsLocal: '2026-03-19T18:00',
  endsLocal: '2026-03-20T00:30',
} as const satisfies Template;
const weekdayOf = (day: string) => new Date(`${day}T00:00Z`).getUTCDay();

describe('a new event', () => {
  it.each(eventTypes)('of the kind %s is proposed for a working day ahead', (type) => {
    const { day } = valuesFor(type);
    expect([1, 2, 3, 4, 5]).toContain(weekdayOf(day));
    expect(daysUntil(day)).toBeGreaterThan(7);
  });

  it.each([
    ['fachtag', true],
    ['netzwerktreffen', true],
    ['workshop', false],
  ] as const)('of the kind %s keeps the promises of its network: %s', (type, isKept) => {
    expect(newEventBody(valuesFor(type)).guaranteeRelevant).toBe(isKept);
  });

  it('E18: keeps as many places for newly reported projects as the server proposes, until somebody types a number', () => {
    expect(['', '2', '60', '61', '100', 'viele'].map(usuallyKept)).toEqual(['', '2', '3', '4', '5', '']);
    const values = { ...valuesFor('fachtag'), onSite: '61' };
    expect(newEventBody(values).modes).toEqual([{ mode: 'on_site', capacity: 61 }]);
    expect(newEventBody({ ...values, onSiteKept: '1' }).modes).toMatchObject([{ reserved: 1 }]);
    expect(newEventBody({ ...values, onSite: '', onSiteKept: '1' }).modes).toEqual([
      { mode: 'on_site', capacity: null },
    ]);
    const without = newEventBody({ ...values, guaranteeRelevant: false, onSiteKept: '1' });
    expect(without.modes).toEqual([{ mode: 'on_site', capacity: 61 }]);
  });

  it('E18: proposes of every number of places as many to be kept as the server keeps', async () => {
    // What stands in the libraries is no part of this app: it is read here, and not imported.
    const { withUsualReserve } = (await import(path.resolve('libs/events/src/plan/plan.rules.ts'))) as {
      withUsualReserve: (modes: readonly object[], isPromised: boolean) => readonly { reserved: number }[];
    };
    const capacities = [...Array(500).keys(), 100_000];
    const kept = withUsualReserve(
      capacities.map((capacity) => ({ mode: 'on_site', capacity })),
      true,
    );
    expect(capacities.map((capacity) => usuallyKept(String(capacity)))).toEqual(
      kept.map(({ reserved }) => String(reserved)),
    );
  });

  it.each([
    ['in_person', 'modes.0.capacity', 'onSite'],
    ['in_person', 'modes.0.reserved', 'onSiteKept'],
    ['online', 'modes.0.capacity', 'online'],
    ['online', 'modes.0.reserved', 'onlineKept'],
    ['hybrid', 'modes.0.reserved', 'onSiteKept'],
    ['hybrid', 'modes.1.capacity', 'online'],
    ['online', 'startsLocal', 'starts'],
    ['online', 'title', 'title'],
  ] as const)('%s: what the server says of %s stands at %s', (format, field, name) => {
    expect(fieldOf(field, { format })).toBe(name);
  });

  it('like an earlier one lasts as long, on another day, and is counted on', () => {
    const values = valuesLike(fachtag);
    expect(values).toMatchObject({
      title: '3. Fachtag Ausbildung',
      format: 'hybrid',
      templateId: 'x',
      starts: '18:00',
    });
    const { startsLocal, endsLocal } = copyBody(values);
    expect(Date.parse(`${endsLocal}Z`) - Date.parse(`${startsLocal}Z`)).toBe(6.5 * 3_600_000);
    expect(daysUntil(startsLocal)).toBeGreaterThan(7);
  });

  it.each([
    ['9. Fachtag', '10. Fachtag'],
    ['Fachtag Ausbildung', 'Fachtag Ausbildung'],
    ['2026 in Zahlen', '2026 in Zahlen'],
  ])('after %s is called %s', (title, next) => expect(nextTitle(title)).toBe(next));
});
