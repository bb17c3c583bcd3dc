import os from 'node:os';
import { DataSource } from 'typeorm';
import { newId } from '#libs/kernel';
import type { ServerSaid, ServerWish } from '../support/bench-server.js';
import { withDurableDatabase } from '../support/durable-database.js';
import { OwnProcess } from '../support/own-process.js';
import { median, quantile, type Result, round2 } from '../support/result.js';
import { aLedger } from './a-ledger.js';

const PROMISES = 5_000;
const REQUESTS = 200;
const WARM_UP = 20;
const MOST_MS = 100;

/** What an organiser presses one after the other: the first page, what is urgent, a later page, a word. */
const pages = ['', 'pressing=yes', 'page=40', 'standing=delivered', 'text=lotsenprojekt%2042'];

/**
 * The register of a network with thousands of promises in every standing, through the server and one connection, one
 * request after the other. Standing, deadline and urgency of all of them are worked out for each answer.
 */
export function registerPage(): Promise<Result> {
  return withDurableDatabase(async (databaseUrl) => {
    const source = await new DataSource({ type: 'postgres', url: databaseUrl, installExtensions: false }).initialize();
    const networkId = newId();
    await aLedger(source, networkId, PROMISES);
    await source.destroy();
    const server = await OwnProcess.start<ServerSaid>('bench-server', { databaseUrl } satisfies ServerWish);
    try {
      const { port, cookie } = server.said;
      const milliseconds: number[] = [];
      for (let request = 0; request < WARM_UP + REQUESTS; request += 1) {
        const query = pages[request % pages.length]!;
        const begun = performance.now();
        const answer = await fetch(`http://127.0.0.1:${port}/api/networks/${networkId}/promises?${query}`, {
          headers: { cookie },
        });
        const { counts } = (await answer.json()) as { counts: { total: number } };
        if (query === '' && counts.total !== PROMISES)
          throw new Error(`${counts.total} promises instead of ${PROMISES}`);
        if (request >= WARM_UP) milliseconds.push(performance.now() - begun);
      }
      return resultOf(milliseconds);
    } finally {
      await server.end('SIGKILL');
    }
  });
}

function resultOf(milliseconds: readonly number[]): Result {
  const figure = round2(quantile(milliseconds, 0.95));
  return {
    name: 'ledger.page',
    figure,
    unit: `ms (95 of 100 answers) for a page of the register with ${PROMISES} promises`,
    target: `<= ${MOST_MS}`,
    met: figure <= MOST_MS,
    detail: { median: round2(median(milliseconds)), slowest: round2(Math.max(...milliseconds)), load: os.loadavg()[0] },
  };
}
