// The floors of tests: how each is run, and what counts as passed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'tagwerk-reports-'));
process.once('exit', () => fs.rmSync(reports, { recursive: true, force: true }));

const reportOf = (floor) => path.join(reports, `${floor}.json`);

/** Arguments for node that run one of Jest's projects and write down what happened. */
export const jestArgs = (floor, ...more) => [
  ...['node_modules/jest/bin/jest.js', '--selectProjects', floor, '--json', `--outputFile=${reportOf(floor)}`, ...more],
];

/** What a floor has shown. @param ended whether Jest itself was content */
export function resultOf(floor, ended) {
  try {
    return countsOf(JSON.parse(fs.readFileSync(reportOf(floor), 'utf8')), ended);
  } catch {
    return { passed: 0, failed: 1, leftOut: 0 };
  }
}

/**
 * A test that was left out, and a file that could not run, count as failed: each of them is a promise nobody has
 * checked. So does a floor without tests, and whatever else made Jest unhappy.
 */
export function countsOf(report, ended) {
  const leftOut = report.numPendingTests + report.numTodoTests;
  const counted = report.numFailedTests + leftOut + report.numRuntimeErrorTestSuites;
  const failed = counted > 0 || (ended && report.numTotalTests > 0) ? counted : 1;
  return { passed: report.numPassedTests, failed, leftOut };
}
