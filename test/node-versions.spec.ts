import fs from 'node:fs';
import path from 'node:path';
import semver from 'semver';

type Package = { version?: string; dev?: boolean; engines?: { node?: string } };
const { isSupported } = jest.requireActual<{ isSupported: (range: string, version: string) => boolean }>(
  '../scripts/node-versions.mjs',
);

const read = (file: string): string => fs.readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8');
const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };

/** Packages of production that would complain on a Node.js of this range. */
const complaining = (supported: string): string[] =>
  Object.entries(packages)
    .filter(([, { dev, engines }]) => !dev && engines?.node && !semver.subset(supported, engines.node))
    .map(([place, { version, engines }]) => `${place} ${version} wants ${engines!.node}`);

describe('the versions of Node.js that Tagwerk supports', () => {
  it.each(['20.19.0', '22.23.3', '24.21.0', '26.0.0'])('are among others %s', (version) => {
    expect(semver.satisfies(version, engines.node)).toBe(true);
  });

  // The overrides of cookie, content-disposition and file-type in package.json are there for Node.js 20 alone: whoever
  // lets go of 20 can delete them.
  it('are supported by every dependency of production', () => {
    expect(complaining(engines.node)).toEqual([]);
    // So would those that no longer get mended if this looked at nothing.
    expect(complaining('>=8').length).toBeGreaterThan(20);
  });

  it('are the same in what is said and what is refused at the start', () => {
    for (const version of [
      '18.20.8',
      '20.18.3',
      '20.19.0',
      '21.7.3',
      '22.12.0',
      '22.13.0',
      '23.11.0',
      '24.10.0',
      '24.11.0',
      '26.0.0',
    ])
      expect([version, isSupported(engines.node, version)]).toEqual([version, semver.satisfies(version, engines.node)]);
  });

  it('include the one that images are built on and readers are pointed to', () => {
    const image = /^FROM node:([\d.]+)-/m.exec(read('docker/Dockerfile'))![1]!;
    expect(semver.satisfies(image, engines.node)).toBe(true);
    for (const file of ['README.md', 'docs/operations.md'])
      expect(read(file)).toContain(`Node.js ${semver.major(image)}`);
  });
});
