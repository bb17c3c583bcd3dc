import fc from 'fast-check';
import { newId } from './ids.js';
import { linkPurposes, readLink, signLink } from './link-token.js';
import {
  isLocalDay,
  isLocalTime,
  isZone,
  longDate,
  minutesBetween,
  plusDays,
  shortDay,
  timeFault,
  toInstant,
  toLocal,
  when,
} from './local-time.js';
import { allows, grantScope, networksIn, requirePermission } from './scope.js';
import { foldGerman, foldPlain, isStorable, singleLine } from './text.js';

describe('planned times', () => {
  it('keep their hour over the switch to summer time', () => {
    expect(toInstant('2026-03-28T10:00', 'Europe/Berlin').toISOString()).toBe('2026-03-28T09:00:00.000Z');
    expect(toInstant(plusDays('2026-03-28T10:00', 1), 'Europe/Berlin').toISOString()).toBe('2026-03-29T08:00:00.000Z');
  });

  it('come back from the instant they name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 24 * 4 }), (quarters) => {
        const local = toLocal(new Date(Date.UTC(2026, 0, 1) + quarters * 900_000), 'Europe/Berlin');
        const back = toLocal(toInstant(local, 'Europe/Berlin'), 'Europe/Berlin');
        // Of an hour that occurs twice the first one counts; its wall clock is the same.
        expect(back).toBe(local);
      }),
    );
  });

  it('are told in the language of the reader', () => {
    expect(when('2026-03-19T10:00', '2026-03-19T16:00', 'Europe/Berlin', 'de')).toBe(
      'Donnerstag, 19. März 2026, 10:00–16:00\u00a0Uhr',
    );
    expect(when('2026-03-19T10:00', '2026-03-19T16:00', 'Europe/Berlin', 'en')).toBe(
      'Thursday, 19 March 2026, 10:00–16:00',
    );
    expect(longDate('2026-03-19', 'en', '2026-03-01')).toBe('Thursday, 19 March');
    expect(shortDay('2026-03-19', 'en')).toBe('Thu, 19 Mar');
    expect(shortDay('2026-03-19', 'de')).toBe('Do., 19.3.');
  });

  it('name the zone where it is another than that of the readers', () => {
    expect(when('2026-03-19T10:00', '2026-03-19T16:00', 'Europe/Lisbon', 'de')).toBe(
      'Donnerstag, 19. März 2026, 10:00–16:00\u00a0Uhr (Lisbon)',
    );
  });

  it('leave out the year of this year and of the next month', () => {
    const on = (day: string, today: string) => longDate(day, 'de', today);
    expect(on('2026-03-19', '2026-11-28')).toBe('Donnerstag, 19. März');
    expect(on('2027-01-31', '2026-12-01')).toBe('Sonntag, 31. Januar');
    expect(on('2027-01-01', '2026-11-30')).toBe('Freitag, 1. Januar 2027');
    expect(on('2025-12-31', '2026-01-01')).toBe('Mittwoch, 31. Dezember 2025');
  });

  it('name both days when they end on another, the year once', () => {
    const night = ['2027-03-17T19:00', '2027-03-18T00:30', 'Europe/Berlin'] as const;
    expect(when(...night, 'de')).toBe('Mittwoch, 17. März 2027, 19:00\u00a0Uhr – Donnerstag, 18. März, 00:30\u00a0Uhr');
    expect(when('2026-12-31T19:00', '2027-01-01T00:00', 'Europe/Berlin', 'en')).toBe(
      'Thursday, 31 December 2026, 19:00 – Friday, 1 January 2027, 00:00',
    );
  });

  it.each(['2026-02-30T10:00', '2026-03-19', '2026-03-19T25:00', '2026-03-19T24:00', '12026-03-19T10:00', ''])(
    'are refused as %j',
    (text) => {
      expect(isLocalTime(text)).toBe(false);
      expect(timeFault(text, 'Europe/Berlin')).toBe('not-a-local-time');
    },
  );

  it.each(['0000-01-01', '1979-12-31', '2200-01-01', '2227-03-17', '9999-12-31'])(
    'are refused in the year of %s',
    (day) => {
      expect(timeFault(`${day}T10:00`, 'Europe/Berlin')).toBe('out-of-years');
    },
  );

  it('are refused where the clock of the zone skips them, and only there', () => {
    const times = ['2027-03-28T01:59', '2027-03-28T02:00', '2027-03-28T02:30', '2027-03-28T03:00', '2027-10-31T02:30'];
    const faultsIn = (zone: string) => times.map((time) => timeFault(time, zone));
    expect(faultsIn('Europe/Berlin')).toEqual([null, 'skipped-hour', 'skipped-hour', null, null]);
    expect(faultsIn('UTC')).toEqual([null, null, null, null, null]);
  });

  it('count their distance on the wall clock', () => {
    expect(minutesBetween('2026-03-19T10:00', '2026-03-19T09:30')).toBe(-30);
  });
});

describe('days', () => {
  it('exist, in years of living people and their plans', () => {
    expect(['2024-02-29', '1900-01-01', '2199-12-31'].map(isLocalDay)).toEqual([true, true, true]);
    expect(['2025-02-29', '0000-01-01', '1899-12-31', '2200-01-01', '2025-2-9'].map(isLocalDay)).toEqual(
      Array(5).fill(false),
    );
  });
});

describe('zones', () => {
  it('are those that calendar programs know by name', () => {
    expect(['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC'].every(isZone)).toBe(true);
    expect(['Europe/Lindengau', 'UTC+3', '+03:00', 'europe/berlin', 'local', 'system', ''].some(isZone)).toBe(false);
  });
});

describe('links in mails', () => {
  const secret = 'a secret of at least thirty-two characters';
  const claims = {
    purpose: 'offer',
    subject: newId(),
    version: 3,
    turn: 2,
    sentAt: 1_700_000_000_123,
    expiresOn: 1_800_000_000,
  } as const;

  it('give back what was signed', () => {
    expect(readLink(secret, 'offer', signLink(secret, claims))).toEqual(claims);
  });

  it('keep every version apart that a row can have', () => {
    const numbers = fc.record({ version: fc.nat(0x7fffffff), turn: fc.nat(0x7fffffff) });
    fc.assert(
      fc.property(numbers, (changes) => {
        expect(readLink(secret, 'offer', signLink(secret, { ...claims, ...changes }))).toMatchObject(changes);
      }),
    );
    expect(readLink(secret, 'offer', signLink(secret, { ...claims, version: 259 }))).toMatchObject({ version: 259 });
  });

  it('open nothing with another purpose, another secret or one flipped character', () => {
    const token = signLink(secret, claims);
    for (const purpose of linkPurposes) if (purpose !== 'offer') expect(readLink(secret, purpose, token)).toBeNull();
    expect(readLink(`${secret}!`, 'offer', token)).toBeNull();
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'abcXYZ019-_'), (at, letter) => {
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        expect(forged === token || readLink(secret, 'offer', forged) === null).toBe(true);
      }),
    );
    expect(readLink(secret, 'offer', '')).toBeNull();
  });

  it('open nothing with any one bit flipped', () => {
    const bytes = Buffer.from(signLink(secret, claims), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const forged = Buffer.from(bytes);
      forged[bit >> 3]! ^= 1 << (bit & 7);
      expect([bit, readLink(secret, 'offer', forged.toString('base64url'))]).toEqual([bit, null]);
    }
  });
});

describe('a scope', () => {
  const here = newId();
  const elsewhere = newId();
  const scope = grantScope({ networks: new Map([['event:read', new Set([here])]]), persons: new Map() });

  it('opens its own network and no other', () => {
    expect(allows(scope, 'event:read', here)).toBe(true);
    expect(allows(scope, 'event:read', elsewhere)).toBe(false);
    expect(networksIn(scope, 'event:read')).toEqual([here]);
    expect(networksIn(scope, 'event:write')).toEqual([]);
  });

  it('says forbidden where one may look, and nothing where one may not', () => {
    expect(() => requirePermission(scope, 'event:write', here)).toThrow('forbidden');
    expect(() => requirePermission(scope, 'event:write', elsewhere)).toThrow('not-found');
  });
});

describe('text', () => {
  it('is found with and without umlauts', () => {
    expect(foldGerman('Jörg Müller-Weiß')).toBe('joerg mueller-weiss');
    expect(foldGerman('Müller'.normalize('NFD'))).toBe('mueller');
    expect(foldPlain('Ümit Öztürk')).toBe('umit ozturk');
  });

  it('stays on one line and in one direction', () => {
    expect(singleLine('Ute\r\nBcc: a@example.org\u202e')).toBe('Ute Bcc: a@example.org');
    expect([isStorable('a\0b'), isStorable('\ud800'), isStorable('ä😀')]).toEqual([false, false, true]);
  });
});
