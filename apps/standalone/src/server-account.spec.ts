import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { canEnter, canRead } from './server-account.js';

const home = temporaryFolder('account');
const folder = path.join(home, 'outer', 'inner');
const stranger = { uid: 54_321, gid: 54_321 };
const us = { uid: process.getuid!(), gid: 54_321 };
const ourGroup = { uid: 54_321, gid: process.getgid!() };
const withMode = (mode: number) => fs.chmodSync(path.join(home, 'outer'), mode);

beforeAll(() => fs.mkdirSync(folder, { recursive: true }));
afterEach(() => withMode(0o755));
afterAll(() => fs.rmSync(home, { recursive: true }));

describe('a user wants to reach a folder', () => {
  it.each([
    [0o755, { stranger: true, group: true, owner: true }],
    [0o711, { stranger: true, group: true, owner: true }],
    [0o700, { stranger: false, group: false, owner: true }],
    [0o750, { stranger: false, group: true, owner: true }],
    [0o077, { stranger: true, group: true, owner: false }],
  ])('is let through by the folder above as its mode %o says', (mode, expected) => {
    withMode(mode);
    const found = {
      stranger: canEnter(folder, stranger),
      group: canEnter(folder, ourGroup),
      owner: canEnter(folder, us),
    };
    expect(found).toEqual(expected);
  });

  it('is stopped by a closed folder behind a link', () => {
    const link = path.join(home, 'link');
    fs.symlinkSync(folder, link);
    expect(canEnter(link, stranger)).toBe(true);
    withMode(0o700);
    expect(canEnter(link, stranger)).toBe(false);
  });

  it('reads only files that are open to it', () => {
    const file = path.join(home, 'program');
    fs.writeFileSync(file, '', { mode: 0o644 });
    expect(canRead(file, stranger)).toBe(true);
    fs.chmodSync(file, 0o700);
    expect([canRead(file, stranger), canRead(file, us)]).toEqual([false, true]);
  });
});
