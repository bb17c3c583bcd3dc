import { refusalFor } from './start-refused.js';

const place = '/srv/tagwerk/data/postgres';
const stamp = '2027-05-27 08:00:00.000 UTC [4711] ';

describe('PostgreSQL does not start', () => {
  it.each([
    ['initdb: error: could not write to file: No space left on device', /^The disk that holds .* is full: free some/],
    [`${stamp}FATAL:  could not write lock file "postmaster.pid": No space left on device`, /^The disk .* is full/],
    ["ENOSPC: no space left on device, mkdir '/srv/x'", /^The disk .* is full/],
    [`${stamp}PANIC:  could not write to file "pg_wal/xlogtemp.29": Disk quota exceeded`, /^The disk .* is full/],
    ["EROFS: read-only file system, mkdir '/srv/x'", /read-only file system: set DATA_DIR/],
    [
      'initdb: error: could not access directory "/srv/x": Permission denied',
      /may not read or write .*: give the folder/,
    ],
    [`${stamp}FATAL:  lock file "postmaster.pid" already exists`, /in use by another PostgreSQL server: stop it/],
    [`${stamp}FATAL:  could not map anonymous shared memory: Cannot allocate memory`, /too little free memory/],
    ['spawnSync /x/native/bin/initdb ENOENT', /do not run on this system: set DATABASE_URL/],
    ["/x/postgres: /lib/libc.so.6: version `GLIBC_2.28' not found", /do not run on this system: set DATABASE_URL/],
  ])('explains "%s"', (said, sentence) => {
    const { message } = refusalFor(said, place);
    expect(message).toMatch(sentence);
    expect(message).toMatch(/^[A-Z/].*\.$/);
    expect(message).not.toContain('\n');
  });

  it('passes on the last complaint when the reason is a new one', () => {
    const said = `${stamp}LOG:  starting\n${stamp}FATAL:  the stars are wrong\n${stamp}LOG:  database system is shut down\n`;
    expect(refusalFor(said, place).message).toBe(`PostgreSQL did not start in ${place}: the stars are wrong`);
  });
});
