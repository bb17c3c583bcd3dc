type Packages = { packages: Record<string, { version?: string; dependencies?: object; devDependencies?: object }> };
const { agrees } = jest.requireActual<{ agrees: (lock: Packages, installed: Packages) => boolean }>(
  './dependencies.mjs',
);

const lock: Packages = {
  packages: {
    '': { dependencies: { pg: '8.0.0' }, devDependencies: { jest: '30.0.0' } },
    'node_modules/pg': { version: '8.0.0' },
    'node_modules/pg-pool': { version: '3.0.0' },
    'node_modules/jest': { version: '30.0.0' },
    'node_modules/for-another-system': { version: '1.0.0' },
  },
};
const installed = (change: Packages['packages'] = {}): Packages => ({
  packages: {
    'node_modules/pg': { version: '8.0.0' },
    'node_modules/pg-pool': { version: '3.0.0' },
    'node_modules/jest': { version: '30.0.0' },
    ...change,
  },
});

describe('somebody has installed the dependencies by hand', () => {
  it('is not asked to wait again, though packages for other systems are left out', () => {
    expect(agrees(lock, installed())).toBe(true);
  });

  it.each([
    ['an older version of one', { 'node_modules/pg-pool': { version: '2.0.0' } }],
    ['a package the lock file no longer knows', { 'node_modules/left-pad': { version: '1.0.0' } }],
  ])('waits for a new installation with %s', (_, change) => {
    expect(agrees(lock, installed(change))).toBe(false);
  });

  it('waits for a new installation when one of the wanted packages is missing', () => {
    expect(agrees(lock, { packages: { 'node_modules/pg': { version: '8.0.0' } } })).toBe(false);
    expect(agrees(lock, { packages: {} })).toBe(false);
  });
});
