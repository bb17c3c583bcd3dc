import { z } from 'zod';
import { detailsForm } from '../site/registration/application.dto.js';
import { faultsOf } from './faults.js';
import { email, idParams, localDay, localTime, longText, paging, text, version, webAddress, zone } from './fields.js';

const faults = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value);
  return result.success ? [] : faultsOf(result.error.issues).map(({ fault, field }) => `${field}:${fault}`);
};

describe('the version of a row', () => {
  it('leaves room for the next one in the column', () => {
    expect(version().parse(2_147_483_646)).toBe(2_147_483_646);
    for (const beyond of [2_147_483_647, 2 ** 53, 0, -1, 1.5, '1', null]) {
      expect(version().safeParse(beyond).success).toBe(false);
    }
  });

  it('is none in a form that says one beyond it', () => {
    for (const beyond of ['2147483647', '1e15', '-1', 'x']) {
      expect(detailsForm.shape.version.parse(beyond)).toBe(0);
    }
    expect(detailsForm.shape.version.parse('7')).toBe(7);
  });
});

describe('a name that somebody types', () => {
  it('becomes one line', () => {
    expect(text(100).parse('  Ute\r\nBcc: x@example.org  ')).toBe('Ute Bcc: x@example.org');
  });

  it.each([
    ['\0', ':not-storable'],
    ['Ute \ud800', ':not-storable'],
    ['', ':required'],
    [' \n ', ':required'],
    ['\u200b\u2060', ':required'],
    ['x'.repeat(6), ':too-long'],
    [['Ute'], ':wrong-type'],
    [undefined, ':required'],
    [null, ':wrong-type'],
  ])('is refused as %j', (value, fault) => {
    expect(faults(text(5), value)).toContain(fault);
  });

  it('is missing once, not twice', () => {
    expect(faults(text(5), ' ')).toEqual([':required']);
  });

  it('keeps its lines where lines belong', () => {
    expect(longText(100).parse('eins\r\nzwei\rdrei\n')).toBe('eins\nzwei\ndrei');
  });
});

describe('an address that somebody types', () => {
  it('is one mailbox in lower case', () => {
    expect(email().parse(' Ute.Weber+fachtag@Example.ORG ')).toBe('ute.weber+fachtag@example.org');
    expect(email().parse('Ute Weber <ute@Müller.example.org>;')).toBe('ute@xn--mller-kva.example.org');
  });

  it.each([
    ['', ':required'],
    ['ute', ':address-without-at'],
    ['ute@example.org, x@example.org', ':several-addresses'],
    ['"a b"@example.org', ':address-with-space'],
    ['ute@example.org\r\nBcc: x@example.org', ':several-addresses'],
    [`${'a'.repeat(250)}@example.org`, ':too-long'],
  ])('is refused as %s: %s', (address, fault) => {
    expect(faults(email(), address)).toEqual([fault]);
  });
});

describe('other fields', () => {
  it('take planned times, days and zones that exist', () => {
    expect(faults(localTime(), '2026-03-19T10:00')).toEqual([]);
    expect(faults(localTime(), '2026-02-30T10:00')).toEqual([':not-a-time']);
    expect(faults(localDay(), '2026-03-19')).toEqual([]);
    expect(faults(localDay(), '19.03.2026')).toEqual([':not-a-day']);
    expect(faults(localTime(), '2026-03-19T24:00')).toEqual([':not-a-time']);
    expect(faults(localDay(), '0000-01-01')).toEqual([':out-of-years']);
    expect(faults(zone(), 'Europe/Berlin')).toEqual([]);
    expect(faults(zone(), 'Europe/Bonn')).toEqual([':not-a-zone']);
    expect(faults(zone(), 'UTC+3')).toEqual([':not-a-zone']);
  });

  it('take web addresses, but no script', () => {
    expect(faults(webAddress(), 'https://example.org/x')).toEqual([]);
    expect(faults(webAddress(), 'javascript:alert(1)')).toEqual([':not-a-web-address']);
  });

  it('page through lists, 50 at a time unless asked', () => {
    const query = z.strictObject(paging);
    expect(query.parse({})).toEqual({ page: 1, size: 50 });
    expect(query.parse({ page: '3', size: '200' })).toEqual({ page: 3, size: 200 });
    expect(faults(query, { size: '100000' })).toEqual(['size:too-big']);
    expect(faults(query, { page: ['1', '2'] })).toEqual(['page:wrong-type']);
    expect(faults(query, { sort: 'name' })).toEqual(['sort:unknown-field']);
  });

  it('take ids that are ids', () => {
    expect(faults(idParams('eventId'), { eventId: '1 or 1=1' })).toEqual(['eventId:bad-format']);
  });

  it('report at most fifty faults of a body that is nothing but faults', () => {
    const body = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`field${index}`, 1]));
    expect(faults(z.strictObject({}), body)).toHaveLength(50);
  });
});
