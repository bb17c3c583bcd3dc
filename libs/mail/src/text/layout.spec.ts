import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../../../..');

describe('the compiled layout', () => {
  it('is what the compiler makes of layout.mjml today', () => {
    const fresh = execFileSync(process.execPath, ['scripts/compile-mail-layout.mjs', '--print'], { cwd: root });
    expect(readFileSync(path.join(__dirname, 'layout.generated.ts'), 'utf8')).toBe(fresh.toString('utf8'));
  });
});
