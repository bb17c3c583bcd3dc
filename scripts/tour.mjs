// npm run tour: walks the running demo and photographs every page into .tour/.
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { requireNode, runNode } from './project.mjs';
import { ensurePrograms, needed } from './system-programs.mjs';

requireNode();
ensureDependencies();
ensurePrograms(needed.filter((program) => program.package === 'chromium'));
ensureBuilt();
const done = runNode(['test/support/load-typescript.cjs', 'test/tour/tour.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = done ? 0 : 1;
