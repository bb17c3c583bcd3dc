import { newId } from '#libs/kernel';
import { zoomReport } from '../../../../test/factories/meeting-reports.factory.js';
import { ReportReader } from './report-reader.service.js';
import { lookAt, readPeople, type ReportTask } from './report-work.rules.js';

const PEOPLE = 20_000;
const SHORT = 5;

/** From 10:00 to 16:00 in Berlin, as the report says; the first thousand people are on the list. */
const taskOf = (bytes: Uint8Array, count = 0): ReportTask => ({
  ...{ bytes, dateOrder: null, layouts: [], mapping: null },
  window: {
    ...{ startsAt: new Date('2026-05-19T08:00:00Z'), endsAt: new Date('2026-05-19T14:00:00Z') },
    zone: 'Europe/Berlin',
  },
  expected: Array.from({ length: count }, (_, at) => ({
    ...{ registrationId: newId(), firstName: 'Ute', lastName: `Kallweit ${at}`, mail: `ute${at}@example.org` },
    ...{ organisation: 'Seehafen', joinId: null },
  })),
});
const reportOf = (people: number) =>
  zoomReport(
    Array.from({ length: people }, (_, at) => ({
      ...{ name: `Ute Kallweit ${at}`, mail: `ute${at}@example.org`, from: '10:00', to: '12:00' },
    })),
  );
const small = taskOf(reportOf(3), 3);
const large = taskOf(reportOf(PEOPLE), 1000);

/** The share of the work for which nothing else could run, at the longest. */
async function shareBlocked(work: () => unknown): Promise<number> {
  const begin = performance.now();
  let last = begin;
  let longest = 0;
  const beat = () => {
    longest = Math.max(longest, performance.now() - last - SHORT);
    last = performance.now();
  };
  const beats = setInterval(beat, SHORT);
  await work();
  // What has blocked until now lets this one come late.
  await new Promise((resolve) => setTimeout(resolve, SHORT));
  clearInterval(beats);
  beat();
  return longest / (performance.now() - begin);
}

let reader: ReportReader;
beforeEach(async () => {
  reader = new ReportReader();
  await reader.read('read', small);
});
afterEach(() => reader.onModuleDestroy());

describe('a report that is read in a thread', () => {
  it('tells what it would tell here', async () => {
    const { rows, ...told } = await reader.read('read', small);
    const here = readPeople(small);
    expect({ ...told, rows: withoutIds(rows) }).toEqual({ ...here, rows: withoutIds(here.rows) });
    expect(told).toMatchObject({ layout: 'zoom', people: 3, certain: 3 });
    expect(await reader.read('look', small)).toEqual(lookAt(small));
  });

  it('says by the same words why it cannot be read', async () => {
    const task = taskOf(Buffer.from('%PDF'));
    await expect(reader.read('read', task)).rejects.toMatchObject({ code: 'attendance.report-foreign' });
    expect(await reader.read('look', task)).toMatchObject({ fault: 'foreign' });
  });

  it('keeps nobody waiting, which it would do without the thread', async () => {
    expect(await shareBlocked(() => readPeople(large))).toBeGreaterThan(0.8);
    expect(await shareBlocked(() => reader.read('read', large))).toBeLessThan(0.4);
  });

  it('waits for its turn behind another', async () => {
    const ended: string[] = [];
    await Promise.all([
      reader.read('read', large).then(() => ended.push('large')),
      reader.read('read', small).then(() => ended.push('small')),
    ]);
    expect(ended).toEqual(['large', 'small']);
  });
});

describe('a report that is cut off', () => {
  it('ends when nobody waits for it any more, and the next is read', async () => {
    const upload = new AbortController();
    const reading = reader.read('read', large, upload.signal);
    const next = reader.read('read', small);
    setTimeout(() => upload.abort(), SHORT);
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(await next).toMatchObject({ people: 3 });
  });

  it('does not begin when nobody has waited for its turn', async () => {
    const upload = new AbortController();
    const first = reader.read('read', large);
    const reading = reader.read('read', small, upload.signal);
    upload.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(await first).toMatchObject({ people: PEOPLE });
  });

  it('is refused when it needs more time than a report may', async () => {
    reader.limits.milliseconds = SHORT;
    await expect(reader.read('read', large)).rejects.toMatchObject({ code: 'attendance.report-too-long' });
    reader.limits.milliseconds = 30_000;
    expect(await reader.read('read', small)).toMatchObject({ people: 3 });
  });

  it('is refused when it needs more memory than a report may', async () => {
    await reader.onModuleDestroy();
    reader.limits.megabytes = 24;
    await expect(reader.read('read', large)).rejects.toMatchObject({ code: 'attendance.report-too-long' });
    reader.limits.megabytes = 512;
    expect(await reader.read('read', small)).toMatchObject({ people: 3 });
  });
});

const withoutIds = (rows: string): object[] =>
  (JSON.parse(rows) as { id: string }[]).map(({ id, ...row }) => ({ ...row, hasId: id !== '' }));
