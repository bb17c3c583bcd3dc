// Makes the project ready and runs one of its apps in this very process: signals, exit status and output are the
// app's own, and nothing is left running when it is killed.
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { followNpm } from './follow-npm.mjs';
import { inRoot, requireNode } from './project.mjs';

export async function launch(app) {
  requireNode();
  ensureDependencies();
  ensureBuilt();
  process.setSourceMapsEnabled(true);
  // Since Node 22: keeps compiled code for the next start.
  module.enableCompileCache?.(inRoot('node_modules', '.cache', 'compiled'));
  const main = inRoot('dist', 'apps', app, 'src', 'main.js');
  process.argv[1] = main;
  endInOrder();
  followNpm();
  await import(pathToFileURL(main).href);
}

// Before the app listens to signals itself, and for those it never listens to: process.exit runs its exit hooks, which
// end the database server; the signal alone would leave it running.
function endInOrder() {
  for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
    process.on(signal, () => process.listenerCount(signal) === 1 && process.exit(128 + number));
  }
}
