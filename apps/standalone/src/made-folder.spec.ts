import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { madeFolder } from './made-folder.js';

describe('the data folder', () => {
  let place: string;
  beforeEach(() => (place = fs.mkdtempSync(path.join(os.tmpdir(), 'tagwerk-made-'))));
  afterEach(() => fs.rmSync(place, { recursive: true, force: true }));

  it('is made with everything above it, and found again', () => {
    const folder = path.join(place, 'a', 'b');
    expect(madeFolder(folder)).toBe(folder);
    expect(madeFolder(folder)).toBe(folder);
    expect(fs.statSync(folder).isDirectory()).toBe(true);
  });

  it.each(['there', 'there/deeper/still'])('is refused at once where a file is in the way (%s)', (name) => {
    fs.writeFileSync(path.join(place, 'there'), '');
    expect(() => madeFolder(path.join(place, name))).toThrow(/there is a file, but the data need a folder/);
  });

  it('is refused at once where the system lets nobody make one', () => {
    const nowhere = fs.existsSync('/proc') ? '/proc/tagwerk/data' : '/dev/null/data';
    expect(() => madeFolder(nowhere)).toThrow(/^.*(cannot be made or written to|is a file).*\.$/);
  });

  it('is refused where this user may not write', () => {
    const folder = path.join(place, 'foreign');
    fs.mkdirSync(folder, { mode: 0o500 });
    // The system lets root write anywhere.
    const user = process.getuid?.() === 0 ? process.seteuid : undefined;
    fs.chmodSync(place, 0o755);
    user?.call(process, 65_534);
    try {
      expect(() => madeFolder(path.join(folder, 'data'))).toThrow(/cannot be made or written to \(EACCES\)/);
      expect(() => madeFolder(folder)).toThrow(/\(EACCES\): set DATA_DIR/);
    } finally {
      user?.call(process, 0);
    }
  });
});
