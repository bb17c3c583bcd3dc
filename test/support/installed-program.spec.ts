import fs from 'node:fs';
import path from 'node:path';
import { installedProgram } from './installed-program.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder('programs');
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('a test needs a program of the system', () => {
  it('takes the first one that is there and may be run', () => {
    fs.writeFileSync(path.join(folder, 'tool'), '', { mode: 0o755 });
    fs.writeFileSync(path.join(folder, 'notes'), '', { mode: 0o644 });
    expect(installedProgram(['absent', 'notes', 'tool'], 'tools', [folder])).toBe(path.join(folder, 'tool'));
  });

  it('says in one sentence what to install when there is none', () => {
    expect(() => installedProgram(['absent'], 'tools', [folder])).toThrow(
      'absent is missing: install it, on Debian with "apt-get install tools".',
    );
  });
});
