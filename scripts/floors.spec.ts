type Counts = { passed: number; failed: number; leftOut: number };
const { countsOf } = jest.requireActual<{ countsOf: (report: object, ended: boolean) => Counts }>('./floors.mjs');

const report = {
  ...{ numTotalTests: 12, numPassedTests: 12, numFailedTests: 0 },
  ...{ numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 },
};

describe('a floor of tests has run', () => {
  it('has failed nothing when every test passed', () => {
    expect(countsOf(report, true)).toEqual({ passed: 12, failed: 0, leftOut: 0 });
  });

  it.each([
    ['a failed test', { numFailedTests: 1 }, true, 1],
    ['a skipped test', { numPendingTests: 2 }, true, 2],
    ['a test that is only planned', { numTodoTests: 1 }, true, 1],
    ['a file that could not be loaded', { numRuntimeErrorTestSuites: 1 }, false, 1],
    ['a floor without tests', { numTotalTests: 0, numPassedTests: 0 }, true, 1],
    ['a server that could not be stopped after the last test', {}, false, 1],
  ])('has failed with %s', (_, part, ended, failed) => {
    expect(countsOf({ ...report, ...part }, ended).failed).toBe(failed);
  });
});
