import { AttendanceModule, RankingQueries, RegularityQueries } from '#libs/attendance';
import { Database } from '#libs/database';
import { systemScope } from '#libs/kernel';
import type { ServerSaid, ServerWish } from '../support/bench-server.js';
import { withDurableDatabase } from '../support/durable-database.js';
import { openServices } from '../support/open-services.js';
import { OwnProcess } from '../support/own-process.js';
import { findPgbench, pgbench } from '../support/pgbench.js';
import { median, type Result, round2 } from '../support/result.js';
import { statementsOf } from './asked-statements.js';
import { countTables, fillNetworks } from './many-records.js';

const ROUNDS = 3;
const REQUESTS = 40;
const SECONDS = 4;
const AS_OF = '2026-11-30';
const LOOSE = { strict: false };

/** The statements of the matrix and of a page of the ranking for one network, as the services ask them. */
type Asked = Readonly<{ matrix: string; page: string }>;

/** Everybody of a network of 2,000 members and 200 meetings, among 1.9 million records of sixteen networks. */
export const matrixOfAll = (): Promise<Result> =>
  withDurableDatabase(async (url) => {
    const networkId = await fillLarge(url);
    const { matrix } = await askedOf(url, networkId);
    const path = `/api/networks/${networkId}/regularity?kind=persons&asOf=${AS_OF}`;
    const { database, http, bytes } = await alternate(url, matrix, path, ({ rows }) => rows === 2_000);
    const ratio = round2(http / database);
    return {
      name: 'att.matrix',
      figure: ratio,
      unit: `x of pgbench with the same statements (${database} ms; over HTTP ${http} ms), 2,000 members x 200 meetings`,
      target: '<= 2, statements <= 50 ms',
      met: ratio <= 2 && database <= 50,
      detail: { database, http, bytes },
    };
  });

/** The first page of who comes most regularly in the same network, with the latest twelve meetings of each. */
export const rankingPage = (): Promise<Result> =>
  withDurableDatabase(async (url) => {
    const networkId = await fillLarge(url);
    const { page } = await askedOf(url, networkId);
    const path = `/api/networks/${networkId}/regularity/ranking`;
    const { database, http, bytes } = await alternate(url, page, path, ({ total }) => total === 2_000);
    return {
      name: 'att.page',
      figure: database,
      unit: `ms for the statements of a page of 2,000 members with cells; over HTTP ${http} ms`,
      target: '<= 5',
      met: database <= 5,
      detail: { database, http, bytes },
    };
  });

const NETWORK = { members: 50, meetings: 20 };
const STEPS = [1e4, 1e5, 1e6, 1e7];

/** The same for a network of fifty members and twenty meetings, while others bring 10^4 to 10^7 records. */
export const matrixGrowth = (): Promise<Result> =>
  withDurableDatabase(async (url) => {
    const times: Record<'matrix' | 'page', number[]> = { matrix: [], page: [] };
    let [networkId, records] = ['', 0];
    for (const step of STEPS) {
      const networks = (step - records) / (NETWORK.members * NETWORK.meetings);
      const [first] = await fillNetworks(url, { networks, ...NETWORK });
      [networkId, records] = [networkId || first!, step];
      await countTables(url);
      const { matrix, page } = await askedOf(url, networkId);
      times.matrix.push(await statementTime(url, matrix));
      times.page.push(await statementTime(url, page));
    }
    const exponentOf = (all: readonly number[]) => round2(Math.log10(all.at(-1)! / all[0]!) / 3);
    const [matrix, page] = [exponentOf(times.matrix), exponentOf(times.page)];
    return {
      name: 'att.growth',
      figure: Math.max(matrix, page),
      unit: `exponent of the time from 10^4 to 10^7 records (matrix ${matrix}, page ${page})`,
      target: '<= 0.1',
      met: Math.max(matrix, page) <= 0.1,
      detail: { records: STEPS, milliseconds: times },
    };
  });

async function fillLarge(url: string): Promise<string> {
  const [networkId] = await fillNetworks(url, { networks: 1, members: 2_000, meetings: 200 });
  await fillNetworks(url, { networks: 15, members: 500, meetings: 200 });
  await countTables(url);
  return networkId!;
}

async function askedOf(databaseUrl: string, networkId: string): Promise<Asked> {
  const provided = { databaseUrl, smtpUrl: 'smtp://127.0.0.1:1', secret: 'what signs the links of the benchmarks' };
  const context = await openServices(provided, AttendanceModule);
  try {
    const database = context.get(Database, LOOSE);
    const matrices = context.get(RegularityQueries, LOOSE);
    const rankings = context.get(RankingQueries, LOOSE);
    const scriptOf = async (work: () => Promise<unknown>): Promise<string> => {
      const statements = await statementsOf(database, work);
      if (statements.length < 3) throw new Error(`Only ${statements.length} statements were asked.`);
      return statements.map((statement) => `${statement};\n`).join('');
    };
    return {
      matrix: await scriptOf(() => matrices.matrix(systemScope, networkId, 'persons', { asOf: AS_OF })),
      page: await scriptOf(() => rankings.list(systemScope, networkId, { page: 1, size: 25 })),
    };
  } finally {
    await context.close();
  }
}

type Answer = Readonly<{ rows: number; total: number | undefined }>;
type Times = Readonly<{ database: number; http: number; bytes: number }>;

/** Statements alone and the whole answer, in turns; milliseconds, the median of each. */
async function alternate(
  databaseUrl: string,
  script: string,
  path: string,
  isRight: (answer: Answer) => boolean,
): Promise<Times> {
  const server = await OwnProcess.start<ServerSaid>('bench-server', { databaseUrl } satisfies ServerWish);
  try {
    const { port, cookie } = server.said;
    const ask = async (): Promise<string> => {
      const headers = { cookie, 'accept-encoding': 'identity' };
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
      return answer.text();
    };
    const { rows, total } = JSON.parse(await ask()) as { rows: unknown[]; total?: number };
    if (!isRight({ rows: rows.length, total })) throw new Error(`${rows.length} rows of ${total} came.`);
    const [database, http]: [number[], number[]] = [[], []];
    let bytes = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      database.push(await statementTime(databaseUrl, script));
      for (let request = 0; request < REQUESTS; request += 1) {
        const begun = performance.now();
        bytes = (await ask()).length;
        http.push(performance.now() - begun);
      }
    }
    return { database: round2(median(database)), http: round2(median(http)), bytes };
  } finally {
    await server.end('SIGKILL');
  }
}

/** Milliseconds until PostgreSQL has answered all statements of a script to one client, which throws the answers away. */
async function statementTime(url: string, script: string): Promise<number> {
  const program = findPgbench();
  if (program === undefined) throw new Error('pgbench is missing (Debian: apt-get install postgresql).');
  return 1_000 / (await pgbench(program, { url, script, variables: {}, clients: 1, seconds: SECONDS }));
}
