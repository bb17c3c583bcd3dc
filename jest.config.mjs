// Three floors: pure rules, real PostgreSQL, the whole system. A test belongs on the cheapest one that can fail.
const common = {
  testEnvironment: '<rootDir>/test/support/jest-environment.cjs',
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
  transform: { '\\.([cm]?js|tsx?)$': '<rootDir>/test/support/jest-transform.cjs' },
  transformIgnorePatterns: [],
  moduleNameMapper: {
    '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^#(server|worker|standalone)$': '<rootDir>/apps/$1/src/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  resolver: '<rootDir>/test/support/jest-resolver.cjs',
  setupFiles: ['reflect-metadata'],
};
const withPostgres = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

/** @type {import('jest').Config} */
export default {
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/scripts'],
      testRegex: '(?<!\\.db)\\.spec\\.tsx?$',
    },
    {
      ...common,
      ...withPostgres,
      displayName: 'db',
      roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
      testRegex: '\\.db\\.spec\\.ts$',
    },
    {
      ...common,
      ...withPostgres,
      displayName: 'journeys',
      roots: ['<rootDir>/test/journeys'],
      testRegex: '\\.e2e-spec\\.ts$',
    },
  ],
};
