import {
  AttendanceVerification,
  type MatrixKind,
  type MeetingChoice,
  RankingQueries,
  type Regularity,
  RegularityQueries,
  TurnoutQueries,
} from '#libs/attendance';
import { systemScope } from '#libs/kernel';
import { startedInstance } from './demo-world.factory.js';
import { DEMO_NOW, fillDemo } from './index.js';

let world: Awaited<ReturnType<typeof startedInstance>>;
beforeAll(async () => {
  world = await startedInstance(DEMO_NOW);
  await fillDemo(world.module);
});
afterAll(async () => {
  await world.module.close();
  await world.database.drop();
});

it('every gathering of the demo that was held has a confirmed sheet, and every journal is whole', async () => {
  const sheets = await world.module.get(AttendanceVerification, { strict: false }).verify(systemScope);
  const [held] = await world.db.query<{ count: number }>(
    `select count(distinct e.id)::int from event e join registration r on r.event_id = e.id
     where e.state in ('held', 'documented', 'archived')`,
  );
  expect([sheets.length, sheets.every(({ state }) => state === 'confirmed')]).toEqual([held!.count, true]);
  expect(sheets.flatMap(({ faults }) => faults)).toEqual([]);
});

const choice = { asOf: '2026-02-02' } as const;
const networkOf = async (slug: string): Promise<string> => {
  const [row] = await world.db.query<{ id: string }>('select network_id as id from event where slug = $1', [slug]);
  return row!.id;
};
const matrixOf = async (kind: MatrixKind, more: Partial<MeetingChoice> = {}) =>
  world.module
    .get(RegularityQueries, { strict: false })
    .matrix(systemScope, await networkOf('ansprache-von-betrieben-1'), kind, { ...choice, ...more });

describe('the working group comes out of its records as the domain document says', () => {
  const share = (part: number, all: number) => `${part}/${all}`;

  it.each<readonly [string, string, string, string, string, number, Regularity]>([
    ['Ute Kallweit', 'PPPPPPPP', '8/8', '8/8', '4/4', 8, 'regular'],
    ['Henning Dorr', 'PPPPEPPP', '7/8', '7/7', '3/4', 7, 'regular'],
    ['Amira Soltani', 'PPEPPAPP', '6/8', '6/7', '3/4', 2, 'regular'],
    ['Boris Wendlandt', 'PPPPAAAA', '4/8', '4/8', '0/4', 0, 'lapsed'],
    ['Katja Nörenberg', '.....PPP', '3/3', '3/3', '3/3', 3, 'regular'],
    ['Paul Zabel', 'PAPAPAPA', '4/8', '4/8', '2/4', 0, 'occasional'],
    ['Greta Ilmer', 'APAPAPAP', '4/8', '4/8', '2/4', 1, 'occasional'],
    ['Nils Orth', 'AAAAAAAA', '0/8', '0/8', '0/4', 0, 'never'],
    ['Dunja Markovic-Reh', 'AAPAAPAA', '2/8', '2/8', '1/4', 0, 'occasional'],
    ['Theo Lascher', 'PPPPP...', '5/5', '5/5', '4/4', 5, 'former'],
    ['Yasemin Korkut-Lenz', 'PPSSPPSP', '5/8', '5/5', '3/4', 5, 'regular'],
    ['Edda Pfaff', '.......P', '1/1', '1/1', '1/1', 1, 'new'],
  ])('%s: %s', async (name, ...expected) => {
    const { rows } = await matrixOf('persons');
    const { letters, n, a, x, lastK, streak, status } = rows.find((row) => row.name === name)!;
    expect([letters, share(a, n), share(a, n - x), share(...lastK), streak, status]).toEqual(expected);
  });

  it.each<readonly [string, string, Regularity, number | null]>([
    ['Ausbildungsagentur Lindengau', '8/8', 'regular', 1],
    ['IHK Seehafen', '7/8', 'regular', 1],
    ['Agentur für Arbeit Falkenried', '6/8', 'regular', 1],
    ['Bildungswerk Morgental', '4/8', 'lapsed', 1],
    ['Institut Lernufer gGmbH', '3/3', 'regular', 1],
    ['Kreishandwerkerschaft Hohenau', '8/8', 'regular', 4 / 8],
    ['Wirtschaftsförderung Bruchfelde', '0/8', 'never', null],
    ['HWK Westmark', '6/8', 'occasional', 5 / 6],
    ['Berufsschulzentrum Steinwerder', '8/8', 'regular', 5 / 8],
  ])('%s was there at %s meetings', async (name, came, status, continuity) => {
    const row = (await matrixOf('organisations')).rows.find((one) => one.name === name)!;
    expect([share(row.a, row.n), row.status, row.continuity]).toEqual([came, status, continuity]);
  });

  it('pools presences: 49 of 81 of the people, 50 of 67 of the organisations; the meeting called off counts nowhere', async () => {
    const [persons, organisations] = [await matrixOf('persons'), await matrixOf('organisations')];
    expect([persons.rows.length, persons.meetings.length, organisations.rows.length]).toEqual([12, 8, 9]);
    expect([persons.pooled, organisations.pooled]).toMatchObject([
      { present: 49, asked: 81 },
      { present: 50, asked: 67 },
    ]);
    expect(persons.statuses).toMatchObject({ regular: 5, lapsed: 1, former: 1, new: 1, never: 1, occasional: 3 });
  });

  it('has the figures of any day: whoever left later belonged, and nobody had lapsed yet', async () => {
    const { rows, meetings } = await matrixOf('persons', { asOf: '2025-02-15' });
    expect(meetings.length).toBe(5);
    const statusOf = (name: string) => rows.find((row) => row.name === name)?.status;
    expect(['Theo Lascher', 'Boris Wendlandt', 'Edda Pfaff'].map(statusOf)).toEqual(['regular', 'regular', undefined]);
  });

  it('has one Land, there whenever one of its organisations was, and the rate of these', async () => {
    const { rows } = await matrixOf('laender');
    expect(rows).toMatchObject([{ id: 'ST', n: 8, a: 8, region: { present: 50, asked: 67 } }]);
  });

  it('loses nobody to the next page of the ranking', async () => {
    const ranking = world.module.get(RankingQueries, { strict: false });
    const networkId = await networkOf('ansprache-von-betrieben-1');
    const pages = await Promise.all([1, 2].map((page) => ranking.list(systemScope, networkId, { page, size: 7 })));
    const rows = pages.flatMap((page) => page.rows);
    expect([rows.length, new Set(rows.map(({ id }) => id)).size, pages[0]!.total]).toEqual([12, 12, 12]);
    const rates = rows.map(({ rate }) => rate!);
    expect(rates).toEqual(rates.toSorted((one, other) => other - one));
    expect(rows[0]).toMatchObject({ name: 'Ute Kallweit', letters: 'PPPPPPPP' });
  });
});

it('the two meetings of the Azubi-Lotsen show what their records say: 95.2, 94.1, 59.4 and 44.8 per cent', async () => {
  const networkId = await networkOf('2-netzwerktreffen-azubi-lotsen');
  const found = await world.module.get(TurnoutQueries, { strict: false }).list(systemScope, networkId, choice);
  const [first, second] = found.filter(({ title }) => title.includes('Netzwerktreffen'));
  expect(first).toMatchObject({ registered: 68, cancelled: 5, present: 60, effective: 63, laender: 15 });
  expect(second).toMatchObject({
    ...{ registered: 104, cancelled: 3, came: 95, walkIns: 1, present: 96, firstTimers: 70 },
    ...{ established: 39, newcomers: 31, interested: 26, askedAgain: 58, cameAgain: 26 },
  });
  const percent = (rate: number | null) => ((rate ?? 0) * 100).toFixed(1);
  expect([percent(first!.showUp), first!.coverage]).toEqual(['95.2', 15 / 16]);
  expect(
    [second!.showUp, second!.gross, second!.practiceShare, second!.newShare, second!.retention].map(percent),
  ).toEqual([...['94.1', '92.3', '59.4', '72.9', '44.8']]);
});
